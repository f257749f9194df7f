import type { LanguageCode } from '../../draft/document.ts';
import { weekdayName, weekdayOfDay } from './calendar.ts';
import type { Figure } from './figure.ts';

type Written = Pick<Figure, 'text' | 'readings' | 'weekday' | 'day'> & { readonly kind: string };

/**
 * What could stand in a figure's place, in the way that its language writes it: the other language's value, or a date's own weekday.
 * Nothing where the other's words would be foreign there.
 */
export function suggestionsFor(own: Written, others: Written | null, language: LanguageCode): string[] {
  if (own.kind === 'date' && own.day !== undefined && own.weekday !== undefined) {
    const right = weekdayOfDay(own.day);
    if (right === own.weekday) return [];
    const name = weekdayName(language, right);
    return [own.text.replace(/^\p{L}+/u, (word) => (/^\p{Lu}/u.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name))];
  }
  if (!others || own.kind !== others.kind) return [];
  if (own.kind === 'time') return timeLike(own.text, others.readings);
  return own.kind === 'weekday' || own.kind === 'date' || /\p{Ll}{2,}\s\p{Ll}/u.test(others.text) ? [] : [others.text];
}

/** `10.45` with the other's 10.15 is `10.15`, and `10:45` is `10:15`. */
function timeLike(own: string, readings: readonly string[]): string[] {
  const [, hour, minute] = /^time:(\d+)\.(\d+)$/.exec(readings.find((one) => one.startsWith('time:')) ?? '') ?? [];
  const mark = /^\d{1,2}([.:])\d\d$/.exec(own)?.[1];
  if (hour === undefined || minute === undefined || mark === undefined) return [];
  return [`${own.length === 5 ? hour.padStart(2, '0') : hour}${mark}${minute}`];
}
