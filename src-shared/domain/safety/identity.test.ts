import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identity, nextIdentity, type Opened, recognise, type Witness } from './identity.ts';

const here = { machine: 'desk', path: '/data/real', node: '11-22' };
const identity: Identity = { install: 'i1', generation: 2, origin: null, originAt: null };
const hashOf = (seq: number): string => `hash of ${seq}`;
const witness = (changes: Partial<Witness> = {}): Witness => ({
  install: 'i1',
  generation: 2,
  place: here,
  head: { seq: 10, hash: hashOf(10) },
  accepted: { o1: 5 },
  ...changes,
});
const opened = (changes: Partial<Opened> = {}): Opened => ({
  identity,
  here,
  inside: witness(),
  outside: witness(),
  head: { seq: 12, hash: hashOf(12) },
  hashAt: (seq) => (seq <= 12 ? hashOf(seq) : null),
  accepted: () => 7,
  ...changes,
});

describe('an opened database', () => {
  it.each<[string, Partial<Opened>, ReturnType<typeof recognise>]>([
    ['is this installation’s own when it knows all that was seen', {}, 'own'],
    ['is its own also where nothing is kept outside the data directory', { outside: null }, 'own'],
    ['is its own also where the witness beside it was lost, and the one outside tells', { inside: null }, 'own'],
    ['is its own in a folder that was moved', { here: { ...here, path: '/other/real' } }, 'own'],
    ['is its own on a drive that numbers anew', { here: { ...here, node: '33-44' } }, 'own'],
    ['has no name when nobody gave it one', { identity: null, inside: null, outside: null }, 'unnamed'],
    ['has no name when it is new, whatever lay here before', { identity: null, head: { seq: 0, hash: '' } }, 'unnamed'],
    ['is older when it is from before names, and one with a name was here', { identity: null }, 'older'],
    ['is a copy when nothing is known of it', { inside: null, outside: null }, 'copied'],
    ['is a copy when only others are known', { inside: witness({ install: 'i9' }), outside: null }, 'copied'],
    ['is a copy in another folder of the same machine', { here: { ...here, path: '/copy/real', node: '33-44' }, outside: null }, 'copied'],
    ['is a copy on another machine', { here: { ...here, machine: 'lap', node: '33-44' }, outside: null }, 'copied'],
    ['is restored when it was put there', { identity: { ...identity, origin: 'restored' } }, 'restored'],
    ['is imported when it was put there', { identity: { ...identity, origin: 'imported' } }, 'imported'],
    ['is older when its log ends before what was seen', { head: { seq: 9, hash: hashOf(9) } }, 'older'],
    ['is older when its log went another way', { hashAt: () => 'another' }, 'older'],
    ['is older when fewer were accepted than was seen', { accepted: () => 4 }, 'older'],
    ['is older when the witness outside knows more', { outside: witness({ head: { seq: 13, hash: hashOf(13) } }) }, 'older'],
    ['is older when another state was put in its place since', { outside: witness({ generation: 3 }) }, 'older'],
  ])('%s', (_, changes, is) => expect(recognise(opened(changes))).toBe(is));

  it('is its own next time, after it was settled', () => {
    const numbers = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.record({
          identity: fc.option(
            fc.record({
              install: fc.constantFrom('i1', 'i2'),
              generation: numbers,
              origin: fc.constantFrom(null, 'restored' as const, 'imported' as const),
              originAt: fc.constant(null),
            }),
          ),
          inside: fc.option(fc.record({ install: fc.constantFrom('i1', 'i2'), generation: numbers })),
          outside: fc.option(fc.record({ install: fc.constantFrom('i1', 'i2'), generation: numbers })),
          path: fc.constantFrom('/data/real', '/copy/real'),
        }),
        ({ path, ...found }) => {
          const before = opened({
            identity: found.identity,
            here: { ...here, path, node: path },
            inside: found.inside && witness(found.inside),
            outside: found.outside && witness(found.outside),
          });
          const settled = nextIdentity(recognise(before), before, 'fresh');
          const noted = witness({ ...settled, place: before.here });
          expect(recognise({ ...before, identity: settled, inside: noted, outside: noted })).toBe('own');
          // Killed after the database was settled and before the witness was: nothing is held that would not have been.
          expect(recognise({ ...before, identity: settled })).not.toBe('restored');
        },
      ),
    );
  });

  it('goes on in a generation that none has had, and a copy in a line of its own', () => {
    const found = opened({ outside: witness({ generation: 7 }) });
    expect(nextIdentity('older', found, 'fresh')).toEqual({ ...identity, generation: 8 });
    expect(nextIdentity('copied', found, 'fresh')).toEqual({ ...identity, install: 'fresh', generation: 1 });
    expect(nextIdentity('own', found, 'fresh')).toEqual(identity);
  });
});
