// npm test: sets up what the tests need, runs everything, ends with one line of counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, ensureBuild, ensurePackages, hasDisplay, isDebianRoot, main, root, Stop, say, underOwnNode } from './setup.mjs';

/** What the tests want of the system, the program or file that shows it is there, and what cannot be tested without. */
const wanted = [
  { package: 'chromium', programs: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'], without: 'the end-to-end specs' },
  { package: 'xvfb', programs: ['Xvfb'], without: 'nothing: the specs run in a browser without a window' },
  { package: 'postfix', programs: ['postfix'], without: 'the send through a real Postfix' },
  { package: 'dovecot-imapd', programs: ['dovecot'], without: 'the return mailbox on a real Dovecot' },
  { package: 'apertium', programs: ['apertium'], without: 'the draft by a real Apertium' },
  { package: 'apertium-nno-nob', files: ['/usr/share/apertium/modes/nob-nno_e.mode'], without: 'the draft by a real Apertium' },
  { package: 'strace', programs: ['strace'], without: 'that the disk has confirmed before a send goes on' },
  { package: 'openssl', programs: ['openssl'], without: 'encrypted connections to a mail server' },
];

const results = join(root, 'test-results');
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function isInstalled({ programs = [], files = [] }) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return files.some((file) => existsSync(file)) || programs.some((program) => folders.some((folder) => existsSync(join(folder, program))));
}

async function ensureSystem() {
  if (process.platform !== 'linux') return;
  let missing = wanted.filter((entry) => !isInstalled(entry));
  if (missing.length > 0 && isDebianRoot) {
    await aptInstall(missing.map((entry) => entry.package));
    missing = missing.filter((entry) => !isInstalled(entry));
  }
  for (const entry of missing)
    say(`Missing: ${entry.package}. Not tested: ${entry.without}. To have it tested, install it: apt-get install ${entry.package}`);
}

/** Runs a suite with its own output and gives its exit code. */
function run(name, args, env = {}) {
  say(`\n== ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(-1));
    child.on('close', (code) => resolve(code ?? -1));
  });
}

function count(outcome, number = 1) {
  totals[outcome] += number;
}

/** What failed is named again where the run ends, where one looks. */
function fail(name) {
  count('failed');
  failures.push(name);
}

function modulePath(...parts) {
  return join(root, 'node_modules', ...parts);
}

async function plain(name, args) {
  const code = await run(name, args);
  if (code === 0) count('passed');
  else fail(name);
}

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Files whose process the system ended (Node and its native modules crash now and then when threads end) run once more, and say so. */
async function unit(files = []) {
  const file = join(results, 'unit.json');
  rmSync(file, { force: true });
  const code = await run(
    files.length > 0 ? 'once more, since their process was lost' : 'unit, contract and integration',
    [modulePath('vitest', 'vitest.mjs'), 'run', ...files, '--reporter=default', `--reporter=${join(root, 'scripts', 'unit-report.mjs')}`],
    { BUDSTIKKE_UNIT_REPORT: file },
  );
  const told = report(file) ?? { passed: 0, skipped: [], failed: [], signals: [], lost: [] };
  count('passed', told.passed);
  count('skipped', told.skipped.length);
  for (const name of told.skipped) say(`Skipped: ${name}`);
  for (const name of told.failed) fail(name);
  if (told.signals.length > 0) {
    say(`Lost to ${told.signals.join(', ')}: ${told.lost.join(', ')}`);
    if (files.length === 0 && told.lost.length > 0) return unit(told.lost);
    fail(`lost to ${told.signals.join(', ')}: ${told.lost.join(', ')}`);
  } else if (code !== 0 && told.failed.length === 0) fail(`unit: ended with ${code}`);
}

async function endToEnd() {
  if (!isInstalled(wanted[0]) && process.platform === 'linux') {
    say('\n== end to end: skipped, since there is no browser of the Chromium family.');
    return count('skipped');
  }
  const display = await openDisplay();
  const file = join(results, 'e2e.json');
  const code = await run('end to end', [modulePath('@playwright', 'test', 'cli.js'), 'test'], display.env);
  display.close();
  const told = report(file);
  count('passed', (told?.stats.expected ?? 0) + (told?.stats.flaky ?? 0));
  count('skipped', told?.stats.skipped ?? 0);
  for (const [title, reason] of specs(told?.suites ?? [], 'skipped')) say(`Skipped: ${title}${reason ? ` (${reason})` : ''}`);
  const failed = [...specs(told?.suites ?? [], 'unexpected')];
  for (const [title] of failed) fail(title);
  if (code !== 0 && failed.length === 0)
    fail(`end to end: ended with ${code}${(told?.errors ?? []).map(({ message }) => `: ${message}`).join('')}`);
}

/** The specs with this outcome, each with why it was skipped. */
function* specs(suites, outcome) {
  for (const suite of suites) {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests)
        if (test.status === outcome)
          yield [`${spec.file}: ${spec.title}`, test.annotations.find((annotation) => annotation.type === 'skip')?.description];
    }
    yield* specs(suite.suites ?? [], outcome);
  }
}

/** A display for real windows: the one that is there, or one of our own in memory, or none. */
async function openDisplay() {
  if (hasDisplay() || !isInstalled({ programs: ['Xvfb'] })) return { env: {}, close: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return number === null ? { env: {}, close: () => {} } : { env: { DISPLAY: `:${number}` }, close: () => server.kill() };
}

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  await ensureSystem();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  await plain('lint', [modulePath('@biomejs', 'biome', 'bin', 'biome'), 'check']);
  await plain('types', [modulePath('typescript', 'bin', 'tsc'), '-b']);
  let built = true;
  say('\n== build');
  try {
    await ensureBuild();
  } catch (reason) {
    if (!(reason instanceof Stop)) throw reason;
    say(reason.message);
    built = false;
  }
  if (built) count('passed');
  else fail('build');
  await unit();
  if (built) await endToEnd();
  else say('\n== end to end: not run, since there is no build.');

  if (failures.length > 0) say(`\n== failed\n${failures.join('\n')}`);
  const { passed, failed, skipped } = totals;
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed === 0 ? 0 : 1;
});
