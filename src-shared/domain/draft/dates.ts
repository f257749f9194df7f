/** A day, a span of days, a weekday or a time of day that stands in a text. `text` is what stands from `from` to before `to` (UTF-16 units). */
export interface FoundDate {
  readonly kind: 'date' | 'weekday' | 'time';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const weekday =
  '(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun|mon|tues|wednes|thurs|fri|satur)da[gy](?:en|ane|ene|er|ar|s)?|(?:månd|tisd|onsd|torsd|fred|lörd|sönd)ag';
const month =
  'januar[iy]?|january|februar[iy]?|february|mars|march|april|mai|maj|jun[ie]|jul[iy]|august[i]?|september|o[kc]tober|november|de[sc]ember|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec';
/** Month names that are nothing else in a sentence; the others count with a day, a year or a preposition. */
const plainMonth = 'januar[iy]?|january|februar[iy]?|february|april|juni|july?i?|september|o[kc]tober|november|de[sc]ember';
const season = 'høsten|høst|hausten|haust|våren|vår|sommeren|sommaren|sommer|sommar|vinteren|vinter|autumn|fall|spring|summer|winter';
const preposition = 'i|in|by|until|til|innen|innan|from|fra|frå|før|before|after|etter|since|siden|sidan';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const monthNumber = '(?:1[0-2]|0?[1-9])';
const year = '(?:19|20)\\d\\d';
const hour = '(?:2[0-4]|1\\d|0?\\d)';
const clock = `${hour}(?:[.:][0-5]\\d)?`;
const dash = '\\s?[–—-]\\s?';
const ordinal = '(?:\\.|st|nd|rd|th)?';
const dayOfMonth = `${day}${ordinal}(?:${dash}${day}${ordinal})?\\s(?:of\\s)?(?:${month})(?:\\.?\\s${year})?`;

/** The later ones give way to the earlier where both begin at the same place and end there too. */
const patterns: readonly { readonly kind: FoundDate['kind']; readonly source: string; readonly exactCase?: true }[] = [
  { kind: 'date', source: `(?:(?:${weekday})s?,?\\s(?:den\\s|the\\s)?)?${dayOfMonth}` },
  { kind: 'date', source: `(?:(?:${weekday}),?\\s(?:den\\s)?)?${day}\\.\\s?${monthNumber}\\.(?:\\s?(?:${year}|\\d\\d(?![.\\d])))?` },
  { kind: 'date', source: `${day}/${monthNumber}(?:[/-]?(?:${year}|\\d\\d))?` },
  { kind: 'date', source: `${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])` },
  { kind: 'date', exactCase: true, source: `${day}${ordinal}(?:${dash}${day}${ordinal})?\\s(?:of\\s)?May(?:\\s${year})?` },
  { kind: 'date', exactCase: true, source: `May\\s${year}` },
  // An English day after its month; “may 20 students come” has a small letter.
  {
    kind: 'date',
    exactCase: true,
    source:
      '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?\\s' +
      `${day}(?:st|nd|rd|th)?(?:${dash}${day})?(?:,?\\s${year})?`,
  },
  { kind: 'date', source: `(?:${month})\\s${year}` },
  { kind: 'date', source: `(?:${season})\\s${year}` },
  { kind: 'date', source: `(?:uke|veke|week)\\s(?:5[0-3]|[1-4]?\\d)` },
  { kind: 'date', source: plainMonth },
  { kind: 'date', source: `(?<=(?:${preposition})\\s)(?:mars|march|mai|maj|may|june|august)` },
  { kind: 'weekday', source: weekday },
  {
    kind: 'time',
    source: `(?:kl\\.?|klokk[ae]n?|at|from|until|by)\\s?${hour}[.:][0-5]\\d(?:${dash}${clock})?(?:\\s?(?:[ap]m|[ap]\\.m\\.))?`,
  },
  { kind: 'time', source: `(?:kl\\.?|klokk[ae]n?)\\s?${clock}(?:${dash}${clock})?` },
  { kind: 'time', source: `${hour}:[0-5]\\d(?:${dash}${hour}:[0-5]\\d)?` },
  { kind: 'time', source: `${clock}(?:${dash}${clock})?\\s?(?:[ap]m|[ap]\\.m\\.|o['’]clock)` },
];

const finders = patterns.map(({ kind, source, exactCase }) => ({
  kind,
  finder: new RegExp(`(?<![\\p{L}\\p{N}/:]|\\d[.,-])(?:${source})(?![\\p{L}\\p{N}/:]|[.,-]\\d)`, exactCase ? 'gu' : 'giu'),
}));

/** Written like a day and a month, and meant as neither. */
const noDates = new Set(['24/7', '1/1', '1/2', '1/3', '1/4', '2/3', '3/4']);

/**
 * The dates, weekdays and times of day in a text, in bokmål, nynorsk or English, as figures or as words, in the order of
 * the text and without overlap: of two that overlap the one that begins first stands, then the longer.
 */
export function findDates(text: string): FoundDate[] {
  const found = finders.flatMap(({ kind, finder }) =>
    [...text.matchAll(finder)].map((match): FoundDate => {
      const words = match[0];
      return { kind, from: match.index, to: match.index + words.length, text: words };
    }),
  );
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundDate[] = [];
  for (const one of found) {
    if (noDates.has(one.text) || one.from < (kept.at(-1)?.to ?? 0)) continue;
    kept.push(one);
  }
  return kept;
}
