import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What every benchmark shares: parts in processes of their own, medians, and the table at the end. */

const run = promisify(execFile);

/** Runs a part of this folder as the application runs, and reads the last line that it prints; null when it prints none. */
export function part(name: string, ...args: readonly (string | number)[]): Promise<unknown> {
  return partWith(process.execArgv, name, ...args);
}

/** The same with other flags for Node. */
export async function partWith(flags: readonly string[], name: string, ...args: readonly (string | number)[]): Promise<unknown> {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { stdout } = await run(process.execPath, [...flags, script, ...args.map(String)], { maxBuffer: 2 ** 24 });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  return line === '' ? null : JSON.parse(line);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The whole number that an option was given, or the usual one. */
export function option(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return usual;
  const given = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`--${name} must be followed by a whole number.`);
  return given;
}

/** Prints the figures as a table, with their aims, and writes them to the file that `--json` names. */
export function table<F extends Record<string, number>>(figures: F, aims: Partial<Record<keyof F, string>>): void {
  const shown = (value: number) => (value >= 100 ? Math.round(value).toString() : value.toFixed(2));
  process.stdout.write('| Figure | Value | Aim |\n|---|---|---|\n');
  for (const [name, value] of Object.entries(figures)) process.stdout.write(`| ${name} | ${shown(value)} | ${aims[name] ?? ''} |\n`);
  const at = process.argv.indexOf('--json');
  const file = at < 0 ? undefined : process.argv[at + 1];
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
