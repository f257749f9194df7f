import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import { readSheet, type SheetData } from 'read-excel-file/node';
import { fileFault } from './fault.ts';
import { type Batch, batcher } from './records.ts';
import { workbookLimits } from './workbook-limits.ts';

/** Reads the first sheet of an Excel workbook (.xlsx). Numbers, dates and truth values come as text; no formula is computed. */
export async function* readWorkbook(file: string, size: number): AsyncGenerator<Batch> {
  if (size > workbookLimits.packed) throw tooBig();
  await refuseBombs(file);
  let sheet: SheetData;
  try {
    sheet = await readSheet(file, 1, { trim: false });
  } catch {
    throw fileFault('recipients.file.brokenWorkbook');
  }
  const batches = batcher('xlsx', '');
  for (const [index, row] of sheet.entries()) {
    batches.add(row.map(cellText));
    if (!batches.full) continue;
    const batch = batches.flush((index + 1) / sheet.length);
    if (batch) yield batch;
  }
  const batch = batches.flush(1);
  if (!batch) throw fileFault('recipients.file.empty');
  yield batch;
}

/** A small file can unpack to terabytes: unpacks it once without keeping anything, and stops at the limit. */
async function refuseBombs(file: string): Promise<void> {
  let unpacked = 0;
  let broken = false;
  const unzip = new Unzip((entry) => {
    if ((entry.originalSize ?? 0) > workbookLimits.unpacked) throw tooBig();
    entry.ondata = (error, data) => {
      if (error) broken = true;
      else unpacked += data.length;
      if (unpacked > workbookLimits.unpacked) throw tooBig();
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const stream = createReadStream(file, { highWaterMark: 1 << 14 });
  try {
    for await (const chunk of stream) unzip.push(chunk as Buffer);
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    throw error instanceof Error && error.name === 'AppError' ? error : fileFault('recipients.file.brokenWorkbook');
  } finally {
    stream.destroy();
  }
  if (broken) throw fileFault('recipients.file.brokenWorkbook');
}

function tooBig(): Error {
  return fileFault('recipients.file.tooBig', { limit: workbookLimits.packed >> 20 });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
