import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type FormField, fieldsText } from '#shared/domain/form/fields.ts';
import type { HandOver } from '#shared/domain/handover/handover.ts';
import { type HandOverManifest, handOverColumns, handOverFiles, handOverFormat, handOverText } from '#shared/domain/handover/manifest.ts';
import { decisionFile, renderingFiles } from '#shared/domain/log/archive.ts';
import type { LogEntry } from '#shared/domain/log/entry.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { PackageFile } from '../../ports/packages.ts';
import type { Context } from '../context.ts';
import { listedPages } from '../dispatch/approved.ts';
import { formOf } from '../form.ts';
import { decisionMails, messageLog, namesOf, renderingParts } from '../log/archive-files.ts';
import { byteOrderMark, csvLines } from '../spreadsheet.ts';

export interface HandOverInput {
  readonly context: Context;
  readonly version: FrozenVersion;
  readonly pack: Pack;
  readonly list: RecipientList | null;
  readonly withRecipients: boolean;
  readonly told: HandOver['told'];
  readonly t: Translate;
}

/**
 * The files of a package for those who send, in the order of their names. They depend on what stands, and on the language that
 * the form is in; no time of day is in them.
 */
export async function* handOverPackage(input: HandOverInput): AsyncGenerator<PackageFile> {
  const { context, version, list, withRecipients } = input;
  const entries = messageLog(context.store.read, version.messageId);
  const fields = formOf(context, version, input.pack, input.t);
  yield* decisionMails(context.store.read, version.messageId);
  yield { name: handOverFiles.form, content: [`${fieldsText(fields)}\n`] };
  yield { name: handOverFiles.log, content: entries.map((entry) => `${canonicalJson(entry)}\n`) };
  yield { name: handOverFiles.manifest, content: [handOverText(manifest(input, entries, fields))] };
  yield* renderingParts(version);
  if (withRecipients && list) yield { name: handOverFiles.recipients, content: recipients(context, list.id) };
}

async function* recipients(context: Context, listId: string): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([handOverColumns]);
  let number = 0;
  for await (const rows of listedPages(context, listId)) {
    const before = number;
    yield csvLines(rows.map(({ address, unit, language }, index) => [String(before + index + 1), address, unit ?? '', language ?? '']));
    number += rows.length;
  }
}

function manifest(input: HandOverInput, entries: readonly LogEntry[], fields: readonly FormField[]): HandOverManifest {
  const { context, version, list, withRecipients, told } = input;
  const { read } = context.store;
  const decisions = read.decisions(version.messageId);
  const { brief } = version;
  const ids = [
    version.submittedBy,
    ...version.writers,
    ...decisions.flatMap(({ decidedBy, recordedBy, voidedBy }) => [decidedBy, recordedBy, voidedBy ?? '']),
    told?.by ?? '',
    brief.replyToConfirmed?.by ?? '',
    ...[brief.ticks?.privacy, brief.ticks?.security, ...Object.values(brief.ticks?.proofread ?? {})].map((word) => word?.by ?? ''),
  ];
  const head = entries.at(-1);
  const replies = new Map(read.replies(version.messageId).map((reply) => [reply.id, reply]));
  const replyOf = (replyId: string | null, place: number) => {
    const reply = replyId === null ? undefined : replies.get(replyId);
    return reply && reply.removedAt === null ? { file: decisionFile(place), digest: reply.digest } : null;
  };
  return {
    format: handOverFormat.name,
    formatVersion: handOverFormat.version,
    program: `Budstikke ${context.version}`,
    practice: context.practice !== null,
    messageId: version.messageId,
    pack: { id: version.packId, version: version.packVersion },
    brief,
    bodies: version.bodies,
    ...(version.advice && { advice: version.advice }),
    ...(version.linked && { linked: version.linked }),
    version: {
      id: version.id,
      number: version.number,
      submittedAt: version.submittedAt,
      submittedBy: version.submittedBy,
      writers: [...version.writers],
      contentDigest: version.digest,
      renderings: version.renderings.map(({ id, languages }) => ({ id, languages: [...languages], ...renderingFiles(id) })),
    },
    fields: fields.map(({ name, language, label, value }) => ({ name: language ? `${name}.${language}` : name, label, value })),
    decisions: decisions.map(
      (
        { id, versionId, step, outcome, digest, decidedBy, recordedBy, strength, at, reason, alternative, voidedAt, voidedBy, replyId },
        index,
      ) => ({
        id,
        versionId,
        step,
        outcome,
        digest,
        decidedBy,
        recordedBy,
        strength,
        at,
        reason,
        alternative,
        voidedAt,
        voidedBy,
        reply: replyOf(replyId, index + 1),
      }),
    ),
    people: [...new Set(ids)].filter(Boolean).map(namesOf(read)),
    told: told && { ...told },
    list: list && {
      id: list.id,
      source: list.source,
      basis: list.basis,
      deleteBy: list.deleteBy,
      population: list.population,
      count: list.count,
      readers: list.named?.readers ?? null,
    },
    recipients: list ? (withRecipients ? 'included' : 'left-out') : 'none',
    logHead: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
  };
}
