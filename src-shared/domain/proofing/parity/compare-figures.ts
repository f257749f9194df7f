import type { LanguageCode } from '../../draft/document.ts';

/** What can be laid beside its like in another language. */
export interface Comparable {
  readonly kind: string;
  readonly text: string;
  readonly readings: readonly string[];
  readonly word?: true;
  readonly soft?: true;
}

/** One thing that a language says otherwise than it should: its own words, what the others say there, or both. */
export interface Difference<T extends Comparable> {
  readonly language: LanguageCode;
  readonly own: T | null;
  readonly others: { readonly language: LanguageCode; readonly figure: T } | null;
}

/** What one row says once: the same value in one or more languages. */
interface Slot<T extends Comparable> {
  readings: readonly string[];
  readonly said: Map<LanguageCode, T>;
}

interface CompareOptions<T> {
  /** True where two that share no reading are the same all the same. */
  readonly same?: (a: T, aLanguage: LanguageCode, b: T, bLanguage: LanguageCode) => boolean;
}

/**
 * Where the languages of a row differ. Of three the one that differs from the other two is wrong; where they are as many on either
 * side, those without the first language are, which is the one that the others are translated from. Each difference is told once:
 * what stands too much is paired with what is lacking. What a language repeats counts once.
 */
export function compareFigures<T extends Comparable>(
  cells: ReadonlyMap<LanguageCode, readonly T[]>,
  options: CompareOptions<T> = {},
): Difference<T>[] {
  const languages = [...cells.keys()];
  const [first] = languages;
  if (first === undefined || languages.length < 2) return [];
  const slots = slotsOf(cells, options);
  const open = slots.filter(({ said }) => said.size < languages.length);
  const holds = new Set(
    open.filter(({ said }) => said.size * 2 > languages.length || (said.size * 2 === languages.length && said.has(first))),
  );
  const tooMuch = (language: LanguageCode): Slot<T>[] => open.filter((slot) => !holds.has(slot) && slot.said.has(language));

  // Where every language says something else, the first one holds.
  for (const kind of new Set(open.map(kindOf))) {
    const ofKind = (language: LanguageCode): Slot<T>[] => tooMuch(language).filter((slot) => kindOf(slot) === kind);
    const all = Math.min(...languages.map((language) => ofKind(language).length));
    for (const slot of ofKind(first).slice(0, all)) holds.add(slot);
  }
  return languages.flatMap((language) => {
    const lacking = [...holds].filter(({ said }) => !said.has(language));
    return paired(language, tooMuch(language), lacking);
  });
}

function kindOf<T extends Comparable>({ said }: Slot<T>): string {
  return [...said.values()][0]?.kind ?? '';
}

function slotsOf<T extends Comparable>(cells: ReadonlyMap<LanguageCode, readonly T[]>, { same }: CompareOptions<T>): Slot<T>[] {
  const slots: Slot<T>[] = [];
  const join = (slot: Slot<T>, language: LanguageCode, figure: T): void => {
    const common = slot.readings.filter((reading) => figure.readings.includes(reading));
    if (common.length > 0) slot.readings = common;
    if (!slot.said.has(language)) slot.said.set(language, figure);
  };
  const shares = (slot: Slot<T>, { readings }: T): boolean => slot.readings.some((reading) => readings.includes(reading));
  const fits = (slot: Slot<T>, language: LanguageCode, figure: T): boolean =>
    shares(slot, figure) || [...slot.said].some(([other, said]) => same?.(said, other, figure, language));
  for (const [language, figures] of cells) {
    const left = figures.filter(({ soft }) => !soft);
    const ways: readonly ((slot: Slot<T>, figure: T) => boolean)[] = [
      (slot, { readings: [likeliest] }) => !slot.said.has(language) && slot.readings[0] === likeliest,
      (slot, figure) => !slot.said.has(language) && shares(slot, figure),
      (slot, figure) => slot.said.has(language) && shares(slot, figure),
      (slot, figure) => !slot.said.has(language) && fits(slot, language, figure),
    ];
    for (const way of ways)
      for (const figure of [...left]) {
        const slot = slots.find((one) => way(one, figure));
        if (!slot) continue;
        join(slot, language, figure);
        left.splice(left.indexOf(figure), 1);
      }
    for (const figure of left) {
      // The same once more in the same language.
      const slot = slots.find((one) => one.said.has(language) && shares(one, figure));
      if (slot) join(slot, language, figure);
      else slots.push({ readings: figure.readings, said: new Map([[language, figure]]) });
    }
  }
  for (const [language, figures] of cells)
    for (const figure of figures) {
      const slot = figure.soft && slots.find((one) => !one.said.has(language) && shares(one, figure));
      if (slot) join(slot, language, figure);
    }
  return slots;
}

/** What is too much beside what is lacking: of the same kind, then where one has digits of the other (`14 Octobre` for `14. oktober`). */
function paired<T extends Comparable>(language: LanguageCode, tooMuch: readonly Slot<T>[], lacking: readonly Slot<T>[]): Difference<T>[] {
  const differences: Difference<T>[] = [];
  const extra = tooMuch.flatMap(({ said }) => said.get(language) ?? []);
  const missing = lacking.flatMap(({ said }) => {
    const [one] = said;
    return one ? [{ language: one[0], figure: one[1] }] : [];
  });
  const ways: readonly ((own: T, other: T) => boolean)[] = [
    (own, other) => own.kind === other.kind && sharesDigits(own.text, other.text),
    (own, other) => own.kind === other.kind,
    (own, other) => sharesDigits(own.text, other.text),
  ];
  for (const way of ways)
    for (const own of [...extra]) {
      const others = missing.find(({ figure }) => way(own, figure));
      if (!others) continue;
      differences.push({ language, own, others });
      extra.splice(extra.indexOf(own), 1);
      missing.splice(missing.indexOf(others), 1);
    }
  // A number in words that has nothing in its place in the other language need not be one.
  for (const own of extra) if (!own.word) differences.push({ language, own, others: null });
  for (const others of missing) if (!others.figure.word) differences.push({ language, own: null, others });
  return differences;
}

function sharesDigits(a: string, b: string): boolean {
  const digits = a.match(/\d+/g) ?? [];
  return digits.some((run) => b.match(/\d+/g)?.includes(run));
}
