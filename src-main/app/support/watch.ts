import { AppError } from '#shared/domain/errors.ts';
import { failureNumber, type MistakePlace } from '#shared/domain/support/entry.ts';
import type { Thrown } from '#shared/domain/support/stack.ts';
import type { SupportLog } from '../../ports/support-log.ts';
import type { Clock, Ids } from '../../ports/surroundings.ts';

/** A call that took longer than this is told of, in ms. */
const slow = 2000;

/** What went wrong inside, for the one who can mend it; nothing of it reaches the page. */
export type Report = (error: unknown, where: string) => void;

/** Follows what the application answers, and keeps in the log for support what those who help need to know. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  time(): number;
  /** A call that was refused or broke. Gives the number by which it is found again. */
  failed(error: unknown, method: string | null, milliseconds: number): string;
  answered(method: string, milliseconds: number): void;
  /** A mistake that no call is there to tell of. */
  mistake(place: MistakePlace, thrown: Thrown): string;
}

interface Watching {
  readonly supportLog: SupportLog;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly ids: Ids;
  /** Told of our own mistakes. */
  readonly report: Report;
}

export function createWatch({ supportLog, clock, ids, report }: Watching): Watch {
  const nextNumber = (): string => failureNumber(ids.next());
  return {
    time: () => clock.monotonic(),
    failed: (error, method, milliseconds) => {
      const number = nextNumber();
      const call = { number, milliseconds, ...(method === null ? {} : { method }) };
      if (error instanceof AppError && error.kind !== 'internal')
        supportLog.note({ what: 'refused', ...call, kind: error.kind, textId: error.text.id });
      else {
        report(error, method ?? '');
        supportLog.note({ what: 'mistake', ...call, kind: 'internal', place: 'call', thrown: supportLog.describe(error) });
      }
      return number;
    },
    answered: (method, milliseconds) => {
      if (milliseconds >= slow) supportLog.note({ what: 'slow', method, milliseconds });
    },
    mistake: (place, thrown) => {
      const number = nextNumber();
      supportLog.note({ what: 'mistake', number, place, thrown });
      return number;
    },
  };
}
