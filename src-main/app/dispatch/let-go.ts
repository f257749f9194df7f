import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Context } from '../context.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { isUrgentMessage } from '../urgent.ts';

/**
 * The addresses that an order of this version is made without. Where life and health depend on it, none: the suppressed stand
 * in its ledger as suppressed, so that a leader can let them have it.
 */
export function leftOutOf(context: Context, version: FrozenVersion): ReadonlySet<string> {
  return isUrgentMessage(context, version) ? new Set() : suppressedAddresses(context);
}

/** Addresses that leaders have let go in an order, in lower case. */
export function letGo({ store: { read } }: Context, orderId: string): string[] {
  return read.overrides(orderId).flatMap(({ address }) => (address === '' ? [] : [address.toLowerCase()]));
}
