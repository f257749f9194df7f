import { type PlanItem, webItemId } from '#shared/domain/channels/item.ts';
import { digestOf } from '#shared/domain/channels/item-digest.ts';
import type { ArchivedItem, CheckState, Manifest } from '#shared/domain/log/archive.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { sha256Hex } from '#shared/domain/message/digest.ts';

type NameOf = (id: string) => { id: string; name: string };

/** A channel plan as an archive package holds it; without `withTexts` what people wrote freely is known by its digest only. */
export function archivedPlan(items: readonly PlanItem[], nameOf: NameOf, withTexts: boolean): ArchivedItem[] {
  const word = (said: PlanItem['privacy']) => said && { by: nameOf(said.by), at: said.at };
  return items.map(({ messageId: _, ...item }) => ({
    ...item,
    privacy: word(item.privacy),
    security: word(item.security),
    published: item.published && {
      ...item.published,
      by: nameOf(item.published.by),
      found: item.published.found && {
        by: item.published.found.by,
        status: item.published.found.status,
        person: item.published.found.by === 'person' ? nameOf(item.published.found.personId) : null,
      },
      reason: withTexts ? item.published.reason : '',
      reasonDigest: sha256Hex(item.published.reason),
    },
    corrections: item.corrections.map(({ at, by, what }) => ({
      at,
      by: nameOf(by),
      what: withTexts ? what : '',
      whatDigest: sha256Hex(what),
    })),
  }));
}

/**
 * The plan is the one that the log tells of: each place is as its last step left it, and none is missing or has been added.
 * `unknown` for a package from before plans were kept, or before the log knew them by their digests.
 */
export function samePlan({ plan, message, recipients }: Manifest, entries: readonly LogEntry[] | null): { readonly state: CheckState } {
  if (plan === undefined) return { state: 'unknown' };
  if (entries === null) return { state: 'differs' };
  const last = new Map<string, LogEntry>();
  for (const entry of entries) if (entry.type.startsWith('channel.')) last.set(String(entry.facts.itemId), entry);
  const there = new Set(plan.map(({ id }) => id));
  const missing = [...last].some(([id, { type }]) => type !== 'channel.removed' && !there.has(id));
  if (missing || there.size !== plan.length) return { state: 'differs' };
  const states = plan.map((item): CheckState => {
    const entry = last.get(item.id);
    if (!textsFit(item, recipients === 'included')) return 'differs';
    // The web page that the brief names is there before anything is done with it.
    if (!entry) return item.id === webItemId(message.id) && isUntouched(item) ? 'fits' : 'differs';
    if (entry.type === 'channel.removed') return 'differs';
    if (entry.facts.digest === undefined) return 'unknown';
    return entry.facts.digest === digestOfArchived(item, message.id) ? 'fits' : 'differs';
  });
  return { state: states.find((state) => state === 'differs') ?? states.find((state) => state === 'unknown') ?? 'fits' };
}

function isUntouched({ privacy, security, published, corrections }: ArchivedItem): boolean {
  return privacy === null && security === null && published === null && corrections.length === 0;
}

/** What people wrote is what its digest says; or, where it was left out, nothing. */
function textsFit({ published, corrections }: ArchivedItem, included: boolean): boolean {
  const fits = (text: string, digest: string): boolean => (included ? sha256Hex(text) === digest : text === '');
  return (!published || fits(published.reason, published.reasonDigest)) && corrections.every((one) => fits(one.what, one.whatDigest));
}

function digestOfArchived(item: ArchivedItem, messageId: string): string {
  const word = (said: ArchivedItem['privacy']) => said && { by: said.by.id, at: said.at };
  const { published, corrections } = item;
  const { id, kind, channel, title, parentId, tag, address } = item;
  const found = published?.found;
  return digestOf(
    {
      ...{ id, messageId, kind, channel, title, parentId, tag, address },
      privacy: word(item.privacy),
      security: word(item.security),
      published: published && {
        address: published.address,
        at: published.at,
        by: published.by.id,
        recordedAt: published.recordedAt,
        found: !found
          ? null
          : found.by === 'person'
            ? { by: 'person', personId: found.person?.id ?? '', status: found.status }
            : { by: 'answer', status: found.status ?? 0 },
        reason: '',
      },
      corrections: corrections.map(({ at, by }) => ({ at, by: by.id, what: '' })),
    },
    published?.reasonDigest ?? null,
    corrections.map(({ whatDigest }) => whatDigest),
  );
}
