import type { Translate } from '#shared/texts/translate.ts';
import { formatDay } from '../format.ts';
import { pageWords, printPage } from '../message/print-document.ts';
import { printStyle } from '../message/print-style.ts';
import { escapeHtml } from '../message/render-html.ts';
import type { Pack } from '../policy/pack.ts';
import type { RegisteredChannel } from './channel.ts';
import { crisisAccountOf } from './crisis-account.ts';
import { daysAfter } from './days.ts';

/** An account of the crisis list, with what the register knows of it. */
export interface CrisisRow {
  /** Its id in the pack's catalogue. */
  readonly account: string;
  readonly channel: RegisteredChannel | null;
  readonly ready: boolean;
  readonly testedOn: string | null;
  /** Never tested, or longer ago than the rules allow. */
  readonly overdue: boolean;
}

/** The accounts of the pack's list in its order. `channels`: those of the register that may be one of them; `today`: YYYY-MM-DD. */
export function crisisRows(
  channels: readonly RegisteredChannel[],
  pack: Pick<Pack, 'crisis' | 'channels' | 'register'>,
  today: string,
): CrisisRow[] {
  const days = pack.register?.intervals.crisisAccess ?? 365;
  const living = channels.filter(({ state }) => state !== 'decommissioned');
  return (pack.crisis?.accounts ?? []).map(({ channel: account }) => {
    const channel = living.find(({ fields }) => crisisAccountOf(fields, pack) === account) ?? null;
    const testedOn = channel?.fields.crisisAccess.testedOn ?? null;
    return {
      account,
      channel,
      ready: channel !== null && channel.state === 'open' && !channel.legacy,
      testedOn,
      overdue: testedOn === null || daysAfter(testedOn, days) < today,
    };
  });
}

export interface CrisisSheetInput {
  readonly rows: readonly CrisisRow[];
  readonly pack: Pick<Pack, 'institution' | 'crisis' | 'channels' | 'register'>;
  readonly today: string;
  readonly t: Translate;
}

/** The sheet to print and keep where the network may be down: which accounts, who has them, and when access was last tested. */
export function crisisSheet({ rows, pack, today, t }: CrisisSheetInput): string {
  const title = t('register.sheet.title');
  const day = (date: string): string => formatDay(t.locale, date, { long: true, weekday: false, now: '0001-01-01T00:00:00Z' });
  const heads = ['account', 'address', 'responsible', 'deputy', 'admin', 'tested'] as const;
  const body = rows.map((row) => {
    const fields = row.channel?.fields;
    const name = pack.channels.find(({ id }) => id === row.account)?.name[t.locale] ?? row.account;
    const person = (one: { readonly name: string; readonly email: string; readonly phone: string } | undefined): string =>
      one ? lines([one.name, one.phone, one.email]) : '–';
    const standing = row.channel === null ? t('register.sheet.unregistered') : row.ready ? '' : t('register.sheet.notOpen');
    const tested = row.testedOn === null ? t('register.sheet.never') : day(row.testedOn);
    const cells = [
      fields ? lines([fields.addressUrl, fields.handle]) : '–',
      person(fields?.responsible),
      person(fields?.deputy),
      lines([fields?.crisisAccess.admin ?? '']),
      lines([tested, row.overdue && row.testedOn !== null ? t('register.sheet.old') : '']),
    ];
    return `<tr><th scope="row">${lines([name, standing])}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return printPage({
    t,
    title,
    style: `${printStyle({ left: t('register.sheet.foot', { day: day(today) }), right: pageWords(t), mark: '' })}${style}`,
    body: [
      '<main class="cover">',
      `<p class="institution">${escapeHtml(pack.institution[t.locale])}</p>`,
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(t('register.sheet.set', { version: pack.crisis?.version ?? '', count: rows.length }))}</p>`,
      '<table class="sheet">',
      `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(t(`register.sheet.${head}`))}</th>`).join('')}</tr></thead>`,
      `<tbody>${body.join('\n')}</tbody>`,
      '</table>',
      '</main>',
    ],
  });
}

const style = `
@page { size: A4 landscape }
.sheet { width: 100%; margin-top: 4mm; border-collapse: collapse; font-size: 9.5pt; line-height: 1.35 }
.sheet th, .sheet td { padding: 1.6mm 3mm 1.6mm 0; border-top: 0.4pt solid #bbb; text-align: left; vertical-align: top; overflow-wrap: anywhere }
.sheet tr { break-inside: avoid }
`;

function lines(parts: readonly string[]): string {
  const told = parts.filter((part) => part.trim() !== '');
  return told.length > 0 ? told.map(escapeHtml).join('<br>') : '–';
}
