import { AppError } from '#shared/domain/errors.ts';
import { dayOfInstant } from '#shared/domain/format.ts';
import { archiveFiles } from '#shared/domain/log/archive.ts';
import { journalEntry } from '#shared/domain/log/noark.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { saveFile } from '../save-file.ts';
import { handOverSituation } from './situation.ts';

/**
 * The journal entry of a message that IT has sent, in Norwegian as every entry of the archive: the day is the one that IT gave, and
 * the count is IT's or, where it gave none, that of the list that went with the package. Its files are those of that package.
 */
export async function saveJournal(context: Context, messageId: string, to: string | undefined): Promise<{ path: string | null }> {
  const { handOver } = handOverSituation(context, messageId);
  const version = handOver && context.store.read.version(handOver.versionId);
  if (!version || handOver.state !== 'sent' || !handOver.sent) throw new AppError('blocked', 'handover.journal.notSent');
  const count = handOver.sent.count ?? handOver.list?.count;
  if (count === undefined) throw new AppError('blocked', 'handover.journal.noCount');
  const pack = requirePack(context, version.packId);
  const { brief, subject, submittedAt, renderings, eml } = version;
  const entry = journalEntry({
    subject,
    sender: brief.sender,
    audience: brief.audience,
    institution: pack.institution.nb,
    count,
    documentDay: dayOfInstant(submittedAt, pack.zone),
    sentDay: dayOfInstant(handOver.sent.at, pack.zone),
    eml: renderings.map(({ id }) => ({ id, text: eml[id] ?? '' })),
    t: translator('nb'),
  });
  const facts = { handOverId: handOver.id, versionId: version.id, digest: version.digest };
  return { path: await saveFile(context, { name: archiveFiles.journal, to, kind: 'journal', messageId, facts }, () => entry) };
}
