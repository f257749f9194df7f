// node scripts/dictionaries.mjs [FOLDER]: makes the delta layers of the Norwegian dictionaries anew, from the word lists in FOLDER
// (Debian's wnorwegian puts them in /usr/share/dict). The same lists and the same dictionaries give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensurePackages, main, root, Stop, say, underOwnNode } from './setup.mjs';

const source = 'Debian package wnorwegian 2.2-4, made by the spell-norwegian project (spell-norwegian 2.2)';
const lists = {
  nb: { file: 'bokmaal', digest: 'bf709795972479081fef367f4056ba89f66486a6c7c26d8aed1f1a3276ec6f3a', drop: [] },
  // Bokmål words; nynorsk has nokon and noko.
  nn: { file: 'nynorsk', digest: '8da97f0f1190b82cc6872083255cd05f0dd6a983119f995a6fda1731c67eb2c5', drop: ['noen', 'noe'] },
};

await main(async () => {
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const { createHunspellFromStrings } = await import('hunspell-wasm');
  const folder = process.argv[2] ?? '/usr/share/dict';
  const require = createRequire(import.meta.url);
  for (const [language, { file, digest, drop }] of Object.entries(lists)) {
    const bytes = readFileSync(join(folder, file));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== digest) throw new Stop(`${file} is not the list of ${source}: its SHA-256 is ${found}.`);
    const place = dirname(require.resolve(`dictionary-${language}`));
    const [aff, dic] = ['index.aff', 'index.dic'].map((name) => readFileSync(join(place, name), 'utf8'));
    const hunspell = await createHunspellFromStrings(aff, dic);
    const words = new TextDecoder('iso-8859-1')
      .decode(bytes)
      .split('\n')
      .filter((word) => word !== '' && !drop.includes(word));
    const refused = [...new Set(words.filter((word) => !hunspell.testSpelling(word)))].sort();
    const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    const head = [
      `Words that dictionary-${language} ${version} refuses and the word list of its own project has.`,
      `Source: ${source}, list ${file}, SHA-256 ${digest}.`,
      'Copyright (C) 2000 Rune Kleveland, 2005-2006 the spell-norwegian maintainers. License: GPL-2.0-or-later, see GPL-2.txt.',
      `Made by: node scripts/dictionaries.mjs.${drop.length > 0 ? ` Left out: ${drop.join(', ')}.` : ''}`,
    ];
    const target = join('resources', 'dictionaries', `delta-${language}.txt`);
    writeFileSync(join(root, target), `${[...head.map((line) => `# ${line}`), ...refused].join('\n')}\n`);
    say(`${target}: ${refused.length} of ${words.length} words.`);
  }
});
