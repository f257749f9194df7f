// What every command needs first: packages, our own Node, a build. Runs under any Node from 18 on, without packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Says something to the person. On standard error: some commands give data on standard output. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Stops the command with one plain sentence. */
export class Stop extends Error {}

/** Does a step; one that takes over a second is told of, and how long it took. */
export async function step(label, work) {
  const started = Date.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    process.stderr.write(`${label} …`);
  }, 1000);
  const dots = setInterval(() => told && process.stderr.isTTY && process.stderr.write('.'), 5000);
  try {
    const result = await work();
    if (told) process.stderr.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
    return result;
  } catch (reason) {
    if (told) process.stderr.write('\n');
    throw reason;
  } finally {
    clearTimeout(timer);
    clearInterval(dots);
  }
}

/** Runs a program to its end and keeps what it says. Never rejects; `code` is -1 when it could not be started or was ended. */
export function capture(command, args, { env = process.env, timeout = 0, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (reason) => resolve({ code: -1, output: String(reason) }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** Runs a program in the place of this one: its streams, its signals, its exit code. */
export function become(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    // A terminal sends its interrupt to both; this one only waits for the other to end in order.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)));
  });
}

function digest(files) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** True when what is installed is what the lock file names; packages for other systems may be absent. */
function isInstalledAsLocked() {
  // npm writes this file when an installation has come to its end.
  const found = read(join(modules, '.package-lock.json'));
  if (found === '' || !existsSync(ownNode)) return false;
  const installed = JSON.parse(found).packages;
  const locked = Object.entries(JSON.parse(read(join(root, 'package-lock.json'))).packages).filter(([path]) => path !== '');
  return locked.every(([path, wanted]) => (installed[path] ? installed[path].version === wanted.version : wanted.optional === true));
}

/** Installs the packages of the lock file when they are missing or it has changed. */
export async function ensurePackages() {
  if (isInstalledAsLocked()) return;
  await step('Installing packages', async () => {
    // Only Node's own install script is wanted: SQLite comes built, and Electron is fetched when it is asked for.
    const installed = await capture('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (installed.code !== 0)
      throw new Stop(
        `The packages could not be installed. Check the network connection and run the command again.\n\n${installed.output.trim()}`,
      );
    const rebuilt = await capture('npm', ['rebuild', 'node', '--loglevel=error']);
    if (rebuilt.code !== 0 || !existsSync(ownNode))
      throw new Stop(
        `Node 24 could not be put in place. Check the network connection and run the command again.\n\n${rebuilt.output.trim()}`,
      );
  });
}

/** True when this is the project's own Node; otherwise the same command has been run by it, and this one must end. */
export async function underOwnNode(script) {
  const isOwn = (path) => existsSync(path) && realpathSync(path) === realpathSync(ownNode);
  if (isOwn(process.execPath)) return true;
  const path = `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  process.exitCode = await become(ownNode, [fileURLToPath(script), ...process.argv.slice(2)], { ...process.env, PATH: path });
  return false;
}

const built = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
  'resources/icons',
];

function* filesUnder(path) {
  if (!existsSync(join(root, path))) return;
  if (!statSync(join(root, path)).isDirectory()) yield path;
  else for (const name of readdirSync(join(root, path)).sort()) yield* filesUnder(`${path}/${name}`);
}

/** Builds when a source has changed since the last build. */
export async function ensureBuild() {
  const stamp = join(root, 'out', '.built-from');
  const wanted = digest(built.flatMap((path) => [...filesUnder(path)]).filter((file) => !/\.test\.tsx?$/.test(file)));
  if (read(stamp) === wanted) return;
  await step('Building', () =>
    alone('build', async () => {
      if (read(stamp) === wanted) return;
      rmSync(stamp, { force: true });
      const { code, output } = await capture(ownNode, [
        join(modules, 'electron-vite', 'bin', 'electron-vite.js'),
        'build',
        '--logLevel',
        'warn',
      ]);
      if (code !== 0) throw new Stop(`The build failed.\n\n${output.trim()}`);
      writeFileSync(stamp, wanted);
    }),
  );
}

/** Runs the work while no other command does the same. */
async function alone(name, work) {
  const lock = join(root, '.cache', `${name}.lock`);
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (reason) {
      if (reason.code !== 'EEXIST') throw reason;
      if (!isRunning(Number(read(lock))) || waited > 120_000) rmSync(lock, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (reason) {
    return reason.code === 'EPERM';
  }
}

export const isDebianRoot =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** Installs Debian packages without questions and without starting a service. True when they are there afterwards. */
export async function aptInstall(packages) {
  return step(`Installing ${packages.join(', ')} with apt`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const policy = '/usr/sbin/policy-rc.d';
    const mine = !existsSync(policy);
    if (mine) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    try {
      if (packages.includes('postfix'))
        spawnSync('debconf-set-selections', { input: 'postfix postfix/main_mailer_type select No configuration\n' });
      await capture('apt-get', ['update', '-q'], { env });
      return (await capture('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })).code === 0;
    } finally {
      if (mine) rmSync(policy, { force: true });
    }
  });
}

/** True when a display can be opened. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The options that the command was given, by name. `known`: each option's kind, `text` or `flag`, or the values that
 * it may have. Stops at anything else.
 */
export function readOptions(known, args = process.argv.slice(2)) {
  const options = Object.fromEntries(Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]));
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const all = Object.keys(known).map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind !== 'option') throw new Stop(`${token.value ?? '--'} is not understood here. These options exist: ${all.join(', ')}.`);
    const kind = known[token.name];
    if (kind === undefined) throw new Stop(`There is no option ${token.rawName}. These exist: ${all.join(', ')}.`);
    if (kind !== 'flag' && !token.value) throw new Stop(`${token.rawName} must be followed by a value.`);
    if (Array.isArray(kind) && !kind.includes(token.value))
      throw new Stop(`${token.rawName} must be one of ${kind.join(', ')}, not ${token.value}.`);
  }
  return values;
}

/**
 * How Node runs the application: what is no longer needed is cleared away sooner, so that memory does not grow with
 * the length of a send. Left to itself, V8 lets several times what is in use pile up first.
 */
export const thrifty = ['--max-semi-space-size=4', '--heap-growing-percent=20'];

export const noDisplay = 'There is no display here to open a window on. To see the whole journey without one, run: npm run demo';

/** Runs a command's work; a `Stop` ends it with its sentence instead of a stack. */
export async function main(work) {
  try {
    const code = await work();
    if (typeof code === 'number') process.exitCode = code;
  } catch (reason) {
    say(reason instanceof Stop ? reason.message : String(reason?.stack ?? reason));
    process.exitCode = 1;
  }
}
