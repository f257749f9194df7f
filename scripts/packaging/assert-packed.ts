import { equal, ok } from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuilt } from '../../src-main/shell/electron/electron.fixture.ts';
import { fuses } from '../../src-main/shell/electron/fuses.ts';
import { dictionaryFiles, prebuilt, type Target } from './configuration.ts';
import { programFiles } from './program-files.ts';

/** The parts that are used of what comes with the packer. */
interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): readonly string[];
  extractAll(archive: string, folder: string): void;
}
interface FuseReader {
  getCurrentFuseWire(program: string): Promise<Record<number, number>>;
  readonly FuseV1Options: Readonly<Record<string, number>>;
}

/** Where the packer puts the unpacked program: its folder, the program itself, and the folder of its archive. */
function packedPlaces(output: string, { platform, arch }: Target) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    const bundle = join(output, `mac${suffix}`, 'Budstikke.app');
    return { folder: join(bundle, 'Contents'), program: bundle, resources: join(bundle, 'Contents', 'Resources') };
  }
  const folder = join(output, `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`);
  return { folder, program: join(folder, platform === 'win32' ? 'Budstikke.exe' : 'budstikke'), resources: join(folder, 'resources') };
}

/** Throws unless the packed program has the fuses that we set, holds what it loads and nothing that it should not, and runs. */
export async function assertPacked(root: string, output: string, target: Target): Promise<void> {
  const { folder, program, resources } = packedPlaces(output, target);
  await assertFuses(program);
  const archive = join(resources, 'app.asar');
  const asar = (await import('@electron/asar' as string)) as Asar;
  const listed = asar.listPackage(archive, { isPack: true }).map((line) => {
    const [, state, path = ''] = /^(\w+)\s*:\s*[\\/](.*)$/.exec(line) ?? [];
    return { path: path.replaceAll('\\', '/'), unpacked: state === 'unpack' };
  });
  assertContents(root, target, listed);
  for (const name of ['LICENSE.budstikke.txt', 'THIRD-PARTY-NOTICES.txt']) ok(existsSync(join(folder, name)), `${name} is missing.`);
  for (const { to } of dictionaryFiles()) ok(existsSync(join(resources, to)), `${to} is missing.`);
  ok(!existsSync(join(resources, 'default_app.asar')), 'Electron’s own sample is still there.');
  await assertRuns(archive, asar, join(resources, 'dictionaries'));
}

async function assertFuses(program: string): Promise<void> {
  const { getCurrentFuseWire, FuseV1Options } = (await import('@electron/fuses' as string)) as FuseReader;
  const wire = await getCurrentFuseWire(program);
  for (const [name, wanted] of Object.entries(fuses)) {
    const place = FuseV1Options[name.charAt(0).toUpperCase() + name.slice(1)];
    ok(place !== undefined, `The packer knows no fuse ${name}.`);
    // The wire holds the characters 0 and 1.
    equal(String.fromCharCode(wire[place] ?? 0), wanted ? '1' : '0', `The fuse ${name} is not as it was set.`);
  }
}

function assertContents(root: string, target: Target, listed: readonly { readonly path: string; readonly unpacked: boolean }[]): void {
  const all = new Set(listed.map(({ path }) => path));
  const { built, packages } = programFiles(root);
  const wanted = ['package.json', 'LICENSE', 'out/preload/preload.cjs', 'out/renderer/index.html', prebuilt(target), ...built];
  const missing = [...wanted, ...packages.map((name) => `${name}/package.json`)].filter((path) => !all.has(path));
  equal(missing.join('\n'), '', 'These are not in the archive');
  const known = /^(package\.json|LICENSE|out|out\/(main|preload|renderer)(\/.*)?|resources(\/.*)?|node_modules(\/.*)?)$/;
  const unwanted = [...all].filter(
    (path) =>
      !known.test(path) ||
      /\.(map|[mc]?tsx?|test\.[mc]?js)$/.test(path) ||
      (path.startsWith('out/main/') && path.endsWith('.js') && !built.includes(path)) ||
      (path.endsWith('.node') && path !== prebuilt(target)) ||
      /(^|\/)\./.test(path),
  );
  equal(unwanted.join('\n'), '', 'These should not be in the archive');
  const folders = [...all].flatMap((path) => /^((?:node_modules\/)(?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path)?.[1] ?? []);
  equal(folders.filter((path) => !packages.includes(path)).join('\n'), '', 'These packages are not loaded by the program');
  const unpacked = listed.filter((entry) => entry.unpacked && entry.path.includes('.')).map(({ path }) => path);
  equal(unpacked.join('\n'), prebuilt(target), 'Beside the archive lies what is loaded by the system');
}

/** Starts what was packed, from a place where nothing else is near, against a stand-in for Electron. */
async function assertRuns(archive: string, asar: Asar, dictionaries: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'budstikke-packed-'));
  try {
    cpSync(dictionaries, join(place, 'dictionaries'), { recursive: true });
    const program = join(place, 'app');
    asar.extractAll(archive, program);
    await tryProgram(program);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** One round through the program in `place`: its page, its database, its practice server and its reader of tables. */
export async function tryProgram(place: string): Promise<void> {
  const app = await startBuilt({ program: place, args: ['--now', '2026-08-10T07:00:00Z'] });
  try {
    equal(app.record.errors.join('\n'), '');
    equal(app.window.webContents.url, 'app://budstikke/');
    const page = (await app.record.serve({ url: 'app://budstikke/' })) as Response;
    equal(page.status, 200);
    ok((await page.text()).includes('<script'));
    const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari@example.org', role: 'officer' };
    const { sampleMessageId } = await app.call('system.begin', { ...me, sample: true });
    const { revision } = await app.call('messages.get', { id: sampleMessageId });
    equal(typeof revision, 'number');
    const samples = join(place, 'resources', 'samples', 'recipients');
    const table = readdirSync(samples).find((name) => name.endsWith('.csv')) ?? '';
    const contents = app.window.webContents;
    const channel = app.record.handlers.get('budstikke');
    const file = await channel?.({ sender: contents, senderFrame: contents.mainFrame }, { op: 'files', paths: [join(samples, table)] });
    const { rows } = await app.call('recipients.preview', { file });
    ok(rows > 100, `The table ${table} has ${rows} rows.`);
    for (const [language, word] of Object.entries({ nb: 'datoen', nn: 'skjemaet', en: 'colour', sv: 'studenterna' }))
      equal((await app.call('proofing.words', { language, words: [word] })).join(), 'ok', `${language} does not know its own word.`);
    ok(readFileSync(join(place, 'package.json'), 'utf8').includes('"version"'));
  } finally {
    await app.end();
  }
}
