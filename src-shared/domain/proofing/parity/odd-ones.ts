import type { LanguageCode } from '../../draft/document.ts';

/** A language that says something else than the others, and one of those that say it as they should. */
export interface OddOne<T> {
  readonly language: LanguageCode;
  readonly own: T;
  readonly standing: LanguageCode;
  readonly others: T;
}

/** The languages whose value is another than that of most; where no value has most, than the first language's. */
export function oddOnes<T extends string | number>(values: ReadonlyMap<LanguageCode, T>): OddOne<T>[] {
  const [first] = values;
  if (!first) return [];
  const count = (value: T): number => [...values.values()].filter((one) => one === value).length;
  const [standing, others] = [...values].find(([, value]) => count(value) * 2 > values.size) ?? first;
  return [...values].flatMap(([language, own]) => (own === others ? [] : [{ language, own, standing, others }]));
}
