import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPrefill, settledBy } from './prefill.ts';
import type { PrefillValues } from './settings-file.ts';

const relay = { host: 'smtp.uni.example', port: 587, security: 'starttls', returnPath: '' } as const;

describe('a settings file meets a workstation', () => {
  it('fills in what nobody has chosen', () => {
    expect(planPrefill({ locale: 'nn', backupsKept: 30 }, {}, {}, [])).toEqual({ take: { locale: 'nn', backupsKept: 30 }, differ: [] });
  });

  it('leaves a choice alone as long as the file says what it said', () => {
    expect(planPrefill({ locale: 'nn' }, { locale: 'nn' }, { locale: 'en' }, [])).toEqual({ take: {}, differ: [] });
  });

  it('follows the file where nothing was changed here', () => {
    expect(planPrefill({ locale: 'en' }, { locale: 'nn' }, { locale: 'nn' }, [])).toEqual({ take: { locale: 'en' }, differ: [] });
  });

  it('asks where both have changed, and where something was chosen before there was a file', () => {
    expect(planPrefill({ locale: 'en' }, { locale: 'nn' }, { locale: 'nb' }, []).differ).toEqual(['locale']);
    expect(planPrefill({ locale: 'en' }, {}, { locale: 'nb' }, []).differ).toEqual(['locale']);
  });

  it('takes what IT has fixed, whatever was chosen', () => {
    const plan = planPrefill({ backupsKept: 30, backupsPlace: '/srv' }, {}, { backupsKept: 5, backupsPlace: '/home' }, ['backups']);
    expect(plan).toEqual({ take: { backupsKept: 30, backupsPlace: '/srv' }, differ: [] });
  });

  it('keeps each person’s own login at a relay that names no user', () => {
    const ours = { relay: { ...relay, user: 'kari' } };
    expect(planPrefill({ relay }, {}, ours, ['relay'])).toEqual({ take: {}, differ: [] });
    expect(planPrefill({ relay: { ...relay, port: 465 } }, { relay }, ours, []).take).toEqual({
      relay: { ...relay, port: 465, user: 'kari' },
    });
    expect(planPrefill({ relay: { ...relay, user: null } }, {}, ours, ['relay']).take).toEqual({ relay: { ...relay, user: null } });
  });

  const kept = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
  const values = fc
    .record({ backupsKept: kept, locale: fc.option(fc.constantFrom('nb', 'nn', 'en'), { nil: undefined }) })
    .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as PrefillValues);

  it('never overrules a choice silently, and asks once: what is settled is not asked about again', () => {
    fc.assert(
      fc.property(values, values, values, (file, seen, ours) => {
        const plan = planPrefill(file, seen, ours as Record<string, unknown>, []);
        for (const key of Object.keys(plan.take) as (keyof PrefillValues)[])
          expect(ours[key] === undefined || ours[key] === seen[key]).toBe(true);
        const held = { ...ours, ...plan.take };
        const settled = settledBy(file, seen, plan.differ);
        // The same file at the next start changes nothing more and asks about the same.
        expect(planPrefill(file, settled, held as Record<string, unknown>, [])).toEqual({ take: {}, differ: plan.differ });
        // A person who keeps their own is not asked again.
        expect(planPrefill(file, settledBy(file, settled, []), held as Record<string, unknown>, [])).toEqual({ take: {}, differ: [] });
      }),
    );
  });
});
