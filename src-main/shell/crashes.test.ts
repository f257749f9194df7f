import { describe, expect, it, vi } from 'vitest';
import { watchProcess } from './crashes.ts';

/** As Node does before an exception ends the process; its types leave this event out. */
const tell = (error: Error): boolean => (process as NodeJS.EventEmitter).emit('uncaughtExceptionMonitor', error, 'uncaughtException');

describe('what ends the process', () => {
  it('is told of before it does, and no longer than it is watched', () => {
    const mistake = vi.fn();
    const unwatch = watchProcess({ mistake });
    const error = new Error('x');
    tell(error);
    expect(mistake).toHaveBeenCalledExactlyOnceWith('process', error);
    unwatch();
    tell(error);
    expect(mistake).toHaveBeenCalledOnce();
  });

  it('is left to the system: nothing is caught', () => {
    const before = [process.listenerCount('uncaughtException'), process.listenerCount('unhandledRejection')];
    const unwatch = watchProcess({ mistake: () => {} });
    expect([process.listenerCount('uncaughtException'), process.listenerCount('unhandledRejection')]).toEqual(before);
    unwatch();
  });
});
