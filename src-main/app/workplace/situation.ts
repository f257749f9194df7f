import { z } from 'zod';
import type { Caps, Relay } from '#shared/domain/dispatch/order.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import { checkItems } from '#shared/domain/workplace/check.ts';
import type { Context } from '../context.ts';
import { settingKeys } from '../context.ts';
import { currentCaps, savedRelay } from '../dispatch/relay.ts';
import { readSettings } from '../house/settings.ts';
import { prefillRecord } from './record.ts';

/** What the checks are about: what is set here, and what the messages here need. */
export interface Situation {
  /** The real relay; null in practice and where none is set. */
  readonly relay: Relay | null;
  /** In practice, the one that IT's file names for real mode. */
  readonly plannedRelay: Relay | null;
  readonly caps: Caps;
  readonly ceiling: Caps | null;
  /** Domains that mail is sent from: the newest messages', or the institution's where there are none yet. */
  readonly fromDomains: readonly string[];
  /** The domain that bounces go to, which is what SPF speaks about; null where it is not known yet. */
  readonly returnDomain: string | null;
  /** The newest reply list that a person has confirmed. */
  readonly replyList: string | null;
  readonly dkimSelector: string;
  readonly backupsPlace: string | null;
  /** The largest mail so far, bytes. */
  readonly largestMail: number;
}

/** More domains than this are not asked about at once. */
const mostDomains = 5;
const newestMessages = 20;

export function readSituation(context: Context): Situation {
  const { read } = context.store;
  const relay = context.practice ? null : savedRelay(read);
  const filed = context.practice ? prefillRecord(read)?.file.relay : undefined;
  const drafts = read.draftHeads();
  const from = unique(drafts.flatMap(({ brief }) => domainOf(brief.from) ?? []));
  const replyList = drafts.map(({ brief }) => brief.replyToConfirmed?.address).find((address) => address !== undefined) ?? null;
  const place = read.setting(settingKeys.backupsPlace);
  const selector = read.setting(settingKeys.dkimSelector);
  const versions = read
    .versionHeads()
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
    .slice(0, newestMessages);
  return {
    relay,
    plannedRelay: filed ? { ...filed, user: filed.user ?? null } : null,
    ...currentCaps(context),
    fromDomains: (from.length > 0 ? from : readSettings(context).institutionDomains).slice(0, mostDomains),
    returnDomain: domainOf(relay?.returnPath || (replyList ?? '')),
    replyList,
    dkimSelector: typeof selector === 'string' ? selector : '',
    backupsPlace: typeof place === 'string' && place !== '' ? place : null,
    largestMail: Math.max(
      0,
      ...versions.flatMap(({ id }) => Object.values(read.version(id)?.eml ?? {}).map((eml) => Buffer.byteLength(eml))),
    ),
  };
}

function domainOf(address: string): string | null {
  const checked = checkAddress(address);
  return checked.ok ? checked.domain : null;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

const words = z.partialRecord(z.enum(checkItems), z.object({ by: z.string(), at: z.string() }));

/** What people have said that IT has confirmed. */
export function confirmedItems({ store: { read } }: Pick<Context, 'store'>): z.infer<typeof words> {
  return words.safeParse(read.setting(settingKeys.checksConfirmed)).data ?? {};
}
