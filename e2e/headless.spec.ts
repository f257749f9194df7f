import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';

const program = join(import.meta.dirname, '..', 'out', 'main', 'headless.js');

/** Gives lines to the built headless program and reads what it says until it ends. */
const test = base.extend<{ run: (input: string, args?: string[]) => Promise<{ code: number | null; lines: unknown[] }> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  run: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'budstikke-headless-'));
    await use(
      (input, args = []) =>
        new Promise((resolve, reject) => {
          const child = spawn(process.execPath, [program, '--data', data, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
          let output = '';
          child.stdout.on('data', (chunk) => {
            output += chunk;
          });
          child.on('error', reject);
          child.on('close', (code) => {
            try {
              resolve({
                code,
                lines: output
                  .trimEnd()
                  .split('\n')
                  .map((line) => JSON.parse(line)),
              });
            } catch (reason) {
              reject(reason);
            }
          });
          child.stdin.end(input);
        }),
    );
    rmSync(data, { recursive: true, force: true });
  },
});

test('every method is described with the schemas of its params and result', async ({ run }) => {
  const { code, lines } = await run('{"id":1,"method":"system.describe"}\n');
  expect(code).toBe(0);
  const { methods } = (
    lines.find((line) => (line as { id: unknown }).id === 1) as { result: { methods: Record<string, { params: object; result: object }> } }
  ).result;
  for (const name of [
    'system.describe',
    'messages.import',
    'messages.get',
    'messages.findings',
    'messages.render',
    'recipients.preview',
    'recipients.checkAddress',
  ]) {
    expect(methods[name]).toMatchObject({ params: { type: 'object' }, result: expect.any(Object) });
  }
});

test('a bad line gets an error line, and the next line its answer', async ({ run }) => {
  const { code, lines } = await run(
    'not json\n[]\n{"id":2}\n{"id":3,"method":"no.such"}\n{"id":4,"method":"system.state","params":{"x":1}}\n"\\u0000\n{"id":5,"method":"system.state"}\n',
  );
  expect(code).toBe(0);
  const refused = lines.filter((line) => (line as { ok?: boolean }).ok === false);
  expect(refused).toHaveLength(6);
  for (const line of refused) expect(line).toMatchObject({ error: { kind: 'invalid', text: expect.stringMatching(/\w/) } });
  expect(lines).toContainEqual(expect.objectContaining({ id: 5, ok: true }));
});

test('the clock starts where it is told to', async ({ run }) => {
  const { lines } = await run('{"id":1,"method":"system.state"}\n', ['--now', '2026-08-10T09:00+02:00']);
  expect(lines).toContainEqual(
    expect.objectContaining({
      id: 1,
      result: expect.objectContaining({ now: expect.stringMatching(/^2026-08-10T07:00:0/), practice: true, host: 'headless' }),
    }),
  );
});

test('what cannot be started is told as a line too', async ({ run }) => {
  const { code, lines } = await run('', ['--now', 'soon']);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.objectContaining({ ok: false, error: expect.objectContaining({ text: expect.stringContaining('--now') }) }),
  ]);
});
