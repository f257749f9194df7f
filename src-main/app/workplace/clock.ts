import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import { type ClockDoubt, judgeClock } from '#shared/domain/workplace/clock.ts';
import type { StoreReader } from '../../ports/store.ts';
import { type Context, logged, requireActor, settingKeys } from '../context.ts';

/** What is kept about the clock. What is written while it is in doubt never vouches for it. */
const kept = z.object({
  /** Log entries up to this number are not counted any more: the clock was set right, or confirmed, after them. */
  since: z.number(),
  /** The instant of that. */
  floor: z.string().nullable(),
  /** The build that a person has confirmed the clock against. */
  build: z.string().nullable(),
  /** Since the clock is in doubt: the newest instant from before. */
  doubt: z.object({ known: z.string().nullable() }).nullable(),
});
type Kept = z.infer<typeof kept>;

/** So many of the newest log entries are looked at; they are written in the order of time. */
const newestEntries = 100;
const day = 86_400_000;

type ClockContext = Pick<Context, 'store' | 'clock' | 'builtAt'>;

function keptClock(read: StoreReader): Kept {
  return kept.safeParse(read.setting(settingKeys.clock)).data ?? { since: 0, floor: null, build: null, doubt: null };
}

/** The newest instant that is written down by a clock that nobody doubted. */
function knownInstant(read: StoreReader, { since, floor, doubt }: Kept): string | null {
  if (doubt) return doubt.known;
  const instants = read
    .log({ offset: 0, limit: newestEntries })
    .filter(({ seq }) => seq > since)
    .map(({ at }) => at);
  return [...instants, ...(floor === null ? [] : [floor])].sort().at(-1) ?? null;
}

/** What speaks against the machine's clock now; null where nothing does. */
export function clockDoubt({ store: { read }, clock, builtAt }: ClockContext): ClockDoubt | null {
  const state = keptClock(read);
  return judgeClock({ now: clock.now(), known: knownInstant(read, state), builtAt: state.build === builtAt ? null : builtAt });
}

/** `blocked` while the clock is in doubt: wanted times, caps and the order of things in the log depend on it. */
export function requireTrustedClock(context: ClockContext): void {
  if (clockDoubt(context)) throw new AppError('blocked', 'clock.blocked');
}

export interface ClockWatch {
  /** Looks at the clock now and then every minute, and writes down when it comes into doubt or out of it. */
  start(): Promise<void>;
  stop(): void;
  /** A person's word that it is right as it stands. */
  confirm(): Promise<void>;
}

/** How often the clock is looked at while the program is open, milliseconds. */
const pause = 60_000;

export function createClockWatch(context: Context): ClockWatch {
  const { store, clock } = context;
  const { read } = store;
  let callOff: (() => void) | null = null;
  let stopped = false;
  const facts = ({ kind, against, by }: ClockDoubt) => ({ kind, against, days: Math.floor(by / day) });
  const told = (): void => context.emit('changed', { about: 'settings', messageId: null });
  const trusted = (build: string | null): Kept => ({ since: read.logHead().seq, floor: clock.now(), build, doubt: null });

  const look = async (): Promise<void> => {
    const state = keptClock(read);
    const doubt = clockDoubt(context);
    if ((doubt === null) === (state.doubt === null)) return;
    await store.write(
      doubt
        ? [
            { do: 'settings.set', key: settingKeys.clock, value: { ...state, doubt: { known: knownInstant(read, state) } } satisfies Kept },
            logged(context, 'clock.doubted', null, facts(doubt), null),
          ]
        : [{ do: 'settings.set', key: settingKeys.clock, value: trusted(state.build) }, logged(context, 'clock.righted', null, {}, null)],
    );
    told();
  };
  const again = (): void => {
    if (stopped) return;
    callOff = clock.after(pause, () => {
      // A disk that refuses now is asked again in a minute; the doubt itself holds meanwhile.
      void look()
        .catch(() => {})
        .finally(again);
    });
  };

  return {
    async start() {
      await look().catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
      again();
    },
    stop() {
      stopped = true;
      callOff?.();
    },
    async confirm() {
      const actor = requireActor(context);
      const doubt = clockDoubt(context);
      if (!doubt) return;
      await store.write([
        { do: 'settings.set', key: settingKeys.clock, value: trusted(context.builtAt) },
        logged(context, 'clock.confirmed', null, facts(doubt), actor.id),
      ]);
      told();
    },
  };
}
