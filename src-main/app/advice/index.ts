import type { Result } from '#shared/contract/index.ts';
import { adviceFacts, type KeptAdvice, keptAdvice } from '#shared/domain/advice/kept.ts';
import { exceptionPath, outcome } from '#shared/domain/advice/outcome.ts';
import { type AdviceStep, standing, stepsOf } from '#shared/domain/advice/path.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Advice } from '#shared/domain/policy/advice.ts';
import type { LocalText } from '#shared/domain/policy/local-text.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { dayAt } from '#shared/domain/privacy/purge.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { editChanges, requireEditable } from '../draft/editing.ts';
import { newDraft } from '../draft/new-draft.ts';
import { chosenLocale } from '../house/settings.ts';
import { createSerially } from '../serially.ts';

/** Which channel? The questions of the institution, what they come to, and the message that keeps the way there. */
export function createAdviceHandlers(context: Context): Handlers<'advice.ask' | 'advice.begin' | 'messages.keepAdvice'> {
  const { store, clock } = context;
  const serially = createSerially();

  return {
    'advice.ask': ({ path, messageId }) => {
      const pack = messageId === undefined ? currentPack(context) : requirePack(context, requireDraft(messageId).packId);
      return told(pack, requireAdvice(pack), path, chosenLocale(store.read), dayAt(clock.now(), pack.zone));
    },

    'advice.begin': async ({ path, reason = '' }) => {
      const actor = requireActor(context);
      const pack = currentPack(context);
      const advice = requireKept(pack, path, reason, actor);
      const next = pack.advice?.answers.find(({ id }) => id === advice.answer)?.next;
      const audience = next && 'audience' in next && next.audience ? { kind: next.audience } : null;
      const body = next && 'body' in next && next.body ? { body: next.body } : {};
      const draft: Draft = {
        ...newDraft(context, { packId: pack.id, brief: { ...emptyBrief, audience, ...body }, bodies: {}, actor }),
        advice,
      };
      await store.write([
        { do: 'draft.create', draft },
        logged(context, 'message.created', draft.id, { packId: pack.id }, actor.id),
        logged(context, 'advice.kept', draft.id, adviceFacts(advice), actor.id),
      ]);
      context.emit('changed', { about: 'messages', messageId: draft.id });
      return { id: draft.id };
    },

    'messages.keepAdvice': ({ id, revision, path, reason = '' }) =>
      serially(id, async () => {
        const actor = requireActor(context);
        const { advice: had, ...before } = requireDraft(id);
        if (before.revision !== revision) throw new AppError('conflict', 'error.changedMeanwhile');
        const kept = path && requireKept(requirePack(context, before.packId), path, reason, actor);
        if (sameAdvice(had ?? null, kept)) return { revision, savedAt: before.updatedAt };
        requireEditable(store.read, id);
        const { draft, changes } = editChanges(context, kept ? { ...before, advice: kept } : before, before, actor);
        await store.write([...changes, logged(context, 'advice.kept', id, adviceFacts(kept), actor.id)]);
        context.emit('changed', { about: 'messages', messageId: id });
        return { revision: draft.revision, savedAt: draft.updatedAt };
      }),
  };

  function requireKept(pack: Pack, path: readonly AdviceStep[], reason: string, actor: Person): KeptAdvice {
    requireAdvice(pack);
    const kept = keptAdvice(pack, path, { reason: reason.trim(), by: actor.id, at: clock.now() });
    if (!kept) throw new AppError('conflict', 'error.adviceUnfinished');
    return kept;
  }

  function requireDraft(id: string): Draft {
    const draft = store.read.draft(id);
    if (!draft) throw new AppError('not-found', 'error.notFound', { what: id });
    return draft;
  }
}

function requireAdvice({ advice, institution }: Pack): Advice {
  if (!advice) throw new AppError('blocked', 'error.noAdvice', { institution: institution.nb });
  return advice;
}

/** The same answers, the same words: whoever keeps them again changes nothing. */
function sameAdvice(had: KeptAdvice | null, kept: KeptAdvice | null): boolean {
  const content = (advice: KeptAdvice | null) => advice && [advice.packId, advice.packVersion, advice.path, advice.answer, advice.reason];
  return canonicalJson(content(had)) === canonicalJson(content(kept));
}

function told(pack: Pack, advice: Advice, asked: readonly AdviceStep[], locale: keyof LocalText, today: string): Result<'advice.ask'> {
  const stood = standing(advice, asked);
  const path = stepsOf(stood);
  const found = outcome(pack, stood, today);
  const say = (text: LocalText | undefined): string | null => text?.[locale] ?? null;
  const said = ({ id, text, help }: { id: string; text: LocalText; help?: LocalText | undefined }) => ({
    id,
    text: text[locale],
    help: say(help),
  });
  const { question } = stood;
  return {
    path,
    question: question && { ...said(question), rules: [...question.rules], options: question.options.map(said) },
    outcome: found && {
      answer: found.answer.id,
      title: found.answer.title[locale],
      about: found.answer.about[locale],
      refusal: found.answer.refusal,
      inferred: say(found.answer.inferred),
      channels: found.channels.map(({ id, kind, name, formal, editable, limits, dated, stale }) => ({
        id,
        kind,
        name: name[locale],
        formal,
        editable,
        limits: say(limits),
        note: say(dated?.note),
        stale,
      })),
      rules: [...found.rules],
      source: found.answer.source,
      reasons: found.answer.reasons.map(({ rule, text }) => ({ rule, text: text[locale] })),
      contacts: found.contacts.map(({ name, email }) => ({ name: name[locale], email })),
      directories: found.directories.map(({ id, name, entries }) => ({
        id,
        name: name[locale],
        entries: entries.map((entry) => ({ ...entry })),
      })),
      next: {
        act: found.answer.next.act,
        audience: 'audience' in found.answer.next ? (found.answer.next.audience ?? null) : null,
        url: 'url' in found.answer.next ? found.answer.next.url : null,
      },
      needsReason: found.answer.needsReason,
      exceptions: found.answer.exceptions.map(({ rule, text, take }) => ({
        rule,
        text: text[locale],
        path: exceptionPath(pack, path, take),
      })),
    },
  };
}
