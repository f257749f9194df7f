import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, backupName, backupReasons, isBackupDue, readBackupName, surplus } from './backup.ts';

const instant = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
const why = fc.oneof(
  fc.constantFrom(...(['automatic', 'by-hand', 'before-restore', 'before-purge', 'damaged'] as const)),
  fc.record({ before: fc.integer({ min: 1, max: 999_999 }) }),
);

describe('the name of a backup', () => {
  it('says why and when, and can be read again', () => {
    fc.assert(
      fc.property(why, instant, (reason, takenAt) => {
        const name = backupName(reason, takenAt);
        expect(name).not.toMatch(/[:/\\]/);
        expect(readBackupName(name)).toEqual({ name, takenAt, why: typeof reason === 'string' ? reason : 'before-migration' });
      }),
    );
  });

  it('is none of any other file’s', () => {
    const others = ['', 'notes.sqlite', '../by-hand-2026-08-10T070000.000Z.sqlite', '.by-hand-2026-08-10T070000.000Z.sqlite.part'];
    for (const name of [...others, 'by-hand-2026-99-10T070000.000Z.sqlite']) expect(readBackupName(name)).toBeNull();
  });
});

const backup = fc.record({
  name: fc.uuid(),
  takenAt: instant,
  why: fc.constantFrom(...backupReasons),
  bytes: fc.nat(),
  schema: fc.constant(5),
  state: fc.constantFrom('whole', 'damaged'),
  where: fc.constantFrom('data', 'chosen'),
}) satisfies fc.Arbitrary<Backup>;

describe('what is too many', () => {
  it('is never the one just taken, never what people asked for, and leaves as many as are kept', () => {
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 20 }), fc.nat(), (backups, kept, at) => {
        const taken = backups[at % backups.length] as Backup;
        const gone = new Set(surplus(backups, kept, taken.name));
        expect(gone.has(taken.name)).toBe(false);
        const stay = backups.filter(({ name }) => !gone.has(name));
        expect(backups.filter(({ name, why }) => gone.has(name) && why !== 'automatic')).toEqual([]);
        const automatic = backups.filter((one) => one.why === 'automatic');
        expect(stay.filter((one) => one.why === 'automatic')).toHaveLength(
          Math.min(automatic.length, taken.why === 'automatic' ? kept : kept - 1),
        );
      }),
    );
  });

  it('is the oldest, and a damaged one before a whole one', () => {
    const of = (name: string, takenAt: string, state: Backup['state'] = 'whole'): Backup => ({
      name,
      takenAt,
      state,
      why: 'automatic',
      bytes: 1,
      schema: 5,
      where: 'data',
    });
    expect(surplus([of('a', '1'), of('b', '2'), of('c', '3', 'damaged'), of('d', '4')], 2, 'd')).toEqual(['a', 'c']);
  });
});

describe('an automatic backup is due', () => {
  const day = (n: number, hour = 9): string => new Date(Date.UTC(2026, 7, n, hour)).toISOString();
  it.each([
    ['not when nothing was ever done', { newest: null, begunAt: null, changedAt: null, now: day(10) }, false],
    ['not on the first day', { newest: null, begunAt: day(10), changedAt: day(10), now: day(10, 20) }, false],
    ['a day after the first thing', { newest: null, begunAt: day(10), changedAt: day(10), now: day(11) }, true],
    ['not while the last one is fresh', { newest: day(10), begunAt: day(1), changedAt: day(10, 11), now: day(10, 22) }, false],
    ['a day after the last one, when something changed', { newest: day(10), begunAt: day(1), changedAt: day(10, 11), now: day(11) }, true],
    ['not when nothing changed since', { newest: day(10), begunAt: day(1), changedAt: day(9), now: day(20) }, false],
    ['not when the clock was set back a little', { newest: day(10, 10), begunAt: day(1), changedAt: day(10), now: day(10) }, false],
    ['when the last one is from the future', { newest: day(20), begunAt: day(1), changedAt: day(10), now: day(11) }, true],
  ])('%s', (_, facts, due) => expect(isBackupDue(facts)).toBe(due));
});
