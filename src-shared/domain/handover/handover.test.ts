import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackageCode, packageCode } from './code.ts';
import {
  type HandOverEvent,
  handOverEvents,
  handOverStates,
  handOverThatCounts,
  handOverTransitions,
  nextHandOverState,
} from './handover.ts';

const facts = fc.record({ approved: fc.boolean(), needsTelling: fc.boolean() });

describe('the states of a hand-over', () => {
  it('U39: nothing that is not approved is told of or handed over, whatever came before', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...handOverStates),
        fc.constantFrom<HandOverEvent>('tell', 'handOver'),
        fc.boolean(),
        (from, event, needsTelling) => {
          expect(nextHandOverState(from, event, { approved: false, needsTelling })).toBeNull();
        },
      ),
    ));

  it('U43: nothing is handed over until those who answer have been told, where the pack asks', () => {
    expect(nextHandOverState(null, 'handOver', { approved: true, needsTelling: true })).toBeNull();
    expect(nextHandOverState(null, 'tell', { approved: true, needsTelling: true })).toBe('told');
    expect(nextHandOverState('told', 'handOver', { approved: true, needsTelling: false })).toBe('handed-over');
    expect(nextHandOverState(null, 'handOver', { approved: true, needsTelling: false })).toBe('handed-over');
  });

  it('only what IT has is recorded as sent or taken back, and what was sent is never taken back', () =>
    fc.assert(
      fc.property(fc.constantFrom(null, ...handOverStates), facts, (from, given) => {
        expect(nextHandOverState(from, 'recordSent', given)).toBe(from === 'handed-over' || from === 'sent' ? 'sent' : null);
        expect(nextHandOverState(from, 'takeBack', given)).toBe(from === 'handed-over' ? 'taken-back' : null);
      }),
    ));

  it('are one table: no state and event lead to two places', () => {
    const keys = handOverTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(handOverTransitions.map(({ event }) => event))).toEqual(new Set(handOverEvents));
  });

  it('one that was taken back counts no more, and a word that people were told counts for its own version only', () => {
    const one = (state: (typeof handOverStates)[number], versionId: string) => ({ state, versionId });
    expect(handOverThatCounts([one('taken-back', 'v1')], 'v1')).toBeNull();
    expect(handOverThatCounts([one('told', 'v1')], 'v2')).toBeNull();
    expect(handOverThatCounts([one('told', 'v1')], 'v1')).toMatchObject({ state: 'told' });
    expect(handOverThatCounts([one('taken-back', 'v1'), one('handed-over', 'v2')], 'v3')).toMatchObject({ versionId: 'v2' });
  });
});

describe('a package’s code', () => {
  const digest = 'ab12cd34ef56ab78'.repeat(4);
  it('is the beginning of the digest, and is known in whatever case and spacing', () => {
    expect(packageCode(digest)).toBe('AB12 CD34 EF56 AB78');
    for (const typed of ['ab12cd34ef56ab78', ' AB12 CD34 EF56 AB78 ', 'ab12-cd34-ef56-ab78'])
      expect(isPackageCode(typed, digest)).toBe(true);
    for (const typed of ['', 'AB12 CD34', 'AB12 CD34 EF56 AB79', `${digest}`]) expect(isPackageCode(typed, digest)).toBe(false);
  });
});
