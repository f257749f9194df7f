import type { Context } from '../context.ts';

/** When messages (to a domain, or all) of the last `milliseconds` began, ascending; milliseconds since 1970, none later than now. */
export function begunLately({ store: { read }, clock }: Pick<Context, 'store' | 'clock'>, milliseconds: number, domain?: string): number[] {
  const now = Date.parse(clock.now());
  return read.attemptTimes(new Date(now - milliseconds).toISOString(), domain).map(({ began }) => Math.min(now, Date.parse(began)));
}
