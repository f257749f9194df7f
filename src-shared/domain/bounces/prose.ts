import { addressesIn } from './report.ts';

/** The part of a report in prose that speaks of one recipient. */
export interface ProsePart {
  readonly recipient: string | null;
  readonly said: string;
}

/** Where a report ends and the mail that came back begins. */
const markers =
  /^[\s>*=_-]*(?:(?:this|below|here|the following)\b.{0,60}(?:copy of|line is|are|is) .{0,40}(?:message|headers?|mail)\b|(?:the )?(?:original|returned|unsent|undelivered|bounced) (?:message|mail|e-?mail|content|text)\b(?!.{0,80}\b(?:was received|could|was not|has not|cannot)).{0,60}|(?:the )?(?:message|mail) (?:headers?|contents?|body|text) (?:follows?|is)\b.*|(?:the )?(?:message|mail|text of|copy of)\b.{0,60}\bfollows?\b.*|(?:(?:the )?(?:first|header)\b.{0,60}|.{0,40})\b(?:of|from) (?:the |your )?(?:original |returned )?(?:message|mail)\b.{0,20}(?:follows?|:)|.{0,30}begin (?:returned|original|of).*|(?:urspr(?:ü|ue)ngliche|message d'origine|opprinnelig|original)[\s-].{0,40})[\s:=*_-]*$/i;
const headerLine =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|reply-to|sender|cc|delivered-to|domainkey-signature): /i;

/** Splits a report in prose from the returned mail under it. Linear in the text. */
export function splitReturned(text: string): { readonly report: string; readonly returned: string | null } {
  const lines = text.split(/\r\n|\n|\r/);
  let at = -1;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    const folded = /^[ \t]+\S/.test(next) ? (lines[index + 2] ?? '') : next;
    if (headerLine.test(line) && (headerLine.test(next) || (/^(?:received|return-path)/i.test(line) && headerLine.test(folded)))) {
      if (/^(?:received|return-path|message-id|dkim|domainkey|x-|delivered-to|mime-version)/i.test(line) || index > 3) {
        at = index;
        break;
      }
    }
    if (index > 0 && line.length < 200 && markers.test(line) && !/[<>]{3}|@/.test(line) && returnedFollows(lines, index)) {
      at = index;
      break;
    }
  }
  // What is left must tell of somebody: else the headers are part of what the report says.
  if (at < 0 || (!lines.slice(0, at).some((line) => line.includes('@')) && lines.slice(at).some((line) => /^[45]\d\d[ -]/.test(line))))
    return { report: text, returned: null };
  return { report: lines.slice(0, at).join('\n'), returned: lines.slice(at).join('\n') };
}

/** After a marker, within a few lines, a header begins; a line of dashes that sets off the marker will do too. */
function returnedFollows(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + 6).some((line) => headerLine.test(line.replace(/^[\s>|]+/, '')));
}

/** An address at the head of its line, as lists of failures write it. */
const listed =
  /^[\s>*•-]{0,12}(?:[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?)?(?:(?:failed recipient|recipients?|to|final[- ]recipient|e?-?mail|address(?: in error)?|addressee|user|rcpt to|an|mottaker|empfänger|destinataire|user address|for)\s*[:=]\s*(?:rfc822;\s*)?)?(?:"[^"]{0,80}"\s*|'[^']{0,80}'\s*)?[<'"([]{0,2}([^\s<>"'(),:;[\]]{1,128}@[^\s<>"'(),:;[\]]{1,255})/i;

/** A line of a session's transcript that closes what was said about a recipient. */
const closing = /^\s*[45]\d\d <?([^\s<>"'(),:;[\]]{1,128}@[^\s<>"'(),:;[\]]{1,255}?)>?\.\.\. /;

const inTranscript = /^\s*(?:<<< |(?:\.{3} )?while talking to|[45]\d\d \S{1,255} \(\w+\)\.\.\. )/im;

/** Transcripts tell first what happened and then to whom; empty where the report is none. */
function transcriptParts(report: string): ProsePart[] {
  const parts: { recipient: string; said: string }[] = [];
  let before: string[] = [];
  for (const line of report.split(/\r\n|\n|\r/).slice(0, 4000)) {
    const recipient = closing.exec(line)?.[1];
    if (/^\s*(?:\.{3} )?while talking to/i.test(line)) before = [];
    else if (recipient === undefined) before.push(line);
    else {
      parts.push({ recipient, said: [line, ...before].join('\n') });
      before = [];
    }
  }
  return parts;
}

/** The recipients that a report in prose tells of, each with what is said of it. `notThese` are addresses of reporters and the sender. */
export function proseParts(report: string, notThese: ReadonlySet<string>): ProsePart[] {
  const [first, ...more] = inTranscript.test(report) ? transcriptParts(report) : [];
  if (first?.recipient && !notThese.has(first.recipient.toLowerCase())) return [first, ...more];
  const parts: { recipient: string; lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of report.split(/\r\n|\n|\r/).slice(0, 4000)) {
    const found = listed.exec(line)?.[1]?.replace(/[.!?*]+$/, '');
    if (found !== undefined && !notThese.has(found.toLowerCase())) {
      const known = parts.find(({ recipient }) => recipient.toLowerCase() === found.toLowerCase());
      if (known) {
        parts.splice(parts.indexOf(known), 1);
        known.lines.push(line);
        parts.push(known);
      } else parts.push({ recipient: found, lines: [line] });
    } else (parts.at(-1)?.lines ?? before).push(line);
  }
  const [only] = parts;
  if (parts.length === 1 && only) return [{ recipient: only.recipient, said: [...only.lines, ...before].join('\n') }];
  if (parts.length > 1) {
    const elsewhere = linesByAddress(report);
    return parts.map(({ recipient, lines }) => ({ recipient, said: ownWords(recipient, lines) ?? elsewhere.get(recipient) ?? report }));
  }
  const [named] = addressesIn(report).filter((address) => !notThese.has(address.toLowerCase()));
  return [{ recipient: named ?? null, said: report }];
}

/** What stands under the recipient's own heading; null where it is listed without a word. */
function ownWords(recipient: string, lines: readonly string[]): string | null {
  const own = lines.join('\n');
  return own
    .split(recipient)
    .join('')
    .replace(/[\W_]+/g, '').length > 8
    ? own
    : null;
}

/** The lines that name an address among other words. */
function linesByAddress(report: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of report.split(/\r\n|\n|\r/).slice(0, 4000))
    for (const address of addressesIn(line).slice(0, 5))
      if (line.trim().length > address.length + 4) found.set(address, `${found.get(address) ?? ''}${line}\n`);
  return found;
}
