import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { rewriteYaml } from './rewrite-yaml.ts';

const shipped = readFileSync(join(import.meta.dirname, '../../../resources/policies/uio.yaml'), 'utf8');
const data = parse(shipped);

it('the same value is the same text, to the last comment, but for spaces inside brackets', () => {
  const bare = (text: string): string => text.replaceAll(/(?<=\[) | (?=\])/g, '');
  expect(bare(rewriteYaml(shipped, data))).toBe(bare(shipped));
});

it('one changed limit is one changed line', () => {
  const rules = data.rules.map((rule: { id: string; params: object }) => (rule.id === 'U17' ? { ...rule, params: { hours: 72 } } : rule));
  expect(rewriteYaml(shipped, { ...data, rules })).toBe(rewriteYaml(shipped, data).replace('hours: 48', 'hours: 72'));
});

it('a rule that moves to another list takes its comment with it, and back', () => {
  const [off, ...rules] = [...data.rules].sort((a, b) => Number(b.id === 'missing-block') - Number(a.id === 'missing-block'));
  const without = rewriteYaml(shipped, { ...data, rules, rulesOff: [off] });
  expect(parse(without)).toEqual({ ...data, rules, rulesOff: [off] });
  expect(without.slice(without.indexOf('rulesOff:'))).toContain('# Each language is a version of the same text');
  expect(without.slice(0, without.indexOf('rulesOff:'))).not.toContain('# Each language is a version of the same text');
  expect(rewriteYaml(without, data)).toContain('# Each language is a version of the same text');
});

it('new fields stand where the value has them, below what heads the file', () => {
  const { id, ...rest } = data;
  const text = rewriteYaml(shipped, { format: 1, id: 'our-copy', version: rest.version, name: 'Vår', ...rest });
  expect(id).toBe('uio');
  expect(text.split('\n').slice(3, 7)).toEqual(['format: 1', 'id: our-copy', 'version: "1"', 'name: Vår']);
});

it('a text that is no YAML gives way to a clean one', () => {
  expect(parse(rewriteYaml('a: "b', { a: 1 }))).toEqual({ a: 1 });
});

it('a reference stands while both say the same, whichever of them changes', () => {
  const text = 'a: &x [1]\nb: *x\n';
  expect(rewriteYaml(text, { a: [1], b: [1] })).toBe('a: &x [ 1 ]\nb: *x\n');
  for (const value of [{ a: [1], b: [2] }, { a: [2], b: [1] }, { b: [1] }, { a: [2], b: [2] }])
    expect(parse(rewriteYaml(text, value))).toEqual(value);
});

it('whatever is written can be read back', () => {
  // JSON cannot hold half a character, and a file in UTF-8 cannot either.
  const json = fc.jsonValue({ maxDepth: 3 }).filter((value) => JSON.stringify(value).isWellFormed());
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const wanted = JSON.parse(JSON.stringify(value));
      const { __proto__: _, ...plain } = wanted;
      expect(parse(rewriteYaml(shipped, plain))).toEqual(plain);
    }),
    { numRuns: 20 },
  );
});
