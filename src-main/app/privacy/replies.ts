import PostalMime from 'postal-mime';
import type { Trace } from '#shared/domain/privacy/traces.ts';
import type { Change, KeptReply, StoreReader } from '../../ports/store.ts';
import type { Context } from '../context.ts';

/** Mails with answers that hold an address, of any message: in their headers, in any text of theirs, or in their bytes. */
export async function repliesWith({ store: { read }, clock }: Context, trace: Trace): Promise<KeptReply[]> {
  const found: KeptReply[] = [];
  for (const reply of read.replies()) {
    const source = read.replySource(reply.id);
    if (source && (await holds(source, trace))) found.push(reply);
    // Others have their turn between mails.
    await new Promise<void>((resolve) => clock.after(0, resolve));
  }
  return found;
}

/** The mails that something stands on: a decision about a message, or the clearance of a text of a crisis (N44). */
export function repliesThatStand(read: StoreReader): ReadonlySet<string> {
  const cleared = read.crises().flatMap(({ events }) => events.flatMap((event) => (event.what === 'cleared' ? (event.replyId ?? []) : [])));
  return new Set([...read.decisions().flatMap(({ replyId }) => replyId ?? []), ...cleared]);
}

/** What removes them: their source goes, and all of one that no decision stands on. */
export function withoutReplies({ store: { read } }: Context, replies: readonly KeptReply[], at: string): Change[] {
  const used = repliesThatStand(read);
  return replies.map(({ id }) => (used.has(id) ? { do: 'reply.blank', id, at } : { do: 'reply.remove', id }));
}

async function holds(source: Uint8Array, trace: Trace): Promise<boolean> {
  if (trace.isIn(new TextDecoder().decode(source))) return true;
  try {
    const { headers, text, html, attachments, from, to, cc, replyTo, subject } = await PostalMime.parse(source);
    const texts = attachments.map(({ filename, content }) => [
      filename,
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    ]);
    return trace.isSomewhereIn([headers, text, html, texts, from, to, cc, replyTo, subject]);
  } catch {
    return false;
  }
}
