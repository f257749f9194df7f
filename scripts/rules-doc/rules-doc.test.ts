import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPolicies } from '#main/adapters/policies/index.ts';
import { institutionRules } from './list.ts';
import { placesOf } from './places.ts';
import { ruleRows, rulesFile, rulesPage } from './rules-doc.ts';
import { rulesNamed, testsOfRules } from './tests-of.ts';

const root = resolve(import.meta.dirname, '../..');
const packs = createPolicies(join(root, 'resources', 'policies')).all();
const tests = testsOfRules(root);

describe.each(['uio', 'ntnu', 'umu'] as const)('the rules of %s', (packId) => {
  const pack = packs.find(({ id }) => id === packId);
  const rows = pack ? ruleRows(pack, institutionRules[packId], tests) : [];

  it('each have a place in the pack', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ kinds }) => kinds.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it('each have a test that names them', () => {
    expect(rows.filter(({ tests: files }) => files.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it('are numbered without a gap, and the pack names none that is not one of them', () => {
    const letter = { uio: 'U', ntnu: 'N', umu: 'M' }[packId];
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => `${letter}${String(index + 1).padStart(2, '0')}`));
    const named = pack ? [...placesOf(pack).keys()].filter((id) => /\d/.test(id)) : [];
    expect(named.filter((id) => !(id in institutionRules[packId]))).toEqual([]);
  });
});

it('docs/rules.md tells them as they are', () => {
  expect(readFileSync(join(root, rulesFile), 'utf8'), 'Run: node scripts/rules-doc.mjs').toBe(rulesPage(packs, tests));
});

describe('a test that names a rule', () => {
  it.each([
    ["it('U01: nothing', () => {", ['U01']],
    ["it('M16 without a head', () => {", ['M16']],
    ["  it.each(cases)('N35: %s', run)", ['N35']],
    ["test('a path (U31, N37)', async ({ app }) => {", ['U31', 'N37']],
    ["    'U09',\n    'mail to all needs a page',", ['U09']],
    ["  ['N13', 'it says so',", ['N13']],
  ])('%j', (source, rules) => {
    expect(rulesNamed(source)).toEqual(rules);
  });
  it.each(["expect(skips).toEqual(new Set(['U15']))", '// U02 is built elsewhere', "const rule = { id: 'U43' };"])(
    '%j names none',
    (source) => {
      expect(rulesNamed(source)).toEqual([]);
    },
  );
});
