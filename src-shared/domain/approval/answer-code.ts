import { canonicalJson } from '../canonical-json.ts';
import { sha256Hex } from '../message/digest.ts';
import type { DecisionStep } from './decision.ts';

/** What an answer by mail is about: a step of the way to a yes, of one frozen version of one message; or the clearance of a text of a crisis. */
export interface AnswerAbout {
  readonly messageId: string;
  readonly versionId: string;
  /** The content digest. */
  readonly digest: string;
  readonly step: DecisionStep | 'crisis-clearance';
}

/**
 * The code that an answer by mail holds: `7F3A-91C2-…`, eight groups of four hexadecimal digits, 128 bits. The first two
 * are the fingerprint that stands on the screen and on paper. The other six bind it to the message, the version and the
 * step, so that no answer counts for a copy with the same text, for another version or for another step.
 */
export function answerCode({ messageId, versionId, digest, step }: AnswerAbout): string {
  const bound = sha256Hex(canonicalJson({ messageId, versionId, digest, step }));
  return groups(`${digest.slice(0, 8)}${bound.slice(0, 24)}`);
}

/** Every code in a text, as `answerCode` writes them: in whatever case, with spaces or a line break where a mail program put them. */
export function codesIn(text: string): string[] {
  const found = text.match(anyCode) ?? [];
  return [...new Set(found.map((code) => groups(code.replace(/[^0-9a-f]/gi, ''))))];
}

/** The text with nothing where a code stood. */
export function withoutCodes(text: string): string {
  return text.replace(anyCode, '');
}

const anyCode =
  /(?<![0-9a-z-])[0-9a-f]{4}(?:[ \u00a0]?[-\u2010\u2011\u2013][ \u00a0]?(?:\r?\n[ \t]*)?[0-9a-f]{4}){7}(?![0-9a-z]|[-\u2010\u2011\u2013][0-9a-z])/gi;

function groups(digits: string): string {
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join('-');
}
