import { allTexts } from '#shared/texts/index.ts';
import { knownNames, systemCode, type Thrown } from './stack.ts';

/** What the log for support tells of. */
export const supportEvents = ['started', 'not-started', 'ended', 'refused', 'slow', 'mistake', 'window-gone'] as const;
export type SupportEvent = (typeof supportEvents)[number];

/** Where a mistake of ours came to light. */
export const mistakePlaces = ['call', 'process', 'worker', 'page', 'window'] as const;
export type MistakePlace = (typeof mistakePlaces)[number];

/** What is counted: how much there is of what. */
export const countNames = [
  'practice',
  'people',
  'messages',
  'versions',
  'decisions',
  'lists',
  'listRows',
  'suppressions',
  'orders',
  'ledgerRows',
  'logEntries',
] as const;
export type Counts = Readonly<Record<(typeof countNames)[number], number>>;

/**
 * One line of the log for support: what happened, in numbers, codes and names of our own. There is no field that could hold
 * an address, a name, a subject, a text, a path or what a server said.
 */
export interface SupportNote {
  readonly what: SupportEvent;
  /** The number that the person has in the copied details. */
  readonly number?: string;
  /** A method of the contract. */
  readonly method?: string;
  readonly kind?: string;
  readonly textId?: string;
  readonly milliseconds?: number;
  readonly place?: MistakePlace;
  readonly thrown?: Thrown;
  readonly counts?: Partial<Counts>;
}

export interface SupportEntry extends SupportNote {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly version: string;
}

const shapes = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  version: /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z0-9.]{1,20})?$/,
  number: /^[0-9a-f]{4}-[0-9a-f]{4}$/,
  kind: /^(?:invalid|not-found|conflict|blocked|forbidden|storage|network|internal)$/,
  frame: /^(?:src-(?:main|shared|renderer)|out\/(?:main|preload|renderer))\/[\w./-]{1,160}:\d{1,7}:\d{1,7}$/,
} as const;

/**
 * An entry as one line of JSON, and the second wall: it is built anew from the fields that an entry has, and each must be one of
 * the words, or have exactly the shape, that the field can have. What does not fit is left out, whoever put it there. `methods`
 * are the names of the contract's methods.
 */
export function supportLine(entry: SupportEntry, methods: readonly string[]): string {
  const fitting = (value: unknown, shape: RegExp): string | undefined =>
    typeof value === 'string' && shape.test(value) ? value : undefined;
  const oneOf = (value: unknown, all: readonly string[]): string | undefined => all.find((one) => one === value);
  const figure = (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e12 ? Math.round(value) : undefined;
  const { thrown, counts } = entry;
  const frames: unknown = thrown?.frames;
  return JSON.stringify({
    at: fitting(entry.at, shapes.at),
    version: fitting(entry.version, shapes.version),
    what: oneOf(entry.what, supportEvents),
    number: fitting(entry.number, shapes.number),
    method: oneOf(entry.method, methods),
    kind: fitting(entry.kind, shapes.kind),
    textId: typeof entry.textId === 'string' && Object.hasOwn(allTexts, entry.textId) ? entry.textId : undefined,
    milliseconds: figure(entry.milliseconds),
    place: oneOf(entry.place, mistakePlaces),
    name: oneOf(thrown?.name, knownNames),
    code: fitting(thrown?.code, systemCode),
    frames: Array.isArray(frames) ? frames.flatMap((frame) => fitting(frame, shapes.frame) ?? []) : undefined,
    counts: typeof counts === 'object' ? Object.fromEntries(countNames.map((name) => [name, figure(counts[name])])) : undefined,
  });
}

/** The number of a failure, from a random id: short enough to be read aloud. */
export function failureNumber(id: string): string {
  const digits = id.replace(/[^0-9a-f]/g, '').padEnd(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
}
