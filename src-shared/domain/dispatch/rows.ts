import type { FrozenVersion } from '../message/version.ts';
import type { Recipient } from '../recipients/list.ts';
import type { LedgerRow } from './order.ts';

/** The rendering that this person gets: their own form of Norwegian first where they have said which (language act, section 15). */
export function renderingFor(version: Pick<FrozenVersion, 'renderings'>, language: Recipient['language']): string {
  const [standard] = version.renderings;
  const own = version.renderings.find((rendering) => language !== null && rendering.languages[0] === language);
  return (own ?? standard)?.id ?? '';
}

/** Message-ID of a recipient in an order, without its brackets: the same over attempts (RFC 5322 section 3.6.4). */
export function mailId(orderId: string, seq: number, from: string): string {
  return `${mailIdStart(orderId)}${seq}@${from.slice(from.lastIndexOf('@') + 1)}`;
}

/** What every Message-ID of an order begins with. */
export function mailIdStart(orderId: string): string {
  return `${orderId.replaceAll('-', '').slice(0, 16)}.`;
}

/** An order's ledger rows, in the order of the list, without the suppressed. */
export function ledgerRows(
  orderId: string,
  version: Pick<FrozenVersion, 'renderings' | 'brief'>,
  recipients: readonly Pick<Recipient, 'address' | 'language'>[],
  suppressed: ReadonlySet<string>,
): Pick<LedgerRow, 'seq' | 'address' | 'renderingId' | 'mailId'>[] {
  return recipients
    .filter(({ address }) => !suppressed.has(address.toLowerCase()))
    .map(({ address, language }, index) => ({
      seq: index + 1,
      address,
      renderingId: renderingFor(version, language),
      mailId: mailId(orderId, index + 1, version.brief.from),
    }));
}
