import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { shippedPack } from '../../tests/kit/rule-cases.ts';
import { rulesInWords } from './rule-words.ts';

const umu = shippedPack('umu');

describe('the rules of a register in words', () => {
  it.each(locales)('tells each of Umeå’s rules in %s, with what it asks and where it is seen', (locale) => {
    const rules = rulesInWords(umu, translator(locale)).filter(({ id }) => /^M\d\d$/.test(id));
    const ids = Array.from({ length: 47 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);
    expect(rules.map(({ id }) => id).sort()).toEqual(ids);
    for (const { demands } of rules)
      for (const { title, what, where } of demands) {
        expect(title).not.toMatch(/register\.|undefined|[{}]/);
        expect(what).toMatch(/^\p{Lu}[^{}]*\.$/u);
        expect(where).not.toBe('');
      }
  });

  it('says until when the source can be trusted, with its year', () => {
    const [facebook] = rulesInWords(umu, translator('en')).filter(({ id }) => id === 'M06');
    expect(facebook?.demands[0]?.what).toMatch(/on 13\sJune\s2022\./);
  });

  it('says nothing of a register where the pack has none', () => {
    const { register: _, ...without } = umu;
    expect(rulesInWords(without, translator('nb')).some(({ id }) => id === 'M16')).toBe(false);
  });
});
