import type { Params, Result } from '#shared/contract/index.ts';
import { createOutcomeCounter, outcomeOf, type RecipientOutcome } from '#shared/domain/bounces/outcomes.ts';
import type { KeptBounce } from '#shared/domain/bounces/suggest.ts';
import { createBounceTimeline } from '#shared/domain/bounces/timeline.ts';
import { AppError } from '#shared/domain/errors.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Context } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { ledgerOf } from '../ledger-pages.ts';
import { saveFile } from '../save-file.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';

const mostDomains = 12;

/** What became of everybody in a send: what the relay said and what came back since, by class and domain, and over time. */
export async function outcomesOf(context: Context, orderId: string): Promise<Result<'bounces.outcomes'>> {
  const counter = createOutcomeCounter();
  const order = context.store.read.order(orderId);
  const timeline = createBounceTimeline(order?.startedAt ?? order?.createdAt ?? context.clock.now());
  await forEach(context, orderId, (address, outcome) => {
    counter.add(address, outcome.class);
    timeline.add(outcome.class, outcome.at);
  });
  const { counts, domains } = counter.result(mostDomains);
  const { buckets, ...facts } = timeline.result();
  return { counts, domains, timeline: { ...facts, buckets: [...buckets] } };
}

/** The same by name, as a spreadsheet. It holds addresses. */
export async function exportOutcomes(
  context: Context,
  { orderId, to }: Params<'bounces.exportOutcomes'>,
): Promise<Result<'bounces.exportOutcomes'>> {
  const order = context.store.read.order(orderId);
  if (!order) throw new AppError('not-found', 'error.notFound', { what: orderId });
  const t = translator(chosenLocale(context.store.read));
  const lines = [[t('sending.rows.address'), t('sending.rows.state'), t('settings.reason'), t('outcomes.status'), t('sending.rows.when')]];
  await forEach(context, orderId, (address, outcome) => {
    const { class: kind, reason, status, at } = outcome;
    lines.push([address, t(`outcomes.class.${kind}`), reason ?? '', status ?? '', at ?? '']);
  });
  const rows = lines.length - 1;
  const wanted = { name: `${t('outcomes.fileName')}.csv`, to, kind: 'outcomes', messageId: order.messageId, facts: { count: rows } };
  return { path: await saveFile(context, wanted, () => byteOrderMark + csvLines(lines)), rows };
}

async function forEach(context: Context, orderId: string, take: (address: string, outcome: RecipientOutcome) => void): Promise<void> {
  const { read } = context.store;
  if (!read.order(orderId)) throw new AppError('not-found', 'error.notFound', { what: orderId });
  const newest = new Map<number, KeptBounce>();
  for (const bounce of read.bounces(orderId)) {
    const known = newest.get(bounce.seq);
    if (!known || known.reportedAt <= bounce.reportedAt) newest.set(bounce.seq, bounce);
  }
  for await (const rows of ledgerOf(context, orderId))
    for (const row of rows) take(row.address, outcomeOf(row, newest.get(row.seq) ?? null));
}
