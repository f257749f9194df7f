import { z } from 'zod';
import { advicePath } from '#shared/contract/advice.ts';
import { bodies as bodiesShape, brief as briefShape, copiedPlace } from '#shared/contract/shapes.ts';
import { adviceFacts, type KeptAdvice, keptAdvice, mostReason } from '#shared/domain/advice/kept.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { withoutWords } from '#shared/domain/draft/brief.ts';
import { type CopiedDate, standingDates } from '#shared/domain/draft/copied.ts';
import { type Bodies, type Doc, isEmptyDoc, type LanguageCode, languageCodes } from '#shared/domain/draft/document.ts';
import type { Draft, Written } from '#shared/domain/draft/draft.ts';
import { draftFormat, fileHead } from '#shared/domain/draft/file-formats.ts';
import { matchTranslation, unitsOf } from '#shared/domain/draft/translation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { sha256Hex } from '#shared/domain/message/digest.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { newDraft } from './new-draft.ts';
import { requireRead } from './unread.ts';

type PackageMethods = 'drafts.export' | 'drafts.take' | 'translations.export' | 'translations.read';

/** Bytes. A long message is some ten kilobytes. */
const mostBytes = 20 << 20;

/**
 * `copied`: pieces with dates that came from an earlier text and are asked about; the first version of the format had none. `advice`:
 * the answers that the message was written under; it came with the third.
 */
const draftFile = z.object({
  packId: z.string(),
  digest: z.string(),
  brief: briefShape,
  bodies: bodiesShape,
  copied: z.array(z.strictObject({ place: copiedPlace, still: z.null() })).optional(),
  advice: z.strictObject({ path: advicePath, reason: z.string().max(mostReason) }).nullish(),
});

/** A draft as a file, to move it between practice and real, and texts out to a translator and back. */
export function createPackageHandlers(context: Context): Handlers<PackageMethods> {
  const { store, host, files, documents } = context;

  return {
    'drafts.export': async ({ id, name, to }) => {
      const draft = requireDraft(id);
      requireRead(draft);
      const { brief, bodies, packId, revision, advice, copied = [] } = draft;
      // Nobody's word goes along: the reply list and the dates are asked about again where it comes in.
      const text: Written = { brief: withoutWords(brief), bodies };
      const written: FileContent = {
        ...text,
        copied: askedAgain(copied, text),
        advice: advice ? { path: advice.path, reason: advice.reason } : null,
      };
      const path = await saveFile(context, { name, to, kind: 'draft', messageId: id, facts: { revision } }, () =>
        JSON.stringify({ ...draftFormat, packId, digest: writtenDigest(written), ...written }, null, 1),
      );
      return { path };
    },

    'drafts.take': async ({ file }) => {
      const actor = requireActor(context);
      const read = readDraft(new TextDecoder().decode(await files.read(host.resolveFile(file), mostBytes)));
      const packs = context.policies.all();
      const pack = packs.find(({ id }) => id === read.packId);
      if (!pack)
        throw new AppError('invalid', 'error.packageUnknownPack', {
          institution: read.packId,
          known: packs.map(({ id }) => id).join(', '),
        });
      const taken = newDraft(context, {
        packId: read.packId,
        brief: withoutWords(read.brief),
        bodies: read.bodies as Bodies,
        actor,
        copied: read.copied ?? [],
      });
      // The answers are taken as this person's own, by the rules as they are here; what they do not come to is asked again.
      const advice = read.advice && keptAdvice(pack, read.advice.path, { reason: read.advice.reason, by: actor.id, at: taken.createdAt });
      const draft: Draft = { ...taken, ...(advice && { advice }) };
      await store.write([
        { do: 'draft.create', draft },
        logged(context, 'message.imported', draft.id, { packId: read.packId, kind: 'package' }, actor.id),
        ...(advice ? [logged(context, 'advice.kept', draft.id, adviceFacts(advice), actor.id)] : []),
      ]);
      context.emit('changed', { about: 'messages', messageId: draft.id });
      return { id: draft.id };
    },

    'translations.export': async ({ id, source, target, name, to }) => {
      const draft = requireDraft(id);
      const from = draft.bodies[source];
      if (!from || isEmptyDoc(from)) throw new AppError('blocked', 'error.nothingToTranslate');
      const words = translator(chosenLocale(store.read));
      const language = (code: LanguageCode): string => words(`shell.language.${code}`);
      const rows = matchTranslation(from, draft.bodies[target], []).matches.map(({ unit, now }) => ({
        number: unit.number,
        source: unit.content,
        target: now ?? [],
      }));
      const path = await saveFile(
        context,
        { name, to, kind: 'translation', messageId: id, facts: { revision: draft.revision, source, target, count: rows.length } },
        () =>
          documents.translation({
            messageId: id,
            source,
            target,
            locale: words.locale,
            about: [words('translation.file.about', { language: language(target) }), words('translation.file.rules')],
            heads: { number: words('translation.file.number'), source: language(source), target: language(target) },
            rows,
          }),
      );
      return { path };
    },

    'translations.read': async ({ id, file }) => {
      const { bodies } = requireDraft(id);
      const read = await documents.readTranslation(await files.read(host.resolveFile(file), documents.most));
      if (read.messageId !== id) throw new AppError('invalid', 'error.otherTranslation');
      if (unitsOf(bodies[read.source] as Doc | undefined).length === 0) throw new AppError('blocked', 'error.nothingToTranslate');
      return { source: read.source, target: read.target, units: read.units.map((unit) => ({ ...unit, content: [...unit.content] })) };
    },
  };

  function requireDraft(id: string): Draft {
    const draft = store.read.draft(id);
    if (!draft) throw new AppError('not-found', 'error.notFound', { what: id });
    return draft;
  }
}

/** What a draft's file holds; what an earlier version of the format did not have is absent. */
interface FileContent extends Written {
  readonly copied?: readonly CopiedDate[];
  readonly advice?: Pick<KeptAdvice, 'path' | 'reason'> | null;
}

/** The copied dates that stand in the text still, without anybody's word about them. */
function askedAgain(copied: readonly CopiedDate[], written: Written): CopiedDate[] {
  const standing = new Map(standingDates(copied, written, languageCodes).map(({ place }) => [canonicalJson(place), place]));
  return [...standing.values()].map((place) => ({ place, still: null }));
}

/** What binds the file to what was written in it: a file that was cut or edited is told from a whole one. */
function writtenDigest({ brief, bodies, copied, advice }: FileContent): string {
  const parts = [copied, advice].filter((part) => part !== undefined);
  return sha256Hex(canonicalJson([brief, bodies, ...parts]));
}

function readDraft(json: string): z.infer<typeof draftFile> {
  const damaged = () => new AppError('invalid', 'error.draftFileDamaged');
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw damaged();
  }
  const head = fileHead.safeParse(value).data;
  if (head?.format !== draftFormat.format) throw new AppError('invalid', 'error.notPackage');
  if (head.version > draftFormat.version) throw new AppError('invalid', 'error.newerFile');
  const read = draftFile.safeParse(value).data;
  if (!read || (head.version > 1 && read.copied === undefined) || (head.version > 2 && read.advice === undefined)) throw damaged();
  const { brief, bodies, copied, advice } = read;
  if (
    writtenDigest({ brief, bodies: bodies as Bodies, ...(copied && { copied }), ...(advice !== undefined && { advice }) }) !== read.digest
  )
    throw damaged();
  return read;
}
