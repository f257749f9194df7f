import type { Params, Result } from '#shared/contract/index.ts';
import { approvalPath } from '#shared/domain/approval/path.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  type ApplicationAddress,
  type ApplicationMail,
  applicationAddress,
  applicationMail,
  awaitsAssessment,
  mailLink,
} from '#shared/domain/form/application.ts';
import { type FormField, missingInForm } from '#shared/domain/form/fields.ts';
import { changedSince } from '#shared/domain/message/changed.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import { domainOf } from '#shared/domain/recipients/address.ts';
import { translator } from '#shared/texts/translate.ts';
import { actorOrNull, type Context, type Handlers, logged, requireActor, requirePack } from '../context.ts';
import { formOf } from '../form.ts';
import { chosenLocale } from '../house/settings.ts';
import { letterMail } from '../letter-mail.ts';
import { nameFromSubject, saveFile } from '../save-file.ts';
import { createSerially } from '../serially.ts';

/** The application as it stands now, for the newest version. */
interface Prepared {
  readonly version: FrozenVersion;
  readonly to: ApplicationAddress;
  readonly fields: readonly FormField[];
  readonly missing: readonly string[];
  readonly mail: ApplicationMail;
  readonly waits: boolean;
}

/** Applications for an assessment (U15, U16): prepared, saved and marked as delivered. The program sends none. */
export function createApplicationHandlers(context: Context): Handlers<'application.get' | 'application.save' | 'application.deliver'> {
  const { store, clock } = context;
  const serially = createSerially();
  return {
    'application.get': ({ messageId }): Result<'application.get'> => {
      const prepared = prepare(context, messageId);
      if (!prepared) return { application: null };
      const { version, to, fields, missing, mail, waits } = prepared;
      const delivered = store.read.deliveries(messageId).find(({ versionId }) => versionId === version.id);
      return {
        application: {
          versionId: version.id,
          to: { ...to, rules: [...to.rules] },
          fields: fields.map((field) => ({ ...field, rules: [...field.rules] })),
          missing: [...missing],
          mail: missing.length > 0 ? null : { subject: mail.subject, text: mail.text, link: mailLink(to.email, mail) },
          delivered: delivered ? { by: delivered.by, at: delivered.at } : null,
          waits,
        },
      };
    },

    'application.save': async ({ to, ...asked }) => {
      const prepared = requireComplete(asked);
      const t = translator(chosenLocale(store.read));
      const { version } = prepared;
      const name = `${t('application.fileName', { subject: nameFromSubject(version.subject, t) })}.eml`;
      const wanted = {
        name,
        to,
        kind: 'application',
        messageId: asked.messageId,
        facts: { versionId: version.id, digest: version.digest },
      };
      return { path: await saveFile(context, wanted, () => compose(prepared)) };
    },

    'application.deliver': (asked) =>
      serially(asked.messageId, async () => {
        const actor = requireActor(context);
        const already = store.read.deliveries(asked.messageId).some(({ versionId }) => versionId === asked.versionId);
        if (already) return { done: true };
        const { version, waits } = requireComplete(asked);
        if (!waits) throw new AppError('blocked', 'application.notWaiting');
        await store.write([
          { do: 'application.deliver', delivery: { ...asked, at: clock.now(), by: actor.id } },
          logged(
            context,
            'application.delivered',
            asked.messageId,
            { versionId: version.id, version: version.number, digest: version.digest },
            actor.id,
          ),
        ]);
        context.emit('changed', { about: 'messages', messageId: asked.messageId });
        return { done: true };
      }),
  };

  /** One that nothing is missing in, about the version that was looked at. */
  function requireComplete({ messageId, versionId }: Params<'application.deliver'>): Prepared {
    const prepared = prepare(context, messageId);
    if (!prepared) throw new AppError('blocked', 'application.none');
    if (prepared.version.id !== versionId) throw new AppError('conflict', 'application.otherVersion');
    if (prepared.missing.length > 0) throw new AppError('blocked', 'application.missing', { rules: prepared.missing.join(', ') });
    return prepared;
  }

  async function compose({ to, mail, version }: Prepared): Promise<Uint8Array> {
    const { name, email: address } = requireActor(context);
    return letterMail(context, { ...mail, from: { name, address }, to: to.email }, `${version.id}@${domainOf(address)}`);
  }
}

/** Null where the message has no version, or nobody is to be applied to. */
function prepare(context: Context, messageId: string): Prepared | null {
  const { read } = context.store;
  const draft = read.draft(messageId);
  if (!draft) throw new AppError('not-found', 'error.notFound', { what: messageId });
  const version = read.versions(messageId).at(-1);
  if (!version) return null;
  const { brief, digest, number } = version;
  const pack = requirePack(context, version.packId);
  const t = translator(chosenLocale(read));
  const path = approvalPath({
    pack,
    message: version,
    version,
    decisions: read.decisions(messageId),
    people: [],
    changedSince: changedSince(draft, version),
  });
  const to = applicationAddress(pack, brief.body, t);
  if (!to || !path.some(({ step }) => step === 'assessment')) return null;
  const fields = formOf(context, version, pack, t);
  const actor = actorOrNull(context);
  const by = { name: actor?.name ?? '', email: actor?.email ?? '' };
  return {
    version,
    to,
    fields,
    missing: missingInForm(version, pack),
    mail: applicationMail({ fields, subject: version.subject, version: number, digest, by, institution: pack.institution[t.locale], t }),
    waits: awaitsAssessment(path),
  };
}
