import type { Translate } from '#shared/texts/translate.ts';
import { answerLines, type LetterText, letterMarks, letterParts } from '../approval/letter-text.ts';
import { quoteMark } from '../approval/reply-text.ts';
import type { ChainHead } from '../log/chain.ts';

export interface ClearanceLetterInput {
  readonly t: Translate;
  readonly practice: boolean;
  readonly caseId: string;
  readonly title: string;
  /** The place's name. */
  readonly place: string;
  readonly text: string;
  readonly digest: string;
  readonly code: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly by: { readonly name: string; readonly email: string };
  readonly logHead: ChainHead;
}

/** Asks one of the emergency leadership to clear exactly this text (N44); the answer is a line to reply with. */
export function clearanceLetter(input: ClearanceLetterInput): LetterText {
  const { t, to, by, caseId, place } = input;
  const { paragraph, answerLink, rule, page } = letterParts;
  const lines = answerLines(t, input.code);
  const subject = t('crisis.letter.subject', { caseId, place });
  const asks = [
    t('letter.hello', { name: to.name }),
    ...(input.practice ? [t('letter.practice')] : []),
    t('crisis.letter.asks', { asker: by.name, caseId, title: input.title, place }),
  ];
  const answer = t('letter.request.answer', { address: to.email });
  const rules = [t('crisis.letter.no'), t('letter.request.plain'), t('crisis.letter.code')];
  const marks = letterMarks(t, input.digest, input.logHead);
  const above = `${quoteMark} ${t('letter.above')} ${quoteMark}`;
  return {
    subject,
    text: [
      above,
      ...asks,
      `${t('letter.request.how')}\n${answer}`,
      `    ${lines.yes}`,
      `    ${lines.no}`,
      ...rules,
      marks.join('\n'),
      `===== ${t('crisis.letter.begins')} =====`,
      input.text.trim(),
      `===== ${t('crisis.letter.ends')} =====`,
      '',
    ].join('\n\n'),
    html: page(t, subject, [
      paragraph(above, 'color:#5b6470;font-size:12px'),
      ...asks.map((line) => paragraph(line)),
      paragraph(`${t('letter.request.how')}: ${answer}`),
      answerLink({ by, subject }, lines.yes, [lines.yes]),
      answerLink({ by, subject }, lines.no, [lines.no, '']),
      ...rules.map((line) => paragraph(line)),
      paragraph(marks.join('\n'), 'color:#5b6470;font-size:12px;font-family:monospace;overflow-wrap:anywhere'),
      rule(t('crisis.letter.begins')),
      paragraph(input.text.trim()),
      rule(t('crisis.letter.ends')),
    ]),
  };
}
