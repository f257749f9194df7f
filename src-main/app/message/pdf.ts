import type { Params, Result } from '#shared/contract/index.ts';
import { approvalPath } from '#shared/domain/approval/path.ts';
import { AppError } from '#shared/domain/errors.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { printDocument } from '#shared/domain/message/print-document.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { nameFromSubject, saveFile } from '../save-file.ts';

/** Prints a message: the newest frozen version as it is stored, or the draft as it would be frozen now. */
export async function savePdf(context: Context, params: Params<'messages.savePdf'>): Promise<Result<'messages.savePdf'>> {
  const { read } = context.store;
  const draft = read.draft(params.id);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: params.id });
  const version = params.draft ? null : (read.versions(params.id).at(-1) ?? null);
  const { brief } = version ?? draft;
  const pack = requirePack(context, (version ?? draft).packId);
  const renderings =
    version?.renderings ??
    renderMessage({ brief, bodies: draft.bodies, languages: mailLanguages(pack, brief.audience?.kind ?? null, draft.bodies), pack });
  if (renderings.length === 0) throw new AppError('blocked', 'pdf.nothing');
  const rendering = params.renderingId === undefined ? renderings[0] : renderings.find(({ id }) => id === params.renderingId);
  if (!rendering) throw new AppError('not-found', 'error.notFound', { what: params.renderingId ?? '' });

  const t = translator(chosenLocale(read));
  const people = read.people();
  const isChanged = version !== null && changedSince(draft, version);
  const html = printDocument({
    pack,
    brief,
    subject: version?.subject ?? brief.subject,
    rendering,
    otherOrders: renderings.length - 1,
    version: version && {
      number: version.number,
      submittedAt: version.submittedAt,
      submittedBy: version.submittedBy,
      digest: version.digest,
      changedSince: isChanged,
      path: approvalPath({
        pack,
        message: version,
        version,
        decisions: read.decisions(params.id),
        people,
        changedSince: isChanged,
      }),
    },
    practice: context.practice !== null,
    nameOf: (id) => people.find((person) => person.id === id)?.name ?? '–',
    t,
  });
  const name = `${t('pdf.fileName', { subject: nameFromSubject(brief.subject, t), version: version?.number ?? 0 })}.pdf`;
  const facts: Record<string, string | number> = version
    ? { versionId: version.id, number: version.number, digest: version.digest }
    : { revision: draft.revision };
  const wanted = { name, to: params.to, kind: version ? 'pdf' : 'draft-pdf', messageId: params.id, facts };
  return { path: await saveFile(context, wanted, () => context.host.printPdf(html)) };
}
