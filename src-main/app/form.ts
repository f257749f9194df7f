import { packOnRoute } from '#shared/domain/advice/own-route.ts';
import { type FormField, formFields } from '#shared/domain/form/fields.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { Context } from './context.ts';
import { namesOf } from './log/archive-files.ts';

/** A frozen version as the institution's form, in words; the rules beside its fields are those that hold for it. */
export function formOf({ store: { read } }: Pick<Context, 'store'>, version: FrozenVersion, pack: Pack, t: Translate): FormField[] {
  const nameOf = namesOf(read, version.messageId);
  const { brief, bodies } = version;
  return formFields({ brief, bodies, pack: packOnRoute(pack, version), t, nameOf: (id) => nameOf(id).name || '–' });
}
