import { textSaid } from '#shared/domain/dispatch/said.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { DispatchHouse } from './dispatch.ts';

/**
 * Sees a started send through to its end: where it holds, somebody looks and goes on; where only those remain who were
 * put off until later, a day passes. Gives why it held, each time.
 */
export async function driveToEnd(house: DispatchHouse, orderId: string): Promise<string[]> {
  const holds: string[] = [];
  /** The send may come to hold, or end, by itself in the same moment. */
  const ask = async (what: 'dispatch.pause' | 'dispatch.resume'): Promise<void> => {
    try {
      await house.handlers[what]({ orderId });
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
    }
  };
  for (;;) {
    const { state, heldBecause } = house.orderNow(orderId);
    if (state === 'finished') return holds;
    const { queued, attempting, deferred } = house.counts(orderId);
    if (state === 'paused') {
      holds.push(textSaid(heldBecause)?.id ?? '');
      await ask('dispatch.resume');
    } else if (queued + attempting === 0 && deferred > 0) {
      house.jump(86_400_000);
      await ask('dispatch.pause');
      await ask('dispatch.resume');
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
