import type { TextId } from '#shared/texts/index.ts';
import { AppError } from '../errors.ts';
import type { Platform, RegisterRules } from '../policy/register.ts';
import { canonicalAddress } from './address.ts';
import type { RegisteredChannel } from './channel.ts';
import { type ChannelFields, type FieldId, fieldIds, fields as table } from './fields.ts';
import { isSame } from './fold.ts';
import { lackingInUse } from './in-use.ts';
import { approvedStates, endedStates, handedOverStates, livingStates } from './life-cycle.ts';
import { emptyOf, isFilled, type Parts } from './parts.ts';
import { secretIn } from './secrets.ts';

/** Fields as they are sent: those that are left out stay. */
export type FieldPatch = Partial<Record<FieldId, unknown>>;

const approvalFields: readonly FieldId[] = ['approver', 'approvalDate'];

/** The fields with what was sent put in. Rejects with the name of a field that cannot be read, or that seems to hold a secret. */
export function patched(before: ChannelFields, patch: FieldPatch): ChannelFields {
  const next: Record<string, unknown> = { ...before };
  for (const [id, given] of Object.entries(patch) as [FieldId, unknown][]) {
    const read = table[id].schema.safeParse(given === null && (table as Parts)[id]?.kind === 'record' ? table[id].empty : given);
    if (!read.success) throw new AppError('invalid', 'register.badField', { field: id });
    const secret = secretIn(read.data, id);
    if (secret !== null) throw new AppError('invalid', 'register.secret', { field: secret });
    next[id] = read.data;
  }
  return next as unknown as ChannelFields;
}

/** Fields of which nothing is filled in. */
export const emptyFields: ChannelFields = emptyOf(table);

/** The ids of the fields that say something else. */
export function changedFields(before: ChannelFields, after: ChannelFields): FieldId[] {
  return fieldIds.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
}

/**
 * The channel after its fields were changed. What was approved is approved no more when purpose, unit or address become others: before it
 * is open it is anchored again; an open one must be approved again. Rejects what nobody may change (register.md, forbidden).
 */
export function afterEdit(
  channel: RegisteredChannel,
  patch: FieldPatch,
  rules: Pick<RegisterRules, 'platforms' | 'requirements' | 'guards'>,
  at: string,
): RegisteredChannel {
  if (endedStates.includes(channel.state)) throw blocked('register.closed');
  const before = channel.fields;
  const after = patched(before, patch);
  const changed = changedFields(before, after);
  if (changed.length === 0) return channel;
  const isLiving = livingStates.includes(channel.state) && channel.state !== 'open-legacy';
  if (!channel.legacy && (isLiving || approvedStates.includes(channel.state)) && changed.some((id) => approvalFields.includes(id)))
    throw blocked('register.fixedApproval');
  if (handedOverStates.includes(channel.state) && isOtherPerson(before.responsible, after.responsible))
    throw blocked('register.handOverFirst');
  if (!channel.legacy && isLiving) refuseEmptied(before, after, rules);
  const next = { ...channel, revision: channel.revision + 1, changedAt: at, fields: after };
  if (!changed.some((id) => isOtherThing(id, before, after, rules.platforms))) return next;
  if (approvedStates.includes(channel.state)) {
    const { approver, approvalDate } = emptyFields;
    return { ...next, state: 'anchored', stateSince: at, fields: { ...after, approver, approvalDate } };
  }
  return isLiving ? { ...next, approvalVoidedAt: at } : next;
}

/** What brought a channel here is not emptied while it lives: another value may stand there, none may not. */
function refuseEmptied(before: ChannelFields, after: ChannelFields, rules: Parameters<typeof lackingInUse>[1]): void {
  const lacked = lackingInUse(before, rules).map(({ field }) => field);
  const [emptied] = lackingInUse(after, rules).filter(({ field }) => !lacked.includes(field));
  if (!emptied) return;
  if (emptied.field === 'addressUrl' && after.addressUrl !== '') throw blocked('register.guard.address-https');
  throw new AppError('blocked', 'register.required', { field: emptied.field, rule: emptied.rule ?? 'none' });
}

/** True where neither the name nor the address of who stood there before is left; a name that is spelt better is the same person's. */
function isOtherPerson(before: ChannelFields['responsible'], after: ChannelFields['responsible']): boolean {
  if (before.name === '' || isSame(before.name, after.name)) return false;
  return !isSame(before.email, after.email);
}

function isOtherThing(
  id: FieldId,
  before: ChannelFields,
  after: ChannelFields,
  platforms: readonly Pick<Platform, 'id' | 'hosts'>[],
): boolean {
  if (id !== 'purpose' && id !== 'responsibleUnit' && id !== 'addressUrl') return false;
  if (!isFilled(before[id])) return false;
  if (id !== 'addressUrl') return true;
  const key = (fields: ChannelFields) => canonicalAddress(fields.addressUrl, platforms)?.key ?? fields.addressUrl;
  return key(before) !== key(after);
}

function blocked(id: TextId): AppError {
  return new AppError('blocked', id);
}
