import type { Params, Result } from '#shared/contract/index.ts';
import { aboutIn, answered, isAnswerable } from '#shared/domain/checks/answers.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { Finding, Place } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { AppError } from '#shared/domain/errors.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import { type BlockAnswer, inRows } from '#shared/domain/proofing/block-answers.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { proofBodies } from '../proofing/blocks.ts';
import { glossaryFor } from '../proofing/house-glossary.ts';
import { requireEditable } from './editing.ts';
import { note } from './noting.ts';

type Proofed = ReadonlyMap<LanguageCode, BlockAnswer>;

/** What engines find in a draft as it stands. */
function proofDraft(context: Context, { packId, brief, bodies }: Draft): Promise<Proofed> {
  const pack = requirePack(context, packId);
  return proofBodies(context, pack, bodies, mailLanguages(pack, brief.audience?.kind ?? null, bodies));
}

/** What stands in a draft to be put right, and each finding by the name that an answer is given under. */
function findingsOf(context: Context, draft: Draft, proofed: Proofed): { readonly finding: Finding; readonly about: string }[] {
  const { store, clock } = context;
  const { id, packId, brief, bodies } = draft;
  const pack = requirePack(context, packId);
  const version = store.read.versions(id).at(-1);
  const submittedAt = version && !changedSince(draft, version) ? version.submittedAt : null;
  const languages = mailLanguages(pack, brief.audience?.kind ?? null, bodies);
  const renderings = renderMessage({ brief, bodies, pack, languages });
  const aboutOf = aboutIn(draft, languages);
  return checkMessage({
    ...draft,
    pack,
    now: clock.now(),
    submittedAt,
    proofed: inRows(proofed, bodies, languages, draft.linked),
    glossary: glossaryFor(context, pack),
    rendered: { renderings },
  }).map((finding) => ({ finding, about: aboutOf(finding) }));
}

/** `messages.findings`. */
export async function toldFindings(context: Context, draft: Draft): Promise<Result<'messages.findings'>> {
  const words = translator(chosenLocale(context.store.read));
  const found = findingsOf(context, draft, await proofDraft(context, draft));
  return found.map(({ finding: { rule, severity, place, source, text, answer }, about }) => ({
    rule,
    severity,
    place: placeName(place),
    source,
    text: words(text),
    about,
    reason: answer?.reason ?? null,
  }));
}

/**
 * A word about what was found, not a change of the message: what is written stands, and nobody becomes a writer. The engines are asked
 * before its turn among the saves (`inTurn`) comes, so that what is typed meanwhile is not held up by them.
 */
export async function answerFinding(
  context: Context,
  requireDraft: () => Draft,
  asked: Params<'messages.answer'>,
  inTurn: (work: () => Promise<Result<'messages.answer'>>) => Promise<Result<'messages.answer'>>,
): Promise<Result<'messages.answer'>> {
  const proofed = await proofDraft(context, requireDraft());
  return inTurn(() => keepAnswer(context, requireDraft(), asked, proofed));
}

function keepAnswer(
  context: Context,
  before: Draft,
  { about, reason }: Params<'messages.answer'>,
  proofed: Proofed,
): Promise<Result<'messages.answer'>> {
  return note(context, before, (word) => {
    requireEditable(context.store.read, before.id);
    const found = findingsOf(context, before, proofed).find((one) => one.about === about)?.finding;
    if (!found) throw new AppError('not-found', 'error.noSuchFinding');
    if (!isAnswerable(found)) throw new AppError('blocked', 'error.findingStops');
    const { rule } = found;
    const answers = answered(before.answers ?? [], about, reason === null ? null : { rule, reason, ...word });
    return { change: { answers }, type: 'finding.answered', facts: { rule, on: reason !== null } };
  });
}

/** `brief.subject`, `body.nn`, `body.nn.7` (row of the panes, from 0), `mail`. */
function placeName(place: Place): string {
  if (place.in === 'brief') return `brief.${place.field}`;
  if (place.in === 'mail') return 'mail';
  return place.row === undefined ? `body.${place.language}` : `body.${place.language}.${place.row}`;
}
