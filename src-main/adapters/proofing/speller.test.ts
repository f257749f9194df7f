import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DictionaryFiles, Speller } from '#main/ports/proofing.ts';
import { dictionaries } from '../../../tests/kit/dictionaries.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createSpeller } from './index.ts';

const ise = { englishEndings: 'ise' } as const;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-dictionaries-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the dictionaries', () => {
  let speller: Speller;
  beforeAll(() => {
    speller = createSpeller({ worker: workers.proofing, dictionaries, now: () => performance.now() });
  });
  afterAll(() => speller.close());

  it.each([
    [
      'nb',
      'noen datoen skjemaet kommandoen nettverkstilgang sikkerhetsoppdateringer studieprogramleder eksamenskontoret',
      'ikkje noko feill studennter',
    ],
    ['nn', 'nokon datoen skjemaet studieprogramleiar tryggingsoppdateringar eksamenskontoret ikkje', 'noen noe hun ble fikk jeg feill'],
    ['en', 'organise well-known university’s colour enrolment', 'organize color mesage'],
    ['sv', 'tentamen studenterna universitetet', 'ikke feill tentamenn'],
  ] as const)('of %s know its words and refuse others', async (language, right, wrong) => {
    const verdicts = await speller.check(language, [...right.split(' '), ...wrong.split(' ')], ise);
    const unknown = [...right.split(' '), ...wrong.split(' ')].filter((_, index) => (verdicts as string[])[index] === 'unknown');
    expect(unknown).toEqual(wrong.split(' '));
  });

  it('take -ize where it is asked for', async () => {
    expect(await speller.check('en', ['organize', 'advertize'], { englishEndings: 'ize' })).toEqual(['ok', 'unknown']);
    expect(await speller.check('en', ['organize'], ise)).toEqual(['unknown']);
  });

  it('suggest what could be meant', async () => {
    expect(await speller.suggest('nb', 'studennter')).toContain('studenter');
    expect(await speller.suggest('nn', 'datoenn')).toContain('datoen');
    expect(await speller.suggest('en', 'mesage')).toContain('message');
  });

  it('join two nouns to the word that stands in them, inflected or not, and nothing else', async () => {
    const pairs = [
      ['studie', 'plassen'],
      ['universitets', 'bibliotek'],
      // The engine would take it for a compound, but it is no entry.
      ['student', 'kort'],
      // No noun first, or none after it.
      ['over', 'tid'],
      ['kopp', 'kaffe'],
    ] as const;
    expect(await speller.join('nb', pairs)).toEqual(['studieplassen', 'universitetsbibliotek', null, null, null]);
    expect(await speller.join('nn', [['møte', 'rom']])).toEqual(['møterom']);
  });

  it('answer whatever they are asked', async () => {
    const hostile = [
      '',
      'a'.repeat(5000),
      'a\0b',
      '\ud800',
      'שלום',
      '👩‍🎓',
      'a\nb',
      '\u202Efeil',
      '%s%n',
      '-'.repeat(300),
      'Å'.repeat(80),
      '1/2',
      "'",
    ];
    for (const language of ['nb', 'en'] as const) {
      expect(await speller.check(language, hostile, ise)).toHaveLength(hostile.length);
      expect(
        await speller.join(
          language,
          hostile.map((word) => [word, word] as const),
        ),
      ).toHaveLength(hostile.length);
      for (const word of hostile.slice(0, 10)) expect(await speller.suggest(language, word)).toBeInstanceOf(Array);
    }
    expect(await speller.check('nb', ['studenter'], ise)).toEqual(['ok']);
  });
});

/** A tiny dictionary of the one word `ja`. */
function tiny(name: string): DictionaryFiles {
  const [aff, dic] = [join(folder, `${name}.aff`), join(folder, `${name}.dic`)];
  writeFileSync(aff, 'SET UTF-8\n');
  writeFileSync(dic, '1\nja\n');
  return { aff, dic, delta: null };
}

describe('a dictionary that cannot be used', () => {
  let now = 0;
  const check = (speller: Speller, language: 'nb' | 'nn') => speller.check(language, ['ja', 'nei'], ise);

  it.each(['missing', 'cut short', 'not text', 'empty', 'a folder'])(
    '%s is told of, the others go on, and it comes again by itself',
    async (what) => {
      const files = { ...dictionaries, nb: tiny('nb'), nn: tiny('nn') };
      const { dic } = files.nb;
      if (what === 'missing') rmSync(dic);
      if (what === 'cut short') {
        writeFileSync(dic, `200\n${readFileSync(dic, 'utf8')}`);
      }
      if (what === 'not text') writeFileSync(dic, new Uint8Array([0x31, 0x0a, 0xff, 0xfe]));
      if (what === 'empty') truncateSync(dic);
      if (what === 'a folder') files.nb = { ...files.nb, dic: folder };
      const crashes: unknown[] = [];
      const speller = createSpeller({
        worker: workers.proofing,
        dictionaries: files,
        now: () => now,
        crashed: (error) => crashes.push(error),
      });
      try {
        const [refused, other] = await Promise.all([check(speller, 'nb'), check(speller, 'nn')]);
        expect(refused).toEqual({ unavailable: what === 'missing' ? 'missing' : 'damaged' });
        expect(other).toEqual(['ok', 'unknown']);
        if (what === 'a folder') return;
        tiny('nb');
        expect(await check(speller, 'nb')).toEqual(refused);
        now += 10_000;
        expect(await check(speller, 'nb')).toEqual(['ok', 'unknown']);
        expect(crashes).toEqual([]);
      } finally {
        await speller.close();
      }
    },
  );

  it('says so at once, however many ask', async () => {
    const missing = { ...dictionaries, nb: { ...dictionaries.nb, dic: join(folder, 'none') } };
    const speller = createSpeller({ worker: workers.proofing, dictionaries: missing, now: () => 0 });
    const answers = await Promise.all(Array.from({ length: 20_000 }, () => check(speller, 'nb')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"unavailable":"missing"}']));
    await speller.close();
  });
});

describe('a thread that is lost', () => {
  /** Crashes, hangs or exits when it is asked about nb; answers for the others. */
  const faulty = () => {
    const file = join(folder, 'faulty.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ language, words }) => {
         if (language !== 'nb') return parentPort.postMessage({ result: words.map(() => 'ok') });
         if (words[0] === 'crash') throw new Error('crash');
         if (words[0] === 'exit') process.exit(3);
         if (words[0] === 'hang') for (;;);
         parentPort.postMessage({ result: ['compound'] });
       });`,
    );
    return pathToFileURL(file);
  };

  it.each([
    ['crash', 'crashed'],
    ['exit', 'crashed'],
    ['hang', 'slow'],
  ])('by a %s costs its own language a rest, and no other question', async (word, reason) => {
    let now = 0;
    const crashes: unknown[] = [];
    const speller = createSpeller({
      worker: faulty(),
      dictionaries,
      now: () => now,
      crashed: (error) => crashes.push(error),
      patience: word === 'hang' ? 4000 : 60_000,
    });
    const answers = await Promise.all([
      speller.check('nn', ['a'], ise),
      speller.check('nb', [word], ise),
      speller.check('en', ['b', 'c'], ise),
    ]);
    expect(answers).toEqual([['ok'], { unavailable: reason }, ['ok', 'ok']]);
    expect(crashes).toHaveLength(1);
    expect(await speller.check('nb', ['x'], ise)).toEqual({ unavailable: reason });
    now += 2000;
    expect(await speller.check('nb', ['x'], ise)).toEqual(['compound']);
    await speller.close();
    expect(await speller.check('nb', ['x'], ise)).toEqual({ unavailable: 'crashed' });
  });

  it('answers what is still asked when it is closed', async () => {
    const speller = createSpeller({ worker: faulty(), dictionaries, now: () => 0 });
    const asked = [speller.check('nb', ['hang'], ise), speller.check('nn', ['a'], ise)];
    await speller.close();
    expect(await Promise.all(asked)).toEqual([{ unavailable: 'crashed' }, { unavailable: 'crashed' }]);
  });
});
