import type { BadRow } from '#shared/domain/recipients/list.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';

/**
 * Bad rows as a CSV text for a Norwegian spreadsheet: byte order mark, `;`, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, also behind a line break or a quotation mark.
 */
export function badRowsCsv(rows: readonly BadRow[], translate: Translate): string {
  const header = [translate('recipients.badRows.row'), translate('recipients.badRows.value'), translate('recipients.badRows.reason')];
  const cells = rows.map((bad) => [String(bad.row), bad.value, translate(`recipients.fault.${bad.reason}`)]);
  return byteOrderMark + csvLines([header, ...cells]);
}
