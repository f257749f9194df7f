import { describe, expect, it } from 'vitest';
import { groupsWithoutPeople } from './groups.ts';
import { deleteByAfter, purgeState, stopsPurge } from './purge.ts';

const list = { deleteBy: '2026-11-08', purged: null };
const on = (today: string, clockTrusted = true) => ({ today, clockTrusted });

describe('the day of a list', () => {
  it('is 90 days after its send has ended, by the institution’s own calendar', () => {
    expect(deleteByAfter('2026-08-10T21:59:59.000Z', 'Europe/Oslo')).toBe('2026-11-08');
    expect(deleteByAfter('2026-08-10T22:00:00.000Z', 'Europe/Oslo')).toBe('2026-11-09');
  });

  it('comes when it comes, and waits for what needs the addresses', () => {
    const done = { state: 'finished' as const, undecided: 0 };
    expect(purgeState(list, [done], on('2026-11-07')).state).toBe('kept');
    expect(purgeState(list, [done], on('2026-11-08')).state).toBe('due');
    expect(purgeState(list, [done], on('2026-11-08', false)).because?.id).toBe('privacy.waits.clock');
    expect(purgeState(list, [{ ...done, undecided: 2 }], on('2026-11-08')).because?.id).toBe('privacy.waits.doubt');
    expect(purgeState({ ...list, purged: { at: '', by: null, because: 'date' } }, [], on('2027-01-01')).state).toBe('purged');
    for (const state of ['prepared', 'confirmed', 'scheduled', 'sending', 'paused', 'stopped'] as const) {
      expect(purgeState(list, [{ state, undecided: 0 }], on('2026-11-08')).because?.id).toBe('privacy.waits.openOrder');
      expect(stopsPurge([{ state, undecided: 0 }])).not.toBeNull();
    }
    expect(stopsPurge([{ state: 'cancelled', undecided: 3 }])).toBeNull();
  });
});

it('groups keep their sum when the addresses go, and point at nobody', () => {
  const groups = { HF: 40, MN: 4, 'leder@uni.example': 9, '…': 2 };
  expect(groupsWithoutPeople(groups, '…')).toEqual({ HF: 40, '…': 15 });
});
