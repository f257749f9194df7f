import type { FrozenVersion } from '../message/version.ts';
import type { Recipient } from '../recipients/list.ts';
import type { LedgerRow } from './order.ts';

/** The rendering that this person gets: their own form of Norwegian first where they have said which (language act, section 15). */
export function renderingFor(version: Pick<FrozenVersion, 'renderings'>, language: Recipient['language']): string {
  const [standard] = version.renderings;
  const own = version.renderings.find((rendering) => language !== null && rendering.languages[0] === language);
  return (own ?? standard)?.id ?? '';
}

/** The rendering of a version that has the same language first as this one of an earlier version; the standard one where none has. */
export function sameRendering(version: Pick<FrozenVersion, 'renderings'>, earlier: string): string {
  const same = version.renderings.find(({ id }) => id === earlier) ?? version.renderings.find(({ id }) => firstOf(id) === firstOf(earlier));
  return (same ?? version.renderings[0])?.id ?? '';
}
const firstOf = (renderingId: string): string => renderingId.split('-')[0] ?? '';

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
  return numbered(
    orderId,
    version,
    recipients
      .filter(({ address }) => !suppressed.has(address.toLowerCase()))
      .map(({ address, language }) => ({ address, renderingId: renderingFor(version, language) })),
  );
}

/** An order's ledger rows for these people, each with the rendering that is theirs. */
export function numbered(
  orderId: string,
  version: Pick<FrozenVersion, 'brief'>,
  people: readonly Pick<LedgerRow, 'address' | 'renderingId'>[],
): Pick<LedgerRow, 'seq' | 'address' | 'renderingId' | 'mailId'>[] {
  return people.map(({ address, renderingId }, index) => ({
    seq: index + 1,
    address,
    renderingId,
    mailId: mailId(orderId, index + 1, version.brief.from),
  }));
}
