import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { canonicalJson } from '../canonical-json.ts';
import { dayOfInstant, formatClock, formatDay } from '../format.ts';
import { pageWords, printPage } from '../message/print-document.ts';
import { printStyle } from '../message/print-style.ts';
import { escapeHtml } from '../message/render-html.ts';
import { books } from './books.ts';
import type { RegisteredChannel } from './channel.ts';
import { type Incident, isDisposed } from './disposal.ts';

export interface IncidentsInput {
  readonly channel: Pick<RegisteredChannel, 'id' | 'fields'>;
  readonly platform: string;
  /** In the order of their numbers. */
  readonly incidents: readonly Incident[];
  readonly institution: string;
  readonly zone: string;
  readonly practice: boolean;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly savedBy: string;
  readonly nameOf: (personId: string) => string;
  readonly t: Translate;
}

/** SHA-256 (hex) of the incidents as they are kept: the same for the same entries, whoever saves them and in whatever language. */
export function incidentsDigest(incidents: readonly Incident[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(incidents))));
}

/**
 * The incidents of a channel as evidence to read and to print (M39): each with its number, what was written, by whom and when, and the
 * digest of all of them. Pure HTML and CSS, nothing fetched; same input, same bytes.
 */
export function incidentsDocument(input: IncidentsInput): string {
  const { channel, incidents, t } = input;
  const title = t('register.incidents.title', { name: channel.fields.name });
  const digest = incidentsDigest(incidents);
  return printPage({
    t,
    title,
    style: `${printStyle({ left: title.slice(0, 64), right: pageWords(t), mark: input.practice ? t('pdf.practiceMark') : '' })}${style}`,
    body: [
      '<main class="cover">',
      `<p class="institution">${escapeHtml(input.institution)}</p>`,
      `<h1>${escapeHtml(title)}</h1>`,
      table([
        [t('register.column.platform'), input.platform],
        [t('register.incidents.address'), channel.fields.addressUrl],
        [t('register.incidents.channelId'), channel.id],
        [t('register.incidents.count'), String(incidents.length)],
        [t('register.incidents.saved'), `${moment(input.now, input)}, ${input.savedBy}`],
        [t('register.incidents.digest'), digest],
      ]),
      `<p class="small">${escapeHtml(t('register.incidents.closed'))}</p>`,
      ...incidents.map((incident) => section(incident, input)),
      '</main>',
    ],
  });
}

const style = `
.incident { break-inside: avoid; margin: 0 0 4mm; padding-top: 2mm; border-top: 0.4pt solid #bbb }
.incident h2 { margin: 0 0 1mm; font-size: 10.5pt }
.incident td, .facts td { overflow-wrap: anywhere; white-space: pre-wrap }
`;

function section(incident: Incident, input: IncidentsInput): string {
  const { t, nameOf } = input;
  const { number, at, by, entry, later } = incident;
  const kind = entry.kind === null ? '–' : t(`register.value.${entry.kind}`);
  const words = Object.keys(books.incidents.parts)
    .filter((part) => part !== 'kind')
    .map((part): [string, string] => [t(`register.part.${part}` as TextId), told(entry[part as keyof typeof entry], input)])
    .filter(([, value]) => value !== '');
  const gone =
    later && isDisposed(incident) ? [t('register.incidents.disposed', { when: moment(later.at, input), who: nameOf(later.by) })] : [];
  return [
    '<section class="incident">',
    `<h2>${escapeHtml(t('register.incidents.entry', { number, kind }))}</h2>`,
    `<p class="small">${escapeHtml(t('register.incidents.written', { when: moment(at, input), who: nameOf(by) }))}</p>`,
    ...gone.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    table(words),
    '</section>',
  ].join('\n');
}

function told(value: string | null, input: IncidentsInput): string {
  if (value === null || value === '') return '';
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return moment(value, input);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, input) : value;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`);
  return `<table class="facts"><tbody>${cells.join('')}</tbody></table>`;
}

/** On paper the year is always written. */
function day(date: string, { t, zone }: IncidentsInput): string {
  return formatDay(t.locale, date, { now: '0001-01-01T00:00:00Z', zone, long: true, weekday: false });
}
function moment(instant: string, input: IncidentsInput): string {
  return `${day(dayOfInstant(instant, input.zone), input)} ${formatClock(input.t.locale, instant, input.zone, true)}`;
}
