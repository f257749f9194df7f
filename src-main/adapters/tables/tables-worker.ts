import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/domain/errors.ts';
import { readDelimited } from './delimited.ts';
import { openFault } from './fault.ts';
import type { FromWorker, Question, Wanted } from './index.ts';
import { sniff } from './sniff.ts';
import { readWorkbook } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Reads one table, a batch at a time: the next one when the last has been taken care of. */
async function read({ file, encoding, separator }: Question): Promise<void> {
  const sniffed = await sniff(file, encoding);
  const batches =
    sniffed.kind === 'workbook' ? readWorkbook(file, sniffed.size) : readDelimited(file, sniffed.size, sniffed.encoding, separator);
  for await (const batch of batches) {
    const taken = new Promise((resolve) => parentPort?.once('message', resolve));
    tell({ say: 'batch', ...batch });
    await taken;
  }
  tell({ say: 'end' });
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

try {
  const asked = workerData as Question | Wanted;
  if ('file' in asked) await read(asked);
  else tell({ say: 'workbook', bytes: await writeWorkbook(asked.rows, asked.sheet) });
} catch (error) {
  const known = openFault(error);
  if (known instanceof AppError) tell({ say: 'fault', kind: known.kind, text: known.text });
  else throw error;
}
parentPort?.close();
