import type { Access } from '#shared/contract/privacy.ts';
import { AppError } from '#shared/domain/errors.ts';
import { type Trace, traceOf } from '#shared/domain/privacy/traces.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { mayReadIncidents } from '#shared/domain/register/rights.ts';
import { actorOrNull, type Context, settingKeys } from '../context.ts';
import { savedViews } from '../register/views.ts';
import { registerAbout } from './register.ts';
import { repliesWith } from './replies.ts';

/** One address as it is compared, and as it can be looked for in texts. Errors: `invalid` with what is wrong with it. */
export function oneAddress(written: string): { key: string; trace: Trace } {
  const check = checkAddress(written);
  if (!check.ok) throw new AppError('invalid', `recipients.fault.${check.reason}`);
  const key = addressKey(check.address);
  return { key, trace: traceOf(key) };
}

/** Everything that is kept about one address (GDPR article 15). Texts are looked through a message at a time. */
export async function accessTo(context: Context, written: string): Promise<Access> {
  const { store, practice, backups } = context;
  const { read } = store;
  const { key, trace } = oneAddress(written);
  const rows = read.addressRows(key);
  const subjects = new Map(read.draftHeads().map(({ id, brief }) => [id, brief.subject]));
  const subjectOf = (messageId: string): string => subjects.get(messageId) ?? '';
  const bouncesOf = (orderId: string, seq: number) =>
    read
      .bounces(orderId)
      .filter((bounce) => bounce.seq === seq)
      .map(({ kind, reason, status, reportedAt }) => ({ kind, reason, status, reportedAt }));
  const suppression = read.suppressions().find(({ address }) => address === key);
  return {
    address: key,
    lists: rows.lists.flatMap(({ listId, unit, language }) => {
      const list = read.list(listId);
      if (!list) return [];
      const { messageId, fileName, source, basis, importedAt, importedBy, deleteBy } = list;
      return [
        { listId, messageId, subject: subjectOf(messageId), fileName, source, basis, importedAt, importedBy, deleteBy, unit, language },
      ];
    }),
    sends: rows.sends.flatMap(({ orderId, seq, state, attempts, attemptedAt, settledAt, mailId, reply, decisions, overrides }) => {
      const order = read.order(orderId);
      if (!order) return [];
      const { messageId, kind } = order;
      const subject = read.version(order.versionId)?.subject ?? subjectOf(messageId);
      return [
        {
          orderId,
          messageId,
          subject,
          kind,
          state,
          attempts,
          attemptedAt,
          settledAt,
          mailId,
          reply,
          bounces: bouncesOf(orderId, seq),
          decisions: [...decisions],
          overrides: [...overrides],
        },
      ];
    }),
    suppression: suppression ? { since: suppression.since, reason: suppression.reason, by: suppression.by } : null,
    person: read.people().find(({ email }) => email !== '' && addressKey(email) === key) ?? null,
    mails: (practice?.to(key) ?? []).map(({ id, at, subject }) => ({ id, at, subject })),
    mentions: await mentionsOf(context, trace),
    register: registerAbout(context, key, trace),
    incidentsHidden: !mayReadIncidents(actorOrNull(context)),
    backups: (await backups.list()).backups.map(({ name, takenAt }) => ({ name, takenAt })),
  };
}

/** Where texts that people have written hold the address. */
export async function mentionsOf(context: Context, trace: Trace): Promise<Access['mentions']> {
  const { clock } = context;
  const { read } = context.store;
  const mentions: Access['mentions'] = [];
  for (const { id: messageId, brief, bodies, copied } of read.drafts()) {
    const { subject } = brief;
    // What was copied is kept as it was, whatever the text says now.
    if (trace.isSomewhereIn({ brief, bodies, copied })) mentions.push({ in: 'draft', messageId, subject });
    for (const version of read.versions(messageId)) {
      if (trace.isSomewhereIn({ brief: version.brief, bodies: version.bodies }))
        mentions.push({ in: 'version', messageId, subject: version.subject });
    }
    const earlier = read.snapshots(messageId).filter(({ id }) => {
      const snapshot = read.snapshot(id);
      return snapshot && trace.isSomewhereIn({ brief: snapshot.brief, bodies: snapshot.bodies });
    });
    if (earlier.length > 0) mentions.push({ in: 'earlier', messageId, subject });
    // Others have their turn between messages.
    await new Promise<void>((resolve) => clock.after(0, resolve));
  }
  for (const { messageId } of await repliesWith(context, trace))
    mentions.push({ in: 'reply', messageId, subject: read.draft(messageId)?.brief.subject ?? '' });
  for (const { name, brief, bodies } of read.templates())
    if (trace.isSomewhereIn({ name, brief, bodies })) mentions.push({ in: 'template', messageId: null, subject: name });
  if (trace.isSomewhereIn(read.setting(settingKeys.relay))) mentions.push({ in: 'relay', messageId: null, subject: '' });
  if (trace.isSomewhereIn(read.setting(settingKeys.mailbox))) mentions.push({ in: 'mailbox', messageId: null, subject: '' });
  for (const { name, view } of savedViews(read))
    if (trace.isSomewhereIn({ name, view })) mentions.push({ in: 'view', messageId: null, subject: name });
  return mentions;
}
