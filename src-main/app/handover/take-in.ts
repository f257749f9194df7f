import type { Params, Result } from '#shared/contract/index.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { AppError } from '#shared/domain/errors.ts';
import { handOverColumns } from '#shared/domain/handover/manifest.ts';
import { collector } from '#shared/domain/recipients/collect.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { glossaryFor } from '../proofing/house-glossary.ts';
import { ownDomains } from '../recipients/reading.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { createSerially } from '../serially.ts';
import { type CheckedPackage, checkPackage } from './check.ts';

/** Rows per write: other writes get in between. */
const rowsPerWrite = 2000;
const mapping = { email: 'address', unit: 'unit', language: 'language' };

/** Packages of other workstations, for the one who runs the send: checked, and taken in as approved messages. */
export function createTakeInHandlers(context: Context): Handlers<'handover.check' | 'handover.takeIn'> {
  const serially = createSerially();
  return {
    'handover.check': async ({ file, code }) => (await checkPackage(context, context.host.resolveFile(file), code)).report,
    'handover.takeIn': (asked) => serially('in', () => takeIn(context, asked)),
  };
}

async function takeIn(context: Context, { file, code }: Params<'handover.takeIn'>): Promise<Result<'handover.takeIn'>> {
  const actor = requireActor(context);
  const checked = await checkPackage(context, context.host.resolveFile(file), code);
  const { report, manifest, version, digest, pack } = checked;
  const state = (check: string) => report.checks.find((one) => one.check === check)?.state;
  if (state('code') !== 'fits') throw new AppError('blocked', 'handover.in.wrongCode');
  if (!report.whole) throw new AppError('blocked', 'handover.in.notWhole');
  if (report.because || !pack) throw new AppError('blocked', report.because?.id ?? 'handover.in.notWhole', report.because?.params);
  const now = context.clock.now();
  const list = listOf(context, checked, actor.id, now);
  const { messageId, brief, bodies, advice, linked } = version;
  const { read } = context.store;
  const before = read.draft(messageId);
  const draft: Draft = {
    id: messageId,
    packId: version.packId,
    brief,
    bodies,
    revision: (before?.revision ?? 0) + 1,
    createdAt: before?.createdAt ?? version.submittedAt,
    createdBy: before?.createdBy ?? version.submittedBy,
    updatedAt: version.submittedAt,
    updatedBy: version.submittedBy,
    writers: version.writers,
    ...(advice && { advice }),
    ...(linked && { linked }),
  };
  const findings = checkMessage({
    ...draft,
    pack,
    now,
    submittedAt: version.submittedAt,
    glossary: glossaryFor(context, pack),
    rendered: version,
  });
  const changes: Change[] = [
    { do: before ? 'draft.save' : 'draft.create', draft },
    { do: 'version.add', version: { ...version, findings } },
    ...decisionChanges(context, checked, actor.id, now),
    // What the older version brought along and nobody has used: its list must not be taken for this one's.
    ...unusedLists(context, messageId).map((listId): Change => ({ do: 'list.remove', listId })),
    { do: 'takenIn.put', takenIn: { messageId, at: now, by: actor.id, digest, program: manifest.program, people: manifest.people } },
    logged(
      context,
      'handover.takenIn',
      messageId,
      { versionId: version.id, digest: version.digest, package: digest, logHead: manifest.logHead.hash, count: list?.list.count ?? 0 },
      actor.id,
    ),
  ];
  await context.store.write([...changes, ...(list ? [{ do: 'list.begin', list: { ...list.list, count: 0, rows: 0 } } as const] : [])]);
  if (list) {
    for (let from = 0; from < list.rows.length; from += rowsPerWrite)
      await context.store.write([{ do: 'list.rows', listId: list.list.id, rows: list.rows.slice(from, from + rowsPerWrite) }]);
    await context.store.write([{ do: 'list.finish', list: list.list }]);
  }
  context.emit('changed', { about: 'messages', messageId });
  context.emit('changed', { about: 'recipients', messageId });
  return { messageId };
}

/** The decisions as the package tells them: what stands there stands here, and an older yes that does not is void (U38). */
function decisionChanges({ store: { read } }: Context, { version, decisions }: CheckedPackage, by: string, at: string): Change[] {
  const standing = decisions.filter(({ voidedAt }) => voidedAt === null);
  const here = read.decisions(version.messageId);
  return [
    ...here
      .filter(({ id, voidedAt }) => voidedAt === null && !standing.some((one) => one.id === id))
      .map(({ id }): Change => ({ do: 'decision.void', id, at, by })),
    // The assessment may have been given for an earlier version, which is not here: it holds for this one too (U31), and keeps its digest.
    ...standing
      .filter(({ id }) => !here.some((one) => one.id === id))
      .map((decision): Change => ({ do: 'decision.add', decision: { ...decision, versionId: version.id } })),
  ];
}

function unusedLists({ store: { read } }: Context, messageId: string): string[] {
  const used = new Set(read.orders(messageId).map(({ listId }) => listId));
  return read.lists(messageId).flatMap(({ id }) => (used.has(id) ? [] : [id]));
}

/** Its recipients as a list of this workstation, without those who are suppressed here. */
function listOf(context: Context, { manifest, rows }: CheckedPackage, by: string, at: string) {
  const { list: told, recipients } = manifest;
  if (recipients !== 'included' || !told) return null;
  const account = collector({
    columns: handOverColumns,
    mapping,
    institutionDomains: ownDomains(context),
    suppressed: suppressedAddresses(context),
  });
  const taken = account.take(rows);
  const { valid, duplicates, invalidCount, suppressed, outside, groups, rows: counted } = account.result();
  const list: RecipientList = {
    id: context.ids.next(),
    messageId: manifest.messageId,
    fileName: told.readers === null ? 'recipients.csv' : (taken[0]?.address ?? ''),
    importedAt: at,
    importedBy: by,
    mapping,
    encoding: 'utf-8',
    separator: ';',
    source: told.source,
    basis: told.basis,
    deleteBy: told.deleteBy,
    rows: counted,
    count: valid,
    duplicates,
    invalid: invalidCount,
    suppressed,
    outside,
    groups,
    population: told.population,
    followsSend: false,
    ...(told.readers !== null && { named: { readers: told.readers } }),
    erased: 0,
    purged: null,
  };
  return { list, rows: taken };
}
