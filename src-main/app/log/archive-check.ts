import type { ArchiveReport } from '#shared/contract/archive.ts';
import { createLedgerDigest } from '#shared/domain/dispatch/ledger-digest.ts';
import { listDigest } from '#shared/domain/dispatch/list-digest.ts';
import { type LedgerRow, recipientStates } from '#shared/domain/dispatch/order.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { AppError } from '#shared/domain/errors.ts';
import { archiveChecks, archiveFiles, archiveFormat, type CheckState, type Manifest, manifestSchema } from '#shared/domain/log/archive.ts';
import { chainEntry } from '#shared/domain/log/chain.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { contentDigest } from '#shared/domain/message/digest.ts';
import { type PackedFile, sumsName } from '../../ports/packages.ts';
import type { StoreReader } from '../../ports/store.ts';
import type { Context } from '../context.ts';
import { byteOrderMark, csvCells } from '../spreadsheet.ts';
import { samePlan } from './archive-plan.ts';

/** Bytes of a file that is read whole: texts, the manifest, the log of one message. */
const mostWhole = 64 << 20;
/** How much of a file is taken at once before others have their turn. */
const linesAtOnce = 2000;

type Found = { readonly state: CheckState; readonly files?: readonly string[] };

/**
 * Computes everything in a package anew that can be: checksums, digests, counts and the log's hashes, and whether the
 * log of this installation has the same. Errors (`invalid`): no package, one that is cut short, one of a newer format.
 */
export async function verifyArchive({ packages, store, clock }: Context, path: string): Promise<ArchiveReport> {
  const files = await packages.open(path);
  const byName = new Map(files.map((file) => [file.name, file]));
  const breathe = (): Promise<void> => new Promise((resolve) => clock.after(0, resolve));

  const read = new Map<string, { sha256: string; text: string } | null>();
  const lines = new Map<string, RecipientsRead>();
  for (const file of files) {
    if (file.name === archiveFiles.recipients) {
      const { sha256, recipients } = await readRecipients(file, breathe);
      read.set(file.name, sha256 === null ? null : { sha256, text: '' });
      if (recipients) lines.set(file.name, recipients);
    } else read.set(file.name, await readWhole(file, file.name !== archiveFiles.delivery));
    await breathe();
  }

  const manifest = readManifest(read.get(archiveFiles.manifest)?.text, byName.has(archiveFiles.manifest));
  const sums = readSums(read.get(sumsName)?.text ?? '');
  const entries = entriesOf(read.get(archiveFiles.log)?.text ?? '');
  const results: Record<(typeof archiveChecks)[number], Found> = {
    files: sameFiles([...byName.keys()], expected(manifest), sums),
    sums: sameSums(read, sums),
    content: sameContent(manifest, (name) => read.get(name)),
    recipients: sameRecipients(manifest, lines.get(archiveFiles.recipients) ?? null),
    plan: samePlan(manifest, entries),
    log: sameLog(manifest, entries),
    here: sameHere(manifest, entries, store.read),
  };
  return {
    whole: archiveChecks.every((check) => results[check].state !== 'differs'),
    subject: manifest.message.subject,
    messageId: manifest.message.id,
    orderId: manifest.order.id,
    finishedAt: manifest.order.finishedAt,
    practice: manifest.practice,
    program: manifest.program,
    recipients: manifest.recipients,
    count: manifest.order.count,
    checks: archiveChecks.map((check) => ({ check, state: results[check].state, files: [...(results[check].files ?? [])] })),
  };
}

/** Null for a file that cannot be unpacked whole. */
export async function readWhole(file: PackedFile, keep: boolean): Promise<{ sha256: string; text: string } | null> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  try {
    const { sha256 } = await file.read((piece) => {
      held += piece.length;
      if (keep && held <= mostWhole) pieces.push(piece);
    });
    return { sha256, text: decoded(pieces) };
  } catch {
    return null;
  }
}

function decoded(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

interface RecipientsRead {
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgerDigest: string;
  /** Null where an address is gone: the list can no longer be told by its digest. */
  readonly listDigest: string | null;
}

/** The recipients a piece at a time: only addresses are kept, since their digest is over them sorted. */
async function readRecipients(
  file: PackedFile,
  breathe: () => Promise<void>,
): Promise<{ sha256: string | null; recipients: RecipientsRead | null }> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const waiting: string[] = [];
  let rest = '';
  let sha256: string | null = null;
  try {
    ({ sha256 } = await file.read((piece) => {
      const whole = (rest + decoder.decode(piece, { stream: true })).split('\r\n');
      rest = whole.pop() ?? '';
      for (const line of whole) waiting.push(line);
    }));
  } catch {
    return { sha256: null, recipients: null };
  }
  const digest = createLedgerDigest();
  const counts: Record<string, number> = Object.fromEntries(recipientStates.map((state) => [state, 0]));
  const listed: { address: string; renderingId: string }[] = [];
  let rows = 0;
  if (waiting[0]?.startsWith(byteOrderMark)) waiting.shift();
  for (let from = 0; from < waiting.length; from += linesAtOnce) {
    const page = csvCells(`${waiting.slice(from, from + linesAtOnce).join('\r\n')}\r\n`).map((cells) => {
      const [seq = '', address = '', renderingId = '', mailId = '', state = '', attempts = '', , settledAt = ''] = cells;
      counts[state] = (counts[state] ?? 0) + 1;
      listed.push({ address, renderingId });
      return { seq: Number(seq), mailId, state, attempts: Number(attempts), settledAt: settledAt === '' ? null : settledAt } as LedgerRow;
    });
    rows += page.length;
    digest.add(page);
    await breathe();
  }
  const erased = listed.some(({ address }) => address === '');
  return { sha256, recipients: { rows, counts, ledgerDigest: digest.hex(), listDigest: erased ? null : listDigest(listed) } };
}

function readManifest(text: string | undefined, isThere: boolean): Manifest {
  let value: unknown = null;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    throw new AppError('invalid', isThere ? 'archive.damaged' : 'archive.notAPackage', { file: archiveFiles.manifest });
  }
  const { format, formatVersion } = (value ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== archiveFormat.name) throw new AppError('invalid', 'archive.notAPackage', { file: archiveFiles.manifest });
  if (typeof formatVersion === 'number' && formatVersion > archiveFormat.version)
    throw new AppError('invalid', 'archive.newer', { version: formatVersion });
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new AppError('invalid', 'archive.damaged', { file: archiveFiles.manifest });
  return manifest.data;
}

function expected({ version, recipients, decisions, journal }: Manifest): string[] {
  return [
    ...decisionMails(decisions).map(({ file }) => file),
    archiveFiles.delivery,
    ...(journal ? [journal] : []),
    archiveFiles.log,
    archiveFiles.manifest,
    ...(recipients === 'included' ? [archiveFiles.recipients] : []),
    ...version.renderings.flatMap(({ eml, html, text }) => [eml, html, text]),
    sumsName,
  ];
}

/** The mails with decisions that are in the package, and what each must be. */
function decisionMails(decisions: Manifest['decisions']): { file: string; digest: string }[] {
  return decisions.flatMap(({ reply }) => (reply?.file ? [{ file: reply.file, digest: reply.digest }] : []));
}

export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](\S+)$/gm)].map(([, sum = '', name = '']) => [name, sum]));
}

/** Every file that the manifest and the checksums name is there, and no other. */
function sameFiles(there: readonly string[], wanted: readonly string[], sums: ReadonlyMap<string, string>): Found {
  const named = new Set([...wanted, ...sums.keys()]);
  const odd = [...[...named].filter((name) => !there.includes(name)), ...there.filter((name) => !named.has(name))];
  const unsummed = wanted.filter((name) => name !== sumsName && !sums.has(name));
  const files = [...new Set([...odd, ...unsummed])].sort();
  return { state: files.length === 0 ? 'fits' : 'differs', files };
}

export function sameSums(read: ReadonlyMap<string, { sha256: string } | null>, sums: ReadonlyMap<string, string>): Found {
  const files = [...read]
    .filter(([name, file]) => (name === sumsName ? file === null : file === null || sums.get(name) !== file.sha256))
    .map(([name]) => name);
  return { state: files.length === 0 ? 'fits' : 'differs', files };
}

/** The texts are those that were approved: the digest of them is the one that the decisions and the order name. */
function sameContent(
  { message, version, order, decisions }: Manifest,
  fileOf: (name: string) => { sha256: string; text: string } | null | undefined,
): Found {
  const { audience, reason, reasonStatement, from, sender, replyTo, subject } = message;
  const digest = contentDigest({
    packId: version.packId,
    packVersion: version.packVersion,
    brief: { ...emptyBrief, audience, reason, reasonStatement, from, sender, replyTo, subject },
    renderings: version.renderings.map(({ id, languages, html, text }) => ({
      id,
      languages,
      html: fileOf(html)?.text ?? '',
      text: fileOf(text)?.text ?? '',
    })),
  });
  const approved = decisions.some(
    (one) => one.step === 'approval' && one.outcome === 'yes' && one.voidedAt === null && one.digest === digest,
  );
  // A mail that somebody decided by is the one that was taken in, to the byte.
  const others = decisionMails(decisions).flatMap(({ file, digest: own }) => (fileOf(file)?.sha256 === own ? [] : [file]));
  const fits = digest === version.contentDigest && approved && order.count >= 0 && others.length === 0;
  return { state: fits ? 'fits' : 'differs', files: others };
}

function sameRecipients({ recipients, order, counts }: Manifest, found: RecipientsRead | null): Found {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total !== order.count) return { state: 'differs' };
  if (recipients !== 'included') return { state: 'unknown' };
  const same =
    found !== null &&
    found.rows === order.count &&
    found.ledgerDigest === order.ledgerDigest &&
    Object.entries(found.counts).every(([state, count]) => count === (counts[state] ?? 0)) &&
    (found.listDigest === null || found.listDigest === order.listDigest);
  return { state: same ? 'fits' : 'differs' };
}

export function entriesOf(text: string): LogEntry[] | null {
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LogEntry);
  } catch {
    return null;
  }
}

/** Each entry carries the hash of itself and of the one before it, and the last is the head that the manifest names. */
function sameLog({ logHead, message }: Manifest, entries: readonly LogEntry[] | null): Found {
  const last = entries?.at(-1);
  const same =
    entries !== null &&
    last?.seq === logHead.seq &&
    last.hash === logHead.hash &&
    entries.every((entry, index) => entry.messageId === message.id && entry.seq > (entries[index - 1]?.seq ?? 0) && isItself(entry));
  return { state: same ? 'fits' : 'differs' };
}

export function isItself(entry: LogEntry): boolean {
  try {
    return chainEntry({ seq: entry.seq - 1, hash: entry.previous }, entry).hash === entry.hash;
  } catch {
    return false;
  }
}

/** Whoever made a whole package of their own cannot have put it into the log that stands here. */
function sameHere({ message }: Manifest, entries: readonly LogEntry[] | null, read: StoreReader): Found {
  if (entries === null || !read.draft(message.id)) return { state: 'unknown' };
  return { state: entries.every((entry) => read.logFrom(entry.seq, 1)[0]?.hash === entry.hash) ? 'fits' : 'differs' };
}
