import type { Context } from '../context.ts';

/** Every suppressed address, as `addressKey` makes it. */
export function suppressedAddresses({ store: { read } }: Pick<Context, 'store'>): Set<string> {
  return new Set(read.suppressions().map(({ address }) => address));
}
