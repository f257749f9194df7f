import type { Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { packageCode } from '#shared/domain/handover/code.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Context } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { nameFromSubject, saveBy } from '../save-file.ts';
import { handOverPackage } from './package.ts';
import { handOverSituation } from './situation.ts';

/** Saves the package of an approved version where the person chooses. */
export async function saveHandOver(
  context: Context,
  version: FrozenVersion,
  { messageId, recipients, form = 'zip', to }: Params<'handover.save'>,
): Promise<Result<'handover.save'>> {
  const { read } = context.store;
  if (form === 'folder' && to === undefined) throw new AppError('invalid', 'error.needPath');
  const { list, handOver, pack } = handOverSituation(context, messageId);
  const t = translator(chosenLocale(read));
  const name = `${t('handover.fileName', { subject: nameFromSubject(version.subject, t), version: version.number })}${form === 'zip' ? '.zip' : ''}`;
  const withRecipients = recipients && list !== null;
  const facts = { versionId: version.id, digest: version.digest, ...(withRecipients ? { count: list.count } : {}) };
  const wanted = { name, to, kind: withRecipients ? 'handover' : 'handover-without', messageId, facts };
  let code: string | null = null;
  const path = await saveBy(context, wanted, async (file) => {
    const input = { context, version, pack, list, withRecipients, told: handOver?.told ?? null, t };
    const sums = await context.packages.write(file, form, handOverPackage(input), () => {});
    code = packageCode(sums);
    return { package: sums };
  });
  return { path, code };
}
