// Starts the built program on a stub, lets objects come and go beside it, and prints what memory that took beyond the program's own, in bytes.
import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8';
import { startBuilt } from './electron.fixture.ts';

const app = await startBuilt({ change: process.argv.includes('--spendthrift') ? [/\tuseMemorySparingly\(\);/, ''] : null });
const own = getHeapStatistics().used_heap_size;
const made = (n: number) => ({ n, text: `recipient ${n}`, more: [n, n + 1] });
const kept = Array.from({ length: 100_000 }, (_, n) => made(n));
const figures = { young: 0, total: 0 };
for (let n = 0; n < 1_000_000; n += 1) {
  kept[(n * 7919) % kept.length] = made(n);
  if (n % 5000 !== 0) continue;
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
  figures.young = Math.max(figures.young, young);
  figures.total = Math.max(figures.total, getHeapStatistics().total_heap_size - own);
}
await app.end();
process.stdout.write(JSON.stringify(figures));
