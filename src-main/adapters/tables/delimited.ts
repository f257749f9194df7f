import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { fileFault, openFault } from './fault.ts';
import { type Batch, batcher } from './records.ts';
import { codec } from './sniff.ts';

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly code: string; readonly row: number }[];
  /** How far whole records reach. */
  readonly meta: { readonly cursor: number };
}

/** A record this long (characters) is a quote that was never closed, or no table. */
const longestRecord = 1 << 20;
const separators = [';', ',', '\t', '|'] as const;
/** Stands for "no separator": a control character that no export has. */
const noSeparator = '\x1f';

/**
 * Reads delimited text as a stream. Quoted cells may hold separators, line breaks and doubled quotes (RFC 4180);
 * CRLF, CR and LF all end a record, and count as one LF inside a cell. A quote that is not closed, or closed in the
 * middle of a cell, stops the reading: it would swallow records.
 */
export async function* readDelimited(
  file: string,
  size: number,
  encoding: string,
  wantedSeparator: string | undefined,
): AsyncGenerator<Batch> {
  const decoder = iconv.getDecoder(codec(encoding));
  let separator: string | null = wantedSeparator ?? null;
  let batches: ReturnType<typeof batcher> | null = null;
  let text = '';
  let heldReturn = '';
  let bytes = 0;

  const parse = (last: boolean): ReturnType<typeof batcher> => {
    if (separator === null) ({ separator, text } = chooseSeparator(text));
    batches ??= batcher(encoding, separator);
    const parsed = parser(separator).parse(text, 0, !last) as Parsed;
    const broken = parsed.errors.find((error) => error.type === 'Quotes' && (last || error.row < parsed.data.length));
    for (const [index, cells] of parsed.data.entries()) {
      if (broken?.row === index) throw fileFault('recipients.file.brokenQuote', { row: batches.records + 1 });
      batches.add(cells);
    }
    text = last ? '' : text.slice(parsed.meta.cursor);
    if (text.length > longestRecord)
      throw fileFault(text.includes('"') ? 'recipients.file.brokenQuote' : 'recipients.file.recordTooLong', { row: batches.records + 1 });
    return batches;
  };

  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) {
      const buffer = chunk as Buffer;
      bytes += buffer.length;
      const decoded = heldReturn + decoder.write(buffer);
      heldReturn = decoded.endsWith('\r') ? '\r' : '';
      text += decoded.slice(0, decoded.length - heldReturn.length).replace(/\r\n?/g, '\n');
      const batch = parse(false).flush(Math.min(1, bytes / size));
      if (batch?.rows.length) yield batch;
    }
  } catch (error) {
    throw openFault(error);
  } finally {
    stream.destroy();
  }
  text += (heldReturn + (decoder.end() ?? '')).replace(/\r\n?/g, '\n');
  const batch = parse(true).flush(1);
  if (!batch) throw fileFault('recipients.file.empty');
  yield batch;
}

function parser(separator: string, preview = 0): Papa.Parser {
  return new Papa.Parser({ delimiter: separator === '' ? noSeparator : separator, newline: '\n', preview });
}

/**
 * The separator that cuts most of the first records as it cuts the header; among equals the one that gives most
 * columns. Empty when the file has one column. Excel's own first line `sep=;` decides and is dropped.
 */
function chooseSeparator(text: string): { separator: string; text: string } {
  const told = /^sep=(.)\n/.exec(text);
  if (told) return { separator: told[1] ?? ';', text: text.slice(told[0].length) };
  let best = { separator: '', fit: 0, columns: 1 };
  for (const separator of separators) {
    const { data } = parser(separator, 50).parse(text.slice(0, 1 << 17), 0, text.length > 1 << 17) as Parsed;
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const columns = rows[0]?.length ?? 1;
    if (columns < 2) continue;
    const fit = Math.round((10 * rows.filter((cells) => cells.length === columns).length) / rows.length);
    if (fit > best.fit || (fit === best.fit && columns > best.columns)) best = { separator, fit, columns };
  }
  return { separator: best.separator, text };
}
