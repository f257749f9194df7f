import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { PathStep } from '../approval/path.ts';
import type { Brief } from '../draft/brief.ts';
import { compactDigest, dayOfInstant, formatClock, formatDay, formatWall } from '../format.ts';
import { bodyOf } from '../policy/bodies.ts';
import type { Pack } from '../policy/pack.ts';
import { printStyle } from './print-style.ts';
import { escapeHtml } from './render-html.ts';
import type { Rendering } from './version.ts';

/** The version that is printed; of a draft there is none. */
export interface PrintedVersion {
  readonly number: number;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** SHA-256, hex. */
  readonly digest: string;
  /** The draft is another by now: an answer to this text would be void (U38). */
  readonly changedSince: boolean;
  readonly path: readonly Pick<PathStep, 'step' | 'role' | 'least' | 'state' | 'decision'>[];
}

export interface PrintInput {
  readonly pack: Pick<Pack, 'institution' | 'zone' | 'reasons' | 'bodies'>;
  readonly brief: Brief;
  readonly subject: string;
  /** The ordering of the languages that is shown. */
  readonly rendering: Rendering;
  /** How many other orderings the mail has. */
  readonly otherOrders: number;
  /** Null prints the draft, which nobody can approve. */
  readonly version: PrintedVersion | null;
  readonly practice: boolean;
  /** A person's name by id. */
  readonly nameOf: (personId: string) => string;
  readonly t: Translate;
}

/**
 * A message as a document to print: a cover that says what it is, the mail's HTML as it arrives, and for a frozen
 * version a place to answer for everyone who has not decided. Pure HTML and CSS: no scripts, nothing fetched. Same
 * input, same bytes. The frozen HTML stands in it byte for byte.
 */
export function printDocument(input: PrintInput): string {
  const { t, version } = input;
  const subject = input.subject.trim() === '' ? t('shell.noSubject') : input.subject;
  const title = t('pdf.title', { subject, version: version?.number ?? 0 });
  return printPage({
    t,
    title,
    style: printStyle({ left: footOf(subject, version, t), right: pageWords(t), mark: markOf(input) }),
    body: [
      cover(input, subject),
      `<section class="mail" aria-label="${escapeHtml(t('pdf.mailFollows'))}">`,
      `<p class="mail-mark">${escapeHtml(t('pdf.mailFollows'))}</p>`,
      `<div class="mail-body" lang="${input.rendering.languages[0] ?? 'nb'}" dir="ltr">`,
      mailBody(input.rendering.html),
      '</div>',
      `<p class="mail-mark">${escapeHtml(t('pdf.mailEnds'))}</p>`,
      '</section>',
      ...links(input),
      ...answers(input),
    ],
  });
}

interface PrintPage {
  readonly t: Translate;
  readonly title: string;
  readonly style: string;
  /** HTML, a line each. */
  readonly body: readonly string[];
}

/** A document to print, whole: nothing in it can fetch or run anything. */
export function printPage({ t, title, style, body }: PrintPage): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${t.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands between a mail's body tags, byte for byte; the whole where there are none. */
export function mailBody(html: string): string {
  const start = /<body\b[^>]*>/i.exec(html);
  const end = html.toLowerCase().lastIndexOf('</body>');
  if (!start || end < start.index + start[0].length) return html;
  return html.slice(start.index + start[0].length, end);
}

/** A digest in groups of four, to be read aloud and compared. */
export function digestGroups(digest: string): string[] {
  return digest.toUpperCase().match(/.{1,4}/g) ?? [];
}

function cover(input: PrintInput, subject: string): string {
  const { t, version, brief, pack, rendering } = input;
  const reason = pack.reasons.find(({ code }) => code === brief.reason)?.name[t.locale] ?? '';
  const grounds = Object.values(brief.grounds ?? {})
    .filter(Boolean)
    .join(', ');
  const audience = brief.audience ? t(`shell.audience.${brief.audience.kind}`) : '';
  const first = t(`shell.language.${rendering.languages[0] ?? 'nb'}`);
  const facts: [TextId, string][] = [
    ['message.screen.from', joined(brief.sender, brief.from && `<${brief.from}>`)],
    ['brief.body', joined(bodyOf(pack, brief.body)?.name[t.locale] ?? '', grounds, ': ')],
    ['message.screen.replyTo', brief.replyTo],
    ['pdf.audience', joined(audience, brief.audience?.description ?? '', ': ')],
    ['pdf.reason', joined(reason, brief.reasonStatement, ': ')],
    ['pdf.wanted', brief.wantedAt ? formatWall(t.locale, brief.wantedAt, { now: yearAlways }) : t('pdf.wantedNone')],
    ['pdf.order', `${t('pdf.shownOrder', { first, others: input.otherOrders })}.`],
  ];
  if (version)
    facts.push([
      'pdf.submitted',
      t('pdf.submittedBy', { when: moment(version.submittedAt, input), who: input.nameOf(version.submittedBy) }),
    ]);
  return [
    '<header class="cover">',
    `<p class="institution">${escapeHtml(pack.institution[t.locale])}</p>`,
    `<h1 lang="${rendering.languages[0] ?? 'nb'}">${escapeHtml(subject)}</h1>`,
    `<p class="kind">${escapeHtml(version ? t('pdf.version', { number: version.number }) : t('pdf.draftMark'))}</p>`,
    ...(version
      ? version.changedSince
        ? [`<p class="warning">${escapeHtml(t('pdf.changedSince'))}</p>`]
        : []
      : [`<p>${escapeHtml(t('pdf.draftAbout'))}</p>`]),
    `<h2>${escapeHtml(t('pdf.facts'))}</h2>`,
    '<table class="facts"><tbody>',
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `<tr><th scope="row">${escapeHtml(t(name))}</th><td>${escapeHtml(value)}</td></tr>`),
    '</tbody></table>',
    ...(version ? [fingerprint(version, t), way(version, input)] : []),
    '</header>',
  ].join('\n');
}

function fingerprint({ digest }: PrintedVersion, t: Translate): string {
  const groups = digestGroups(digest);
  return [
    `<h2>${escapeHtml(t('pdf.fingerprint'))}</h2>`,
    `<p class="digest"><b>${groups.slice(0, 2).join(' ')}</b> ${groups.slice(2, 8).join(' ')}<br>${groups.slice(8).join(' ')}</p>`,
    `<p class="small">${escapeHtml(t('pdf.fingerprintAbout'))}</p>`,
  ].join('\n');
}

function way({ path }: PrintedVersion, input: PrintInput): string {
  const { t } = input;
  return [
    `<h2>${escapeHtml(t('pdf.path'))}</h2>`,
    '<table class="facts"><tbody>',
    ...path.map(({ step, role, decision }) => {
      const said = decision
        ? t('pdf.decided', {
            outcome: decision.outcome,
            who: input.nameOf(decision.decidedBy),
            recorder: input.nameOf(decision.recordedBy),
            when: moment(decision.at, input),
            strength: decision.strength,
          })
        : `${t(`shell.role.${role}`)}, ${t('pdf.undecided')}`;
      return `<tr><th scope="row">${escapeHtml(t('pdf.step', { step }))}</th><td>${escapeHtml(said)}</td></tr>`;
    }),
    '</tbody></table>',
  ].join('\n');
}

/** On paper nobody sees where a link leads, so every address stands after the mail, in reading order. */
function links({ rendering, t }: PrintInput): string[] {
  // In our own HTML an address stands in quotation marks, escaped.
  const addresses = [...rendering.html.matchAll(/<a href="([^"#][^"]*)"/g)].map(([, address = '']) => address);
  if (addresses.length === 0) return [];
  return [
    '<section class="links">',
    `<h2>${escapeHtml(t('pdf.links'))}</h2>`,
    '<ol>',
    ...[...new Set(addresses)].map((address) => `<li>${address}</li>`),
    '</ol>',
    '</section>',
  ];
}

/** A place to answer for each step that nobody has decided; none where an answer would count for nothing. */
function answers({ version, t }: PrintInput): string[] {
  if (!version || version.changedSince || version.path.some(({ state }) => state === 'refused')) return [];
  const code = compactDigest(version.digest);
  return version.path
    .filter(({ decision }) => decision === null)
    .map(({ step, role, least }) => {
      const field = (name: TextId): string => `<p class="field"><span>${escapeHtml(t(name))}</span></p>`;
      return [
        '<section class="answer">',
        `<p class="small">${escapeHtml(t('pdf.answer'))} · ${escapeHtml(t(`shell.role.${role}`))}</p>`,
        `<h2>${escapeHtml(t('pdf.step', { step }))}</h2>`,
        `<p>${escapeHtml(t('pdf.answerRead', { number: version.number, code }))}</p>`,
        `<p class="choice">${escapeHtml(t('pdf.answerYes', { step }))}</p>`,
        `<p class="choice reason"><span>${escapeHtml(t('pdf.answerNo'))}</span></p>`,
        field('pdf.answerName'),
        field('pdf.answerDate'),
        field('pdf.answerSignature'),
        ...(least === 'attested' ? [] : [`<p class="small">${escapeHtml(t('pdf.needsSignature', { least }))}</p>`]),
        '</section>',
      ].join('\n');
    });
}

/** Subject, version and short code, for the foot of every page. */
function footOf(subject: string, version: PrintedVersion | null, t: Translate): string {
  const short = [...subject].length > 64 ? `${[...subject].slice(0, 63).join('').trimEnd()}…` : subject;
  return [short, ...(version ? [t('pdf.version', { number: version.number }), compactDigest(version.digest)] : [t('pdf.draftMark')])].join(
    ' · ',
  );
}

/** The words around the page's number and how many there are. */
export function pageWords(t: Translate): readonly [before: string, between: string, after: string] {
  const [before = '', rest = ''] = t('pdf.page', { page: '\u0000', pages: '\u0001' }).split('\u0000');
  const [between = '', after = ''] = rest.split('\u0001');
  return [before, between, after];
}

/** What stands at the top of every page that nobody shall take for something to approve. */
function markOf({ version, practice, t }: PrintInput): string {
  return [...(version ? [] : [t('pdf.draftMark')]), ...(practice ? [t('pdf.practiceMark')] : [])].join(' · ');
}

/** No date of ours: the year is always written on paper. */
const yearAlways = '0001-01-01T00:00:00Z';

function moment(instant: string, { t, pack: { zone } }: PrintInput): string {
  const day = formatDay(t.locale, dayOfInstant(instant, zone), { now: yearAlways, zone, long: true, weekday: false });
  return `${day} ${formatClock(t.locale, instant, zone)}`;
}

function joined(first: string, second: string, between = ' '): string {
  return [first, second].filter((part) => part.trim() !== '').join(between);
}
