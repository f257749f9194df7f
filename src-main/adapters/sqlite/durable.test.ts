import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { watchingMissing } from '../../../tests/kit/watched.ts';

const directory = mkdtempSync(join(tmpdir(), 'budstikke-durable-'));
afterAll(() => rmSync(directory, { recursive: true }));

const cannot = watchingMissing();

it.skipIf(cannot !== '')(
  `a write is told to be done only after the disk has confirmed the write-ahead log${cannot && ` (${cannot})`}`,
  () => {
    const trace = join(directory, 'trace');
    const writer = fileURLToPath(new URL('./kill-writer.fixture.ts', import.meta.url));
    const rows = 20;
    const watched = ['-f', '-y', '-o', trace, '-e', 'trace=pwrite64,write,fsync,fdatasync'];
    execFileSync('strace', [...watched, process.execPath, writer, join(directory, 'data'), String(rows), '1'], { stdio: 'pipe' });

    let written = false;
    let told = 0;
    let synced = 0;
    for (const line of readFileSync(trace, 'utf8').split('\n')) {
      const onLog = line.includes('budstikke.sqlite-wal>');
      if (onLog && /pwrite64\(/.test(line)) written = true;
      if (onLog && /f(?:data)?sync\(.*= 0$/.test(line)) {
        written = false;
        synced += 1;
      }
      if (/write\(1<.*(?:attempt|settled)\\n/.test(line)) {
        told += 1;
        expect(written, line).toBe(false);
        expect(synced, line).toBeGreaterThanOrEqual(told);
      }
    }
    expect(told).toBe(2 * rows);
  },
  60_000,
);
