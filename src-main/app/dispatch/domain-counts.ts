import type { Params, Result } from '#shared/contract/index.ts';
import { type Caps, isLeft } from '#shared/domain/dispatch/order.ts';
import { AppError } from '#shared/domain/errors.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger-pages.ts';
import { listedPages } from './approved.ts';

/** How many of a list, or of what is left of a send order, go to each of some domains: what an honest estimate of its end needs. */
export async function countDomains(context: Context, { of, id, domains }: Params<'dispatch.domains'>): Promise<Result<'dispatch.domains'>> {
  const { read } = context.store;
  if ((of === 'list' ? read.list(id) : read.order(id)) === null) throw new AppError('not-found', 'error.notFound', { what: id });
  const counts = new Map(domains.map((domain) => [domain, 0]));
  const count = (address: string): void => {
    const domain = domainOf(address);
    const before = counts.get(domain);
    if (before !== undefined) counts.set(domain, before + 1);
  };
  if (of === 'list') for await (const page of listedPages(context, id)) for (const { address } of page) count(address);
  else for await (const page of ledgerOf(context, id)) for (const { address, state } of page) if (isLeft(state)) count(address);
  return { counts: [...counts].map(([domain, count]) => ({ domain, count })) };
}

/** Whom a count is about: a list, or what is left of an order; `count` of them in all. */
export interface Counted {
  readonly of: 'list' | 'order';
  readonly id: string;
  readonly count: number;
}

/** As `countDomains` for the domains that have caps of their own, counted anew only where the whole has changed: it is asked often. */
export function createDomainCounts(context: Context): (counted: Counted, caps: Caps) => Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, { readonly about: string; readonly counts: ReadonlyMap<string, number> }>();
  return async ({ of, id, count }, caps) => {
    const domains = (caps.domains ?? []).map(({ domain }) => domain);
    if (domains.length === 0) return new Map();
    const about = [count, ...domains].join(' ');
    const before = known.get(id);
    if (before?.about === about) return before.counts;
    const found = await countDomains(context, { of, id, domains });
    const counts = new Map(found.counts.map((one) => [one.domain, one.count]));
    known.set(id, { about, counts });
    return counts;
  };
}
