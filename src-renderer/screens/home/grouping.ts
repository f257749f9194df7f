import { Temporal } from 'temporal-polyfill';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { wallTimeOf } from '#shared/domain/draft/wall-time.ts';
import { overStages, wentOut } from '#shared/domain/message/stage.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';

export interface HomeGroups {
  /** I am the one who can take the next step. */
  readonly forMe: readonly MessageSummary[];
  readonly running: readonly MessageSummary[];
  /** Somebody else must say yes first. */
  readonly forOthers: readonly MessageSummary[];
  /** The last ones that went out, newest first. */
  readonly sent: readonly MessageSummary[];
}

/** What waits for whom. Four eyes: who wrote a message is never asked to decide about it. */
export function groupForHome(messages: readonly MessageSummary[], me: Person, pack: Pack): HomeGroups {
  const forMe: MessageSummary[] = [];
  const running: MessageSummary[] = [];
  const forOthers: MessageSummary[] = [];
  const sent: MessageSummary[] = [];
  for (const message of messages) {
    if (message.stage === 'sending' || message.stage === 'scheduled') running.push(message);
    if (message.undecided > 0 && message.stage !== 'sending') forMe.push(message);
    else if (overStages.has(message.stage)) {
      if (message.answersOpen && isForMe(message, me, pack)) forMe.push(message);
      if (wentOut(message.stage, message.counts?.accepted ?? 0)) sent.push(message);
    } else if (message.stage !== 'sending' && message.stage !== 'scheduled') (isForMe(message, me, pack) ? forMe : forOthers).push(message);
  }
  sent.sort((a, b) => (b.finishedAt ?? b.updatedAt).localeCompare(a.finishedAt ?? a.updatedAt));
  return { forMe, running, forOthers, sent };
}

function isForMe(message: MessageSummary, me: Person, pack: Pack): boolean {
  switch (message.stage) {
    case 'assessment':
    case 'approval': {
      const role = pack.path.find((step) => step.step === message.stage)?.role;
      return message.createdBy !== me.id && message.updatedBy !== me.id && role !== undefined && me.roles.includes(role);
    }
    case 'confirmation':
      return message.createdBy !== me.id && message.updatedBy !== me.id;
    case 'recipients':
    case 'dispatch':
    case 'hand-over':
    case 'handed-over':
    case 'paused':
    case 'stopped':
      return (
        message.createdBy === me.id || message.updatedBy === me.id || me.roles.includes('it-operator') || me.roles.includes('web-editor')
      );
    default:
      return message.createdBy === me.id || message.updatedBy === me.id || (message.stage === 'draft' && me.roles.includes('web-editor'));
  }
}

export interface DayEvent {
  readonly message: MessageSummary;
  /** Wall time `HH:mm` in the institution's zone; null for what goes on now. */
  readonly time: string | null;
}
export interface HomeDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly events: readonly DayEvent[];
}

/** Today and the next working days with the sends that are wanted, planned or done on each; other days only when something is on them. */
export function daysAhead(messages: readonly MessageSummary[], now: string, zone: string, workingDays = 4): HomeDay[] {
  const byDay = new Map<string, DayEvent[]>();
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const put = (day: string, event: DayEvent): void => {
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  };
  for (const message of messages) {
    if (message.stage === 'cancelled' || message.stage === 'refused') continue;
    if (message.stage === 'sending' || message.stage === 'paused' || message.stage === 'stopped')
      put(today.toString(), { message, time: null });
    else {
      const known = message.finishedAt ?? message.waitsUntil;
      const local = known ? wallTimeOf(known, zone).local : message.wantedAt?.local;
      if (local) put(local.slice(0, 10), { message, time: local.slice(11, 16) });
    }
  }
  const days: HomeDay[] = [];
  let shownWorking = 0;
  for (let ahead = 0; ahead < 14 && shownWorking < workingDays; ahead += 1) {
    const date = today.add({ days: ahead });
    const events = (byDay.get(date.toString()) ?? []).sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''));
    const working = date.dayOfWeek <= 5;
    if (working) shownWorking += 1;
    if (working || events.length > 0 || ahead === 0) days.push({ day: date.toString(), events });
  }
  return days;
}

/** The weekday of a day, Monday 1. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
