import { type FoundDate, findDates } from '../../draft/dates.ts';
import { dayOf, daysMeant, monthOf, weekdayOf, weekdayOfDay } from './calendar.ts';
import type { Figure, FigureText } from './figure.ts';

/** The dates, weekdays and times of a text, each with what it can mean; the two ends of a span are two figures. */
export function dateFigures(input: FigureText): Figure[] {
  return findDates(input.text).flatMap((found) => {
    if (found.kind === 'weekday') return weekdayFigure(found);
    if (found.kind === 'time') return timeFigures(found);
    return datesOf(found, input);
  });
}

function weekdayFigure({ from, to, text }: FoundDate): Figure[] {
  const weekday = weekdayOf(text);
  return weekday === null ? [] : [{ kind: 'weekday', from, to, text, readings: [`weekday:${weekday}`] }];
}

/** 24.00 ends a day where 0.00 begins the next: written for each other. */
function timeReading(hour: number, minute: number): string {
  return `time:${hour === 24 ? 0 : hour}.${String(minute).padStart(2, '0')}`;
}

/** The clock times of one found time, without the preposition before it. A span's mark for the half of the day (`2–4 pm`) is both ends'. */
function timeFigures({ from, text }: FoundDate): Figure[] {
  const half = /([ap])\.?m\.?$/i.exec(text)?.[1]?.toLowerCase();
  const oclock = /o['’]clock$/i.test(text);
  const clocks = [...text.matchAll(/(\d{1,2})(?:[.:](\d\d))?/g)].slice(0, 2);
  return clocks.map((match, index): Figure => {
    const hour = Number(match[1]);
    const minute = Number(match[2] ?? 0);
    const last = index === clocks.length - 1;
    const next = last ? null : Number(clocks[1]?.[1]);
    const ownHalf = half === 'p' && next !== null && next !== 12 && hour > next ? 'a' : half;
    const spoken = ownHalf ? inHalf(hour, ownHalf) : hour;
    const end = last && half !== undefined ? text.length : match.index + match[0].length;
    return {
      kind: 'time',
      from: from + match.index,
      to: from + end,
      text: text.slice(match.index, end),
      readings: [
        timeReading(spoken, minute),
        ...(oclock && hour < 12 ? [timeReading(hour + 12, minute)] : []),
        // `At 10` and `between 14 and 16` are no times to the finder.
        ...(match[2] === undefined ? [`number:${spoken}`] : []),
      ],
    };
  });
}

/** Hour of the day from the hour of a twelve-hour clock. */
export function inHalf(hour: number, half: string): number {
  if (half === 'p') return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

function datesOf(found: FoundDate, input: FigureText): Figure[] {
  const { from, to, text } = found;
  const one = (facts: Pick<Figure, 'readings' | 'weekday' | 'day' | 'pastDay'>): Figure[] => [{ kind: 'date', from, to, text, ...facts }];

  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return one(dayFacts(Number(iso[3]), Number(iso[2]), Number(iso[1]), null, input));

  const week = /^(?:uke|veke|week)\s(\d+)$/i.exec(text);
  if (week) return one({ readings: [`week:${Number(week[1])}`, `number:${Number(week[1])}`] });

  const ofSeason = seasonOf(text);
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  if (ofSeason && year) return one({ readings: [`season:${ofSeason}.${year}`, `number:${Number(year)}`] });

  const weekdayWord = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const weekday = weekdayOf(weekdayWord);
  const rest = weekday === null ? text : text.slice(weekdayWord.length);
  const offset = text.length - rest.length;

  const numeric = /(\d{1,2})[./]\s?(\d{1,2})(?:[./-]?\s?(\d{4}|\d\d))?\.?$/.exec(rest);
  if (numeric && !/\p{L}/u.test(numeric[0])) {
    const [, first, second, written] = numeric;
    const inYear = written === undefined ? null : Number(written) + (written.length === 2 ? 2000 : 0);
    const bare = inYear === null && weekday === null;
    // English writes no day so: 2.2. at the end of its sentence is a number.
    if (bare && input.language === 'en' && numeric[0].includes('.')) return [];
    const day = dayFacts(Number(first), Number(second), inYear, weekday, input);
    const facts = bare ? { ...day, readings: [...day.readings, `number:${Number(`${first}.${second}`)}`] } : day;
    if (input.language !== 'en' || !numeric[0].includes('/')) return one(facts);
    // American English has the month first.
    const turned = dayFacts(Number(second), Number(first), inYear, weekday, input);
    return one({ ...facts, readings: [...facts.readings, ...turned.readings] });
  }

  const month = [...rest.matchAll(/\p{L}{3,}/gu)].map(([word]) => monthOf(word)).find((number) => number !== null);
  if (month === undefined || month === null) return [];
  const inYear = year === undefined ? null : Number(year);
  const days = [...rest.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].slice(0, 2);
  if (days.length === 0) return one({ readings: monthReadings(month, inYear, input.wanted) });
  return days.map((match, index): Figure => {
    const last = index === days.length - 1;
    const start = index === 0 ? 0 : offset + match.index;
    const end = last ? text.length : offset + match.index + match[0].length;
    const facts = dayFacts(Number(match[0]), month, inYear, index === 0 ? weekday : null, input);
    return {
      kind: 'date',
      from: from + start,
      to: from + end,
      text: text.slice(start, end),
      ...facts,
      // In `from 1 to 5 October` the finder sees one date and a number.
      readings: [...facts.readings, ...(last ? [] : [`number:${Number(match[0])}`])],
    };
  });
}

/** What a day can mean, and its weekday where one stands before it. A day that no calendar has is read as it is written. */
function dayFacts(
  day: number,
  month: number,
  year: number | null,
  weekday: number | null,
  { wanted }: FigureText,
): Pick<Figure, 'readings' | 'weekday' | 'day' | 'pastDay'> {
  const stated = weekday === null ? {} : { weekday };
  if (year !== null) {
    const exact = dayOf(year, month, day);
    return { readings: [`day:${exact ?? `${year}-${month}-${day}`}`], ...(exact && { day: exact }), ...stated };
  }
  const meant = daysMeant(month, day, wanted);
  if (!meant) return { readings: [`day:${month}-${day}`], ...stated };
  return {
    readings: [meant.next, ...(meant.past ? [meant.past] : [])].map((one) => `day:${one}`),
    day: meant.next,
    ...(meant.past && { pastDay: meant.past }),
    ...stated,
  };
}

function monthReadings(month: number, year: number | null, wanted: string): string[] {
  if (year !== null) return [`month:${year}-${month}`];
  const [wantedYear = 0, wantedMonth = 1] = wanted.split('-').map(Number);
  const next = month >= wantedMonth ? wantedYear : wantedYear + 1;
  const past = (next - 1 - wantedYear) * 12 + month - wantedMonth;
  return [...[next, ...(past >= -6 ? [next - 1] : [])].map((one) => `month:${one}-${month}`), `anyMonth:${month}`];
}

const seasons = [
  ['spring', /^(?:vår|spring)/i],
  ['summer', /^(?:sommer|sommar|summer)/i],
  ['autumn', /^(?:høst|haust|autumn|fall)/i],
  ['winter', /^(?:vint|wint)/i],
] as const;

function seasonOf(text: string): string | null {
  return seasons.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** True when the weekday before a date is not that day's: of a date without a year, neither the next one's nor the past one's. */
export function weekdayFits({ weekday, day, pastDay }: Figure): 'yes' | 'past' | 'no' {
  if (weekday === undefined || day === undefined || weekdayOfDay(day) === weekday) return 'yes';
  return pastDay !== undefined && weekdayOfDay(pastDay) === weekday ? 'past' : 'no';
}
