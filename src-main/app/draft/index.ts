import type { Params } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type Brief, emptyBrief, type Ticks, withoutWords } from '#shared/domain/draft/brief.ts';
import { copiedDates, withWord } from '#shared/domain/draft/copied.ts';
import type { Draft, Written } from '#shared/domain/draft/draft.ts';
import { standingLinks } from '#shared/domain/draft/links.ts';
import { onlyUnread, withRead } from '#shared/domain/draft/machine-drafts.ts';
import { withTick } from '#shared/domain/draft/proofread.ts';
import { reusable } from '#shared/domain/draft/template.ts';
import { withWordThatHolds } from '#shared/domain/draft/translated.ts';
import { AppError } from '#shared/domain/errors.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { createSerially } from '../serially.ts';
import { answerFinding, toldFindings } from './answering.ts';
import { beginCorrection } from './correct.ts';
import { editChanges, requireEditable } from './editing.ts';
import { type EditAct, history, requireVersion, restored, versionFacts } from './history.ts';
import { importMessage } from './import.ts';
import { linkBlocks } from './link.ts';
import { newDraft } from './new-draft.ts';
import { note } from './noting.ts';
import { createStops } from './stops.ts';
import { currentMessages, messageDetail, messageSummaries } from './summary.ts';
import { translatedFrom } from './translated-from.ts';

export { importMessage } from './import.ts';

type DraftMethods =
  `messages.${'create' | 'duplicate' | 'correct' | 'import' | 'list' | 'current' | 'get' | 'remove' | 'putBack' | 'saveBrief' | 'saveBody' | 'confirmReplyList' | 'tick' | 'sayStill' | 'keepTranslation' | 'translatedFrom' | 'link' | 'readMachineDraft' | 'answer' | 'findings' | 'history' | 'written' | 'restore' | 'takeIn'}`;
type Saved = { revision: number; savedAt: string };

/** Writing a message, and what the rules say about it. */
export function createDraftHandlers(context: Context): Handlers<DraftMethods> {
  const { store, clock } = context;
  const serially = createSerially();
  const stopsOf = createStops(context);

  return {
    'messages.create': async ({ bodies = {} }) => {
      const actor = requireActor(context);
      const pack = currentPack(context);
      const draft = newDraft(context, { packId: pack.id, brief: emptyBrief, bodies, actor });
      await store.write([{ do: 'draft.create', draft }, logged(context, 'message.created', draft.id, { packId: pack.id }, actor.id)]);
      changed(draft.id);
      return { id: draft.id };
    },

    'messages.duplicate': async ({ id }) => {
      const actor = requireActor(context);
      const { brief, bodies, translated = [], linked = [] } = requireDraft(id);
      const pack = currentPack(context);
      const written: Written = { brief: reusable(brief), bodies };
      const unread = onlyUnread(translated, bodies);
      const links = standingLinks(linked, bodies);
      const draft: Draft = {
        ...newDraft(context, { packId: pack.id, ...written, actor, copied: copiedDates(written) }),
        ...(unread.length > 0 && { translated: unread }),
        ...(links.length > 0 && { linked: links }),
      };
      await store.write([
        { do: 'draft.create', draft },
        logged(context, 'message.copied', draft.id, { packId: pack.id, from: id }, actor.id),
      ]);
      changed(draft.id);
      return { id: draft.id };
    },

    'messages.correct': ({ orderId }) => serially(orderId, async () => ({ id: await beginCorrection(context, orderId) })),

    'messages.import': ({ folder }) => importMessage(context, context.host.resolveFile(folder)),

    'messages.list': () => ({ messages: messageSummaries(context, stopsOf) }),
    'messages.current': () => currentMessages(context, stopsOf),

    'messages.get': ({ id }) => messageDetail(context, requireDraft(id)),

    'messages.remove': ({ id }) =>
      serially(id, async () => {
        const actor = requireActor(context);
        requireDraft(id);
        if (store.read.versions(id).length > 0) throw new AppError('blocked', 'error.removeSubmitted');
        await store.write([{ do: 'draft.remove', id, at: clock.now() }, logged(context, 'message.deleted', id, {}, actor.id)]);
        changed(id);
        return { done: true } as const;
      }),

    'messages.putBack': ({ id }) =>
      serially(id, async () => {
        const actor = requireActor(context);
        await store.write([{ do: 'draft.putBack', id }, logged(context, 'message.returned', id, {}, actor.id)]);
        changed(id);
        return { done: true } as const;
      }),

    'messages.saveBrief': ({ id, revision, brief, overwrites }) =>
      serially(id, () =>
        edit(id, revision, overwrites ? 'overwrite' : 'writing', (draft) => {
          // Only `messages.confirmReplyList` confirms, and a confirmation is about one address (U42).
          const confirmed = draft.brief.replyToConfirmed;
          // So does only `messages.tick`: a word that comes with a brief is nobody's.
          const kept: Brief = {
            ...withoutWords(brief),
            replyToConfirmed: confirmed?.address === brief.replyTo ? confirmed : null,
            ...(draft.brief.ticks && { ticks: draft.brief.ticks }),
          };
          return { brief: kept, bodies: draft.bodies };
        }),
      ),

    'messages.saveBody': ({ id, revision, language, body, overwrites }) =>
      serially(id, () =>
        edit(id, revision, overwrites ? 'overwrite' : 'writing', (draft) => {
          const { [language]: _, ...others } = draft.bodies;
          return { brief: draft.brief, bodies: body ? { ...others, [language]: body } : others };
        }),
      ),

    'messages.confirmReplyList': ({ id }) => serially(id, () => confirmReplyList(id)),

    'messages.tick': ({ id, what, on }) => serially(id, () => tick(id, what, on)),

    'messages.sayStill': ({ id, place, still }) => serially(id, () => sayStill(id, place, still)),

    'messages.keepTranslation': ({ id, ...block }) => serially(id, () => keepTranslation(id, block)),

    'messages.translatedFrom': ({ id, blocks }) => translatedFrom(store.read, requireDraft(id), blocks),

    'messages.link': (params) => serially(params.id, () => linkBlocks(context, requireDraft(params.id), params)),

    'messages.readMachineDraft': ({ id, ...block }) => serially(id, () => readMachineDraft(id, block)),

    'messages.answer': (params) =>
      answerFinding(
        context,
        () => requireDraft(params.id),
        params,
        (work) => serially(params.id, work),
      ),

    'messages.findings': ({ id }) => toldFindings(context, requireDraft(id)),

    'messages.history': ({ id }) => ({ versions: history(store.read, requireDraft(id).id) }),

    'messages.written': ({ id, versionId }) => {
      const { brief, bodies } = requireVersion(store.read, requireDraft(id).id, versionId).version;
      return { brief, bodies };
    },

    'messages.takeIn': ({ id, revision, bodies, because }) =>
      serially(id, () =>
        edit(
          id,
          revision,
          because,
          (draft) => ({ brief: draft.brief, bodies: { ...draft.bodies, ...bodies } }),
          (actor, { revision: before }) => [
            logged(context, 'draft.taken-in', id, { because, languages: Object.keys(bodies).join(' '), revision: before }, actor.id),
          ],
        ),
      ),

    'messages.restore': ({ id, revision, versionId }) =>
      serially(id, () => {
        const kept = requireVersion(store.read, requireDraft(id).id, versionId);
        return edit(
          id,
          revision,
          'restore',
          (draft) => restored(kept, draft),
          (actor, draft) => [logged(context, 'draft.restored', id, { ...versionFacts(kept), revision: draft.revision }, actor.id)],
        );
      }),
  };

  async function edit(
    id: string,
    revision: number,
    act: EditAct,
    next: (draft: Draft) => Written,
    more: (actor: Person, draft: Draft) => Change[] = () => [],
  ): Promise<Saved> {
    const actor = requireActor(context);
    const before = requireDraft(id);
    if (before.revision !== revision) throw new AppError('conflict', 'error.changedMeanwhile');
    const after = next(before);
    // Saving what stands already is no edit: nobody becomes a writer by looking, and nothing falls.
    if (canonicalJson([after.brief, after.bodies]) === canonicalJson([before.brief, before.bodies])) {
      return { revision: before.revision, savedAt: before.updatedAt };
    }
    requireEditable(store.read, id);
    const { draft, changes } = editChanges(context, before, after, actor, act);
    await store.write([...changes, ...more(actor, draft)]);
    changed(id);
    return { revision: draft.revision, savedAt: draft.updatedAt };
  }

  /** A word about the list, not a change of the message: it makes nobody a writer. */
  async function confirmReplyList(id: string): Promise<Saved> {
    const actor = requireActor(context);
    const before = requireDraft(id);
    const address = before.brief.replyTo;
    if (address.trim() === '') throw new AppError('blocked', 'error.noReplyTo');
    const now = clock.now();
    const draft: Draft = {
      ...before,
      brief: { ...before.brief, replyToConfirmed: { address, by: actor.id, at: now } },
      revision: before.revision + 1,
      updatedAt: now,
      updatedBy: actor.id,
    };
    await store.write([{ do: 'draft.save', draft }, logged(context, 'reply-list.confirmed', id, { revision: draft.revision }, actor.id)]);
    changed(id);
    return { revision: draft.revision, savedAt: now };
  }

  /** A word about the text as it stands (U21) or about the message (N23, N33). */
  async function tick(id: string, what: Params<'messages.tick'>['what'], on: boolean): Promise<Saved & { ticks: Ticks }> {
    const before = requireDraft(id);
    requireActor(context);
    requireEditable(store.read, id);
    let ticks: Ticks = {};
    const saved = await note(context, before, (word) => {
      ticks = withTick(before, what, on ? word : null);
      const named = typeof what === 'string' ? { what, languages: '' } : { what: 'proofread', languages: what.proofread.join(' ') };
      return { change: { brief: { ...before.brief, ticks } }, type: 'message.ticked', facts: { ...named, on } };
    });
    return { ...saved, ticks };
  }

  /** A word about a date. */
  function sayStill(id: string, place: Params<'messages.sayStill'>['place'], still: boolean): Promise<Saved> {
    const before = requireDraft(id);
    return note(context, before, (word) => {
      const copied = withWord(before.copied ?? [], place, still ? word : null);
      if (!copied) throw new AppError('not-found', 'error.noCopiedDate');
      return { change: { copied }, type: 'copied-date.answered', facts: { still } };
    });
  }

  /** A word about a translation. */
  async function keepTranslation(id: string, block: Omit<Params<'messages.keepTranslation'>, 'id'>): Promise<Saved> {
    const before = requireDraft(id);
    requireActor(context);
    requireEditable(store.read, id);
    const { bodies, brief, packId, linked } = before;
    const languages = mailLanguages(requirePack(context, packId), brief.audience?.kind ?? null, bodies);
    const translated = withWordThatHolds(before.translated ?? [], bodies, languages, block, linked);
    if (!translated) throw new AppError('not-found', 'error.noStaleBlock');
    return note(context, before, () => ({ change: { translated }, type: 'translation.kept', facts: { language: block.language } }));
  }

  /** A word about a machine's draft, not a change of the message: what is written stands, and nobody becomes a writer. */
  async function readMachineDraft(id: string, block: Omit<Params<'messages.readMachineDraft'>, 'id'>): Promise<Saved> {
    const before = requireDraft(id);
    requireEditable(store.read, id);
    const translated = withRead(before.translated ?? [], before.bodies, block);
    if (!translated) throw new AppError('not-found', 'machine.notUnread');
    const saved = await note(context, before, () => ({
      change: { translated },
      type: 'translation.read',
      facts: { language: block.language },
    }));
    context.machineMemory.forget(id, block.language, block.text);
    return saved;
  }

  function requireDraft(id: Params<'messages.get'>['id']): Draft {
    const draft = store.read.draft(id);
    if (!draft) throw new AppError('not-found', 'error.notFound', { what: id });
    return draft;
  }

  function changed(messageId: string): void {
    context.emit('changed', { about: 'messages', messageId });
  }
}
