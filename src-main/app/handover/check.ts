import { keptAdvice } from '#shared/contract/advice.ts';
import type { HandOverReport } from '#shared/contract/handover-in.ts';
import { blockLinks, bodies as bodiesShape, brief as briefShape } from '#shared/contract/shapes.ts';
import type { Decision } from '#shared/domain/approval/decision.ts';
import { approvalPath, isApprovedWithFourEyes } from '#shared/domain/approval/path.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import { isPackageCode } from '#shared/domain/handover/code.ts';
import { type HandOverManifest, handOverChecks, handOverFiles, handOverFormat, handOverSchema } from '#shared/domain/handover/manifest.ts';
import type { CheckState } from '#shared/domain/log/archive.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import { contentDigest, sha256Hex } from '#shared/domain/message/digest.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { sumsName } from '../../ports/packages.ts';
import { type Context, packFor } from '../context.ts';
import { entriesOf, isItself, readSums, readWhole, sameSums } from '../log/archive-check.ts';
import { mailParts } from '../message/index.ts';
import { byteOrderMark, csvCells } from '../spreadsheet.ts';

type Found = { readonly state: CheckState; readonly files?: readonly string[] };
type FilesRead = ReadonlyMap<string, { readonly sha256: string; readonly text: string } | null>;

/** A package that was read and checked, and what would come in of it. */
export interface CheckedPackage {
  readonly report: HandOverReport;
  readonly manifest: HandOverManifest;
  readonly version: Omit<FrozenVersion, 'findings'>;
  readonly decisions: readonly Decision[];
  /** The rows of its list after the head: number, address, unit, language. */
  readonly rows: readonly (readonly string[])[];
  /** SHA-256 of its checksums. */
  readonly digest: string;
  readonly pack: Pack | null;
}

const fits = (holds: boolean, files: readonly string[] = []): Found => ({ state: holds ? 'fits' : 'differs', files });

/**
 * Opens a package of another workstation and computes anew everything in it that can be: checksums, the content digest from the
 * rendered parts, the mails from the parts, the log's hashes, and the way to a yes by the rules of this workstation. Whoever
 * alters a package can make all of that fit again; the code, which the one who made it tells by another way, then does not.
 * Errors (`invalid`): no package, one that is cut short or damaged, one of a newer format.
 */
export async function checkPackage(context: Context, path: string, code: string): Promise<CheckedPackage> {
  const files = await context.packages.open(path);
  const read = new Map<string, { sha256: string; text: string } | null>();
  for (const file of files) read.set(file.name, await readWhole(file, true));
  const manifest = readManifest(read.get(handOverFiles.manifest)?.text, read.has(handOverFiles.manifest));
  const version = await versionOf(manifest, read);
  const decisions: Decision[] = manifest.decisions.map(({ reply: _, ...one }) => ({
    ...one,
    messageId: manifest.messageId,
    replyId: null,
  }));
  const pack = packFor(context, manifest.pack.id);
  const sums = read.get(sumsName);
  const digest = sums ? sha256Hex(sums.text) : '';
  const entries = entriesOf(read.get(handOverFiles.log)?.text ?? '');
  const rows = csvCells((read.get(handOverFiles.recipients)?.text ?? '').replace(byteOrderMark, '')).slice(1);
  const results: Readonly<Record<(typeof handOverChecks)[number], Found>> = {
    code: code.trim() === '' ? { state: 'unknown' } : fits(isPackageCode(code, digest)),
    files: sameFiles([...read.keys()], manifest, readSums(sums?.text ?? '')),
    sums: sameSums(read, readSums(sums?.text ?? '')),
    content: fits(version.digest === contentDigest({ ...version, packId: version.packId })),
    mail: pack ? await sameMails(context, version, pack) : { state: 'unknown' },
    decisions: fits(entries !== null && sameDecisions(version, decisions, entries) && sameReplies(manifest, read, entries)),
    path: pack ? fits(hasItsYes(pack, version, decisions)) : { state: 'unknown' },
    recipients: sameRecipients(manifest, rows),
    log: fits(entries !== null && sameLog(manifest, entries)),
    here: sameHere(context, manifest, entries),
  };
  const nameOf = (id: string): string => manifest.people.find((person) => person.id === id)?.name ?? '–';
  const whole = handOverChecks.every((check) => results[check].state !== 'differs');
  const report: HandOverReport = {
    whole,
    messageId: manifest.messageId,
    subject: version.subject,
    sender: version.brief.sender,
    program: manifest.program,
    practice: manifest.practice,
    digest: version.digest,
    wantedAt: version.brief.wantedAt,
    recipients: manifest.recipients,
    count: manifest.list?.readers ?? manifest.list?.count ?? 0,
    checks: handOverChecks.map((check) => ({ check, state: results[check].state, files: [...(results[check].files ?? [])] })),
    decisions: decisions
      .filter(({ voidedAt }) => voidedAt === null)
      .map(({ step, outcome, strength, at, decidedBy, recordedBy }) => ({
        step,
        outcome,
        strength,
        at,
        decidedBy: nameOf(decidedBy),
        recordedBy: nameOf(recordedBy),
      })),
    told: manifest.told && { by: nameOf(manifest.told.by), at: manifest.told.at },
    because: whole ? whyNotHere(context, manifest, pack) : null,
  };
  return { report, manifest, version, decisions, rows, digest, pack };
}

/** A whole package may still not be for this workstation. */
function whyNotHere(context: Context, manifest: HandOverManifest, pack: Pack | null): TextRef | null {
  if (!pack) return { id: 'handover.in.noPack', params: { pack: manifest.pack.id } };
  if (pack.deliveryMode === 'handover') return { id: 'handover.in.doesNotSend' };
  if (manifest.practice !== (context.practice !== null))
    return { id: 'handover.in.practice', params: { practice: manifest.practice ? 'yes' : 'no' } };
  return whyNotBeside(context, manifest);
}

/** A newer version comes in beside the one that is here, unless that one has been sent, waits to be, or was edited here. */
function whyNotBeside({ store: { read } }: Context, { messageId, version }: HandOverManifest): TextRef | null {
  const draft = read.draft(messageId);
  if (!draft) return null;
  const newest = read.versions(messageId).at(-1);
  if (!newest || !read.takenIn(messageId) || version.id === newest.id) return { id: 'handover.in.known' };
  if (version.number <= newest.number) return { id: 'handover.in.older', params: { number: version.number, newest: newest.number } };
  if (read.orders(messageId).some(({ kind, state, startedAt }) => kind === 'send' && (startedAt !== null || state === 'scheduled')))
    return { id: 'handover.in.underWay', params: { number: version.number, newest: newest.number } };
  return changedSince(draft, newest) ? { id: 'handover.in.edited' } : null;
}

function readManifest(text: string | undefined, isThere: boolean): HandOverManifest {
  let value: unknown = null;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    throw new AppError('invalid', isThere ? 'archive.damaged' : 'archive.notAPackage', { file: handOverFiles.manifest });
  }
  const { format, formatVersion } = (value ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== handOverFormat.name) throw new AppError('invalid', 'handover.in.otherFormat');
  if (typeof formatVersion === 'number' && formatVersion > handOverFormat.version)
    throw new AppError('invalid', 'archive.newer', { version: formatVersion });
  const manifest = handOverSchema.safeParse(value);
  if (!manifest.success) throw new AppError('invalid', 'archive.damaged', { file: handOverFiles.manifest });
  return manifest.data;
}

async function versionOf(manifest: HandOverManifest, read: FilesRead): Promise<Omit<FrozenVersion, 'findings'>> {
  const brief = briefShape.safeParse(manifest.brief);
  const bodies = bodiesShape.safeParse(manifest.bodies);
  const advice = keptAdvice.optional().safeParse(manifest.advice);
  const linked = blockLinks.optional().safeParse(manifest.linked);
  if (!brief.success || !bodies.success || !advice.success || !linked.success)
    throw new AppError('invalid', 'archive.damaged', { file: handOverFiles.manifest });
  const { id, number, submittedAt, submittedBy, writers, contentDigest: digest, renderings } = manifest.version;
  const textOf = (name: string): string => read.get(name)?.text ?? '';
  return {
    id,
    messageId: manifest.messageId,
    number,
    submittedAt,
    submittedBy,
    packId: manifest.pack.id,
    packVersion: manifest.pack.version,
    brief: brief.data,
    bodies: bodies.data as Bodies,
    subject: brief.data.subject,
    renderings: renderings.map((one) => ({ id: one.id, languages: one.languages, html: textOf(one.html), text: textOf(one.text) })),
    eml: Object.fromEntries(renderings.map((one) => [one.id, textOf(one.eml)])),
    digest,
    writers,
    ...(advice.data && { advice: advice.data }),
    ...(linked.data && { linked: linked.data }),
  };
}

function sameFiles(
  there: readonly string[],
  { recipients, version, decisions }: HandOverManifest,
  sums: ReadonlyMap<string, string>,
): Found {
  const wanted = [
    handOverFiles.form,
    handOverFiles.log,
    handOverFiles.manifest,
    ...decisions.flatMap(({ reply }) => (reply ? [reply.file] : [])),
    ...(recipients === 'included' ? [handOverFiles.recipients] : []),
    ...version.renderings.flatMap(({ eml, html, text }) => [eml, html, text]),
  ];
  const odd = [
    ...wanted.filter((name) => !there.includes(name) || !sums.has(name)),
    ...there.filter((name) => ![...wanted, sumsName].includes(name)),
  ];
  return fits(odd.length === 0, [...new Set(odd)].sort());
}

/** What would be sent is what the approved parts make, byte for byte: the digest is about the parts. */
async function sameMails(context: Context, version: Omit<FrozenVersion, 'findings'>, pack: Pack): Promise<Found> {
  const others: string[] = [];
  for (const rendering of version.renderings) {
    const made = await context.composeMail(mailParts(version, pack, rendering)).catch(() => null);
    if (made === null || made !== version.eml[rendering.id]) others.push(`message-${rendering.id}.eml`);
  }
  return fits(others.length === 0 && version.renderings.length > 0, others);
}

/** Every decision that stands is in the log as it is told, and those about the text are about exactly this one. */
function sameDecisions({ digest }: { digest: string }, decisions: readonly Decision[], entries: readonly LogEntry[]): boolean {
  const standing = decisions.filter(({ voidedAt }) => voidedAt === null);
  return standing.every((decision) => {
    if (decision.step === 'approval' && decision.outcome === 'yes' && decision.digest !== digest) return false;
    const logged = entries.find(({ type, facts }) => type === 'decision.recorded' && facts.decisionId === decision.id);
    if (!logged) return false;
    const { versionId, step, outcome, strength, digest: about, decidedBy, recordedBy } = decision;
    const told = { versionId, step, outcome, strength, digest: about, decidedBy, recordedBy };
    const same = Object.entries(told).every(([key, value]) => logged.facts[key] === value);
    return same && !entries.some(({ type, facts }) => type === 'approval.voided' && facts.decisionId === decision.id);
  });
}

/** A mail that somebody decided by is the one that the log names, to the byte. */
function sameReplies({ decisions }: HandOverManifest, read: FilesRead, entries: readonly LogEntry[]): boolean {
  return decisions.every(({ id, reply }) => {
    if (!reply) return true;
    const logged = entries.find(({ type, facts }) => type === 'decision.recorded' && facts.decisionId === id);
    return logged?.facts.replyDigest === reply.digest && read.get(reply.file)?.sha256 === reply.digest;
  });
}

/** Everyone on this workstation's path has said yes to it, and nobody to a text of their own or twice (four eyes). */
function hasItsYes(pack: Pack, version: Omit<FrozenVersion, 'findings'>, decisions: readonly Decision[]): boolean {
  const path = approvalPath({
    pack,
    message: version,
    version,
    decisions,
    people: [],
    changedSince: false,
  });
  return isApprovedWithFourEyes(path, version.writers);
}

function sameRecipients({ recipients, list }: HandOverManifest, rows: readonly (readonly string[])[]): Found {
  if (recipients !== 'included') return { state: 'unknown' };
  return fits(list !== null && rows.length === list.count && rows.every(([, address = '']) => checkAddress(address).ok));
}

/** Each entry carries the hash of itself, the last is the head that the manifest names, and the version was submitted in it. */
function sameLog({ logHead, messageId, version }: HandOverManifest, entries: readonly LogEntry[]): boolean {
  const last = entries.at(-1);
  return (
    last?.seq === logHead.seq &&
    last.hash === logHead.hash &&
    entries.every((entry, index) => entry.messageId === messageId && entry.seq > (entries[index - 1]?.seq ?? 0) && isItself(entry)) &&
    entries.some(
      ({ type, facts }) => type === 'message.submitted' && facts.versionId === version.id && facts.digest === version.contentDigest,
    )
  );
}

/** Whoever made a whole package of their own cannot have put it into the log that stands here. */
function sameHere({ store: { read } }: Context, { messageId }: HandOverManifest, entries: readonly LogEntry[] | null): Found {
  if (entries === null || !read.draft(messageId) || read.takenIn(messageId)) return { state: 'unknown' };
  return fits(entries.every((entry) => canonicalJson(read.logFrom(entry.seq, 1)[0] ?? null) === canonicalJson(entry)));
}
