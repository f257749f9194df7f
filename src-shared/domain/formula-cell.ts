/** What a spreadsheet would take for a formula, also behind spaces and quotation marks; with an apostrophe more it is one still, so that each can be told from the other. */
export const formulaCell = /^[\s"']*[=+\-@\t\r\n]/;

/** What a cell of a file of ours says: without the apostrophe that keeps it from being a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formulaCell.test(cell.slice(1)) ? cell.slice(1) : cell;
}
