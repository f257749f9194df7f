import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/texts/translate.ts';
import { calendarFile, type DueChannel } from './calendar-file.ts';
import type { DueDate } from './due.ts';
import { dueKinds } from './due-kinds.ts';

const t = translator('nn');
const due = (kind: DueDate['kind'], on: string | null, rule: string | null = null): DueDate => ({
  kind,
  on,
  rule,
  text: { id: `register.due.${kind}` },
});
const channel = (changes: Partial<DueChannel> = {}): DueChannel => ({
  id: 'c1',
  name: 'Fysikk',
  addressUrl: 'https://x.com/fysikk',
  due: [due('evaluation', '2026-09-01', 'M32')],
  ...changes,
});
const file = (...channels: DueChannel[]) =>
  calendarFile({ channels, title: 'Kanalar', now: '2026-08-10T07:00:00.123Z', today: '2026-08-10', t });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (text: string, name: string) =>
  unfolded(text).flatMap((line) => (line.startsWith(`${name}:`) || line.startsWith(`${name};`) ? [line.slice(line.indexOf(':') + 1)] : []));
const plain = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a calendar of what falls due', () => {
  it('has a whole day for each, that keeps nobody busy', () => {
    expect(file(channel())).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Budstikke//Register//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Kanalar',
        'BEGIN:VEVENT',
        'UID:c1-evaluation@budstikke',
        'DTSTAMP:20260810T070000Z',
        'DTSTART;VALUE=DATE:20260901',
        'SUMMARY:Evaluering: Fysikk',
        'DESCRIPTION:Evaluering\\nM32\\nhttps://x.com/fysikk',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('puts what never had a day on today, and says so', () => {
    const text = file(channel({ due: [due('review', null)] }));
    expect(valuesOf(text, 'DTSTART')).toEqual(['20260810']);
    expect(plain(valuesOf(text, 'DESCRIPTION')[0] ?? '')).toContain(t('register.calendar.never'));
  });

  it('keeps the UID of what is moved, and tells apart what there are several of', () => {
    const uids = (...all: DueDate[]) => valuesOf(file(channel({ due: all })), 'UID');
    expect(uids(due('evaluation', '2026-09-01'))).toEqual(uids(due('evaluation', '2027-09-01')));
    const questions = uids(due('question', '2026-08-11'), due('question', '2026-08-11'), due('question', '2026-08-12'));
    expect(new Set(questions).size).toBe(3);
  });

  it('folds at 75 octets without cutting a character, and says the same when it is unfolded, whatever it is called', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, ''));
    fc.assert(
      fc.property(words, fc.constantFrom(...dueKinds), (name, kind) => {
        const text = file(channel({ name: `Å;,\\${name}`, due: [due(kind, '2026-09-01')] }));
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(plain(valuesOf(text, 'SUMMARY')[0] ?? '').endsWith(`Å;,\\${name}`)).toBe(true);
        expect(valuesOf(text, 'UID')).toHaveLength(1);
      }),
    );
  });

  it('lets no name become a line of its own', () => {
    const text = file(channel({ name: 'X\r\nBEGIN:VALARM\u0000', due: [due('review', '2026-09-01')] }));
    expect(unfolded(text).filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
  });
});
