import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { startFaultServer } from '../../../tests/kit/fault-server.ts';
import { systemCalls, watchingMissing } from '../../../tests/kit/watched.ts';

const directory = mkdtempSync(join(tmpdir(), 'budstikke-order-'));
afterAll(() => rmSync(directory, { recursive: true }));
const cannot = watchingMissing();

type Happening = 'log written' | 'log on disk' | 'content' | 'reply' | 'end';

/** What the trace tells of the write-ahead log and of the connection to the relay, in its order. */
function happenings(trace: string, port: number): Happening[] {
  const found: Happening[] = [];
  let inEnvelope = true;
  for (const { name, text, begins, ends } of systemCalls(trace)) {
    const onLog = text.includes('budstikke.sqlite-wal>');
    const toRelay = text.includes(`->127.0.0.1:${port}]>`);
    if (name === 'pwrite64' && onLog && begins) found.push('log written');
    if (/^f(data)?sync$/.test(name) && onLog && ends && / = 0$/.test(text)) found.push('log on disk');
    if (/^(write|writev|sendmsg|sendto)$/.test(name) && toRelay && begins) {
      const isCommand = /"(EHLO|MAIL|RCPT|DATA|RSET|QUIT)/.test(text);
      if (!isCommand && inEnvelope) found.push('content');
      inEnvelope = isCommand;
    }
    if (/^(read|recvfrom|recvmsg)$/.test(name) && toRelay && ends && text.includes('queued')) found.push('reply');
    if (name === 'write' && begins && /^1<.*"\{\\"holds/.test(text)) found.push('end');
  }
  return found;
}

it.skipIf(cannot !== '')(
  `the attempt is on disk before a mail’s content goes out, and its outcome before the next one’s does${cannot && ` (${cannot})`}`,
  async () => {
    const server = await startFaultServer();
    try {
      const recipients = 6;
      const child = fileURLToPath(new URL('../../../tests/kit/torture-child.ts', import.meta.url));
      const args = (phase: string) => [
        process.execPath,
        child,
        phase,
        join(directory, 'data'),
        String(server.port),
        String(recipients),
        '1',
      ];
      const [node = '', ...prepare] = args('prepare');
      await promisify(execFile)(node, prepare);
      const trace = join(directory, 'trace');
      const calls = 'trace=pwrite64,write,writev,sendmsg,sendto,read,recvfrom,recvmsg,fsync,fdatasync';
      await promisify(execFile)('strace', ['-f', '-yy', '-s', '60', '-o', trace, '-e', calls, ...args('send')]);
      expect(server.accepted).toHaveLength(recipients);

      const told = happenings(readFileSync(trace, 'utf8'), server.port);
      expect(told.filter((one) => one === 'content')).toHaveLength(recipients);
      expect(told.filter((one) => one === 'reply')).toHaveLength(recipients);
      expect(told).toContain('end');
      let unwritten = false;
      let syncedSinceReply = false;
      let repliesOnDisk = 0;
      for (const one of told) {
        if (one === 'log written') unwritten = true;
        if (one === 'log on disk') {
          if (unwritten && !syncedSinceReply) repliesOnDisk += 1;
          syncedSinceReply = unwritten || syncedSinceReply;
          unwritten = false;
        }
        if (one === 'content' || one === 'end') expect([unwritten, syncedSinceReply], told.join(', ')).toEqual([false, true]);
        if (one === 'reply') syncedSinceReply = false;
      }
      // Before the first content and after each reply.
      expect(repliesOnDisk).toBe(recipients + 1);
    } finally {
      await server.close();
    }
  },
);
