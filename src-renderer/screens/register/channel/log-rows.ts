import type { BookId } from '#shared/domain/register/books.ts';
import { type FieldId, fields } from '#shared/domain/register/fields.ts';
import type { ChannelEvent } from '#shared/domain/register/life-cycle.ts';
import type { Channel } from './steps.ts';

interface Row {
  readonly key: string;
  readonly at: string;
  readonly by: string;
}
/** One thing that happened to a channel. */
export type LogRow = Row &
  (
    | { readonly kind: 'made' }
    | { readonly kind: 'moved'; readonly event: ChannelEvent; readonly why: string }
    | { readonly kind: 'changed'; readonly fields: readonly FieldId[] }
    | { readonly kind: 'entered'; readonly book: BookId }
    | { readonly kind: 'followed'; readonly book: BookId }
  );

/**
 * What the audit and the log books of a channel tell, the newest first: what was changed at the same moment is one row, and a step is one row
 * with everything that it changed by itself.
 */
export function logRows({ audit, entries }: Pick<Channel, 'audit' | 'entries'>): LogRow[] {
  const moments = Map.groupBy(audit.entries, ({ at, by }) => `${at} ${by}`);
  const told = [...moments.values()].flatMap((rows): LogRow[] => {
    const [first] = rows;
    if (!first) return [];
    const row = { key: `audit ${first.number}`, at: first.at, by: first.by };
    const step = rows.find(({ field }) => field.startsWith('event:'));
    if (step) return [{ ...row, kind: 'moved', event: step.field.slice('event:'.length) as ChannelEvent, why: whyOf(step.after) }];
    if (rows.some(({ field, before }) => field === 'state' && before === null)) return [{ ...row, kind: 'made' }];
    const changed = rows.map(({ field }) => field).filter((field): field is FieldId => Object.hasOwn(fields, field));
    return changed.length > 0 ? [{ ...row, kind: 'changed', fields: changed.toReversed() }] : [];
  });
  const steps = new Set(audit.entries.filter(({ field }) => field.startsWith('event:')).map(({ at, by }) => `${at} ${by}`));
  const written = entries.flatMap(({ id, book, at, by, later }): LogRow[] => {
    // What a step writes in a book is told by the step.
    const own: LogRow[] = steps.has(`${at} ${by}`) ? [] : [{ key: `entry ${id}`, at, by, kind: 'entered', book }];
    const { at: laterAt, by: laterBy } = (later ?? {}) as { readonly at?: string; readonly by?: string };
    return laterAt && laterBy && !steps.has(`${laterAt} ${laterBy}`)
      ? [...own, { key: `later ${id}`, at: laterAt, by: laterBy, kind: 'followed', book }]
      : own;
  });
  return [...told, ...written].toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Why a step was taken, where it is told with one. */
function whyOf(evidence: unknown): string {
  if (typeof evidence !== 'object' || evidence === null) return '';
  const { reason, cause } = evidence as Readonly<Record<string, unknown>>;
  return [cause, reason].filter((one): one is string => typeof one === 'string' && one !== '')[0] ?? '';
}
