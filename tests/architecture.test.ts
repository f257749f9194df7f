import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Each layer, and the layers that it may know. */
const layers: Record<string, readonly string[]> = {
  'src-shared/texts': [],
  'src-shared/domain': ['src-shared/texts'],
  'src-shared/contract': ['src-shared/texts', 'src-shared/domain'],
  'src-main/ports': ['src-shared/texts', 'src-shared/domain'],
  'src-main/app': ['src-shared/texts', 'src-shared/domain', 'src-shared/contract', 'src-main/ports'],
  'src-main/adapters': ['src-shared/texts', 'src-shared/domain', 'src-main/ports'],
  'src-main/shell': ['src-shared/texts', 'src-shared/domain', 'src-shared/contract', 'src-main/ports', 'src-main/compose.ts'],
  'src-main/compose.ts': [
    'src-shared/texts',
    'src-shared/domain',
    'src-shared/contract',
    'src-main/ports',
    'src-main/app',
    'src-main/adapters',
  ],
  'src-renderer': ['src-shared/texts', 'src-shared/domain', 'src-shared/contract'],
};
const layerOf = (file: string) => Object.keys(layers).find((layer) => file === layer || file.startsWith(`${layer}/`)) ?? null;

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const sources = globSync(['src-*/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}', 'e2e/**/*.ts', 'bench/**/*.ts', 'tests/**/*.ts', '*.config.ts'], {
  cwd: root,
  exclude: ['**/node_modules'],
}).map((file) => file.replaceAll('\\', '/'));
const imports: Import[] = sources.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => ({ file, specifier: match[1] ?? match[2] ?? match[3] ?? '' }));
});

function targetOf({ file, specifier }: Import): string | null {
  const aliases: Record<string, string> = { '#shared/': 'src-shared/', '#main/': 'src-main/', '#renderer/': 'src-renderer/' };
  for (const [alias, folder] of Object.entries(aliases)) if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  return specifier.startsWith('.') ? posix.join(dirname(file), specifier) : null;
}

const isTest = (file: string) => /\.(test|fixture|arbitrary|contract|suite)\.tsx?$/.test(file);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('of electron stand only in its own host', () => {
    const users = imports.filter(({ specifier }) => /^electron(\/|$)/.test(specifier)).map(({ file }) => file);
    expect(users.filter((file) => !file.startsWith('src-main/shell/electron/'))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('of Playwright stand only in the chromium host and in what drives a window for tests', () => {
    const users = imports
      .filter(({ specifier }) => /^(playwright-core|playwright|@playwright\/test)(\/|$)/.test(specifier))
      .map(({ file }) => file);
    expect(
      users.filter((file) => !/^(src-main\/shell\/chromium\/|e2e\/|bench\/|scripts\/|tests\/|playwright\.config\.ts$)/.test(file)),
    ).toEqual([]);
  });

  it('point inward only', () => {
    const wrong = imports
      .filter(({ file }) => file.startsWith('src-') && !isTest(file))
      .flatMap((entry) => {
        const [from, target] = [layerOf(entry.file), targetOf(entry)];
        const to = target === null ? null : layerOf(target);
        if (target === null || from === to) return [];
        return from !== null && to !== null && layers[from]?.includes(to) ? [] : [`${entry.file} imports ${entry.specifier}`];
      });
    expect(wrong).toEqual([]);
  });

  it('of Node stand neither in what is pure nor in the page', () => {
    const wrong = imports.filter(
      ({ file, specifier }) => specifier.startsWith('node:') && !isTest(file) && /^(src-shared|src-renderer|src-main\/ports)\//.test(file),
    );
    expect(wrong).toEqual([]);
  });
});

describe('each layer’s compiler settings', () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    // Inside the project, so that its aliases and its root folder hold for the probes.
    folder = mkdtempSync(join(root, '.cache', 'probe-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says to one line of code in a layer. */
  function compile(layer: string, code: string): string {
    const place = mkdtempSync(join(folder, 'p-'));
    const config = JSON.parse(readFileSync(join(root, layer, 'tsconfig.json'), 'utf8')) as { references?: { path: string }[] };
    writeFileSync(join(place, 'probe.ts'), `${code}\n`);
    writeFileSync(
      join(place, 'tsconfig.json'),
      JSON.stringify({
        extends: relative(place, join(root, layer, 'tsconfig.json')),
        compilerOptions: { outDir: './out', tsBuildInfoFile: './out/info', rootDir: root },
        include: ['probe.ts'],
        exclude: [],
        references: (config.references ?? []).map(({ path }) => ({ path: relative(place, join(root, layer, path)) })),
      }),
    );
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', place, '--pretty', 'false'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return '';
    } catch (reason) {
      return String((reason as { stdout: unknown }).stdout);
    }
  }

  const outward: [string, string][] = [
    ['src-shared/texts', '#shared/domain/errors.ts'],
    ['src-shared/domain', '#shared/contract/method.ts'],
    ['src-shared/contract', '#main/ports/host.ts'],
    ['src-main/ports', '#main/app/context.ts'],
    ['src-main/app', '#main/shell/bridge.ts'],
    ['src-main/adapters', '#main/app/context.ts'],
    ['src-main/shell', '#renderer/bridge.ts'],
    ['src-renderer', '#main/ports/host.ts'],
  ];

  it.each(outward)('of %s refuse an import of %s', (layer, specifier) => {
    // TS6307: the file belongs to no project that this one knows.
    expect(compile(layer, `import * as outside from '${specifier}';\nexport { outside };`)).toContain('TS6307');
  });

  it('accept an import inward', () => {
    expect(compile('src-renderer', "import * as inside from '#shared/domain/errors.ts';\nexport { inside };")).not.toContain('TS6307');
  });

  it.each([
    ['src-shared/domain', 'export const x = process.pid;'],
    ['src-shared/domain', "import { readFileSync } from 'node:fs';\nexport { readFileSync };"],
    ['src-shared/domain', 'export const x = document.title;'],
    ['src-shared/texts', 'export const x = window.name;'],
    ['src-shared/contract', 'export const x = process.pid;'],
    ['src-renderer', "import { readFileSync } from 'node:fs';\nexport { readFileSync };"],
    ['src-main/app', 'export const x = document.title;'],
  ])('of %s know nothing of what is not theirs: %s', (layer, code) => {
    expect(compile(layer, code)).toMatch(/error TS2(304|307|580|584|591|552)/);
  });
});
