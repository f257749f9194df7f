import type { Params } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { aboutIn, answered, withAnswers, withoutReason } from '#shared/domain/checks/answers.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { OrderState } from '#shared/domain/dispatch/order.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { AppError } from '#shared/domain/errors.ts';
import { assessedAnew } from '#shared/domain/message/changed.ts';
import { contentDigest } from '#shared/domain/message/digest.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import type { FrozenVersion, Rendering } from '#shared/domain/message/version.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { inRows } from '#shared/domain/proofing/block-answers.ts';
import { translator } from '#shared/texts/translate.ts';
import type { MailParts } from '../../ports/mailer.ts';
import type { Change } from '../../ports/store.ts';
import { planStopsSubmission } from '../channels/plan.ts';
import { type Context, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { proofBodies } from '../proofing/blocks.ts';
import { glossaryFor } from '../proofing/house-glossary.ts';
import { createSerially } from '../serially.ts';
import { savePdf } from './pdf.ts';

/** While an order is in one of these states, mails of the frozen version may be going out. */
const running: readonly OrderState[] = ['scheduled', 'sending', 'paused'];

/** Rendering and freezing: what is approved is what is sent. */
export function createMessageHandlers(
  context: Context,
): Handlers<'messages.render' | 'messages.savePdf' | 'messages.versions' | 'messages.submit'> {
  const { store, clock, ids } = context;
  const serially = createSerially();

  return {
    'messages.render': async ({ id, draft: asDraft, renderingId }) => {
      const draft = requireDraft(context, id);
      const version = asDraft ? undefined : store.read.versions(id).at(-1);
      const content = version ?? live(context, draft);
      const shown = content.renderings.find((rendering) => rendering.id === renderingId) ?? content.renderings[0];
      return {
        frozen: version !== undefined,
        subject: version?.subject ?? draft.brief.subject,
        digest: content.digest,
        renderings: [...content.renderings],
        eml: !shown
          ? ''
          : (version?.eml[shown.id] ?? (await context.composeMail(mailParts(draft, requirePack(context, draft.packId), shown)))),
      };
    },

    'messages.savePdf': (params) => savePdf(context, params),

    'messages.versions': ({ id }) => {
      requireDraft(context, id);
      return {
        versions: store.read.versions(id).map(({ id: versionId, number, brief, bodies }) => ({ id: versionId, number, brief, bodies })),
      };
    },

    'messages.submit': (params) => serially(params.id, () => submit(params)),
  };

  async function submit({ id, revision, reason }: Params<'messages.submit'>) {
    const actor = requireActor(context);
    const draft = requireDraft(context, id);
    const newest = store.read.versions(id).at(-1);
    const { pack, renderings, digest } = live(context, draft);
    // The very same once more, as by a double click: the version that stands, whatever the revision has become.
    if (
      newest?.digest === digest &&
      canonicalJson([newest.brief, newest.advice ?? null]) === canonicalJson([draft.brief, draft.advice ?? null])
    )
      return answer(newest);
    requireRevision(draft, revision);
    if (store.read.orders(id).some(({ kind, state }) => kind === 'send' && running.includes(state))) {
      throw new AppError('blocked', 'message.orderRunning');
    }

    if (store.read.handOvers(id).some(({ state }) => state === 'handed-over' || state === 'sent'))
      throw new AppError('blocked', 'error.editWhileHandedOver');

    const languages = mailLanguages(pack, draft.brief.audience?.kind ?? null, draft.bodies);
    const proofed = inRows(await proofBodies(context, pack, draft.bodies, languages), draft.bodies, languages, draft.linked);
    const now = clock.now();
    const glossary = glossaryFor(context, pack);
    const found = checkMessage({ ...draft, pack, now, submittedAt: now, proofed, glossary, rendered: { renderings } });
    const blocks = [...found.filter(({ severity }) => severity === 'block'), ...planStopsSubmission(context, id)];
    const words = translator(chosenLocale(store.read));
    const [first] = blocks;
    if (first) throw new AppError('blocked', 'message.blocked', { count: blocks.length, first: words(first.text) });
    const open = withoutReason(found);
    const [warned] = open;
    if (warned && reason === undefined)
      throw new AppError('blocked', 'message.reasonNeeded', { count: open.length, first: words(warned.text) });
    const aboutOf = aboutIn(draft, languages);
    const said = { reason: reason ?? '', by: actor.id, at: now };
    const answers = open.reduce(
      (all, finding) => answered(all, aboutOf(finding), { rule: finding.rule, ...said }),
      [...(draft.answers ?? [])],
    );
    const findings = withAnswers(found, answers, draft, languages);

    const eml: Record<string, string> = {};
    for (const rendering of renderings) eml[rendering.id] = await context.composeMail(mailParts(draft, pack, rendering));
    requireRevision(requireDraft(context, id), revision);

    const version: FrozenVersion = {
      id: ids.next(),
      messageId: id,
      number: (newest?.number ?? 0) + 1,
      submittedAt: now,
      submittedBy: actor.id,
      packId: pack.id,
      packVersion: pack.version,
      brief: draft.brief,
      bodies: draft.bodies,
      subject: draft.brief.subject,
      renderings,
      eml,
      digest,
      findings,
      // The set never shrinks: who wrote an earlier version wrote a part of this one.
      writers: [...new Set([draft.createdBy, ...draft.writers, ...(newest?.writers ?? []), actor.id])],
      ...(draft.advice && { advice: draft.advice }),
      ...(draft.linked && { linked: draft.linked }),
    };
    await store.write([
      ...fallen(version, actor, now),
      { do: 'version.add', version },
      ...(open.length > 0 ? ([{ do: 'draft.save', draft: { ...draft, answers, revision: draft.revision + 1 } }] satisfies Change[]) : []),
      logged(context, 'message.submitted', id, { versionId: version.id, version: version.number, digest, revision }, actor.id),
    ]);
    context.emit('changed', { about: 'messages', messageId: id });
    return answer(version);
  }

  /** Approvals of another text fall (U38); the assessment only when audience or reason is another (U31). */
  function fallen(version: FrozenVersion, actor: Person, at: string): Change[] {
    return store.read
      .decisions(version.messageId)
      .filter(({ voidedAt, outcome }) => voidedAt === null && outcome === 'yes')
      .filter((decision) => {
        if (decision.step !== 'assessment') return decision.digest !== version.digest;
        const about = store.read.version(decision.versionId);
        return !about || assessedAnew(version.brief, about.brief);
      })
      .flatMap(({ id, step }): Change[] => [
        { do: 'decision.void', id, at, by: actor.id },
        logged(
          context,
          'approval.voided',
          version.messageId,
          { decisionId: id, step, because: 'new-version', version: version.number },
          actor.id,
        ),
      ]);
  }
}

function answer({ id, number, digest }: FrozenVersion) {
  return { versionId: id, number, digest };
}

interface Live {
  readonly pack: Pack;
  readonly renderings: readonly Rendering[];
  readonly digest: string;
}

/** The draft as it would be frozen now. */
function live(context: Context, { packId, brief, bodies }: Draft): Live {
  const pack = requirePack(context, packId);
  const renderings = renderMessage({ brief, bodies, languages: mailLanguages(pack, brief.audience?.kind ?? null, bodies), pack });
  return { pack, renderings, digest: contentDigest({ packId: pack.id, packVersion: pack.version, brief, renderings }) };
}

export function mailParts({ brief }: Pick<Draft, 'brief'>, pack: Pack, { languages, html, text }: Rendering): MailParts {
  return {
    subject: brief.subject,
    from: { name: brief.sender, address: brief.from },
    replyTo: brief.replyTo,
    listId: pack.listId,
    contentLanguages: languages,
    html,
    text,
  };
}

function requireDraft({ store }: Context, id: string): Draft {
  const draft = store.read.draft(id);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: id });
  return draft;
}

function requireRevision(draft: Draft, revision: number): void {
  if (draft.revision !== revision) throw new AppError('conflict', 'error.changedMeanwhile');
}
