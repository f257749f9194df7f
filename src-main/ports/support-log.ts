import type { SupportNote } from '#shared/domain/support/entry.ts';
import type { Thrown } from '#shared/domain/support/stack.ts';

/** The log for those who help: what went wrong and when, without anything about anybody. Bounded, and its owner's alone. */
export interface SupportLog {
  /** Writes one line at once, so that it is there after a crash. Never throws: a log must not be what stops the work. */
  note(note: SupportNote): void;
  /** What may be kept of something that was thrown. */
  describe(thrown: unknown): Thrown;
  /** Every line that is kept, the oldest first; empty where nothing can be read. */
  lines(): string[];
}
