import type { Params, Result } from '#shared/contract/index.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { instantOf } from '#shared/domain/draft/wall-time.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  type HandOver,
  type HandOverEvent,
  handOverEvents,
  handOverTransitions,
  nextHandOverState,
  ruleToFollow,
} from '#shared/domain/handover/handover.ts';
import type { LogEvent, LogEventType } from '#shared/domain/log/entry.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { formOf } from '../form.ts';
import { chosenLocale } from '../house/settings.ts';
import { createSerially } from '../serially.ts';
import { saveJournal } from './journal.ts';
import { saveHandOver } from './save.ts';
import { handOverSituation, type Situation } from './situation.ts';

type HandOverMethods =
  `handover.${'get' | 'tell' | 'save' | 'handOver' | 'recordSent' | 'takeBack' | 'saveJournal' | 'answered' | 'setMode'}`;

/** Hand-overs of approved messages to those who send them (U39-U41, U43). */
export function createHandOverHandlers(context: Context): Handlers<HandOverMethods> {
  const { store, clock, ids } = context;
  const serially = createSerially();

  return {
    'handover.get': ({ messageId }) => get(messageId),

    'handover.tell': (asked) =>
      serially(asked.messageId, async () => {
        const situation = requireVersion(asked);
        if (situation.handOver?.told && situation.handOver.versionId === asked.versionId) return { handOver: situation.handOver };
        const by = requireActor(context).id;
        return { handOver: await move(situation, 'tell', 'handover.told', { told: { by, at: clock.now() } }) };
      }),

    'handover.save': (asked) => {
      const { version, telling } = requireApproved(requireVersion(asked));
      if (telling) throw new AppError('blocked', 'handover.notTold', { rule: telling.id });
      return saveHandOver(context, version, asked);
    },

    'handover.handOver': (asked) =>
      serially(asked.messageId, async () => {
        const situation = requireVersion(asked);
        if (situation.handOver?.state === 'handed-over' && situation.handOver.versionId === asked.versionId)
          return { handOver: situation.handOver };
        const { version, telling, list } = requireApproved(situation);
        if (telling) throw new AppError('blocked', 'handover.notTold', { rule: telling.id });
        const set = {
          handedOver: { by: requireActor(context).id, at: clock.now() },
          // What was wanted then; the draft's wanted time may change without a new yes (U41).
          wantedAt: store.read.draft(asked.messageId)?.brief.wantedAt ?? version.brief.wantedAt,
          list: list && { id: list.id, count: list.count },
        };
        return { handOver: await move(situation, 'handOver', 'handover.handedOver', set, { count: list?.count ?? 0 }) };
      }),

    'handover.recordSent': (asked) => serially(asked.messageId, () => recordSent(asked)),

    'handover.takeBack': ({ messageId }) =>
      serially(messageId, async () => {
        const situation = handOverSituation(context, messageId);
        const takenBack = { by: requireActor(context).id, at: clock.now() };
        return { handOver: await move(situation, 'takeBack', 'handover.takenBack', { takenBack }) };
      }),

    'handover.saveJournal': ({ messageId, to }) => saveJournal(context, messageId, to),

    'handover.answered': ({ messageId }) =>
      serially(messageId, async () => {
        const situation = handOverSituation(context, messageId);
        if (situation.handOver?.answered) return { handOver: situation.handOver };
        const answered = { by: requireActor(context).id, at: clock.now() };
        return { handOver: await move(situation, 'answer', 'handover.answered', { answered }) };
      }),

    'handover.setMode': async ({ mode }) => {
      const actor = requireActor(context);
      // Whoever sends, one of the two: what is on its way by one is not to be on its way by the other as well.
      if (store.read.orders().some(({ kind, state }) => kind === 'send' && isOpen(state)))
        throw new AppError('blocked', 'handover.mode.openOrder');
      if (store.read.handOvers().some(({ state }) => state === 'handed-over')) throw new AppError('blocked', 'handover.mode.handedOver');
      await store.write([
        { do: 'settings.set', key: settingKeys.deliveryMode, value: mode },
        logged(context, 'settings.changed', null, { setting: settingKeys.deliveryMode, mode: mode ?? 'pack' }, actor.id),
      ]);
      context.emit('changed', { about: 'settings', messageId: null });
      context.emit('changed', { about: 'messages', messageId: null });
      return { done: true };
    },
  };

  function get(messageId: string): Result<'handover.get'> {
    const { read } = store;
    const { pack, version, because, handOver, telling, facts, list } = handOverSituation(context, messageId);
    const following = ruleToFollow(pack, handOver);
    const fields = version && because === null ? formOf(context, version, pack, translator(chosenLocale(read))) : [];
    return {
      versionId: version?.id ?? null,
      fields: fields.map((field) => ({ ...field, rules: [...field.rules] })),
      because,
      handOver,
      earlier: read.handOvers(messageId).filter(({ state }) => state === 'taken-back'),
      telling: telling && { rule: telling.id, address: version?.brief.replyTo ?? '' },
      answering: following && { rule: following.id, address: version?.brief.replyTo ?? '' },
      list: list && { id: list.id, count: list.count, readers: list.named?.readers ?? null },
      actions: handOverEvents
        .filter((event) => handOverTransitions.some((one) => one.event === event && one.from === (handOver?.state ?? null)))
        .map((event) => {
          const enabled = nextHandOverState(handOver?.state ?? null, event, facts) !== null;
          return { event, enabled, because: enabled ? null : whyNot(because, telling?.id ?? null) };
        }),
    };
  }

  async function recordSent({ messageId, at, count }: Params<'handover.recordSent'>): Promise<Result<'handover.recordSent'>> {
    const actor = requireActor(context);
    const situation = handOverSituation(context, messageId);
    const { handOver } = situation;
    const now = clock.now();
    const sentAt = instantOf(at);
    if (sentAt > now) throw new AppError('invalid', 'handover.sentLater');
    const version = handOver && store.read.version(handOver.versionId);
    // To the minute: what was submitted in the course of a minute may have been sent in it.
    if (version && sentAt.slice(0, 16) < version.submittedAt.slice(0, 16)) throw new AppError('invalid', 'handover.sentBefore');
    const sent = { at: sentAt, recordedBy: actor.id, recordedAt: now, count };
    return { handOver: await move(situation, 'recordSent', 'handover.sent', { sent }, { sentAt, count: count ?? 0 }) };
  }

  /** One step of the table, with its line in the log. */
  async function move(
    { version, handOver, facts, because, telling }: Situation,
    event: HandOverEvent,
    type: LogEventType,
    set: Partial<HandOver>,
    more: LogEvent['facts'] = {},
  ): Promise<HandOver> {
    const actor = requireActor(context);
    const state = nextHandOverState(handOver?.state ?? null, event, facts);
    if (state === null || !(handOver ?? version)) {
      const why = facts.approved && !facts.needsTelling ? null : whyNot(because, telling?.id ?? null);
      throw why && (event === 'tell' || event === 'handOver')
        ? new AppError('blocked', why.id, why.params)
        : new AppError('conflict', 'handover.state');
    }
    const next: HandOver = { ...(handOver ?? begun(version as FrozenVersion)), ...set, state };
    await store.write([
      { do: 'handover.put', handOver: next, from: handOver?.state ?? null },
      logged(context, type, next.messageId, { handOverId: next.id, versionId: next.versionId, digest: next.digest, ...more }, actor.id),
    ]);
    context.emit('changed', { about: 'messages', messageId: next.messageId });
    return next;
  }

  function begun({ id, messageId, digest }: FrozenVersion): HandOver {
    return {
      id: ids.next(),
      messageId,
      versionId: id,
      digest,
      state: 'told',
      told: null,
      handedOver: null,
      wantedAt: null,
      list: null,
      sent: null,
      takenBack: null,
      answered: null,
    };
  }

  function requireVersion({ messageId, versionId }: Params<'handover.tell'>): Situation {
    const situation = handOverSituation(context, messageId);
    if (situation.version && situation.version.id !== versionId) throw new AppError('conflict', 'handover.otherVersion');
    return situation;
  }
}

/** Unapproved or incomplete: nothing leaves (U39). */
function requireApproved(situation: Situation): Situation & { version: FrozenVersion } {
  const { version, because } = situation;
  if (because || !version) throw new AppError('blocked', (because ?? { id: 'dispatch.blocked.notSubmitted' }).id, because?.params);
  return { ...situation, version };
}

function whyNot(because: TextRef | null, rule: string | null): TextRef | null {
  return because ?? (rule === null ? null : { id: 'handover.notTold', params: { rule } });
}
