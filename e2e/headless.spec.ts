import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect } from '@playwright/test';
import { type MethodName, methods, type Params, type Reply, type Result } from '#shared/contract/index.ts';
import { sample } from './fixtures.ts';

type Ask = <M extends MethodName>(method: M, params: Params<M>) => Promise<Result<M>>;

const program = join(import.meta.dirname, '..', 'out', 'main', 'headless.js');

/** Gives lines to the built headless program and reads what it says until it ends. */
const test = base.extend<{ run: (input: string, args?: string[]) => Promise<{ code: number | null; lines: unknown[] }>; ask: Ask }>({
  /** A script’s talk with the program on a fresh data directory. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  ask: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'budstikke-headless-'));
    const child = spawn(process.execPath, [program, '--data', data, '--now', '2026-08-10T09:00+02:00'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const waiting = new Map<number, (reply: Reply) => void>();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { id?: number };
      if (said.id !== undefined) waiting.get(said.id)?.(said as unknown as Reply);
    });
    let lastId = 0;
    await use(async (method, params) => {
      const id = ++lastId;
      const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      child.stdin.write(`${JSON.stringify({ id, method, params })}\n`);
      const reply = (await answered) as Reply<typeof method>;
      if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
      return reply.result;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
    rmSync(data, { recursive: true, force: true });
  },

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

test('every method is described with the schemas of its params and result', async ({ ask }) => {
  const described = (await ask('system.describe', {})).methods;
  expect(Object.keys(described).sort()).toEqual(Object.keys(methods).sort());
  for (const [name, { about, params, result }] of Object.entries(described)) {
    expect(about, name).toMatch(/\w/);
    for (const shape of (params as { anyOf?: unknown[] }).anyOf ?? [params])
      expect(shape, name).toMatchObject({ type: 'object', additionalProperties: false });
    for (const shape of (result as { oneOf?: unknown[] }).oneOf ?? [result])
      expect(shape, name).toMatchObject({ type: expect.stringMatching(/^(object|array)$/) });
  }
  expect(described['messages.import']?.params).toMatchObject({ properties: { folder: { type: 'string' } }, required: ['folder'] });
  expect(described['recipients.preview']?.params).toMatchObject({
    properties: { file: {}, mapping: {}, institutionDomains: {}, groupBy: {} },
    required: ['file'],
  });
});

test('a message is read in, checked and rendered on a fresh data directory, before anybody is chosen', async ({ ask }) => {
  expect(await ask('system.state', {})).toMatchObject({ ready: false, me: null });
  const { id } = await ask('messages.import', { folder: sample('messages', 'exam') });
  const message = await ask('messages.get', { id });
  expect(message).toMatchObject({ id, packId: 'uio', stage: 'draft', version: null });
  expect(Object.keys(message.bodies).sort()).toEqual(['en', 'nb', 'nn']);

  const findings = await ask('messages.findings', { id });
  for (const finding of findings) {
    expect(Object.keys(finding).sort()).toEqual(['about', 'place', 'reason', 'rule', 'severity', 'source', 'text']);
    expect(['block', 'warn', 'hint']).toContain(finding.severity);
    expect(finding.text).toMatch(/\w{3}/);
  }
  const flawed = await ask('messages.import', { folder: sample('messages', 'fire-drill-flawed') });
  const rules = (await ask('messages.findings', { id: flawed.id })).map(({ rule }) => rule);
  expect(rules).not.toEqual(findings.map(({ rule }) => rule));
  expect(rules.length).toBeGreaterThan(findings.length);

  const rendered = await ask('messages.render', { id });
  expect(rendered.subject).toBe(message.brief.subject);
  expect(rendered.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(rendered.eml).toContain('Subject:');
  for (const { html, text } of rendered.renderings) {
    expect(html).toContain('For English, please scroll down.');
    expect(text.startsWith('For English, please scroll down.')).toBe(true);
  }
  expect((await ask('messages.render', { id })).digest).toBe(rendered.digest);
});

for (const { name, groups } of [
  { name: 'students-fs-export', groups: { byFaculty: 'Fakultet' } },
  { name: 'staff-sap-export', groups: { byPlaceCode: 'Stedkode', byStaffGroup: 'Stillingsgruppe' } },
]) {
  test(`${name}.csv is read as its expected.json says`, async ({ ask }) => {
    const file = sample('recipients', `${name}.csv`);
    const expected = JSON.parse(readFileSync(sample('recipients', `${name}.expected.json`), 'utf8'));
    const { institutionDomains } = expected;
    for (const [key, groupBy] of Object.entries(groups)) {
      const preview = await ask('recipients.preview', { file, groupBy, ...(institutionDomains ? { institutionDomains } : {}) });
      expect(preview).toMatchObject({
        rows: expected.rows,
        valid: expected.valid,
        encoding: expected.encoding,
        separator: expected.separator,
      });
      expect(preview.duplicates).toBe(expected.duplicates ?? 0);
      expect(preview.invalid.map(({ value }) => value)).toEqual(expected.invalid ?? []);
      if (expected.outside !== undefined) expect(preview.outside).toBe(expected.outside);
      expect(preview.groups).toEqual(expected[key]);
    }
  });
}

test('an address is said to be usable, or why it is not', async ({ ask }) => {
  expect(await ask('recipients.checkAddress', { address: 'kari.nordmann@student.uni.example' })).toEqual({ ok: true, reason: null });
  for (const { value } of (await ask('recipients.preview', { file: sample('recipients', 'students-fs-export.csv') })).invalid)
    expect(await ask('recipients.checkAddress', { address: value }), value).toEqual({ ok: false, reason: expect.stringMatching(/\w/) });
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
