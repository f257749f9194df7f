import { codesIn, withoutCodes } from './answer-code.ts';
import type { DecisionOutcome } from './decision.ts';

/** What the writer of a reply says. */
export interface AnswerText {
  /** The reply's own words: without what it quotes, without the signature under it. */
  readonly own: string;
  /** Codes in the own words, as `answerCode` writes them. */
  readonly codes: readonly string[];
  /** Codes that stand in what is quoted only. */
  readonly quotedCodes: readonly string[];
  /** `yes` or `no` where exactly one of them is said; `both`; null where neither is. */
  readonly answer: DecisionOutcome | 'both' | null;
  /** A yes with a word of condition or reservation beside it: no clear yes. */
  readonly reserved: boolean;
  /** The own words beside answer, code and other channel. */
  readonly reason: string;
  /** What stands behind “other channel:”. */
  readonly alternative: string;
}

/** The first line of a request: whatever stands from here on is what was asked. */
export const quoteMark = '#####';

/** More than this is no answer to read; what stands behind it is not looked at. */
const longest = 20_000;
const yes = /^(?:ja|yes)(?![\p{L}\p{N}])/iu;
/** Nynorsk begins sentences with *no* (now): before another word it is no answer. */
const no = /^(?:nei|nej|no(?! +\p{L}))(?![\p{L}\p{N}])/iu;
const ifWords = 'hvis|viss|dersom|om (?:de|dere|du|vi|me|det|den|teksten|han|ho|ein|man)|når|forutsatt|føresett|if|when|unless|provided';
const butWords =
  'men|bortsett|unntatt|unnateke|uten|utan|ikke|ikkje|inte|but|however|except|without|not|nesten|kanskje|almost|maybe|perhaps';
const reservations = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ifWords}|${butWords})(?![\\p{L}\\p{N}])|n[’']t(?!\\p{L})`, 'iu');
const otherChannel = /^(?:annen kanal|annan kanal|other channel)\s*:\s*(.*)$/iu;

/** Reads what a reply says. `text` is the mail's plain text. Takes any text. */
export function readAnswer(text: string): AnswerText {
  const { own, quoted } = partsOf(text.slice(0, longest));
  const codes = codesIn(own);
  const said = new Set<DecisionOutcome>();
  const rest: string[] = [];
  let alternative = '';
  for (const line of withoutCodes(own).split('\n')) {
    const words = bareLine(line);
    const outcome = outcomeOf(words);
    const channel = otherChannel.exec(words);
    if (outcome) said.add(outcome);
    if (channel) alternative ||= (channel[1] ?? '').trim();
    else rest.push(outcome ? words.replace(/^\p{L}+[\s,.:;!–-]*/u, '') : line.trim());
  }
  const answer = said.size === 2 ? 'both' : ([...said][0] ?? null);
  return {
    own,
    codes,
    quotedCodes: codesIn(quoted).filter((code) => !codes.includes(code)),
    answer,
    reserved: answer === 'yes' && reservations.test(own),
    reason: rest
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    alternative,
  };
}

function outcomeOf(words: string): DecisionOutcome | null {
  return yes.test(words) ? 'yes' : no.test(words) ? 'no' : null;
}

/** Without what mail programs put around a line: stars for bold, marks, quotation signs. */
function bareLine(line: string): string {
  return line.replace(/^[\s*_"'«»“”.•]+/u, '').replace(/[\s*_]+$/u, '');
}

const original = /^\s*-{2,}\s*(?:original|opprinnelig|opphavleg|ursprungligt?|forwarded|videresendt|vidaresend\S*)\b.*-{2,}\s*$/iu;
const ruled = /^\s*_{10,}\s*$/;
const wrote = /(?<![\p{L}])(?:wrote|skrev|skreiv)(?![\p{L}])[^\n]*:\s*$/iu;
const fromLine = /^\s*\*?(?:from|fra|frå|från)\s*:/iu;
const besideFrom = /^\s*\*?(?:sent|sendt|send|skickat|date|dato|datum|to|til|till|subject|emne|ämne)\s*:/iu;

/** The own words and what is quoted, as mail programs in Norwegian, Swedish and English mark it. */
function partsOf(text: string): { own: string; quoted: string } {
  const lines = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .split('\n');
  const own: string[] = [];
  const quoted: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*>/.test(line)) quoted.push(line.replace(/^[\s>]+/, ''));
    else if (beginsQuote(lines, index)) {
      quoted.push(...lines.slice(index));
      break;
    } else if (/^--\s*$/.test(line)) {
      // A signature ends at what is quoted under it.
      while (index + 1 < lines.length && !/^\s*>/.test(lines[index + 1] ?? '') && !beginsQuote(lines, index + 1)) index += 1;
    } else if (wrote.test(line)) {
      const next = lines.slice(index + 1).find((one) => one.trim() !== '');
      if (next === undefined || /^\s*>/.test(next)) continue;
      quoted.push(...lines.slice(index));
      break;
    } else own.push(line.trimEnd());
  }
  return { own: own.join('\n').trim(), quoted: quoted.join('\n') };
}

function beginsQuote(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (original.test(line) || ruled.test(line) || line.trimStart().startsWith(quoteMark)) return true;
  return fromLine.test(line) && lines.slice(index + 1, index + 5).some((next) => besideFrom.test(next));
}
