import { canonicalJson } from '../canonical-json.ts';
import type { AuditEntry, RegisteredChannel } from './channel.ts';
import { type FieldId, fieldIds } from './fields.ts';
import { type Alternatives, approvedStates, type ChannelEvent, type ChannelState, confidentialEvents, transitions } from './life-cycle.ts';
import { isFilled } from './parts.ts';

/** States that a channel can begin in. */
const firstStates: readonly unknown[] = ['draft', 'candidate', 'open-legacy'] satisfies readonly ChannelState[];

/**
 * What of a channel is not explained by what was changed in it; null where all of it is. A channel that comes in from a file keeps its state
 * only so: each step to where it is stands in its history with what was told with it, and each field is as it was last written. `audit`: all
 * of it, the oldest first.
 */
export function unexplained(channel: RegisteredChannel, audit: readonly AuditEntry[]): 'state' | 'legacy' | FieldId | null {
  const states = audit.filter(({ field }) => field === 'state');
  const [first] = states;
  const last = states.at(-1);
  if (!first || !last || first.before !== null || !firstStates.includes(first.after)) return 'state';
  if (first.at !== channel.createdAt || first.by !== channel.createdBy) return 'state';
  if (last.after !== channel.state || last.at !== channel.stateSince) return 'state';
  if (states.some((one, index) => index > 0 && !follows(one, states[index - 1]?.after, audit))) return 'state';
  if ((channel.state === 'open' && channel.legacy) || (channel.state === 'open-legacy' && !channel.legacy)) return 'legacy';
  const written = new Map(audit.map(({ field, after }) => [field, after]));
  return fieldIds.find((id) => written.has(id) && canonicalJson(written.get(id)) !== canonicalJson(channel.fields[id])) ?? null;
}

/** True for a step that the table has, whose evidence was kept with it; or for an approval that a change of the channel took back. */
function follows({ before, after, at }: AuditEntry, from: unknown, audit: readonly AuditEntry[]): boolean {
  if (before !== from) return false;
  if (after === 'anchored' && (approvedStates as readonly unknown[]).includes(before)) return true;
  return transitions.some(
    ({ event, from: starts, to }) =>
      (starts as readonly unknown[]).includes(before) &&
      (to === after || (to === 'reopened' && (after === 'open' || after === 'open-legacy'))) &&
      audit.some((one) => one.field === `event:${event}` && one.at === at && isWhole(event, one.after)),
  );
}

/** True for evidence that tells what its step asks for; what the one who saved the file may not read is not looked for. */
function isWhole(event: ChannelEvent, evidence: unknown): boolean {
  if (evidence === null && confidentialEvents.includes(event)) return true;
  const told = (part: string): boolean => isFilled((evidence as Readonly<Record<string, unknown>> | null)?.[part]);
  return transitions
    .filter((one) => one.event === event)
    .some(({ needs }) =>
      (needs as readonly (string | Alternatives)[]).every((need) =>
        typeof need === 'string' ? told(need) : need.unless !== undefined || need.anyOf.some((parts) => parts.every(told)),
      ),
    );
}
