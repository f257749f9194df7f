import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { installation } from '../../src-main/shell/installation.ts';
import { tryProgram } from './assert-packed.ts';
import { configuration, dictionaryFiles, filePatterns, prebuilt, type Target } from './configuration.ts';
import { importsOf, programFiles } from './program-files.ts';

const root = join(import.meta.dirname, '..', '..');
const targets = (['win32', 'darwin', 'linux'] as const).flatMap((platform) =>
  (['x64', 'arm64'] as const).map((arch): Target => ({ platform, arch })),
);
const named = targets.map((target) => [`${target.platform} ${target.arch}`, target] as const);
const dependencies = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies);
const { built, packages } = programFiles(root);
const configured = (target: Target, signed = false) =>
  configuration(root, { target, output: '/o', licence: '/l', notices: '/n', pictures: '/p', signed });

/** Whether the packer takes a file: the last pattern that fits decides; packages that the lock file names are in until one says no. */
function taken(file: string, patterns: readonly string[]): boolean {
  const fitting = patterns.filter((pattern) => matchesGlob(file, pattern.replace(/^!/, '')));
  return fitting.length === 0 ? file.startsWith('node_modules/') : !fitting.at(-1)?.startsWith('!');
}

describe('what an installed program holds', () => {
  it('is all that it loads: it runs from a place where nothing else is', { timeout: 120_000 }, async () => {
    const place = mkdtempSync(join(tmpdir(), 'budstikke-program-'));
    const patterns = filePatterns(root, { platform: process.platform, arch: process.arch } as Target);
    try {
      for (const path of ['package.json', 'out', 'resources', ...packages])
        cpSync(join(root, path), join(place, 'app', path), {
          recursive: true,
          dereference: true,
          filter: (from) => {
            const file = from.slice(root.length + 1).replaceAll('\\', '/');
            return globSync(`${file}/*`, { cwd: root }).length > 0 || file === 'package.json' || taken(file, patterns);
          },
        });
      for (const { from, to } of dictionaryFiles()) cpSync(join(root, from), join(place, to), { dereference: true });
      expect(existsSync(join(place, 'app', 'out', 'main', 'chromium.js'))).toBe(false);
      await tryProgram(join(place, 'app'));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  it('has every worker that the program starts', () => {
    const workers = Object.keys(installation.workers).map((name) => `out/main/${name}-worker.js`);
    expect(workers.length).toBeGreaterThan(0);
    expect(workers.filter((worker) => !built.includes(worker))).toEqual([]);
  });

  it('has the packages that the program loads, and none that only the page, another host or a compiler needs', () => {
    const loaded = new Set(packages.map((folder) => folder.slice('node_modules/'.length)));
    const imported = built
      .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))
      .filter((name) => !/^(\.|node:|electron$)/.test(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(imported.filter((name) => !loaded.has(name) || !dependencies.includes(name))).toEqual([]);
    expect(loaded.has('better-sqlite3')).toBe(true);
    expect(['react', '@tiptap/core', 'playwright-core', 'node-addon-api', 'electron', 'vite'].filter((name) => loaded.has(name))).toEqual(
      [],
    );
  });

  it.each(named)('on %s: names files that are there, and leaves out sources, tests, maps and other systems’ parts', (_, target) => {
    const patterns = filePatterns(root, target);
    for (const pattern of patterns.filter((name) => !name.startsWith('!')))
      expect(globSync(pattern, { cwd: root }), pattern).not.toEqual([]);
    const wanted = [
      'out/preload/preload.cjs',
      'resources/policies/uio.yaml',
      'resources/third-party-notices.json',
      'LICENSE',
      prebuilt(target),
    ];
    expect([...wanted, ...built].filter((file) => !taken(file, patterns))).toEqual([]);
    const parts = readdirSync(join(root, 'node_modules/better-sqlite3/prebuilds')).map(
      (name) => `node_modules/better-sqlite3/prebuilds/${name}`,
    );
    expect(parts.filter((file) => taken(file, patterns))).toEqual([prebuilt(target)]);
    const unwanted = [
      'src-main/compose.ts',
      'e2e/fixtures.ts',
      'tests/texts.test.ts',
      'scripts/setup.mjs',
      'README.md',
      'out/main/chromium.js',
      'out/main/headless.js',
      'out/.built-from',
      'out/renderer/assets/x.js.map',
      'node_modules/react/index.js',
      'node_modules/playwright-core/index.js',
      'node_modules/@types/ms/package.json',
      'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
      'node_modules/zod/index.d.cts',
      'node_modules/zod/.npmrc',
      'node_modules/debug/test/x.js',
    ];
    expect(unwanted.filter((file) => taken(file, patterns))).toEqual([]);
  });

  it('finds a module that is loaded in whatever way, and stops at one whose name is not written down', () => {
    const source = "import a from 'a'; export * from './b.js'; export { c } from 'c'; const d = () => import('d');";
    expect(importsOf('x.js', source).toSorted()).toEqual(['./b.js', 'a', 'c', 'd']);
    expect(() => importsOf('x.js', 'import(name)')).toThrow('only known when it runs');
  });

  it('has a preload that a sandbox can load: CommonJS, in one piece', () => {
    const source = readFileSync(join(root, 'out', 'preload', 'preload.cjs'), 'utf8');
    expect(parseSync('preload.cjs', source).module.hasModuleSyntax).toBe(false);
    expect(readdirSync(join(root, 'out', 'preload'))).toEqual(['preload.cjs']);
  });
});

describe('SQLite’s compiled part', () => {
  /** The system that a compiled file is for, by its own first bytes. */
  function madeFor(file: string): string {
    const bytes = readFileSync(join(root, file));
    const machine = (names: Record<number, string>, code: number) => names[code] ?? `machine ${code}`;
    if (bytes.toString('latin1', 0, 4) === '\x7fELF') return `linux ${machine({ 62: 'x64', 183: 'arm64' }, bytes.readUInt16LE(18))}`;
    if (bytes.readUInt32LE(0) === 0xfeedfacf) return `darwin ${machine({ 16777223: 'x64', 16777228: 'arm64' }, bytes.readUInt32LE(4))}`;
    const header = bytes.readUInt32LE(0x3c);
    return `win32 ${machine({ 34404: 'x64', 43620: 'arm64' }, bytes.readUInt16LE(header + 4))}`;
  }

  it.each(named)('for %s is there, is for that system, and lies beside the archive', (name, target) => {
    expect(madeFor(prebuilt(target))).toBe(name);
    expect(configured(target).asarUnpack).toEqual([prebuilt(target)]);
  });

  it('is the one that better-sqlite3 looks for', () => {
    const { getPrebuildPath } = createRequire(import.meta.url)(join(root, 'node_modules/better-sqlite3/lib/binding.js'));
    const found = String(getPrebuildPath()).replaceAll('\\', '/').replace('linuxmusl', 'linux');
    expect(found.endsWith(prebuilt({ platform: process.platform, arch: process.arch } as Target))).toBe(true);
  });
});

describe('an installer', () => {
  it.each(named)('for %s sets the fuses, publishes nothing, and keeps what was written when the program goes', (_, target) => {
    const { electronFuses, publish, nsis, ...packed } = configured(target);
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: target.platform === 'darwin' && target.arch === 'arm64',
    });
    expect(publish).toBeNull();
    expect(nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: true });
    expect(packed).toMatchObject({
      appId: 'no.budstikke.app',
      productName: 'Budstikke',
      electronVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(packed.extraFiles.map(({ to }) => to)).toEqual(['LICENSE.budstikke.txt', 'THIRD-PARTY-NOTICES.txt']);
    // Each language's dictionary and its licence are files of their own, and not in the archive as well.
    for (const language of ['nb', 'nn', 'en', 'sv'])
      for (const file of ['index.aff', 'index.dic', 'license'])
        expect(packed.extraResources.map(({ to }) => to)).toContain(`dictionaries/${language}/${file}`);
    expect(packed.extraResources.filter(({ from }) => !existsSync(join(root, from)) || taken(from, packed.files))).toEqual([]);
  });

  it('brings no program that fetches another', () => {
    expect([...dependencies, ...packages].filter((name) => /updater|squirrel/.test(name))).toEqual([]);
    const source = built.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    expect(source).not.toMatch(/autoUpdater|checkForUpdates/);
  });

  it('is signed wherever there is a certificate, or is not made; without one nothing pretends to be', () => {
    const mac: Target = { platform: 'darwin', arch: 'arm64' };
    expect(configured(mac, true)).toMatchObject({ forceCodeSigning: true, mac: { hardenedRuntime: true } });
    expect(configured(mac, true).mac).not.toHaveProperty('identity');
    expect(configured(mac)).toMatchObject({ forceCodeSigning: false, mac: { hardenedRuntime: false, identity: '-', notarize: false } });
    const rights = readFileSync(join(root, 'scripts/packaging/entitlements.mac.plist'), 'utf8');
    expect(rights.match(/<key>[^<]*<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });
});

describe('the workflow for the installers', () => {
  const workflow = readFileSync(join(root, '.github/workflows/installers.yml'), 'utf8');
  const { jobs } = parse(workflow) as { jobs: { installers: { strategy: { matrix: { system: string[] } }; steps: { run?: string }[] } } };
  const { strategy, steps } = jobs.installers;

  it('tests, runs the specs in Electron and packs, on every system, by commands that exist', () => {
    expect(['windows', 'macos', 'ubuntu'].filter((name) => !strategy.matrix.system.some((system) => system.startsWith(name)))).toEqual([]);
    const commands = steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const asked = commands.flatMap((line) => /npm (?:run )?([a-z0-9]+)/.exec(line)?.[1] ?? []);
    expect(asked).toEqual(['test', 'e2e', 'package']);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
    expect(commands.some((line) => line.includes('--project electron'))).toBe(true);
  });

  it('holds no certificate and no password, only their names', () => {
    for (const [, value] of workflow.matchAll(/^\s+(?:\w*CSC\w*|APPLE\w*):\s*(.*)$/gm)) expect(value).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    expect([...workflow.matchAll(/secrets\./g)].length).toBeGreaterThanOrEqual(7);
  });
});
