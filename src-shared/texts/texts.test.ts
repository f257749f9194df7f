import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { allTexts } from './index.ts';
import { locales } from './translate.ts';

/** The names of a text's parameters, inner ones included. */
function parameters(ast: unknown): string[] {
  if (Array.isArray(ast)) return ast.flatMap(parameters);
  if (typeof ast !== 'object' || ast === null) return [];
  const { type, value, options } = ast as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
  const own = typeof value === 'string' && type !== 0 && type !== undefined ? [value] : [];
  return [...own, ...Object.values(options ?? {}).flatMap((option) => parameters(option.value))];
}

describe('every text', () => {
  const texts = Object.entries(allTexts).map(([id, entry]) => [id, locales.map((locale) => entry[locale])] as const);
  it.each(texts)('%s can be read in all three languages, with the same parameters', (_, forms) => {
    const names = forms.map((form) => [...new Set(parameters(new IntlMessageFormat(form, 'en').getAst()))].sort());
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  });
  it.each(texts)('%s keeps the house’s words', (_, forms) => {
    for (const form of forms) expect(form.replace(/\{[^{}]*,/g, '')).not.toMatch(/vennligst|venlegast|\bOK\b|!(?!=)/i);
  });
});
