import type { Params, Result } from '#shared/contract/index.ts';
import { type Doc, inlineText } from '#shared/domain/draft/document.ts';
import { matchTranslation, unitsOf, withTranslation } from '#shared/domain/draft/translation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { htmlOf } from '#shared/domain/machine-translation/html.ts';
import { namesOf } from '#shared/domain/machine-translation/protected.ts';
import { verified } from '#shared/domain/machine-translation/verify.ts';
import { type Context, logged, requireActor, requirePack } from '../context.ts';
import { requireEditable } from '../draft/editing.ts';
import { houseFormOf } from '../proofing/house-form.ts';
import { ownNames } from '../proofing/known-words.ts';
import { isDirection, requireEngine } from './engine.ts';

/** The longest text that a machine is given at once, in characters of HTML: ten times a long message. */
const mostHtml = 1_000_000;

/** A machine's draft of lines of one language of a message. Nothing is written to the message; what it made is remembered as a machine's. */
export async function machineDraft(
  context: Context,
  { id, from, to, lines: wanted }: Params<'machineTranslation.draft'>,
  stopped: Promise<void>,
): Promise<Result<'machineTranslation.draft'>> {
  const { store, machineMemory } = context;
  const actor = requireActor(context);
  const draft = store.read.draft(id);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: id });
  requireEditable(store.read, id);
  const { by, engine } = requireEngine(context);
  if (!isDirection({ from, to })) throw new AppError('invalid', 'machine.noDirection');
  const [source, target] = [draft.bodies[from], draft.bodies[to]];
  if (unitsOf(source).length === 0) throw new AppError('blocked', 'error.nothingToTranslate');
  const chosen = wanted ? new Set(wanted) : null;
  const lines = matchTranslation(source, target, [])
    .matches.filter(({ unit, now }) => (chosen ? chosen.has(unit.number) : inlineText(now ?? []).trim() === ''))
    .map(({ unit }) => ({ number: unit.number, content: unit.content }));
  if (lines.length === 0) return { lines: [], left: [], body: target ?? null };
  const pack = requirePack(context, draft.packId);
  const names = namesOf(ownNames(context, pack));
  const html = htmlOf(lines, names);
  if (html.length > mostHtml) throw new AppError('invalid', 'machine.tooLong');
  const infinitive = houseFormOf(context, pack).nn?.infinitive ?? 'e';
  const answer = await engine.translate({ from, to, infinitive, html }, stopped);
  if (typeof answer !== 'string') throw new AppError('network', 'machine.failed', { why: answer.failed.replace('-', '_'), by });
  const taken = verified(lines, answer, names);
  const made = taken.flatMap((line) => ('came' in line ? [line] : []));
  const left = taken.flatMap((line) => ('fault' in line ? [line] : []));
  machineMemory.add(
    id,
    { from, to },
    made.map(({ came }) => inlineText(came)),
  );
  await store.write([
    logged(
      context,
      'translation.drafted',
      id,
      { from, to, by, blocks: made.length, left: left.length, revision: draft.revision },
      actor.id,
    ),
  ]);
  const body: Doc | null =
    made.length === 0 ? (target ?? null) : withTranslation(source, target, new Map(made.map(({ number, came }) => [number, came])));
  return {
    lines: made.map(({ number, content, came }) => ({ number, source: inlineText(content), content: [...came] })),
    left: left.map(({ number, content, fault }) => ({ number, source: inlineText(content), fault })),
    body,
  };
}
