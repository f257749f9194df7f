import { z } from 'zod';

/** What a person fills in, and how a form asks for it. */
export const partKinds = [
  'line',
  'text',
  'url',
  'email',
  'date',
  'instant',
  'count',
  'amount',
  'tick',
  'choice',
  'choices',
  'code',
  'codes',
  'lines',
  'unit',
  'entry',
  'digest',
  'record',
  'list',
] as const;
export type PartKind = (typeof partKinds)[number];

/** Lists of codes that an institution's rules hold; `languages` are BCP 47 tags, bokmål (nb) and nynorsk (nn) apart. */
export type CodeList = 'platforms' | 'businessAreas' | 'languages';

/** One thing that is filled in: its kind, what it may be, and what stands for "nothing yet". */
export interface Part<T = unknown> {
  readonly kind: PartKind;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** Of `choice` and `choices`. */
  readonly values?: readonly string[];
  /** Of `code` and `codes`. */
  readonly list?: CodeList;
  /** Of `date` and `instant`: of what has happened; none of it lies ahead. */
  readonly past?: true;
  /** Of `entry`: the log book. */
  readonly book?: string;
  /** Of `record`, and of each entry of a `list`. */
  readonly parts?: Parts;
}

export type Parts = Readonly<Record<string, Part>>;
export type ValueOf<P> = P extends Part<infer T> ? T : never;
export type ValuesOf<P extends Parts> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** The most characters of a line, of a text and of an address, and the most entries of a list. */
export const partLimits = { line: 200, text: 10_000, url: 2000, entries: 200 } as const;

/** One line; empty for nothing. */
export function line(most: number = partLimits.line): Part<string> {
  const schema = z
    .string()
    .trim()
    .max(most)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
  return { kind: 'line', schema, empty: '' };
}

/** Any number of lines. */
export function text(most: number = partLimits.text): Part<string> {
  return { kind: 'text', schema: z.string().trim().max(most), empty: '' };
}

/** A web address as it is written; whether it is https and nobody else's is a matter of the guards. */
export function url(): Part<string> {
  return { ...line(partLimits.url), kind: 'url' };
}

export function email(): Part<string> {
  return { ...line(320), kind: 'email' };
}

/** A day, as YYYY-MM-DD. */
export function date(): Part<string | null> {
  return { kind: 'date', schema: z.iso.date().nullable(), empty: null };
}

/** The day of what has happened. */
export function pastDate(): Part<string | null> {
  return { ...date(), past: true };
}

/** A moment, ISO 8601 UTC. */
export function instant(): Part<string | null> {
  return { kind: 'instant', schema: z.iso.datetime().nullable(), empty: null };
}

/** The moment of what has happened. */
export function pastInstant(): Part<string | null> {
  return { ...instant(), past: true };
}

/** A whole number, from 0. */
export function count(most = 1_000_000_000): Part<number | null> {
  return { kind: 'count', schema: z.int().min(0).max(most).nullable(), empty: null };
}

/** A number, from 0, perhaps with decimals. */
export function amount(most = 1_000_000_000): Part<number | null> {
  return { kind: 'amount', schema: z.number().min(0).max(most).nullable(), empty: null };
}

export function tick(): Part<boolean> {
  return { kind: 'tick', schema: z.boolean(), empty: false };
}

/** One of a few values of the domain. */
export function choice<const V extends readonly [string, ...string[]]>(values: V): Part<V[number] | null> {
  return { kind: 'choice', schema: z.enum(values).nullable() as z.ZodType<V[number] | null>, empty: null, values };
}

/** Several of a few values of the domain. */
export function choices<const V extends readonly [string, ...string[]]>(values: V): Part<readonly V[number][]> {
  const schema = z.array(z.enum(values)).max(values.length) as unknown as z.ZodType<readonly V[number][]>;
  return { kind: 'choices', schema, empty: [], values };
}

/** A code of a list that the institution's rules hold; empty for none. */
export function code(list: CodeList): Part<string> {
  return { ...line(60), kind: 'code', list };
}

export function codes(list: CodeList): Part<readonly string[]> {
  return { kind: 'codes', schema: z.array(line(60).schema).max(partLimits.entries), empty: [], list };
}

/** Short entries, each a line. */
export function lines(): Part<readonly string[]> {
  return { kind: 'lines', schema: z.array(line().schema).max(partLimits.entries), empty: [] };
}

/** The id of a unit of the institution; empty for none. */
export function unit(): Part<string> {
  return { ...line(), kind: 'unit' };
}

/** The id of what was written in a log book of the channel; empty for none. */
export function entryOf(book: string): Part<string> {
  return { ...line(), kind: 'entry', book };
}

/** A file's SHA-256 (FIPS 180-4), 64 hexadecimal digits in small letters; empty for none. */
export function sha256(): Part<string> {
  const schema = z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[0-9a-f]{64})?$/);
  return { kind: 'digest', schema, empty: '' };
}

/** Several parts that belong together. */
export function record<const P extends Parts>(parts: P): Part<ValuesOf<P>> {
  return { kind: 'record', schema: schemaOf(parts), empty: emptyOf(parts), parts };
}

/** Any number of the same record. */
export function list<const P extends Parts>(parts: P): Part<readonly ValuesOf<P>[]> {
  return { kind: 'list', schema: z.array(schemaOf(parts)).max(partLimits.entries), empty: [], parts };
}

/** A person whom one can reach. Not a user of the program: a head who has never opened it is named here. */
export const person = {
  name: line(),
  role: line(),
  email: email(),
  phone: line(40),
} as const satisfies Parts;
export type ContactPerson = ValuesOf<typeof person>;

/** The shape of several parts; what is left out is taken as nothing. */
export function schemaOf<P extends Parts>(parts: P): z.ZodType<ValuesOf<P>> {
  const shape = Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, part.schema.default(part.empty as never)]));
  return z.strictObject(shape) as unknown as z.ZodType<ValuesOf<P>>;
}

/** Of each part what stands for nothing. */
export function emptyOf<P extends Parts>(parts: P): ValuesOf<P> {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, part.empty])) as ValuesOf<P>;
}

/** True where something is filled in: of a record or a list, anywhere in it. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isFilled);
  if (typeof value === 'object') return Object.values(value).some(isFilled);
  return true;
}
