import { pageDoubt } from '#shared/domain/channels/plan-rules.ts';
import {
  belongsTo,
  type Clearance,
  type Crisis,
  type CrisisEvent,
  type CrisisText,
  formalPlace,
  type SignedWord,
  textDigest,
  textOf,
  withText,
} from '#shared/domain/crisis/crisis.ts';
import { placesOf, stopsOf } from '#shared/domain/crisis/crisis-rules.ts';
import { countedLength } from '#shared/domain/crisis/length.ts';
import { type TextOffer, textOffers } from '#shared/domain/crisis/offer.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEvent, LogEventType } from '#shared/domain/log/entry.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Change } from '../../ports/store.ts';
import { findPage } from '../channels/find-page.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { stageOfHead } from '../draft/summary.ts';
import { requirePerson } from '../people/index.ts';
import { createSerially } from '../serially.ts';
import { createClearanceByMail, requireLeadership } from './by-mail.ts';
import { saveCourse, saveCourseDocument } from './course.ts';

type CrisisMethods = Extract<keyof Handlers, `crisis.${string}`>;

/** A crisis from its declaration to its end: texts are written, cleared by the emergency leadership, and published in order. */
export function createCrisisHandlers(context: Context): Handlers<CrisisMethods> {
  const { store, clock, ids, checkPassphrase } = context;
  const serially = createSerially();
  const byMail = createClearanceByMail(context);
  const one = <T>(work: () => Promise<T>): Promise<T> => serially('crisis', work);

  return {
    'crisis.get': () => {
      const open = store.read.openCrisis();
      const past = store.read.crises().filter(({ ended }) => ended !== null);
      if (!open) return { open, places: [], messages: [], past };
      const pack = requirePack(context, open.packId);
      return {
        open,
        past,
        places: placesOf(pack).map((place) => {
          const text = textOf(open, place);
          const account = pack.crisis?.accounts.find(({ channel }) => channel === place);
          return {
            place,
            digest: text && textDigest(open, text),
            length: countedLength(text?.text ?? '', account?.counting ?? 'code-points'),
            stops: stopsOf(open, pack, place),
            asked: byMail.asked(open, text).map(({ personId, at, way }) => ({ personId, at, way })),
          };
        }),
        messages: store.read
          .draftHeads()
          .filter(({ brief }) => belongsTo(open, brief.grounds))
          .map((draft) => ({ id: draft.id, subject: draft.brief.subject, stage: stageOfHead(context, draft), offers: offersOf(draft.id) })),
      };
    },

    'crisis.declare': ({ caseId, title, reason, person, passphrase }) =>
      one(async () => {
        const actor = requireActor(context);
        const pack = currentPack(context);
        if (!pack.crisis) throw new AppError('blocked', 'crisis.blocked.noRules');
        if (store.read.openCrisis()) throw new AppError('conflict', 'crisis.blocked.already');
        const declared = await sign(pack, person, passphrase, actor);
        const crisis: Crisis = {
          id: ids.next(),
          packId: pack.id,
          revision: 1,
          caseId,
          title,
          reason: reason.trim(),
          declared,
          setVersion: pack.crisis.version,
          texts: [],
          events: [{ at: declared.at, by: actor.id, what: 'declared', person: declared.by, text: reason.trim() }],
          ended: null,
        };
        await store.write([
          { do: 'crisis.begin', crisis },
          logged(context, 'crisis.declared', null, { crisisId: crisis.id, personId: declared.by, set: crisis.setVersion }, actor.id),
        ]);
        context.emit('changed', { about: 'crisis', messageId: null });
        return { id: crisis.id };
      }),

    'crisis.write': ({ place, revision, text }) =>
      one(async () => {
        const actor = requireActor(context);
        const { crisis, pack } = requireOpen();
        const before = textOf(crisis, place);
        requirePlace(pack, place);
        if (before?.published) throw new AppError('conflict', 'crisis.blocked.published');
        if (before?.text === text) return { revision: crisis.revision };
        if (crisis.revision !== revision) throw new AppError('conflict', 'error.changedMeanwhile');
        const at = clock.now();
        const voided = before?.clearance !== null && before?.clearance !== undefined;
        const next: CrisisText = { place, text, writtenAt: at, writtenBy: actor.id, clearance: null, published: null };
        return save(actor, withText(crisis, next), { at, by: actor.id, what: 'written', place, text, voided }, 'crisis.written', {
          place,
          voided,
          digest: textDigest(crisis, next),
        });
      }),

    'crisis.clear': ({ place, digest, person, passphrase }) =>
      one(async () => {
        const actor = requireActor(context);
        const before = requireText(place);
        if (before.text.clearance?.digest === digest) return { done: true };
        if (digest !== textDigest(before.crisis, before.text)) throw new AppError('conflict', 'crisis.blocked.otherText');
        const word = await sign(before.pack, person, passphrase, actor);
        await keepClearance(actor, place, { ...word, digest }, 'signed');
        return { done: true };
      }),

    'crisis.letter': (asked) => byMail.letter(requireText(asked.place), asked),

    'crisis.putOut': (asked) => byMail.putOut(() => requireText(asked.place), asked),

    'crisis.takeReply': ({ place, file }) =>
      one(async () => {
        const actor = requireActor(context);
        const { taken, yes } = await byMail.take(requireText(place), file);
        if (!yes) return taken;
        const { person, digest, replyId, keeping } = yes;
        const clearance = { by: person, recordedBy: actor.id, at: clock.now(), digest, replyId };
        await keepClearance(actor, place, clearance, 'verified', keeping);
        return taken;
      }),

    'crisis.publish': ({ place, address: written, confirmedBy }) =>
      one(async () => {
        const actor = requireActor(context);
        const address = written.trim();
        const witness = confirmedBy === undefined ? null : requirePerson(context, confirmedBy);
        const before = requireOpen();
        requirePlace(before.pack, place);
        stopOn(before.crisis, before.pack, place);
        if (textOf(before.crisis, place)?.published) throw new AppError('conflict', 'crisis.blocked.published');
        const isFormal = place === formalPlace;
        const found = isFormal ? await findPage(context, address, witness) : null;
        const doubt = isFormal ? pageDoubt(found) : null;
        if (doubt) throw new AppError('blocked', doubt.id, doubt.params);
        const { crisis, text, pack } = requireText(place);
        stopOn(crisis, pack, place);
        const at = clock.now();
        await save(
          actor,
          withText(crisis, { ...text, published: { address, at, by: actor.id, recordedAt: at, found, reason: '' } }),
          { at, by: actor.id, what: 'published', place, address, text: text.text },
          'crisis.published',
          {
            place,
            digest: textDigest(crisis, text),
            found: found?.by ?? 'none',
            status: found?.status ?? null,
            ...(found?.by === 'person' && { personId: found.personId }),
          },
        );
        return { done: true };
      }),

    'crisis.end': ({ summary, person, passphrase }) =>
      one(async () => {
        const actor = requireActor(context);
        const { pack } = requireOpen();
        const word = await sign(pack, person, passphrase, actor);
        const { crisis } = requireOpen();
        await save(
          actor,
          { ...crisis, ended: { ...word, summary: summary.trim() } },
          { at: word.at, by: actor.id, what: 'ended', person: word.by, text: summary.trim() },
          'crisis.ended',
          { personId: word.by, count: crisis.texts.filter(({ published }) => published).length },
        );
        return { done: true };
      }),

    'crisis.save': async ({ id, to, form = 'table' }) => {
      const crisis = store.read.crises().find((candidate) => candidate.id === id);
      if (!crisis) throw new AppError('not-found', 'error.notFound', { what: id });
      return { path: await (form === 'table' ? saveCourse : saveCourseDocument)(context, crisis, to) };
    },
  };

  function offersOf(messageId: string): TextOffer[] {
    const draft = store.read.draft(messageId);
    if (!draft) return [];
    const { brief, bodies, packId } = draft;
    return textOffers(brief.subject, bodies, mailLanguages(requirePack(context, packId), brief.audience?.kind ?? null, bodies));
  }

  function requireOpen(): { crisis: Crisis; pack: Pack } {
    const crisis = store.read.openCrisis();
    if (!crisis) throw new AppError('blocked', 'crisis.blocked.none');
    return { crisis, pack: requirePack(context, crisis.packId) };
  }

  function requireText(place: string): { crisis: Crisis; pack: Pack; text: CrisisText } {
    const open = requireOpen();
    requirePlace(open.pack, place);
    const text = textOf(open.crisis, place);
    if (!text || text.text.trim() === '') throw new AppError('blocked', 'crisis.stop.empty');
    return { ...open, text };
  }

  /** Only the pack's exact set (N45). Where the pack has no such rule, any social channel of its catalogue will do. */
  function requirePlace(pack: Pack, place: string): void {
    if (placesOf(pack).includes(place)) return;
    if (pack.rules.some(({ kind }) => kind === 'crisis-set'))
      throw new AppError('blocked', 'crisis.stop.set', { count: pack.crisis?.accounts.length ?? 0 });
    if (!pack.channels.some(({ id, kind }) => id === place && kind === 'social'))
      throw new AppError('not-found', 'error.notFound', { what: place });
  }

  function stopOn(crisis: Crisis, pack: Pack, place: string): void {
    const [stop] = stopsOf(crisis, pack, place);
    if (stop) throw new AppError('blocked', stop.text.id, stop.text.params);
  }

  /** The word of one of the emergency leadership, given with the passphrase (N44: signed). */
  async function sign(pack: Pack, personId: string, passphrase: string, actor: Person): Promise<SignedWord> {
    const person = requirePerson(context, personId);
    requireLeadership(pack, person);
    await checkPassphrase(person, passphrase);
    return { by: person.id, recordedBy: actor.id, at: clock.now() };
  }

  /** A yes to a text, which may have been changed while the yes was checked. */
  async function keepClearance(
    actor: Person,
    place: string,
    clearance: Clearance,
    strength: 'signed' | 'verified',
    also: readonly Change[] = [],
  ): Promise<void> {
    const { crisis, text } = requireText(place);
    const { by, at, digest, replyId } = clearance;
    if (digest !== textDigest(crisis, text)) throw new AppError('conflict', 'crisis.blocked.otherText');
    await save(
      actor,
      withText(crisis, { ...text, clearance }),
      { at, by: actor.id, what: 'cleared', place, person: by, digest, text: text.text, ...(replyId !== undefined && { replyId }) },
      'crisis.cleared',
      { place, digest, personId: by, strength, ...(replyId !== undefined && { replyId }) },
      also,
    );
  }

  async function save(
    actor: Person,
    crisis: Crisis,
    event: CrisisEvent,
    type: LogEventType,
    facts: LogEvent['facts'],
    also: readonly Change[] = [],
  ): Promise<{ revision: number }> {
    const next: Crisis = { ...crisis, revision: crisis.revision + 1, events: [...crisis.events, event] };
    await store.write([
      ...also,
      { do: 'crisis.save', crisis: next },
      logged(context, type, null, { crisisId: crisis.id, ...facts }, actor.id),
    ]);
    context.emit('changed', { about: 'crisis', messageId: null });
    return { revision: next.revision };
  }
}
