import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { sparing } from './memory.ts';

/** What V8 took, in bytes, while the built program ran in a process of its own and objects came and went. */
async function taken(...args: string[]): Promise<{ young: number; total: number }> {
  const script = join(import.meta.dirname, 'churn.fixture.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env: { ...process.env, NODE_OPTIONS: '' } });
  return JSON.parse(stdout);
}

it('the program lets no more pile up than it needs, as it does when Node runs it', { timeout: 120_000 }, async () => {
  const ours = await taken();
  const spendthrift = await taken('--spendthrift');
  expect(ours.young).toBeLessThan(0.6 * spendthrift.young);
  expect(ours.total).toBeLessThan(0.9 * spendthrift.total);

  const { thrifty } = (await import(join(import.meta.dirname, '../../../scripts/setup.mjs') as string)) as { thrifty: string[] };
  expect(thrifty.length).toBeGreaterThan(0);
  expect(thrifty.filter((flag) => !(sparing as readonly string[]).includes(flag))).toEqual([]);
});
