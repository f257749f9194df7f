import { toUnicode } from 'tr46';
import { said, textSaid } from '../dispatch/said.ts';

/** What stands where an address stood. */
export const erasedMark = '•••';

/** Finds one address in free text. */
export interface Trace {
  /** True where it stands in the text, in whatever case, with its domain as people or as machines write it. */
  isIn(text: string): boolean;
  /** The text with `erasedMark` in its place. */
  without(text: string): string;
  /** The same in every text of a JSON value, and in its names. */
  withoutIn<T>(value: T): T;
  isSomewhereIn(value: unknown): boolean;
}

/** `address` as `checkAddress` gave it. A longer address that ends or begins with this one is another. */
export function traceOf(address: string): Trace {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  const forms = [...new Set([address, `${local}@${toUnicode(domain, { useSTD3ASCIIRules: true }).domain}`])];
  const pattern = `(?<![\\p{L}\\p{N}._+%-])(?:${forms.map(escaped).join('|')})(?!\\.?[\\p{L}\\p{N}-])`;
  const one = new RegExp(pattern, 'iu');
  const all = new RegExp(pattern, 'giu');
  const without = (text: string): string => text.replace(all, erasedMark);
  return {
    isIn: (text) => one.test(text),
    without,
    withoutIn: (value) => mapTexts(value, without),
    isSomewhereIn: (value) => someText(value, (text) => one.test(text)),
  };
}

const anyAddress = /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu;

/** Free text without anything that reads as an address. Linear in the text. */
export function withoutAddresses(text: string): string {
  return text.includes('@') ? text.replace(anyAddress, erasedMark) : text;
}

/**
 * What stays of the last words about a recipient when the address goes (servers quote it): of a server's reply its code
 * and enhanced status, `550 5.1.1`; of our own words which they were.
 */
export function replyWithoutPerson(reply: string): string {
  const own = textSaid(reply);
  if (!own) return /^[2-5]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3}(?=\s|$))?/.exec(reply)?.[0].replace('-', ' ') ?? '';
  if (!own.params) return said({ id: own.id });
  const params = Object.entries(own.params).map(([name, value]) => [name, typeof value === 'number' ? value : erasedMark]);
  return said({ id: own.id, params: Object.fromEntries(params) });
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [change(name), mapTexts(one, change)])) as T;
}

function someText(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, one]) => holds(name) || someText(one, holds));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
