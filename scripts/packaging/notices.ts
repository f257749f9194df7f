import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One package that the product is made of, with the licence that it came with. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  readonly homepage?: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly author?: string | { readonly name: string };
}

/** Where the notices lie, from the project's root; the program reads them from there too. */
export const noticesFile = 'resources/third-party-notices.json';

/** The notices of every production package that is installed below `root`, by name and version. */
export function collectNotices(root: string): readonly Notice[] {
  const notices = new Map(
    productionPackages(root).map((folder) => {
      const notice = readNotice(join(root, folder));
      return [`${notice.name}@${notice.version}`, notice];
    }),
  );
  return [...notices.keys()].sort().flatMap((key) => notices.get(key) ?? []);
}

/** The notices as the file holds them. */
export function noticesJson(notices: readonly Notice[]): string {
  return `${JSON.stringify(notices, null, 1)}\n`;
}

/** The notices as the text that lies beside an installed program. */
export function noticesText(notices: readonly Notice[]): string {
  const parts = notices.map(
    ({ name, version, licence, homepage, text }) => `${name} ${version} (${licence})\n${homepage ? `${homepage}\n` : ''}\n${text}\n`,
  );
  const [rule, head] = [
    '-'.repeat(78),
    'Budstikke contains the following packages. Electron’s and Chromium’s own licences lie beside this file.\n',
  ];
  return [head, ...parts].join(`\n${rule}\n\n`);
}

/** Folders of the packages that the lock file names for production; types hold no code. */
export function productionPackages(root: string): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true && !folder.includes('node_modules/@types/'))
    .map(([folder]) => folder);
}

function readNotice(folder: string): Notice {
  const { name, version, license, homepage, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = globSync('*', { cwd: folder })
    .filter((file) => /^(licen[cs]e|copying|notice|unlicense|ofl)([-._].*)?$/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0 && license === undefined) throw new Error(`${name} ${version} says nothing about its licence.`);
  const by = typeof author === 'string' ? author : author?.name;
  return {
    name,
    version,
    licence: license ?? 'SEE TEXT',
    ...(homepage ? { homepage } : {}),
    text: texts.join('\n\n') || standardText(license, by?.replace(/ <.*/, '') ?? `the authors of ${name}`),
  };
}

/** For a package that names its licence and leaves its text out. */
function standardText(licence: string | undefined, by: string): string {
  if (licence !== 'MIT') return `By ${by}. The package names the licence ${licence} and brings no text of it.`;
  return [
    `Copyright (c) ${by}`,
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
    'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  ].join('\n\n');
}
