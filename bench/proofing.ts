import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHunspellFromStrings } from 'hunspell-wasm';
import { hasDebianPackages, testPackage, withPackages } from '../scripts/language-model/packages.ts';
import { testTexts } from '../scripts/language-model/texts.ts';
import { readDictionary } from '../src-main/adapters/proofing/dictionary.ts';
import { createEngine } from '../src-main/adapters/proofing/engine.ts';
import { installation } from '../src-main/shell/installation.ts';
import { wordsOf } from '../src-shared/domain/proofing/tokens.ts';
import { median, table } from './parts/report.ts';

/**
 * npm run bench -- proofing [--json FILE] [--installed]: the bare engine against Debian's hunspell on the same dictionaries and words, and
 * what the layers above it do to false alarms and missed typos. The words are those of MediaWiki's messages, as in `-- language`.
 * Words per second are counted in processor time on both sides: what else the machine does is not in them.
 */
const languages = ['nb', 'nn', 'en'] as const;
const most = 15_000;
const rounds = 5;
const options = { englishEndings: 'ise' } as const;
const hunspell = '/usr/bin/hunspell';

if (!existsSync(hunspell) || !hasDebianPackages()) {
  process.stderr.write('This is measured against Debian’s hunspell: run it on Debian, with its package hunspell installed.\n');
  process.exit(1);
}
const texts = process.argv.includes('--installed') ? testTexts('/') : await withPackages([testPackage], testTexts);
const [version = ''] = execFileSync(hunspell, ['-v'], { encoding: 'utf8' }).split('\n');
process.stderr.write(`${version}\n`);

const figures: Record<string, number> = {};
const before = memory();
for (const language of languages) {
  const files = installation.dictionaries[language];
  const began = performance.now();
  const read = await readDictionary(files);
  const engine = await createEngine(language, read);
  figures[`${language}_load_ms`] = performance.now() - began;

  const running = texts[language].flatMap((text) => wordsOf(text).map(({ word }) => word));
  if (running.length === 0) throw new Error(`There is no text in ${language}. Install Debian’s ${testPackage}, or leave out --installed.`);
  // Debian's program cuts words at other signs by rules of its own: only what both see as one word is compared.
  const words = [...new Set(running)].filter((word) => /^\p{L}+$/u.test(word) && word.length <= 60).slice(0, most);
  const bare = await createHunspellFromStrings(read.aff, read.dic);
  const own = new Map(words.map((word) => [word, bare.testSpelling(word)]));
  // The engine’s code is compiled anew, faster, once it has run for a while.
  for (let round = 0; round < rounds; round += 1) for (const word of words) bare.testSpelling(word);
  const ownSeconds = median(
    Array.from({ length: rounds }, () => {
      const from = process.cpuUsage();
      for (const word of words) bare.testSpelling(word);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1e6;
    }),
  );
  const base = join(dirname(files.aff), 'index');
  const list = (input: string): { readonly refused: string; readonly seconds: number } => {
    const command = `TIMEFORMAT='%U %S'; time '${hunspell}' -i UTF-8 -d '${base}' -l`;
    const { stdout, stderr, status } = spawnSync('/bin/bash', ['-c', command], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error('hunspell cannot read the dictionary');
    return {
      refused: stdout,
      seconds: stderr
        .trim()
        .split(/\s+/)
        .slice(-2)
        .map(Number)
        .reduce((sum, one) => sum + one, 0),
    };
  };
  const refused = new Set(list(`${words.join('\n')}\n`).refused.split('\n'));
  // It reads the same words many times, so that its loading is a small part that can be taken off.
  const many = `${words.join('\n')}\n`.repeat(4);
  const child = (input: string): number => median(Array.from({ length: rounds }, () => list(input).seconds));
  const others = Math.max((child(many) - child('\n')) / 4, 1e-6);
  const apart = words.filter((word) => own.get(word) === refused.has(word));
  figures[`${language}_words`] = words.length;
  const compared = new Set(words);
  const disputed = new Set(apart);
  const text = running.filter((word) => compared.has(word));
  figures[`${language}_agreement`] = 1 - text.filter((word) => disputed.has(word)).length / text.length;
  figures[`${language}_agreement_of_different_words`] = 1 - apart.length / words.length;
  figures[`${language}_words_per_second`] = words.length / ownSeconds;
  figures[`${language}_speed_ratio`] = others / ownSeconds;
  const cause = (word: string): string => {
    if (own.get(word)) return 'only ours accepts it';
    return engine.check([word], options)[0] === 'unknown'
      ? 'a compound of 1.7.1, refused from 1.7.2 on; the layers refuse it too'
      : 'a compound of 1.7.1, refused from 1.7.2 on because it resembles a word of the dictionary; the layers take it back';
  };
  for (const word of apart) process.stderr.write(`${language} ${word}: ${cause(word)}\n`);

  const unknown = (verdict: (word: string) => boolean): number => (100 * running.filter((word) => !verdict(word)).length) / running.length;
  const layered = (word: string): boolean => engine.check([word], options)[0] !== 'unknown';
  figures[`${language}_tokens`] = running.length;
  figures[`${language}_unknown_bare_percent`] = unknown((word) => own.get(word) ?? bare.testSpelling(word.replace(/-$/, '')));
  figures[`${language}_unknown_percent`] = unknown(layered);
  const typos = typosOf(words.filter((word) => word.length >= 5 && /^\p{Ll}+$/u.test(word) && own.get(word)).slice(0, 4000));
  figures[`${language}_missed_bare_percent`] = (100 * typos.filter((word) => bare.testSpelling(word)).length) / typos.length;
  figures[`${language}_missed_percent`] = (100 * typos.filter(layered).length) / typos.length;
  bare.dispose();

  const mail = running.slice(0, 500);
  engine.check(mail, options);
  figures[`${language}_mail_again_ms`] = 1000 * rate(() => engine.check(mail, options));
  const suggested = words.filter((word) => !layered(word)).slice(0, 40);
  figures[`${language}_suggest_ms`] = median(suggested.map((word) => 1000 * time(() => engine.suggest(word))));
}
figures.memory_mb = memory() - before;
table(figures, Object.fromEntries(languages.map((language) => [`${language}_agreement`, '>= 0.995'])));

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

/** Seconds, the median of the rounds. */
function rate(work: () => unknown): number {
  return median(Array.from({ length: rounds }, () => time(work)));
}

function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** Each word with one slip: a letter left out, doubled, put in another's place, or two that changed places. The same every time. */
function typosOf(words: readonly string[]): string[] {
  let state = 20261126;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const known = new Set(words);
  return words
    .map((word) => {
      const at = 1 + below(word.length - 2);
      const [left, letter, right] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      const slips = [
        left + right,
        left + letter + letter + right,
        left + 'abdefghiklmnoprstuvyøåæ'.charAt(below(23)) + right,
        left + right.charAt(0) + letter + right.slice(1),
      ];
      return slips[below(slips.length)] ?? word;
    })
    .filter((word) => !known.has(word));
}
