import { describe, expect, it } from 'vitest';
import type { MessageSummary } from '#shared/contract/messages.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { daysAhead, groupForHome } from './grouping.ts';

const kari: Person = { id: 'kari', name: 'Kari', email: 'kari@uni.example', roles: ['officer'], enrolled: false };
const ola: Person = { id: 'ola', name: 'Ola', email: 'ola@uni.example', roles: ['web-editor'], enrolled: false };
const pack = { path: [{ step: 'assessment', role: 'web-editor', least: 'attested', rule: 'U31' }] } as unknown as Pack;
const counts = { queued: 0, attempting: 0, accepted: 10, deferred: 0, refused: 0, in_doubt: 0, cancelled: 0, suppressed: 0 };

function message(part: Partial<MessageSummary>): MessageSummary {
  return {
    id: part.stage ?? 'one',
    subject: 'Eksamen',
    sender: 'Studieavdelingen',
    audience: 'all-students',
    reason: null,
    wantedAt: null,
    updatedAt: '2026-10-08T07:00:00.000Z',
    updatedBy: 'kari',
    createdBy: 'kari',
    stage: 'draft',
    version: null,
    stops: null,
    count: null,
    counts: null,
    undecided: 0,
    answersOpen: false,
    orderId: null,
    waitsUntil: null,
    finishedAt: null,
    ...part,
  };
}

describe('what waits for whom', () => {
  it('gives a draft to the one who writes it, and shows it to others as waiting', () => {
    const draft = [message({ stage: 'draft' })];
    expect(groupForHome(draft, kari, pack).forMe).toHaveLength(1);
    expect(groupForHome(draft, { ...ola, roles: ['archivist'] }, pack).forOthers).toHaveLength(1);
  });

  it('never asks a writer to assess their own message (four eyes)', () => {
    const asked = [message({ stage: 'assessment' })];
    expect(groupForHome(asked, ola, pack).forMe).toHaveLength(1);
    const both = { ...kari, roles: ['officer', 'web-editor'] as const };
    expect(groupForHome(asked, both, pack).forMe).toHaveLength(0);
    expect(groupForHome(asked, both, pack).forOthers).toHaveLength(1);
  });

  it('U44: keeps a finished send with whose it is until those who asked have an answer', () => {
    const sent = message({ stage: 'sent', counts, finishedAt: '2026-10-07T08:00:00.000Z', answersOpen: true });
    const open = groupForHome([sent], kari, pack);
    expect([open.forMe.length, open.sent.length]).toEqual([1, 1]);
    expect(groupForHome([{ ...sent, answersOpen: false }], kari, pack).forMe).toHaveLength(0);
  });

  it('brings a finished send back as long as nobody has decided about somebody in doubt', () => {
    const sent = message({ stage: 'sent', counts, finishedAt: '2026-10-07T08:00:00.000Z' });
    expect(groupForHome([sent], kari, pack).sent).toHaveLength(1);
    const inDoubt = { ...sent, counts: { ...counts, in_doubt: 2 } };
    const asked = groupForHome([{ ...inDoubt, undecided: 1 }], kari, pack);
    expect([asked.forMe.length, asked.sent.length]).toEqual([1, 0]);
    const decided = groupForHome([inDoubt], kari, pack);
    expect([decided.forMe.length, decided.sent.length]).toEqual([0, 1]);
    // A paused send waits for the one whose it is, not for whoever opens the program.
    const paused = { ...inDoubt, stage: 'paused' as const };
    const archivist: Person = { ...ola, roles: ['archivist'] };
    expect(groupForHome([{ ...paused, undecided: 1 }], archivist, pack).forMe).toHaveLength(1);
    expect(groupForHome([paused], archivist, pack).forOthers).toHaveLength(1);
  });

  it('asks for a word about a send that is stopped', () => {
    const stopped = message({ stage: 'stopped', counts: { ...counts, queued: 4 } });
    expect(groupForHome([stopped], kari, pack)).toMatchObject({ forMe: [stopped], sent: [] });
    expect(groupForHome([stopped], { ...ola, roles: ['archivist'] }, pack)).toMatchObject({ forOthers: [stopped], sent: [] });
  });

  it('puts every message in exactly one group, those cancelled before anybody got them in none', () => {
    const stages = [
      'draft',
      'refused',
      'assessment',
      'approval',
      'recipients',
      'dispatch',
      'confirmation',
      'scheduled',
      'sending',
      'paused',
      'stopped',
      'sent',
      'cancelled',
    ] as const;
    for (const stage of stages) {
      const { forMe, running, forOthers, sent } = groupForHome([message({ stage })], kari, pack);
      expect(forMe.length + running.length + forOthers.length + sent.length, stage).toBe(stage === 'cancelled' ? 0 : 1);
    }
    const half = message({ stage: 'cancelled', counts: { ...counts, accepted: 3, cancelled: 7 } });
    expect(groupForHome([half], kari, pack)).toMatchObject({ forMe: [], sent: [half] });
  });
});

describe('the days ahead', () => {
  const now = '2026-10-08T10:00:00.000Z';

  it('shows today and the next working days, and a weekend only when something is on it', () => {
    const days = (messages: MessageSummary[]) => daysAhead(messages, now, 'Europe/Oslo').map(({ day }) => day);
    expect(days([])).toEqual(['2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13']);
    expect(days([message({ wantedAt: { local: '2026-10-10T09:00', zone: 'Europe/Oslo' } })])).toContain('2026-10-10');
  });

  it('orders a day by the clock, and puts what runs now first', () => {
    const at = (id: string, time: string) => message({ id, wantedAt: { local: `2026-10-08T${time}`, zone: 'Europe/Oslo' } });
    const [today] = daysAhead([at('late', '14:30'), at('early', '08:00'), message({ id: 'now', stage: 'sending' })], now, 'Europe/Oslo');
    expect(today?.events.map((event) => event.message.id)).toEqual(['now', 'early', 'late']);
  });
});
