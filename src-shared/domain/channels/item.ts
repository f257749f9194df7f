import type { Brief } from '../draft/brief.ts';
import type { Word } from '../people/word.ts';
import type { Channel, ChannelKind } from '../policy/channels.ts';
import type { Pack } from '../policy/pack.ts';
import type { FunctionTag } from './function-tags.ts';

/** How it is known that a published page is there: its server said so, or a named person did (N46). `status`: the server's answer, null for none. */
export type Found =
  | { readonly by: 'answer'; readonly status: number }
  | { readonly by: 'person'; readonly personId: string; readonly status: number | null };

/** It is out: where, since when, who said so, and how it is known. */
export interface Publication {
  /** An https address; empty for what has none, as a mail. */
  readonly address: string;
  /** ISO 8601 UTC; what a person said, never later than `recordedAt`. */
  readonly at: string;
  readonly by: string;
  readonly recordedAt: string;
  /** Null where nobody asked. */
  readonly found: Found | null;
  /** Why it was published although a rule warned; empty where none did. */
  readonly reason: string;
}

/** What was put right after it was published; never changed again (N12). */
export interface PlanCorrection {
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

/** One place where a message is to be found: a page, an entry, a list, a mail, a post. */
export interface PlanItem {
  readonly id: string;
  readonly messageId: string;
  readonly kind: ChannelKind;
  /** The id of a channel in the pack's catalogue; null for one that does not stand there. */
  readonly channel: string | null;
  readonly title: string;
  /** The item that it points to; null for a primary one. */
  readonly parentId: string | null;
  /** What it is for, where the pack asks for it. */
  readonly tag: FunctionTag | null;
  /** Where it is to be, as far as that is known before it is published. */
  readonly address: string;
  /** Privacy and information security were considered for this very place (N23). */
  readonly privacy: Word | null;
  readonly security: Word | null;
  readonly published: Publication | null;
  readonly corrections: readonly PlanCorrection[];
}

/** What a person writes about an item. */
export type PlanEntry = Pick<PlanItem, 'kind' | 'channel' | 'title' | 'parentId' | 'tag' | 'address'>;

/** The most characters of each text, and the most items of a message. */
export const planLimits = { title: 300, address: 2000, reason: 2000, correction: 2000, items: 60 } as const;

/** Kinds that have no address of their own to point to. */
const unaddressed: readonly ChannelKind[] = ['mail', 'list'];
/** Kinds that count as places for official information where the pack's catalogue says nothing else. */
const formalKinds: readonly ChannelKind[] = ['web', 'intranet', 'lms', 'helpdesk'];

export function channelOf({ channels }: Pick<Pack, 'channels'>, { channel, kind }: Pick<PlanItem, 'channel' | 'kind'>): Channel | null {
  return channels.find((candidate) => candidate.id === channel && candidate.kind === kind) ?? null;
}

/** True where what is published has an address that can be opened. */
export function hasAddress({ kind }: Pick<PlanItem, 'kind'>): boolean {
  return !unaddressed.includes(kind);
}

/** True for a place where official information stands and can be found: others may point to it (N46). */
export function isFormal(pack: Pick<Pack, 'channels'>, item: Pick<PlanItem, 'channel' | 'kind'>): boolean {
  return hasAddress(item) && (channelOf(pack, item)?.formal ?? formalKinds.includes(item.kind));
}

/** True where what stands there can be corrected; a mail that is sent cannot (N12). */
export function isEditable(pack: Pick<Pack, 'channels'>, item: Pick<PlanItem, 'channel' | 'kind'>): boolean {
  return channelOf(pack, item)?.editable ?? hasAddress(item);
}

/** An https address with a host that has a dot in it, and no credentials. */
export function isWebAddress(address: string): boolean {
  return /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?$/i.test(address);
}

/** The id of the item that the brief's web page makes. */
export function webItemId(messageId: string): string {
  return `${messageId}/web`;
}

/**
 * The plan of a message: what is kept of it, and before that the web page that the brief names, where no web item is kept
 * (U09). It becomes a kept item with the first thing that is done with it.
 */
export function withWebPage(
  kept: readonly PlanItem[],
  { id, brief }: { readonly id: string; readonly brief: Pick<Brief, 'webPage' | 'subject'> },
  pack: Pick<Pack, 'channels'>,
): readonly PlanItem[] {
  const address = brief.webPage.trim();
  if (address === '' || kept.some(({ kind }) => kind === 'web')) return kept;
  const page: PlanItem = {
    id: webItemId(id),
    messageId: id,
    kind: 'web',
    channel: pack.channels.find(({ kind }) => kind === 'web')?.id ?? null,
    title: brief.subject.trim().slice(0, planLimits.title),
    parentId: null,
    tag: null,
    address: address.slice(0, planLimits.address),
    privacy: null,
    security: null,
    published: null,
    corrections: [],
  };
  return [page, ...kept];
}
