import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, testContext } from '../../../tests/kit/recipients.ts';
import { createRecipientsHandlers } from './index.ts';

const megabyte = 1 << 20;
let directory = '';
let path = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budstikke-huge-'));
  path = join(directory, 'million.csv');
  const out = openSync(path, 'w');
  writeSync(out, 'Studentnr;Navn;E-post;Fakultet;Merknad\r\n');
  const note = `"${'lang merknad; '.repeat(12)}"`;
  for (let from = 0; from < 1_000_000; from += 10_000) {
    let text = '';
    for (let row = from; row < from + 10_000; row += 1) text += `${row};"Lund; Per";p${row}@uni.example;${row % 8};${note}\r\n`;
    writeSync(out, text);
  }
  closeSync(out);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a million rows, two hundred megabytes: all are counted, and the memory holds the addresses, not the file', {
  timeout: 120_000,
}, async () => {
  expect(statSync(path).size).toBeGreaterThan(190 * megabyte);
  const { context, events } = testContext(memoryStore().store);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const preview = await createRecipientsHandlers(context)['recipients.preview']({ file: path });
  clearInterval(watch);
  expect(preview).toMatchObject({ rows: 1_000_000, valid: 1_000_000, duplicates: 0, invalidCount: 0, outside: 0 });
  expect(Object.values(preview.groups)).toEqual(Array(8).fill(125_000));
  // The deduplication holds a million addresses; holding the rows as well would take over a gigabyte.
  expect((peak - before) / megabyte).toBeLessThan(500);
  const values = events.filter(([name]) => name === 'work').map(([, data]) => (data as { value: number }).value);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(values.length).toBeGreaterThan(50);
});
