import { z } from 'zod';
import type { TextRef } from '#shared/texts/index.ts';
import { locales } from '#shared/texts/translate.ts';
import { isLoopback } from '../dispatch/caps.ts';
import { mostDomainCaps, writtenDomain } from '../dispatch/domain-caps.ts';
import type { Caps, Relay } from '../dispatch/order.ts';
import { isHost } from '../dispatch/relay-host.ts';
import { areHours, type Hours } from '../dispatch/send-window.ts';
import { areScopes, isClientId, isIssuer, isTenant, type OAuth } from '../dispatch/sign-in.ts';
import { asciiDomain, checkAddress } from '../recipients/address.ts';
import { backupLimits } from '../safety/backup.ts';

/**
 * The settings that IT can hand out in a file, by the names they have there. A name in `locked` is fixed by IT;
 * every other value is a start value that the workstation may change.
 */
export const fileKeys = [
  'pack',
  'domains',
  'relay',
  'dkimSelector',
  'caps',
  'ceiling',
  'sendWindow',
  'backups',
  'locale',
  'colorScheme',
] as const;
export type FileKey = (typeof fileKeys)[number];

/** The relay as a file says it. Without `user`, each person's own login is theirs to fill in. Never a password. */
export type FileRelay = Omit<Relay, 'user'> & { readonly user?: string | null };

/** What a file prefills, by the keys of the store's settings. */
export interface PrefillValues {
  readonly packId?: string;
  readonly institutionDomains?: readonly string[];
  readonly relay?: FileRelay;
  readonly dkimSelector?: string;
  readonly caps?: Caps;
  readonly ceiling?: Caps;
  /** When mail may go out; null is at any time. */
  readonly sendWindow?: Hours | null;
  /** How many automatic backups are kept. */
  readonly backupsKept?: number;
  /** The folder that backups go to. */
  readonly backupsPlace?: string;
  readonly locale?: (typeof locales)[number];
  readonly colorScheme?: 'auto' | 'light' | 'dark';
}
export type SettingKey = keyof PrefillValues;

/** Which settings of the store a name in the file stands for. */
export const settingsOf: Readonly<Record<FileKey, readonly SettingKey[]>> = {
  pack: ['packId'],
  domains: ['institutionDomains'],
  relay: ['relay'],
  dkimSelector: ['dkimSelector'],
  caps: ['caps'],
  ceiling: ['ceiling'],
  sendWindow: ['sendWindow'],
  backups: ['backupsKept', 'backupsPlace'],
  locale: ['locale'],
  colorScheme: ['colorScheme'],
};

/** A settings file that could be read. */
export interface SettingsFile {
  readonly values: PrefillValues;
  readonly locked: readonly FileKey[];
}

const wrong = (mistake: TextRef) => ({ error: mistake.id, params: { mistake } });
const cap = z.int().positive().max(1_000_000).nullable().default(null);
const caps = z.strictObject({
  perSecond: cap,
  perMinute: cap,
  perHour: cap,
  perDay: cap,
  connections: z.int().min(1).max(50).default(1),
  domains: z
    .array(
      z
        .strictObject({
          domain: z
            .string()
            .max(255)
            .transform((written, context) => {
              const domain = writtenDomain(written);
              if (domain === null) context.addIssue({ code: 'custom', ...asIssue({ id: 'workplace.file.capDomain' }) });
              return domain ?? '';
            }),
          perMinute: cap,
          perHour: cap,
          atOnce: z.int().min(1).max(50).nullable().default(null),
        })
        .refine(
          ({ perMinute, perHour, atOnce }) => (perMinute ?? perHour ?? atOnce) !== null,
          wrong({ id: 'workplace.file.capDomainEmpty' }),
        ),
    )
    .max(mostDomainCaps)
    .refine((all) => new Set(all.map(({ domain }) => domain)).size === all.length, wrong({ id: 'workplace.file.capDomainTwice' }))
    .optional(),
  slowStart: z.boolean().optional(),
});

const clientId = z.string().refine(isClientId, wrong({ id: 'signIn.file.client' }));
/** The way to access tokens: of Microsoft 365, where a tenant is named, or of an issuer. Never a secret. */
const oauth = z
  .strictObject({
    tenant: z
      .string()
      .refine(isTenant, wrong({ id: 'signIn.file.tenant' }))
      .optional(),
    issuer: z
      .string()
      .max(1000)
      .refine(isIssuer, wrong({ id: 'signIn.file.issuer' }))
      .optional(),
    clientId,
    scopes: z
      .string()
      .max(1000)
      .refine(areScopes, wrong({ id: 'signIn.file.scopes' }))
      .optional(),
  })
  .transform(({ tenant, issuer, clientId, scopes }, context): OAuth => {
    if (tenant !== undefined && issuer === undefined && scopes === undefined) return { provider: 'microsoft', tenant, clientId };
    if (tenant === undefined && issuer !== undefined && scopes !== undefined) return { provider: 'other', issuer, clientId, scopes };
    context.addIssue({ code: 'custom', ...asIssue({ id: 'signIn.file.either' }) });
    return z.NEVER;
  });

const relay = z
  .strictObject({
    host: z
      .string()
      .max(255)
      .refine(isHost, wrong({ id: 'workplace.file.host' })),
    port: z.int().min(1).max(65535),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string().min(1).max(320).nullable().optional(),
    oauth: oauth.optional(),
    returnPath: z
      .string()
      .max(320)
      .refine((text) => text === '' || checkAddress(text).ok, wrong({ id: 'workplace.file.address' }))
      .default(''),
    verp: z.boolean().optional(),
    // Files are copied, mailed and backed up: a password has no place in one, and the one who wrote it should know.
    password: z
      .unknown()
      .refine((given) => given === undefined, wrong({ id: 'workplace.file.password' }))
      .optional(),
  })
  .superRefine(({ host, security, user, oauth }, context) => {
    if (security === 'none' && !isLoopback(host))
      context.addIssue({ code: 'custom', path: ['security'], ...asIssue({ id: 'workplace.file.plain' }) });
    // Without a mailbox, and with no word that each person has their own, nobody could be signed in.
    if (oauth && user === null) context.addIssue({ code: 'custom', path: ['user'], ...asIssue({ id: 'signIn.file.user' }) });
  })
  // What is off and what is not mentioned are the same, also to those who compare.
  .transform(({ verp, ...rest }) => (verp ? { ...rest, verp } : rest));

const sendWindow = z
  .strictObject({ days: z.array(z.int()), from: z.string(), to: z.string(), holidaysOut: z.boolean().default(true) })
  .refine(areHours, wrong({ id: 'pack.hours' }));

/** The shape of the file. `packs`: ids of the rule packs that are installed. */
export function settingsFileSchema(packs: readonly string[]): z.ZodType<SettingsFile> {
  return z
    .strictObject({
      pack: z
        .string()
        .refine((id) => packs.includes(id), wrong({ id: 'pack.choice', params: { choices: packs.join(', ') } }))
        .optional(),
      domains: z
        .array(z.string().refine((domain) => asciiDomain(domain) !== null, wrong({ id: 'workplace.file.domain' })))
        .min(1)
        .max(100)
        .optional(),
      relay: relay.optional(),
      dkimSelector: z
        .string()
        .refine(isSelector, wrong({ id: 'workplace.file.selector' }))
        .optional(),
      caps: caps.optional(),
      ceiling: caps.optional(),
      sendWindow: sendWindow.nullable().optional(),
      backups: z
        .strictObject({
          kept: z.int().min(backupLimits.least).max(backupLimits.most).optional(),
          place: z
            .string()
            .max(1000)
            .refine(isWholePath, wrong({ id: 'workplace.file.folder' }))
            .optional(),
        })
        .optional(),
      locale: z.enum(locales).optional(),
      colorScheme: z.enum(['auto', 'light', 'dark']).optional(),
      locked: z.array(z.enum(fileKeys)).default([]),
    })
    .superRefine((file, context) => {
      file.locked.forEach((key, index) => {
        if (file[key] === undefined)
          context.addIssue({
            code: 'custom',
            path: ['locked', index],
            ...asIssue({ id: 'workplace.file.lockedNothing', params: { key } }),
          });
      });
      for (const name of aboveCeiling(file.caps, file.ceiling))
        context.addIssue({ code: 'custom', path: ['caps', name], ...asIssue({ id: 'workplace.file.aboveCeiling' }) });
    })
    .transform(({ locked, ...file }): SettingsFile => ({ values: valuesOf(file), locked: [...new Set(locked)] }));
}

/** One label of a DNS name, or several: what stands before `._domainkey` (RFC 6376 section 3.1). */
export function isSelector(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*$/i.test(text);
}

/** A folder's path from its root, drive or server on: where it leads does not hang on where the program was started. */
function isWholePath(text: string): boolean {
  return /^(?:\/|\\\\|[a-z]:[\\/])/i.test(text);
}

function asIssue(mistake: TextRef) {
  return { message: mistake.id, params: { mistake } };
}

/** Caps that say more than the ceiling of the same file; no cap is more than any. */
function aboveCeiling(wish: Caps | undefined, ceiling: Caps | undefined): (keyof Caps)[] {
  if (!wish || !ceiling) return [];
  // What is left out in the file is held at the ceiling without a word.
  const isAbove = (own: number | null, most: number | null) => most !== null && own !== null && own > most;
  const numbers = (['perSecond', 'perMinute', 'perHour', 'perDay', 'connections'] as const).filter((name) =>
    isAbove(wish[name], ceiling[name]),
  );
  const domains = (wish.domains ?? []).some((own) => {
    const most = ceiling.domains?.find(({ domain }) => domain === own.domain);
    return most && (['perMinute', 'perHour', 'atOnce'] as const).some((name) => isAbove(own[name], most[name]));
  });
  return domains ? [...numbers, 'domains'] : numbers;
}

interface Written {
  readonly pack?: string | undefined;
  readonly domains?: readonly string[] | undefined;
  readonly relay?: (Omit<FileRelay, 'user'> & { readonly user?: string | null | undefined; readonly password?: unknown }) | undefined;
  readonly dkimSelector?: string | undefined;
  readonly caps?: Caps | undefined;
  readonly ceiling?: Caps | undefined;
  readonly sendWindow?: Hours | null | undefined;
  readonly backups?: { readonly kept?: number | undefined; readonly place?: string | undefined } | undefined;
  readonly locale?: PrefillValues['locale'] | undefined;
  readonly colorScheme?: PrefillValues['colorScheme'] | undefined;
}

function valuesOf(file: Written): PrefillValues {
  const values = {
    packId: file.pack,
    institutionDomains: file.domains?.map((domain) => asciiDomain(domain) ?? domain),
    relay: file.relay && relayOf(file.relay),
    dkimSelector: file.dkimSelector,
    caps: file.caps,
    ceiling: file.ceiling,
    sendWindow: file.sendWindow,
    backupsKept: file.backups?.kept,
    backupsPlace: file.backups?.place,
    locale: file.locale,
    colorScheme: file.colorScheme,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function relayOf({ host, port, security, user, oauth, returnPath, verp }: NonNullable<Written['relay']>): FileRelay {
  const checked = returnPath === '' ? null : checkAddress(returnPath);
  return {
    host,
    port,
    security,
    ...(user !== undefined && { user }),
    ...(oauth && { oauth }),
    returnPath: checked?.ok ? checked.address : '',
    ...(verp && { verp }),
  };
}
