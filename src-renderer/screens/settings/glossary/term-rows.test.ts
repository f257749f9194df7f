import { expect, it } from 'vitest';
import { type GlossaryEntry, termDefaults } from '#shared/domain/proofing/glossary/entry.ts';
import { arranged } from './term-rows.ts';

const entry = (nb: string | null, en: string, forbidden: string[] = []): GlossaryEntry => ({
  ...termDefaults,
  id: `${nb}${en}`,
  terms: { ...(nb && { nb: { term: nb, forms: [], forbidden } }), en: { term: en, forms: [], forbidden: [] } },
});

it('orders terms as Norwegian does, those without one last, and finds them by any of their words', () => {
  const entries = [entry('år', 'year'), entry('emne', 'course', ['kurs']), entry(null, 'deadline'), entry('ære', 'honour')];
  const shown = (search: string, language: 'nb' | 'en') => arranged(entries, search, language).map(({ terms }) => terms.en?.term);
  expect(shown('', 'nb')).toEqual(['course', 'honour', 'year', 'deadline']);
  expect(shown('', 'en')).toEqual(['course', 'deadline', 'honour', 'year']);
  expect(shown(' KURS ', 'nb')).toEqual(['course']);
  expect(shown('e', 'nb')).toHaveLength(4);
  expect(shown('x', 'nb')).toEqual([]);
});
