import type { Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger-pages.ts';
import { listedPages } from './approved.ts';

/** How many of a list, or of a send order, go to each of some domains: what an honest estimate of its end needs. */
export async function countDomains(context: Context, { of, id, domains }: Params<'dispatch.domains'>): Promise<Result<'dispatch.domains'>> {
  const { read } = context.store;
  if ((of === 'list' ? read.list(id) : read.order(id)) === null) throw new AppError('not-found', 'error.notFound', { what: id });
  const counts = new Map(domains.map((domain) => [domain, 0]));
  for await (const page of of === 'list' ? listedPages(context, id) : ledgerOf(context, id)) {
    for (const { address } of page) {
      const domain = domainOf(address);
      const before = counts.get(domain);
      if (before !== undefined) counts.set(domain, before + 1);
    }
  }
  return { counts: [...counts].map(([domain, count]) => ({ domain, count })) };
}
