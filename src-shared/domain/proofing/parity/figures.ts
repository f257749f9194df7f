import type { LanguageCode } from '../../draft/document.ts';
import type { Segment } from '../../draft/segments.ts';
import { addressesInText } from './addresses.ts';
import { dayOf, monthOf, weekdayOf } from './calendar.ts';
import { dateFigures, inHalf } from './date-figures.ts';
import { blanked, type Figure, type FigureText } from './figure.ts';
import { numberWords, softNumberWords } from './number-words.ts';

/**
 * Everything in a text that has a value: telephone numbers, dates, weekdays, times, numbers and codes with digits, in the order
 * of the text. None overlaps another; what stands in a web or e-mail address is none. About a dozen passes over the text.
 */
export function figuresOf(text: string, language: LanguageCode, wanted: string): Figure[] {
  const input: FigureText = { text: blanked(text, addressesInText(text)), language, wanted };
  const found: Figure[] = [];
  for (const find of [telephones, clockWords, americanDates, dateFigures, impossibleDates, codes, numbers, words]) {
    found.push(...find({ ...input, text: blanked(input.text, found) }));
  }
  return withSharedHalf(
    found.sort((a, b) => a.from - b.from),
    text,
  );
}

/** The numbers that its telephone links call, at the links' words; those whose words are the number stand in the text already. */
export function calledNumbers({ text, linked }: Pick<Segment, 'text' | 'linked'>): Figure[] {
  return linked.flatMap(({ href, from, to }): Figure[] => {
    const called = /^tel:(.*)/i.exec(href)?.[1];
    if (called === undefined) return [];
    return [{ kind: 'telephone', from, to, text: text.slice(from, to), readings: [telephoneReading(called)] }];
  });
}

const space = '[ \\u00a0\\u2009\\u202f]';
const telephonePattern = new RegExp(
  [
    `(?:\\+|00)\\d{1,3}(?:${space}?\\(?\\d{1,4}\\)?){2,6}`,
    // Groups of two, as 22 85 50 50, or with three first, as 900 12 345; thousands are groups of three after the first.
    `\\d{2,3}${space}\\d{2}${space}\\d{2,3}(?:${space}\\d{1,3})?`,
    '[2-9]\\d{7}',
  ]
    .map((source) => `(?<![\\p{L}\\d.,/-])${source}(?![\\p{L}\\d]|[.,/-]\\d|${space}\\d)`)
    .join('|'),
  'gu',
);

function telephones({ text }: FigureText): Figure[] {
  return matches(text, telephonePattern, (match) => ({ kind: 'telephone', readings: [telephoneReading(match[0])] }));
}

/** Norwegian numbers are the same with and without their country code. */
function telephoneReading(written: string): string {
  const plus = /^\s*(?:\+|00)/.test(written);
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  return `telephone:${plus ? digits.replace(/^47(?=\d{8}$)/, '') : digits}`;
}

const clockNumbers: Readonly<Record<LanguageCode, RegExp>> = {
  nb: clockPattern('nb', 'halv', 'kvart over', 'kvart på', 'ett|ein|eitt'),
  nn: clockPattern('nn', 'halv', 'kvart over', 'kvart på', 'ett|ein|eitt'),
  sv: clockPattern('sv', 'halv', 'kvart över', 'kvart i', 'ett'),
  en: clockPattern('en', 'half past', 'quarter past', 'quarter to', 'one'),
};

function clockPattern(language: LanguageCode, half: string, past: string, before: string, one: string): RegExp {
  const hours = Object.entries(numberWords[language]).flatMap(([word, value]) => (value <= 12 ? [word] : []));
  return new RegExp(`(?<![\\p{L}\\d-])(${half}|${past}|${before})\\s(${[...hours, one, '1[0-2]|[1-9]'].join('|')})(?![\\p{L}\\d-])`, 'giu');
}

/** A whole hour in words: `klokka ti`, `ten o'clock`. */
const wholeHours: Readonly<Record<LanguageCode, RegExp>> = {
  nb: wholeHourPattern('nb'),
  nn: wholeHourPattern('nn'),
  sv: wholeHourPattern('sv'),
  en: wholeHourPattern('en'),
};

function wholeHourPattern(language: LanguageCode): RegExp {
  const hours = Object.entries(numberWords[language]).flatMap(([word, value]) => (value <= 12 ? [word] : []));
  const hour = `(?<hour>${hours.join('|')})`;
  const source = language === 'en' ? `${hour}\\s(?:o['’]clock|[ap]\\.?m\\.?)` : `(?:klokk[ae]n?|kl\\.?)\\s${hour}`;
  return new RegExp(`(?<![\\p{L}\\d-])${source}(?![\\p{L}\\d-])`, 'giu');
}

const noon: Readonly<Record<LanguageCode, RegExp>> = {
  nb: /(?<!\p{L})(?:midt på dagen|midnatt)(?!\p{L})/giu,
  nn: /(?<!\p{L})(?:midt på dagen|midnatt)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?:mitt på dagen|midnatt)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:noon|midday|midnight)(?!\p{L})/giu,
};

/** Half past ten, `halv elleve`: in words, and on a clock of twelve hours. */
function clockWords({ text, language }: FigureText): Figure[] {
  const found = matches(text, clockNumbers[language], ([, mark = '', word = '']) => {
    const hour = valueIn(numberWords[language], word.toLowerCase()) ?? (/\d/.test(word) ? Number(word) : 1);
    const [shift, minute] = shiftOf(mark.toLowerCase(), language);
    const first = (hour + shift + 12) % 12;
    return { kind: 'time', readings: [`time:${first}.${minute}`, `time:${first + 12}.${minute}`] };
  });
  const whole = matches(text, wholeHours[language], ({ groups }) => {
    const hour = valueIn(numberWords[language], groups?.hour?.toLowerCase() ?? '') ?? 0;
    return { kind: 'time', readings: [`time:${hour}.00`, `time:${(hour + 12) % 24}.00`, `number:${hour}`] };
  });
  const named = matches(text, noon[language], ([word = '']) => ({
    kind: 'time',
    readings: [/^mid(?:natt|night)/i.test(word) ? 'time:0.00' : 'time:12.00'],
    soft: true,
  }));
  return [...found, ...whole, ...named];
}

/** How many hours to add to the one that is named, and the minute. `Halv elleve` is half past ten. */
function shiftOf(mark: string, language: LanguageCode): readonly [number, number] {
  if (mark.startsWith('hal')) return [language === 'en' ? 0 : -1, 30];
  return /past|over|över/.test(mark) ? [0, 15] : [-1, 45];
}

/** Days in figures with the month first, where the second number can be no month. */
function americanDates({ text, language }: FigureText): Figure[] {
  if (language !== 'en') return [];
  return matches(text, /(?<![\d/])(1[0-2]|0?[1-9])\/(1[3-9]|2\d|3[01])\/(\d{4})(?![\d/])/g, ([, month, day, year]) => {
    const exact = dayOf(Number(year), Number(month), Number(day));
    return exact ? { kind: 'date', readings: [`day:${exact}`], day: exact } : null;
  });
}

/** Days and times that no calendar and no clock has, which are mistyped dates and times: 37. august, 23:69. */
function impossibleDates({ text }: FigureText): Figure[] {
  const days =
    /(?<![\p{L}\d.,])(3[2-9]|[4-9]\d)(?:\.|st|nd|rd|th)?\s(januar[iy]?|februar[iy]?|april|jun[ie]|jul[iy]|august|september|o[kc]tober|november|de[sc]ember)(?!\p{L})/giu;
  const clocks = /(?<![\p{L}\d.,:])(\d{2}):(\d{2})(?![\p{L}\d:])/gu;
  return [
    ...matches(text, days, ([, day, month = '']) => ({ kind: 'date', readings: [`day:${monthOf(month)}-${day}`] })),
    ...matches(text, clocks, ([, hour, minute]) => ({ kind: 'time', readings: [`time:${hour}.${minute}`] })),
  ];
}

/** Rooms and courses: letters in capitals with digits, as A4-112 and INF1000. */
function codes({ text }: FigureText): Figure[] {
  const pattern = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,8}[-.]?\d[\p{Lu}\d]*(?:[-.]\d+)*|\d{1,4}\p{Lu}{1,2}(?:-?\d+)?)(?![\p{L}\p{N}])/gu;
  return matches(text, pattern, ([word = '']) => ({ kind: 'code', readings: [`code:${word}`] }));
}

const numberPattern = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,3}(?:${space}\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)(?:\\p{Ll}{1,3})?(?![\\p{L}\\d])`,
  'gu',
);

function numbers({ text }: FigureText): Figure[] {
  const yearBefore = /(?<!\d)((?:19|20)\d\d)[/–-]$/;
  return matches(text, numberPattern, (match) => {
    const digits = match[1] ?? '';
    const century = /^\d\d$/.test(digits) ? yearBefore.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[1] : undefined;
    // 2026/27 is 2026/2027.
    const whole = century === undefined ? [] : [`number:${century.slice(0, 2)}${digits}`];
    return { kind: 'number', readings: [...whole, ...readingsOfDigits(digits)] };
  });
}

/** Every value that digits can have, whichever mark stands for the decimals and whichever for the thousands. */
function readingsOfDigits(written: string): string[] {
  const digits = written.replace(new RegExp(space, 'gu'), '');
  const number = (text: string): string => `number:${Number(text)}`;
  const marks = digits.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [number(digits)];
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimal = number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && new Set(marks).size === 1 ? [number(digits.replace(/[.,]/g, ''))] : [];
  if (marks.length > 1) {
    const mixed = new Set(marks).size > 1;
    return grouped.length > 0 ? grouped : mixed ? [decimal] : [`number:${digits}`];
  }
  const clock = /^([01]?\d|2[0-4])[.,]([0-5]\d)$/.exec(digits);
  return [...grouped, decimal, ...(clock ? [`time:${Number(clock[1]) % 24}.${clock[2]}`] : [])];
}

/** Number words, and words that begin with a weekday or a month (`mandagsmøte` beside `Monday meeting`). */
function words({ text, language }: FigureText): Figure[] {
  return matches(text, /(?<![\p{L}\p{N}\p{M}-])\p{L}+(?![\p{L}\p{N}\p{M}-])/gu, ([word = '']): Shape | null => {
    const lower = word.toLowerCase();
    const value = valueIn(numberWords[language], lower);
    if (value !== undefined) return { kind: 'number', readings: [`number:${value}`], word: true };
    const soft = valueIn(softNumberWords[language], lower);
    if (soft !== undefined) return { kind: 'number', readings: [`number:${soft}`], word: true, soft: true };
    if (language === 'en' || word.length < 8) return null;
    const weekday = weekdayOf(lower);
    if (weekday !== null) return { kind: 'weekday', readings: [`weekday:${weekday}`], soft: true };
    const month = /^(?:januar|februar|april|juni|juli|august|september|oktober|november|desember|december)/.test(lower)
      ? monthOf(lower)
      : null;
    return month === null ? null : { kind: 'date', readings: [`anyMonth:${month}`], soft: true };
  });
}

function valueIn(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

type Shape = Omit<Figure, 'from' | 'to' | 'text'>;

function matches(text: string, pattern: RegExp, shape: (match: RegExpExecArray) => Shape | null): Figure[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const facts = shape(match);
    const [words] = match;
    return facts ? [{ ...facts, from: match.index, to: match.index + words.length, text: words }] : [];
  });
}

/** In `2 to 4 pm` the mark after the second is the first one's too. */
function withSharedHalf(figures: readonly Figure[], text: string): Figure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const half = next?.kind === 'time' ? /([ap])\.?m\.?$/i.exec(next.text)?.[1]?.toLowerCase() : undefined;
    if (figure.kind !== 'number' || figure.word || half === undefined || !next) return figure;
    if (!/^\s?(?:to|and|until|till|–|—|-)\s?$/i.test(text.slice(figure.to, next.from))) return figure;
    const clock = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(figure.text);
    if (!clock || Number(clock[1]) > 12) return figure;
    const hour = inHalf(Number(clock[1]), half);
    return { ...figure, readings: [`time:${hour}.${clock[2] ?? '00'}`, `number:${hour}`, ...figure.readings] };
  });
}
