import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FoundMails, MailPlace } from '#main/ports/reports.ts';
import { AppError } from '#shared/domain/errors.ts';

/** More than this is no return mailbox. */
export const mostFound = { files: 200_000, mails: 200_000, depth: 20 };
const chunkSize = 1024 * 1024;

/** An mbox begins each mail with a line of this form (RFC 4155), after an empty line. */
const separator = /\r?\n\r?\nFrom [^\r\n]{1,1000}\r?\n/g;
/** As long as such a line can be, with what stands before it. */
const longestSeparator = 1010;
const firstLine = /^From [^\r\n]{1,1000}\r?\n/;
/** What a mail begins with: a header field (RFC 5322 section 2.2), maybe after empty lines. */
const header = /^\s*[!-9;-~]{1,80}[ \t]*:/;

/** See `ReportReader.find`. Holds a piece of a file at a time, however large the file. */
export function findMails(path: string): FoundMails {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts?.isFile()) return { places: places(path), files: 1, others: 0 };
  if (!facts?.isDirectory()) throw gone(path);
  const files = [...filesBelow(path, 0)].slice(0, mostFound.files);
  const found: MailPlace[] = [];
  let others = 0;
  for (const file of files) {
    const room = mostFound.mails - found.length;
    if (room <= 0) break;
    if (!beginsAsMail(file)) others += 1;
    else for (const place of places(file).slice(0, room)) found.push(place);
  }
  return { places: found, files: files.length, others };
}

function* filesBelow(folder: string, depth: number): Generator<string> {
  if (depth > mostFound.depth) return;
  const entries = tryTo(folder, () => readdirSync(folder, { withFileTypes: true }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // What is on its way into a Maildir lies in `tmp`.
    const underWay = entry.name === 'tmp' && entries.some(({ name }) => name === 'cur');
    if (entry.isDirectory() && !underWay) yield* filesBelow(path, depth + 1);
    else if (entry.isFile() && !isOfASystem(entry.name)) yield path;
  }
}

/** What a mail server or a desktop keeps beside the mails; some of it has lines that look like headers. */
function isOfASystem(name: string): boolean {
  return /^(?:dovecot[-.]|\.|courierimap|maildirfolder$|maildirsize$|subscriptions$|thumbs\.db$|desktop\.ini$)/i.test(name);
}

function beginsAsMail(path: string): boolean {
  const start = tryTo(path, () => withFile(path, (read) => read(0, 2000)));
  return firstLine.test(start) || header.test(start);
}

/** One byte is one character, so that places in the text are places in the file. */
type Read = (from: number, length: number) => string;

function places(file: string): MailPlace[] {
  return tryTo(file, () =>
    withFile(file, (read, size) => {
      const first = firstLine.exec(read(0, longestSeparator));
      if (!first) return [{ file, from: 0, to: size }];
      const starts = [{ before: 0, from: first[0].length }];
      // Goes on from the last line that was found, or from where one may have begun at the end of what was read.
      for (let at = first[0].length; at < size && starts.length <= mostFound.mails; ) {
        const text = read(at, chunkSize);
        let next = Math.max(text.length - longestSeparator, 0);
        for (const found of text.matchAll(separator)) {
          const end = found.index + found[0].length;
          starts.push({ before: at + found.index, from: at + end });
          next = Math.max(next, end);
        }
        // A file that has become shorter meanwhile ends here.
        if (at + text.length >= size || next === 0) break;
        at += next;
      }
      return starts.slice(0, mostFound.mails).map(({ from }, index) => ({ file, from, to: starts[index + 1]?.before ?? size }));
    }),
  );
}

/** Reads bytes of a file; fewer where it has become shorter. */
export function readBytes(file: string, from: number, length: number): Uint8Array {
  return tryTo(file, () => {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
    } finally {
      closeSync(handle);
    }
  });
}

function withFile<T>(file: string, work: (read: Read, size: number) => T): T {
  const size = statSync(file).size;
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(chunkSize, Math.max(size, 1)));
    return work((from, length) => {
      const count = readSync(handle, buffer, 0, Math.min(length, buffer.length), from);
      return buffer.toString('latin1', 0, count);
    }, size);
  } finally {
    closeSync(handle);
  }
}

function tryTo<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof AppError ? error : gone(path);
  }
}

function gone(path: string): AppError {
  return new AppError('invalid', 'error.fileGone', { file: basename(path) });
}
