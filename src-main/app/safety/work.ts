import type { EventData } from '#shared/contract/index.ts';
import type { Context } from '../context.ts';

/** Tells how far long work with the data has come, 0 to 1. */
export function workTeller(context: Context, work: EventData<'work'>['work']): (value: number, done?: boolean) => void {
  const tell = (value: number, done = false): void => context.emit('work', { work, messageId: null, value, done });
  tell(0);
  return tell;
}
