import { describe, expect, it, test } from 'vitest';
import { channelOf } from '../../../tests/kit/umea.ts';
import type { AuditEntry, RegisteredChannel } from './channel.ts';
import { unexplained } from './history.ts';

const [made, opened, later] = ['2026-08-01T07:00:00Z', '2026-08-02T07:00:00Z', '2026-08-03T07:00:00Z'];
const note = (number: number, at: string, field: string, before: unknown, after: unknown): AuditEntry => ({
  number,
  channelId: 'c',
  at,
  by: 'kari',
  field,
  before,
  after,
});
/** A channel that was registered, and then opened. */
const open: RegisteredChannel = { ...channelOf({}, 'open'), createdAt: made, stateSince: opened };
const history = [
  note(1, made, 'state', null, 'draft'),
  ...['anchored', 'approved', 'registered'].flatMap((state, index) => [
    note(index * 2 + 2, made, 'state', ['draft', 'anchored', 'approved'][index], state),
    note(index * 2 + 3, made, `event:${['anchor', 'approve', 'register'][index]}`, null, index === 1 ? { caseNumber: '2026/1' } : {}),
  ]),
  note(8, opened, 'state', 'registered', 'open'),
  note(9, opened, 'event:open', null, {}),
  note(10, later, 'purpose', 'x', open.fields.purpose),
];

describe('a channel from a file', () => {
  it('is explained by its history', () => expect(unexplained(open, history)).toBeNull());

  it('is explained too where an approval was taken back, and where a legacy was settled', () => {
    const anchored = { ...open, state: 'anchored' as const };
    expect(unexplained(anchored, [...history.slice(0, 7), note(8, opened, 'state', 'registered', 'anchored')])).toBeNull();
    const settled = [
      note(1, made, 'state', null, 'open-legacy'),
      note(2, opened, 'state', 'open-legacy', 'open'),
      note(3, opened, 'event:settle', null, {}),
    ];
    expect(unexplained(open, settled)).toBeNull();
  });

  test.each<[string, RegisteredChannel, AuditEntry[], string]>([
    ['has no history', open, [], 'state'],
    ['was never made', open, history.slice(1), 'state'],
    ['says that it is open, and never was', open, history.slice(0, 7), 'state'],
    ['came into a state by no step', open, [note(1, made, 'state', null, 'draft'), note(2, opened, 'state', 'draft', 'open')], 'state'],
    ['began as open', open, [note(1, made, 'state', null, 'open')], 'state'],
    ['was opened without its evidence', open, history.filter(({ field }) => field !== 'event:open'), 'state'],
    ['was approved without a proof', open, history.map((one) => (one.field === 'event:approve' ? { ...one, after: {} } : one)), 'state'],
    ['has a hole in its history', open, history.filter(({ after }) => after !== 'approved'), 'state'],
    ['came back from where nothing leads', open, [...history.slice(0, 7), note(8, opened, 'state', 'decommissioned', 'open')], 'state'],
    ['has another day of its state', { ...open, stateSince: later }, history, 'state'],
    ['was made by somebody else', { ...open, createdBy: 'ola' }, history, 'state'],
    ['is open and unverified at once', { ...open, legacy: true }, history, 'legacy'],
    ['has a field that nobody wrote so', { ...open, fields: { ...open.fields, purpose: 'annat' } }, history, 'purpose'],
  ])('that %s is not', (_, channel, audit, place) => expect(unexplained(channel, audit)).toBe(place));
});
