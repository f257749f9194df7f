import type { Translate } from '#shared/texts/translate.ts';
import { compactDigest, formatInstant } from '../format.ts';
import type { ChainHead } from '../log/chain.ts';
import { digestGroups, mailBody } from '../message/print-document.ts';
import { escapeHtml } from '../message/render-html.ts';
import type { Rendering } from '../message/version.ts';
import type { DecisionStep } from './decision.ts';
import type { NoticeKind } from './notice.ts';
import { quoteMark } from './reply-text.ts';

/** A mail as it is prepared; nothing of it depends on who reads it on the screen. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Common {
  /** In the language that the letter is written in. */
  readonly t: Translate;
  readonly practice: boolean;
  readonly zone: string;
  readonly now: string;
  /** The subject of the message that it is about. */
  readonly subject: string;
  /** Whom it is to, and who writes it. */
  readonly to: { readonly name: string; readonly email: string };
  readonly by: { readonly name: string; readonly email: string };
}

export interface RequestInput extends Common {
  readonly step: DecisionStep;
  readonly code: string;
  readonly digest: string;
  readonly version: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly audience: string;
  readonly from: { readonly name: string; readonly address: string; readonly replyTo: string };
  readonly rendering: Rendering;
  /** How many other orderings the mail has. */
  readonly otherOrders: number;
  readonly logHead: ChainHead;
}

/** The two lines that a reply can begin with. */
export function answerLines(t: Translate, code: string): { yes: string; no: string } {
  return { yes: `${t('letter.request.yes')} ${code}`, no: `${t('letter.request.no')} ${code}` };
}

/** What is asked about, and how far the log had come, to be compared by whoever answers. */
export function letterMarks(t: Translate, digest: string, logHead: ChainHead): string[] {
  return [
    t('letter.request.fingerprint', { digest: digestGroups(digest).join(' ') }),
    t('letter.request.logHead', { seq: logHead.seq, hash: logHead.hash }),
  ];
}

/** Asks one person to decide about exactly this version; the answer is a line to reply with. */
export function requestLetter(input: RequestInput): LetterText {
  const { t, step, to, by, from, rendering } = input;
  const lines = answerLines(t, input.code);
  const subject = t('letter.request.subject', { step, subject: input.subject });
  const asks = [
    t('letter.hello', { name: to.name }),
    ...(input.practice ? [t('letter.practice')] : []),
    t('letter.request.asks', { step, asker: by.name }),
    t('letter.request.facts', {
      audience: input.audience,
      version: input.version,
      when: formatInstant(t.locale, input.submittedAt, { zone: input.zone, now: input.now }),
      who: input.submittedBy,
    }),
  ];
  const rules = [t('letter.request.noNeeds', { step }), t('letter.request.plain'), t('letter.request.code')];
  const marks = letterMarks(t, input.digest, input.logHead);
  const heads: [string, string][] = [
    [t('message.screen.from'), `${from.name} <${from.address}>`],
    [t('message.screen.replyTo'), from.replyTo],
    [t('message.screen.subject'), input.subject],
  ];
  const channel = step === 'assessment' ? [t('letter.request.channel')] : [];
  const others = input.otherOrders > 0 ? [t('letter.request.others')] : [];
  const answer = t('letter.request.answer', { address: to.email });
  return {
    subject,
    text: [
      `${quoteMark} ${t('letter.above')} ${quoteMark}`,
      ...asks,
      `${t('letter.request.how')}\n${answer}`,
      `    ${lines.yes}`,
      [`    ${lines.no}`, ...channel.map((line) => `    ${line}`)].join('\n'),
      ...rules,
      marks.join('\n'),
      ...others,
      `===== ${t('letter.request.begins')} =====`,
      heads.map(([name, value]) => `${name}: ${value}`).join('\n'),
      rendering.text.trimEnd(),
      `===== ${t('letter.request.ends')} =====`,
      '',
    ].join('\n\n'),
    html: page(t, subject, [
      paragraph(`${quoteMark} ${t('letter.above')} ${quoteMark}`, 'color:#5b6470;font-size:12px'),
      ...asks.map((line) => paragraph(line)),
      `<h2 style="font-size:16px;margin:20px 0 4px">${escapeHtml(t('letter.request.how'))}</h2>`,
      paragraph(answer),
      answerLink(input, lines.yes, [lines.yes]),
      answerLink(input, lines.no, [lines.no, ...channel, '']),
      ...rules.map((line) => paragraph(line)),
      paragraph(marks.join('\n'), 'color:#5b6470;font-size:12px;font-family:monospace;overflow-wrap:anywhere'),
      ...others.map((line) => paragraph(line)),
      rule(t('letter.request.begins')),
      paragraph(heads.map(([name, value]) => `${name}: ${value}`).join('\n'), 'color:#5b6470'),
      `<div lang="${rendering.languages[0] ?? 'nb'}" dir="ltr">${mailBody(rendering.html)}</div>`,
      rule(t('letter.request.ends')),
    ]),
  };
}

export interface NoticeInput extends Common {
  readonly kind: NoticeKind;
  /** Who decided; nobody for a send. */
  readonly who: string;
  readonly version: number;
  readonly digest: string;
  readonly reason: string;
  readonly alternative: string;
  /** For a send: when it ended, and how it went. */
  readonly sent: { readonly at: string; readonly accepted: number; readonly count: number } | null;
}

/** Tells the applicant what was decided, or that it has been sent (U32). */
export function noticeLetter(input: NoticeInput): LetterText {
  const { t, kind, who, to, by, sent } = input;
  const subject = t('letter.notice.subject', { kind, subject: input.subject });
  const about = { who, subject: input.subject, version: input.version, digest: compactDigest(input.digest) };
  const told =
    kind === 'sent' && sent
      ? t('letter.notice.sent', {
          subject: input.subject,
          when: formatInstant(t.locale, sent.at, { zone: input.zone, now: input.now }),
          accepted: sent.accepted,
          count: sent.count,
        })
      : t(`letter.notice.${kind === 'sent' ? 'approved' : kind}`, about);
  const lines = [
    t('letter.hello', { name: to.name }),
    ...(input.practice ? [t('letter.practice')] : []),
    told,
    ...(input.alternative === '' ? [] : [t('letter.notice.alternative', { alternative: input.alternative })]),
    ...(input.reason === '' ? [] : [t('letter.notice.reason', { reason: input.reason })]),
    t('letter.regards', { name: by.name }),
  ];
  return {
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: page(
      t,
      subject,
      lines.map((line) => paragraph(line)),
    ),
  };
}

function answerLink({ by, subject }: Pick<RequestInput, 'by' | 'subject'>, label: string, lines: readonly string[]): string {
  const href = `mailto:${encodeURIComponent(by.email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  return `<p style="margin:8px 0"><a href="${escapeHtml(href)}" style="font-family:monospace;font-weight:bold">${escapeHtml(label)}</a></p>`;
}

function paragraph(text: string, style = ''): string {
  return `<p style="margin:8px 0${style === '' ? '' : `;${style}`}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
}

function rule(text: string): string {
  return `<p style="margin:24px 0 12px;border-top:1px solid #9aa3ad;padding-top:4px;color:#5b6470;font-size:12px">${escapeHtml(text)}</p>`;
}

function page(t: Translate, title: string, parts: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${t.locale}" dir="ltr">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:14px;line-height:1.5;max-width:640px">',
    ...parts,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What letters are built of, for those about something else than a message. */
export const letterParts = { paragraph, answerLink, rule, page };
