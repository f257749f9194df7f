import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import type { Decision } from '../approval/decision.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { type OrderCounts, type OrderState, orderStates, type SendOrder } from '../dispatch/order.ts';
import { emptyBrief } from '../draft/brief.ts';
import { personNamed, sampleBodies, sampleBrief, samplePack } from './message.fixture.ts';
import { nextAct } from './next-act.ts';
import { type MessageFacts, messageSteps, type StepsInput } from './steps.ts';

const say = translator('nb');
/** Separators of thousands are narrow or unbreakable spaces, as the reader's own. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const people = [
  personNamed('writer', ['officer']),
  personNamed('editor', ['web-editor']),
  personNamed('rector', ['sender']),
  personNamed('operator', ['it-operator']),
];
const [writer, editor, rector, operator] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0], (typeof people)[0]];
const draft: MessageFacts = {
  brief: sampleBrief,
  bodies: sampleBodies,
  version: null,
  changedSince: false,
  decisions: [],
  lists: [],
  orders: [],
  events: 14,
};
const version = { id: 'v6', number: 6, digest: '7f3a91c2'.padEnd(64, '0'), writers: ['writer'] };
const decision = (step: Decision['step'], decidedBy: string, outcome: Decision['outcome'] = 'yes'): Decision => ({
  id: step,
  messageId: 'm',
  versionId: 'v6',
  step,
  outcome,
  digest: version.digest,
  decidedBy,
  recordedBy: decidedBy,
  strength: 'signed',
  at: '2026-10-08T12:07:00.000Z',
  reason: '',
  alternative: '',
  replyId: null,
  voidedAt: null,
  voidedBy: null,
});
const frozen: MessageFacts = { ...draft, version };
const approved: MessageFacts = { ...frozen, decisions: [decision('assessment', 'editor'), decision('approval', 'rector')] };
const listed: MessageFacts = { ...approved, lists: [{ count: 1200 }, { count: 5002 }] };
const noCounts: OrderCounts = { queued: 0, attempting: 0, accepted: 0, deferred: 0, refused: 0, in_doubt: 0, cancelled: 0, suppressed: 0 };
const order = (state: OrderState, change: Partial<SendOrder> = {}): SendOrder => ({
  id: 'o',
  messageId: 'm',
  versionId: 'v6',
  listId: 'l',
  kind: 'send',
  state,
  contentDigest: version.digest,
  listDigest: '',
  count: 6202,
  relay: { host: 'localhost', port: 25, security: 'none', user: null, returnPath: '' },
  practice: true,
  caps: { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 1 },
  window: null,
  lifted: null,
  waitsUntil: null,
  startAt: { local: '2026-10-12T08:00', zone: 'Europe/Oslo' },
  departureReason: '',
  createdAt: '2026-10-12T05:50:00.000Z',
  createdBy: 'operator',
  confirmedAt: null,
  confirmedBy: null,
  startedAt: '2026-10-12T06:00:00.000Z',
  startedBy: null,
  finishedAt: '2026-10-12T06:16:00.000Z',
  heldBecause: '',
  purged: null,
  ...change,
});
/** Of those in doubt nobody has been decided about, unless `undecided` says otherwise. */
const sent = (
  state: OrderState,
  counts: Partial<OrderCounts> = {},
  change: Partial<SendOrder> = {},
  undecided = counts.in_doubt ?? 0,
): MessageFacts => ({
  ...listed,
  orders: [{ order: order(state, change), counts: { ...noCounts, ...counts }, undecided }],
});
const found = (severity: Severity, id: Finding['text']['id'] = 'check.openingLine'): Finding => ({
  rule: 'U36',
  severity,
  place: { in: 'mail' },
  source: '',
  text: { id },
});

const bar = (message: MessageFacts, more: Partial<StepsInput> = {}) =>
  messageSteps({ message, findings: [], pack: samplePack, people, ...more }).map(
    ({ word, state, text }) => `${word} ${state}: ${plain(say(text))}`,
  );
const act = (message: MessageFacts, me: (typeof people)[0] | null, findings: Finding[] = []) => {
  const next = nextAct({ message, findings, pack: samplePack, people, me });
  return next && [next.act, ...(next.because ? [say(next.because.what), say(next.because.remedy)] : [])];
};

describe('the step bar', () => {
  it('of a draft with findings says what stops', () => {
    const findings = [
      ...Array<Finding>(5).fill(found('block')),
      found('block', 'check.missingBlock'),
      ...Array<Finding>(4).fill(found('warn')),
      found('hint'),
    ];
    expect(bar(draft, { findings })).toEqual([
      'draft stops: 1 blokk mangler',
      'checks stops: 6 stopper, 4 advarsler',
      'message later: Fryses ved innsending',
      'approval later: To må si ja',
      'recipients later: Ingen liste valgt',
      'dispatch later: Man. 24. aug. 08.00',
      'log plain: 14 hendelser',
    ]);
  });
  it('counts what is to be fixed and what is warned about, and leaves out what there is none of', () => {
    const word = (block: number, warn: number, missing: number) => {
      const findings = [
        ...Array<Finding>(block).fill(found('block')),
        ...Array<Finding>(warn).fill(found('warn')),
        ...Array<Finding>(missing).fill(found('hint', 'check.missingBlock')),
      ];
      const steps = messageSteps({ message: draft, findings, pack: samplePack, people });
      return locales.map((locale) =>
        steps
          .slice(0, 2)
          .map(({ text }) => translator(locale)(text))
          .join(' | '),
      );
    };
    expect(word(11, 0, 1)).toEqual(['1 blokk mangler | 11 stopper', '1 blokk manglar | 11 stoppar', '1 paragraph missing | 11 to fix']);
    expect(word(1, 2, 2)).toEqual([
      '2 blokker mangler | 1 stopper, 2 advarsler',
      '2 blokker manglar | 1 stoppar, 2 åtvaringar',
      '2 paragraphs missing | 1 to fix, 2 warnings',
    ]);
    expect(word(0, 1, 1)).toEqual(['1 blokk mangler | 1 advarsel', '1 blokk manglar | 1 åtvaring', '1 paragraph missing | 1 warning']);
  });
  it('of an empty draft', () => {
    expect(bar({ ...draft, brief: emptyBrief, bodies: {}, events: 1 }).filter((_, index) => index !== 1)).toEqual([
      'draft here: Ikke begynt',
      'message later: Fryses ved innsending',
      'approval later: To må si ja',
      'recipients later: Ingen liste valgt',
      'dispatch later: Tid ikke valgt',
      'log plain: 1 hendelse',
    ]);
  });
  it('of a message that waits for its sender', () => {
    expect(bar({ ...frozen, decisions: [decision('assessment', 'editor')] }).slice(0, 4)).toEqual([
      'draft done: Versjon 6',
      'checks done: Ingen funn stopper',
      'message done: Fryst, 7F3A 91C2',
      'approval waits: Venter på avsender',
    ]);
  });
  it('U38: says that an edit after the approval has voided it', () => {
    expect(bar({ ...approved, changedSince: true })).toEqual(
      expect.arrayContaining([
        'draft here: Endret etter versjon 6',
        'message waits: Må fryses på nytt',
        'approval waits: Falt bort ved endring',
      ]),
    );
  });
  it('of a refused one', () => {
    expect(bar({ ...frozen, decisions: [decision('assessment', 'editor', 'no')] })[3]).toBe('approval stops: Avslått i vurderingen');
  });
  it('of a running send', () => {
    const message = sent('sending', { accepted: 3412, deferred: 36, refused: 9, in_doubt: 2, queued: 2743 });
    expect(bar(message, { finishAt: '2026-10-12T06:16:00.000Z' }).slice(3, 6)).toEqual([
      'approval done: Avsender, 8. okt. 14.07',
      'recipients done: 6 202',
      'dispatch runs: 55 %, ferdig ca. 08.16',
    ]);
    expect(bar(message, { finishAt: '2026-10-13T06:16:00.000Z' })[5]).toBe('dispatch runs: 55 %, ferdig 13. okt.');
    expect(bar(message)[5]).toBe('dispatch runs: 55 % sendt');
  });
  it.each<[OrderState, Partial<OrderCounts>, string]>([
    ['prepared', { queued: 10 }, 'waits: Venter på bekreftelse'],
    ['confirmed', { queued: 10 }, 'here: Klar til start'],
    ['scheduled', { queued: 10 }, 'waits: Man. 12. okt. 08.00'],
    ['paused', { queued: 5, accepted: 5 }, 'held: Pause ved 50 %'],
    ['stopped', { queued: 5, accepted: 5 }, 'stops: Stoppet ved 50 %'],
    ['cancelled', { cancelled: 5, accepted: 5 }, 'later: Avlyst ved 50 %'],
    ['finished', { accepted: 10 }, 'done: Ferdig 12. okt. 08.16'],
    ['finished', { accepted: 8, in_doubt: 2 }, 'waits: Ferdig, 2 i tvil'],
  ])('of a send that is %s', (state, counts, expected) => {
    expect(bar(sent(state, counts))[5]).toBe(`dispatch ${expected}`);
  });
  it('of a plan that was discarded: the wanted time, as before it', () => {
    expect(bar(sent('cancelled', { cancelled: 10 }, { startedAt: null })).slice(4, 6)).toEqual(bar(listed).slice(4, 6));
  });
  it('of a send that waits for its window: until when it does', () => {
    const waits = sent(
      'scheduled',
      { queued: 5, accepted: 5 },
      { waitsUntil: '2026-10-14T06:00:00.000Z', startedAt: '2026-10-13T12:00:00.000Z' },
    );
    expect(bar(waits)[5]).toBe('dispatch waits: Ons. 14. okt. 08.00');
  });
  it('of a finished send whose doubts are decided: nothing waits, and the doubt is still told', () => {
    expect(bar(sent('finished', { accepted: 8, in_doubt: 2 }, {}, 0))[5]).toBe('dispatch done: Ferdig, 2 i tvil');
    expect(bar(sent('finished', { accepted: 8, in_doubt: 2 }, {}, 1))[5]).toBe('dispatch waits: Ferdig, 2 i tvil');
  });
  it('does not count test copies as a send', () => {
    expect(bar(sent('finished', { accepted: 1 }, { kind: 'test' }))[5]).toBe('dispatch later: Man. 24. aug. 08.00');
  });
  it('never needs more than 26 characters, in any language', () => {
    const say = locales.map((locale) => translator(locale));
    const instant = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const count = fc.integer({ min: 0, max: 99_999 });
    const facts = fc.record({
      base: fc.constantFrom(
        draft,
        frozen,
        approved,
        listed,
        { ...frozen, decisions: [decision('assessment', 'editor')] },
        { ...frozen, decisions: [decision('assessment', 'editor', 'no')] },
        { ...approved, decisions: [decision('assessment', 'editor'), decision('approval', 'rector', 'no')] },
      ),
      changedSince: fc.boolean(),
      at: instant,
      number: fc.integer({ min: 1, max: 99 }),
      state: fc.option(fc.constantFrom(...orderStates)),
      counts: fc.record({
        queued: count,
        attempting: count,
        accepted: count,
        deferred: count,
        refused: count,
        in_doubt: fc.integer({ min: 0, max: 999 }),
        cancelled: count,
        suppressed: count,
      }),
      finishAt: fc.option(instant),
      block: fc.integer({ min: 0, max: 99 }),
      warn: fc.integer({ min: 0, max: 9 }),
      missing: fc.integer({ min: 0, max: 99 }),
      events: fc.integer({ min: 0, max: 999_999 }),
    });
    fc.assert(
      fc.property(facts, ({ base, changedSince, at, number, state, counts, finishAt, block, warn, missing, events }) => {
        const orders = state
          ? [
              {
                order: order(state, { startAt: { local: at.slice(0, 16), zone: 'Europe/Oslo' }, finishedAt: at, startedAt: at }),
                counts,
                undecided: counts.in_doubt,
              },
            ]
          : [];
        const message = {
          ...base,
          changedSince: changedSince && base.version !== null,
          version: base.version && { ...version, number },
          decisions: base.decisions.map((one) => ({ ...one, at })),
          orders,
          events,
          brief: { ...sampleBrief, wantedAt: { local: at.slice(0, 16), zone: 'Europe/Oslo' } },
        };
        const findings = [
          ...Array<Finding>(block).fill(found('block')),
          ...Array<Finding>(warn).fill(found('warn')),
          ...Array<Finding>(missing).fill(found('hint', 'check.missingBlock')),
        ];
        const steps = messageSteps({ message, findings, pack: samplePack, people, finishAt });
        expect(say.flatMap((translate) => steps.map(({ text }) => translate(text))).filter((text) => text.length > 26)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the header’s button', () => {
  it('submits a draft, or says what stops it', () => {
    expect(act(draft, writer)).toEqual(['submit']);
    expect(act(draft, writer, [found('block'), found('block'), found('warn')])).toEqual(['submit', '2 funn stopper.', 'Rett dem først.']);
    expect(act({ ...approved, changedSince: true }, writer)).toEqual(['submit']);
    expect(act(draft, null)).toEqual(['submit', 'Ingen er valgt.', 'Velg først hvem du er.']);
  });
  it('asks the one who may decide for the answer, and tells the others who must', () => {
    expect(act(frozen, editor)).toEqual(['decide']);
    expect(act(frozen, writer)).toEqual(['recipients', 'Nettredaktøren må vurdere først.', 'Svaret gis under Godkjenning.']);
    const assessed = { ...frozen, decisions: [decision('assessment', 'editor')] };
    expect(act(assessed, rector)).toEqual(['decide']);
    expect(act(assessed, editor)).toEqual(['recipients', 'Avsenderen må godkjenne først.', 'Svaret gis under Godkjenning.']);
    expect(act({ ...frozen, decisions: [decision('assessment', 'editor', 'no')] }, writer)).toEqual([
      'submit',
      'Svaret er nei.',
      'Endre meldingen for å spørre på nytt.',
    ]);
  });
  it('goes on to recipients and the send', () => {
    expect(act(approved, writer)).toEqual(['recipients']);
    expect(act(listed, writer)).toEqual(['prepare']);
    expect(act(sent('prepared'), operator)).toEqual([
      'start',
      'En annen må bekrefte først.',
      'Den som gjorde klar eller skrev, kan ikke bekrefte.',
    ]);
    expect(act(sent('prepared'), writer)?.[0]).toBe('start');
    expect(act(sent('prepared'), editor)).toEqual(['confirm']);
    expect(act(sent('prepared', {}, { count: 10 }), operator)).toEqual(['start']);
    expect(act(sent('confirmed'), operator)).toEqual(['start']);
    expect(act(sent('scheduled'), operator)).toEqual(['show']);
    expect(act(sent('sending'), operator)).toEqual(['pause']);
    expect(act(sent('paused'), operator)).toEqual(['resume']);
    expect(act(sent('cancelled'), operator)).toEqual(['prepare']);
    expect(act(sent('cancelled', {}, { startedAt: null }), operator)).toEqual(['prepare']);
    expect(act(sent('finished', { accepted: 1, in_doubt: 2 }), operator)).toEqual(['doubt']);
    expect(act(sent('finished', { accepted: 1 }), operator)).toBeNull();
    expect(act(sent('finished', { accepted: 1, in_doubt: 2 }, {}, 0), operator)).toBeNull();
  });
  it('comes back to the text when the prepared order is of an older one', () => {
    expect(act({ ...sent('prepared'), changedSince: true }, writer)).toEqual(['submit']);
  });
});
