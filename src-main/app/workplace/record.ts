import { z } from 'zod';
import { caps, hours, oauth } from '#shared/contract/shapes.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { AppError } from '#shared/domain/errors.ts';
import { colorSchemes } from '#shared/domain/workplace/color-schemes.ts';
import { type FileKey, fileKeys, type PrefillValues, type SettingKey, settingsOf } from '#shared/domain/workplace/settings-file.ts';
import { locales } from '#shared/texts/translate.ts';
import type { StoreReader } from '../../ports/store.ts';
import { settingKeys } from '../context.ts';

/** The settings file that holds, as it is kept. */
export interface PrefillRecord {
  readonly source: 'system' | 'option' | 'chosen';
  /** The file's own name, without its folder. */
  readonly name: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly readAt: string;
  readonly file: PrefillValues;
  /** What the file said when it was last settled, setting by setting. */
  readonly seen: PrefillValues;
  readonly locked: readonly FileKey[];
}

const values = z
  .object({
    packId: z.string(),
    institutionDomains: z.array(z.string()),
    relay: z.object({
      host: z.string(),
      port: z.number(),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string().nullable().optional(),
      oauth: oauth.optional(),
      returnPath: z.string(),
      verp: z.boolean().optional(),
    }),
    dkimSelector: z.string(),
    caps,
    ceiling: caps,
    sendWindow: hours.nullable(),
    backupsKept: z.number(),
    backupsPlace: z.string(),
    locale: z.enum(locales),
    colorScheme: z.enum(colorSchemes),
  })
  .partial() as unknown as z.ZodType<PrefillValues>;
const record: z.ZodType<PrefillRecord> = z.object({
  source: z.enum(['system', 'option', 'chosen']),
  name: z.string(),
  digest: z.string(),
  readAt: z.string(),
  file: values,
  seen: values,
  locked: z.array(z.enum(fileKeys)),
});

/** The file that holds; null where none does. */
export function prefillRecord(read: StoreReader): PrefillRecord | null {
  return record.safeParse(read.setting(settingKeys.prefill)).data ?? null;
}

/** What IT has fixed. */
export function lockedKeys(read: StoreReader): readonly FileKey[] {
  return prefillRecord(read)?.locked ?? [];
}

/** Has IT fixed this very setting? A name in `locked` that stands for several fixes those that the file has a value for. */
export function isFixed(read: StoreReader, setting: SettingKey): boolean {
  const record = prefillRecord(read);
  return record?.file[setting] !== undefined && record.locked.some((key) => settingsOf[key].includes(setting));
}

/** `forbidden` where IT has fixed this and `wanted` is something else than what holds. */
export function requireFree(read: StoreReader, key: FileKey, wanted: unknown, holds: unknown): void {
  if (!lockedKeys(read).includes(key) || canonicalJson(wanted ?? null) === canonicalJson(holds ?? null)) return;
  throw new AppError('forbidden', 'workplace.locked');
}
