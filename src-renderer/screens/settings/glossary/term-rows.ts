import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { GlossaryEntry } from '#shared/domain/proofing/glossary/entry.ts';
import { firstTerm } from '#shared/domain/proofing/glossary/term-file.ts';

const order = new Intl.Collator('nb', { numeric: true });

/** The entries that hold these letters anywhere, by the term of a language; those without one come last, by what they are known by. */
export function arranged<T extends GlossaryEntry>(entries: readonly T[], search: string, language: LanguageCode): T[] {
  const wanted = search.trim().toLowerCase();
  const found = wanted === '' ? entries : entries.filter((entry) => written(entry).some((words) => words.toLowerCase().includes(wanted)));
  const key = (entry: T): string => entry.terms[language]?.term ?? '';
  return found.toSorted((a, b) => {
    const [own, other] = [key(a), key(b)];
    if ((own === '') !== (other === '')) return own === '' ? 1 : -1;
    return order.compare(own || firstTerm(a), other || firstTerm(b));
  });
}

function written({ terms, note }: GlossaryEntry): string[] {
  return [note, ...Object.values(terms).flatMap(({ term, forms, forbidden }) => [term, ...forms, ...forbidden])];
}
