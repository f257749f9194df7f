import type { Translate } from '#shared/texts/translate.ts';
import type { DueDate } from './due.ts';

/** A channel, and what falls due at it. */
export interface DueChannel {
  readonly id: string;
  readonly name: string;
  readonly addressUrl: string;
  readonly due: readonly DueDate[];
}

export interface CalendarInput {
  readonly channels: readonly DueChannel[];
  /** What the calendar is called where it is shown. */
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  /** The day that it is at the institution: what never had a day stands on it. */
  readonly today: string;
  readonly t: Translate;
}

/**
 * What falls due as a calendar (iCalendar, RFC 5545), each as a whole day that keeps nobody busy. An event has the same UID whenever it is
 * written, so that a calendar that reads the file again moves it instead of adding another.
 */
export function calendarFile({ channels, title, now, today, t }: CalendarInput): string {
  const stamp = now.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const events = channels.flatMap((channel) => {
    const told = new Map<string, number>();
    return channel.due.flatMap((due) => {
      const uid = uidOf(channel.id, due, told);
      const said = [t(due.text), ...(due.rule === null ? [] : [due.rule]), ...(due.on === null ? [t('register.calendar.never')] : [])];
      return [
        'BEGIN:VEVENT',
        `UID:${uid}@budstikke`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${(due.on ?? today).replaceAll('-', '')}`,
        `SUMMARY:${escaped(t('register.calendar.event', { what: t(due.text), name: channel.name }))}`,
        `DESCRIPTION:${escaped([...said, channel.addressUrl].filter(Boolean).join('\n'))}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    });
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Budstikke//Register//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(title)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Kinds that a channel can have several of at a time: their days tell them apart. */
const several: readonly DueDate['kind'][] = ['question', 'campaign'];

function uidOf(channelId: string, { kind, on }: DueDate, told: Map<string, number>): string {
  const uid = `${channelId}-${kind}${several.includes(kind) ? `-${on}` : ''}`;
  const count = (told.get(uid) ?? 0) + 1;
  told.set(uid, count);
  return count === 1 ? uid : `${uid}-${count}`;
}

/** A text as a value (RFC 5545, 3.3.11); what no calendar may have in it is left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A line of at most 75 octets, and what is left on lines that begin with a space (3.1); no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** How many octets of UTF-8 a character takes. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
