import type { RegisterRules } from '../policy/register.ts';
import type { RegisterUnit } from './channel.ts';
import { type ChannelFields, type FieldPath, partAt, valueAt } from './fields.ts';
import { isFilled, type Part, type Parts } from './parts.ts';

/** A letter that a person sends from their own mail program. */
export interface PreparedMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The report of a channel, and the items that it must hold and does not. */
export interface Notice {
  readonly mail: PreparedMail;
  readonly lacking: readonly { readonly field: FieldPath; readonly rule: string }[];
}

/** What of the rules a notice is made with. */
export type NoticeRules = Pick<RegisterRules, 'report' | 'platforms'>;

/**
 * The report to those who keep the register, in the institution's own language (M25-M32): its template with the channel's fields put in. What
 * is empty stands as a dash, and is told. Null where the rules ask for no report.
 */
export function noticeOf(fields: ChannelFields, rules: NoticeRules, units: readonly RegisterUnit[]): Notice | null {
  const { report, platforms } = rules;
  if (!report) return null;
  const words: Words = { own: report.notice.words, platforms, units };
  const put = (line: string): string => line.replace(/\{([\w.]+)\}/g, (_, field: string) => said(field, fields, words) || '–');
  return {
    mail: {
      to: [report.to],
      subject: put(report.notice.subject).replace(/\s+/g, ' '),
      text: `${report.notice.lines.map(put).join('\n')}\n`,
      language: report.notice.language,
    },
    lacking: report.items.filter(({ field }) => !isTold(field, fields)),
  };
}

/** What of a person must stand in a report: the name, and a way to reach them. */
function isTold(field: FieldPath, fields: ChannelFields): boolean {
  const value = valueAt(fields, field);
  const parts = partAt(field)?.parts;
  if (parts && 'name' in parts && 'email' in parts) {
    const { name, email, phone } = value as { readonly name: string; readonly email: string; readonly phone: string };
    return isFilled(name) && (isFilled(email) || isFilled(phone));
  }
  if (parts && 'count' in parts) return Object.values(value as object).every(isFilled);
  return isFilled(value);
}

interface Words {
  /** The institution's own words for codes and choices. */
  readonly own: Readonly<Record<string, string>>;
  readonly platforms: NoticeRules['platforms'];
  readonly units: readonly RegisterUnit[];
}

function said(field: FieldPath, fields: ChannelFields, words: Words): string {
  const part = partAt(field);
  return part ? written(part, valueAt(fields, field), words) : '';
}

/** A value as a person would write it in one line; nothing for nothing. */
function written(part: Part, value: unknown, words: Words): string {
  if (!isFilled(value)) return '';
  const word = (text: string): string => words.own[text] ?? text;
  switch (part.kind) {
    case 'unit':
      return words.units.find(({ id }) => id === value)?.name ?? String(value);
    case 'code':
      return words.platforms.find(({ id }) => part.list === 'platforms' && id === value)?.name ?? word(String(value));
    case 'choice':
      return word(String(value));
    case 'choices':
    case 'codes':
    case 'lines':
      return (value as readonly string[]).map(word).join(', ');
    case 'record':
      return ofRecord(part.parts ?? {}, value as Readonly<Record<string, unknown>>, words);
    case 'list':
      return (value as readonly Readonly<Record<string, unknown>>[]).map((entry) => ofRecord(part.parts ?? {}, entry, words)).join('; ');
    default:
      return String(value);
  }
}

function ofRecord(parts: Parts, value: Readonly<Record<string, unknown>>, words: Words): string {
  // Who appointed a person, and when, is no way to reach them; a number belongs to the word after it.
  return Object.entries(parts)
    .filter(([id]) => id !== 'appointedBy' && id !== 'appointedOn')
    .map(([id, part]) => ({ text: written(part, value[id], words), kind: part.kind }))
    .filter(({ text }) => text !== '')
    .reduce((line, { text, kind }, index, all) => {
      const before = all[index - 1];
      return before === undefined ? text : `${line}${before.kind === 'count' && kind === 'choice' ? ' ' : ', '}${text}`;
    }, '');
}
