import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackText } from '#main/adapters/policies/read-pack.ts';
import { allRules, namedRules } from './match-rules.ts';
import { type Pack, type PackData, packSchema } from './pack.ts';
import { mayWithPacks, rolesFor } from './pack-acts.ts';
import { packChanges } from './pack-changes.ts';
import { copiedPack, editedPack, type PackEdit } from './pack-edits.ts';
import { packFields, ruleFields } from './pack-fields.ts';
import { mergedPack } from './pack-merge.ts';
import { packReview } from './pack-review.ts';
import { familyOf, nextVersion, packDigest, rulesChangedSince, settledVersion } from './pack-version.ts';

const reading = readPackText('uio.yaml', readFileSync(join(import.meta.dirname, '../../../resources/policies/uio.yaml'), 'utf8'));
if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
const uio = reading.pack;
const copy = packSchema.parse(copiedPack(reading.data, { id: 'our-copy', name: 'Vår', from: uio }));
const ruleAt = (pack: Pack, id: string, kind: string): number => pack.rules.findIndex((rule) => rule.id === id && rule.kind === kind);
const edit = (pack: Pack, ...edits: PackEdit[]): Pack =>
  edits.reduce((now, one) => packSchema.parse(editedPack(now as PackData, now, one, uio) ?? now), pack);

/** A few edits that fit the pack as it is when each is made. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('block', 'warn', 'hint'), fc.integer({ min: 1, max: 900 })), {
  maxLength: 6,
});
/** Two rules of one id and kind that are edited into each other cannot be told apart by anybody: such edits are not drawn. */
function isOneOfAKind(pack: Pack, index: number): boolean {
  const rule = pack.rules[index];
  return allRules(pack).filter(({ rule: other }) => other.id === rule?.id && other.kind === rule.kind).length === 1;
}
function edited(pack: Pack, wanted: readonly (readonly [number, number, string, number])[]): Pack {
  return wanted.reduce((now, [what, which, severity, number]) => {
    const numbers = packFields(now).filter(
      ({ kind, path }) => kind === 'number' && path[0] === 'rules' && isOneOfAKind(now, Number(path[1])),
    );
    const texts = packFields(now).filter(({ kind }) => kind === 'text');
    const choices: PackEdit[] = [
      ...(isOneOfAKind(now, which % now.rules.length)
        ? [{ do: 'severity', rule: which % now.rules.length, severity: severity as 'block' } as const]
        : []),
      ...(now.rules.length > 1 ? [{ do: 'off', rule: which % now.rules.length } as const] : []),
      ...(now.rulesOff ? [{ do: 'on', rule: which % now.rulesOff.length } as const] : []),
      ...(numbers.length > 0 ? [{ do: 'set', path: numbers[which % numbers.length]?.path ?? [], value: number } as const] : []),
      { do: 'set', path: texts[which % texts.length]?.path ?? [], value: `Tekst ${number}` },
    ];
    return edit(now, choices[what % choices.length] as PackEdit);
  }, pack);
}

describe('a copy', () => {
  it('has the same rules under its own id and name, and knows where it comes from', () => {
    expect(copy).toMatchObject({ format: 1, id: 'our-copy', version: '1', name: 'Vår', basedOn: { id: 'uio', version: uio.version } });
    expect(packChanges(uio, copy)).toEqual([]);
    expect(familyOf(copy)).toBe(familyOf(uio));
  });

  it('of a copy is held against what was shipped', () => {
    expect(copiedPack(copy, { id: 'another', name: 'En til', from: copy }).basedOn).toEqual({ id: 'uio', version: uio.version });
  });
});

describe('what can be changed', () => {
  it('is every limit, text, contact and date, and no id, code or choice between the program’s words', () => {
    const paths = packFields(uio).map(({ path }) => path.join('.'));
    const words = ruleAt(uio, 'U34', 'length');
    expect(paths).toEqual(
      expect.arrayContaining([
        'institution.nn',
        'reviewBy',
        'footer.en',
        'openingLine.text',
        'contacts.0.email',
        'contacts.0.name.nb',
        'reasons.0.name.en',
        'secondPersonFrom',
        'outsideShareWarning',
        `rules.${words}.params.words`,
        `rules.${words}.source`,
      ]),
    );
    for (const path of ['id', 'version', 'zone', 'reasons.0.code', 'rules.0.id', 'rules.0.kind', 'path.0.step', 'openingLine.language'])
      expect(paths).not.toContain(path);
    expect(ruleFields(uio, words).map(({ path }) => path.at(-1))).toEqual(['words']);
  });

  it('is found in a section that nobody has heard of, by what it is', () => {
    const named = { nb: 'a', nn: 'b', en: 'c' };
    const pack = { ...uio, channels: [{ id: 'web', name: named, url: 'https://a.example', most: 4 }] } as unknown as Pack;
    const own = packFields(pack).filter(({ path }) => path[0] === 'channels');
    expect(own.map(({ path, kind }) => [path.slice(2).join('.'), kind])).toEqual([
      ['name.nb', 'text'],
      ['name.nn', 'text'],
      ['name.en', 'text'],
      ['url', 'address'],
      ['most', 'number'],
    ]);
  });

  it('and nothing else: a path to an id, or a text for a number, changes nothing', () => {
    expect(editedPack(copy, copy, { do: 'set', path: ['id'], value: 'uio' })).toBeNull();
    expect(editedPack(copy, copy, { do: 'set', path: ['secondPersonFrom'], value: 'many' })).toBeNull();
    expect(editedPack(copy, copy, { do: 'set', path: ['__proto__', 'polluted'], value: 'yes' })).toBeNull();
    expect(editedPack(copy, copy, { do: 'off', rule: 900 })).toBeNull();
  });

  it('the opening line takes the rule that asks for it with it (U36)', () => {
    const changed = edit(copy, { do: 'set', path: ['openingLine', 'text'], value: 'English below.' });
    expect(changed.openingLine.text).toBe('English below.');
    expect(changed.rules[ruleAt(changed, 'U36', 'opening-line')]?.params).toEqual({ text: 'English below.' });
  });
});

describe('a rule that is switched off', () => {
  const at = ruleAt(copy, 'U12', 'reason-misfit');
  const off = edit(copy, { do: 'off', rule: at });

  it('is out of the rules, is one difference, and comes back to its place', () => {
    expect(off.rules).toHaveLength(copy.rules.length - 1);
    expect(packChanges(uio, off).map(({ path, before, after }) => [path.at(-1), before, after])).toEqual([['off', false, true]]);
    expect(edit(off, { do: 'on', rule: 0 }).rules).toEqual(copy.rules);
  });

  it('comes back to its place also from among several, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          copy.rules.map((_, index) => index),
          { minLength: 1, maxLength: 6 },
        ),
        fc.array(fc.nat()),
        (out, back) => {
          let pack = copy;
          for (const index of out) {
            const name = namedRules(uio)[index]?.name;
            pack = edit(pack, { do: 'off', rule: namedRules(pack, uio).findIndex((rule) => !rule.off && rule.name === name) });
          }
          for (let turn = 0; pack.rulesOff; turn++) pack = edit(pack, { do: 'on', rule: (back[turn] ?? 0) % pack.rulesOff.length });
          expect(pack.rules).toEqual(copy.rules);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the difference between two packs', () => {
  it('tells a limit, a severity and a text by where they stand', () => {
    const changed = edit(
      copy,
      { do: 'set', path: ['rules', ruleAt(copy, 'U34', 'length'), 'params', 'words'], value: 200 },
      { do: 'severity', rule: ruleAt(copy, 'U17', 'lead-time'), severity: 'block' },
      { do: 'set', path: ['contacts', 0, 'email'], value: 'web@uio.no' },
    );
    expect(packChanges(uio, changed)).toEqual(
      expect.arrayContaining([
        { path: ['contacts', 'web-editor', 'email'], before: 'nettredaktor@uio.no', after: 'web@uio.no' },
        { path: ['rules', 'U17 lead-time 1', 'severity'], before: 'warn', after: 'block' },
        { path: ['rules', 'U34 length 1', 'params', 'words'], before: 250, after: 200 },
      ]),
    );
    expect(packChanges(uio, changed)).toHaveLength(3);
  });

  it('knows a rule that moved, and one of several that share an id', () => {
    expect(packChanges(uio, { ...copy, rules: [...copy.rules].reverse() })).toEqual([]);
    const second = copy.rules.findLastIndex((rule) => rule.kind === 'mail-size');
    const changed = edit(copy, { do: 'set', path: ['rules', second, 'params', 'kb'], value: 95 });
    expect(packChanges(uio, changed)).toEqual([{ path: ['rules', 'mail-size mail-size 2', 'params', 'kb'], before: 90, after: 95 }]);
  });

  it('is nothing for a pack and itself, and turned about for the two turned about', () => {
    fc.assert(
      fc.property(edits, (wanted) => {
        const changed = edited(copy, wanted);
        expect(packChanges(changed, changed)).toEqual([]);
        const there = packChanges(uio, changed).length;
        expect(packChanges(changed, uio)).toHaveLength(there);
        if (packDigest(changed) === packDigest(copy)) expect(there).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('names every rule once, whatever was done to them', () => {
    fc.assert(
      fc.property(edits, (wanted) => {
        const changed = edited(copy, wanted);
        const names = namedRules(changed, uio).map(({ name }) => name);
        expect(new Set(names).size).toBe(allRules(changed).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('taking in what the shipped pack has changed', () => {
  const newer = edit(
    { ...uio, version: '2' },
    { do: 'set', path: ['rules', ruleAt(uio, 'U35', 'long-text-links'), 'params', 'words'], value: 350 },
  );
  const ours = edit(copy, { do: 'set', path: ['rules', ruleAt(copy, 'U34', 'length'), 'params', 'words'], value: 200 });

  it('keeps what the copy changed, takes what it did not, and is based on the new version', () => {
    const { data, both } = mergedPack(uio, ours, newer);
    const merged = packSchema.parse(data);
    expect(both).toEqual([]);
    expect(merged).toMatchObject({ id: 'our-copy', name: 'Vår', basedOn: { id: 'uio', version: '2' } });
    expect(packChanges(newer, merged).map(({ path, after }) => [path.join('.'), after])).toEqual([
      ['rules.U34 length 1.params.words', 200],
    ]);
    expect(merged.rules.map(({ id }) => id)).toEqual(uio.rules.map(({ id }) => id));
  });

  it('lets the copy’s own stand where both changed the same, and names it', () => {
    const theirs = edit(newer, { do: 'set', path: ['rules', ruleAt(newer, 'U34', 'length'), 'params', 'words'], value: 300 });
    const { data, both } = mergedPack(uio, ours, theirs);
    expect(both).toEqual([['rules', 'U34 length 1', 'params', 'words']]);
    expect(packSchema.parse(data).rules[ruleAt(copy, 'U34', 'length')]?.params).toEqual({ words: 200 });
  });

  it('leaves a rule off that the copy switched off, brings a new rule, and drops one that was dropped', () => {
    const off = edit(copy, { do: 'off', rule: ruleAt(copy, 'U09', 'web-page') });
    const more: Pack = {
      ...newer,
      rules: [
        ...newer.rules.filter(({ id }) => id !== 'U24'),
        { id: 'U45', kind: 'text-present', severity: 'hint', source: 'ny', params: {} },
      ],
    };
    const merged = packSchema.parse(mergedPack(uio, off, more).data);
    expect(merged.rulesOff?.map(({ id }) => id)).toEqual(['U09']);
    expect(merged.rules.at(-1)?.id).toBe('U45');
    expect(merged.rules.some(({ id }) => id === 'U24')).toBe(false);
  });

  it('gives a pack that passes the schema, with nothing of theirs lost that ours did not touch', () => {
    fc.assert(
      fc.property(edits, edits, (own, shipped) => {
        const [mine, theirs] = [edited(copy, own), edited({ ...uio, version: '2' }, shipped)];
        const { data, both } = mergedPack(uio, mine, theirs);
        const merged = packSchema.parse(data);
        const left = new Set(packChanges(theirs, merged, uio).map(({ path }) => path.join('/')));
        // Whatever still differs from theirs is something that the copy has changed.
        const changed = packChanges(uio, mine).map(({ path }) => path.join('/'));
        for (const path of left) expect(changed.some((one) => one.startsWith(path) || path.startsWith(one))).toBe(true);
        for (const path of both) expect(changed).toContain(path.join('/'));
      }),
      { numRuns: 60 },
    );
  });

  it('of nothing new is the copy itself', () => {
    fc.assert(
      fc.property(edits, (own) => {
        const mine = edited(copy, own);
        expect(packChanges(mine, packSchema.parse(mergedPack(uio, mine, uio).data))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a pack’s version', () => {
  it.each([
    ['1', '2'],
    ['9', '10'],
    ['2026-09', '2026-10'],
    ['v1.9', 'v1.10'],
    ['første', 'første.2'],
    ['', '.2'],
  ])('%s is followed by %s', (version, next) => expect(nextVersion(version)).toBe(next));

  it('is never followed by itself, and is never too long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (version) => {
        expect(nextVersion(version)).not.toBe(version);
        expect(nextVersion(version).length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('names one content for ever', () => {
    const kept = [{ version: '1', digest: packDigest(copy) }];
    expect(settledVersion(copy, kept)).toBe('1');
    const changed = edit(copy, { do: 'severity', rule: 0, severity: 'hint' });
    expect(settledVersion(changed, kept)).toBe('2');
    expect(settledVersion({ ...changed, version: '7' }, kept)).toBe('7');
    const later = [...kept, { version: '2', digest: packDigest(changed) }];
    // What was in force once and is again is not what was approved under the number in between.
    expect(settledVersion(copy, later)).toBe('3');
    expect(settledVersion({ ...changed, version: '1' }, later)).toBe('2');
  });

  it('has another digest for everything that it asks otherwise, and the same whatever it is called', () => {
    expect(packDigest({ ...copy, version: '9' })).toBe(packDigest(copy));
    expect(packDigest(edit(copy, { do: 'severity', rule: 0, severity: 'hint' }))).not.toBe(packDigest(copy));
  });

  it('and id tell whether what was frozen is held against other rules now', () => {
    expect(rulesChangedSince({ packId: 'uio', packVersion: '1' }, { id: 'uio', version: '1' })).toBe(false);
    expect(rulesChangedSince({ packId: 'uio', packVersion: '1' }, { id: 'uio', version: '2' })).toBe(true);
    expect(rulesChangedSince({ packId: 'uio', packVersion: '1' }, { id: 'our-copy', version: '1' })).toBe(true);
  });
});

describe('the reading of the source', () => {
  it('is enough to the end of its last day', () => {
    expect(packReview({ reviewBy: '2027-05-13' }, '2027-05-13')).toEqual({ until: '2027-05-13', passed: false, read: null });
    expect(packReview({ reviewBy: '2027-05-13' }, '2027-05-14').passed).toBe(true);
  });

  it('that was recorded last speaks, also where it is for a shorter time', () => {
    const readAgain = [
      { on: '2027-05-01', by: 'Kari', until: '2029-01-01' },
      { on: '2027-06-01', by: 'Ola', until: '2028-01-01' },
    ];
    expect(packReview({ reviewBy: '2027-05-13', readAgain }, '2028-06-01')).toMatchObject({
      until: '2028-01-01',
      passed: true,
      read: { by: 'Ola' },
    });
  });
});

it('which rules hold is for the one who assesses; a writer can copy, and everyone can look', () => {
  expect(mayWithPacks('change', { roles: ['officer'] })).toBe(false);
  expect(mayWithPacks('change', { roles: ['officer', 'web-editor'] })).toBe(true);
  expect(mayWithPacks('copy', { roles: ['officer'] })).toBe(true);
  expect(mayWithPacks('use', null)).toBe(false);
  expect(rolesFor('use')).toEqual(['web-editor']);
});
