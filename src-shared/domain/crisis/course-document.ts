import type { Translate } from '#shared/texts/translate.ts';
import { compactDigest, dayOfInstant, formatClock, formatDay } from '../format.ts';
import { pageWords, printPage } from '../message/print-document.ts';
import { printStyle } from '../message/print-style.ts';
import { escapeHtml } from '../message/render-html.ts';
import type { Crisis, CrisisEvent } from './crisis.ts';

export interface CourseInput {
  readonly crisis: Crisis;
  readonly institution: string;
  readonly zone: string;
  readonly practice: boolean;
  readonly t: Translate;
  readonly nameOf: (personId: string) => string;
  readonly placeOf: (place: string) => string;
}

/**
 * The course of events of a crisis as a document to read and to print, oldest first: what, where, who, and the words of it. Pure
 * HTML and CSS, nothing fetched; same input, same bytes.
 */
export function courseDocument(input: CourseInput): string {
  const { crisis, t } = input;
  const title = `${crisis.caseId}: ${crisis.title}`;
  const mark = input.practice ? t('pdf.practiceMark') : '';
  const facts: [string, string][] = [
    [t('crisis.reason'), crisis.reason],
    [t('crisis.event.declared'), `${moment(crisis.declared.at, input)}, ${input.nameOf(crisis.declared.by)}`],
    [
      t('crisis.event.ended'),
      crisis.ended ? `${moment(crisis.ended.at, input)}, ${input.nameOf(crisis.ended.by)}` : t('crisis.document.notEnded'),
    ],
    [t('crisis.summary'), crisis.ended?.summary ?? ''],
    [t('crisis.document.set'), crisis.setVersion],
  ];
  return printPage({
    t,
    title,
    style: `${printStyle({ left: title.slice(0, 64), right: pageWords(t), mark })}${style}`,
    body: [
      '<main class="cover">',
      `<p class="institution">${escapeHtml(input.institution)}</p>`,
      `<h1>${escapeHtml(crisis.title)}</h1>`,
      `<p class="kind">${escapeHtml(t('crisis.document.kind', { caseId: crisis.caseId }))}</p>`,
      table(facts.filter(([, value]) => value !== '')),
      `<h2>${escapeHtml(t('crisis.course'))}</h2>`,
      ...crisis.events.map((event) => section(event, input)),
      '</main>',
    ],
  });
}

const style = `
.event { break-inside: avoid; margin: 0 0 4mm; padding-top: 2mm; border-top: 0.4pt solid #bbb }
.event h3 { margin: 0 0 1mm; font-size: 10.5pt }
.event p { overflow-wrap: anywhere }
.event .words { white-space: pre-wrap; padding-left: 4mm; border-left: 0.8mm solid #bbb }
`;

function section(event: CrisisEvent, input: CourseInput): string {
  const { t, nameOf, placeOf } = input;
  const head = [t(`crisis.event.${event.what}`), ...('place' in event ? [placeOf(event.place)] : [])].join(' · ');
  const way = event.what === 'cleared' && event.replyId ? [t('crisis.document.byMail')] : [];
  const who = [
    ...('person' in event ? [nameOf(event.person)] : []),
    ...way,
    ...(!('person' in event) || event.by !== event.person ? [t('crisis.document.recordedBy', { who: nameOf(event.by) })] : []),
    ...('digest' in event ? [t('crisis.document.digest', { digest: compactDigest(event.digest) })] : []),
  ];
  const voided = event.what === 'written' && event.voided ? [`<p>${escapeHtml(t('crisis.document.voided'))}</p>`] : [];
  return [
    '<section class="event">',
    `<h3>${escapeHtml(`${moment(event.at, input)} · ${head}`)}</h3>`,
    `<p class="small">${escapeHtml(who.join('. '))}</p>`,
    ...('address' in event ? [`<p>${escapeHtml(event.address)}</p>`] : []),
    ...voided,
    ...(event.text.trim() === '' ? [] : [`<p class="words">${escapeHtml(event.text)}</p>`]),
    '</section>',
  ].join('\n');
}

function table(rows: readonly [string, string][]): string {
  const cells = rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`);
  return `<table class="facts"><tbody>${cells.join('')}</tbody></table>`;
}

/** On paper the year is always written. */
function moment(instant: string, { t, zone }: CourseInput): string {
  const day = formatDay(t.locale, dayOfInstant(instant, zone), { now: '0001-01-01T00:00:00Z', zone, long: true, weekday: false });
  return `${day} ${formatClock(t.locale, instant, zone, true)}`;
}
