import type { EventData, EventName, MethodName, Params, Result } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { LogEvent, LogEventType } from '#shared/domain/log/entry.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { familyOf } from '#shared/domain/policy/pack-version.ts';
import type { Locale, Translate } from '#shared/texts/translate.ts';
import type { Papers, Runtime } from '../ports/about.ts';
import type { Backups } from '../ports/backups.ts';
import type { Documents } from '../ports/documents.ts';
import type { Files } from '../ports/files.ts';
import type { Host } from '../ports/host.ts';
import type { Issuers } from '../ports/issuers.ts';
import type { Languages } from '../ports/languages.ts';
import type { Mailboxes } from '../ports/mailbox.ts';
import type { ComposeMail, Mailer } from '../ports/mailer.ts';
import type { MessageFolders } from '../ports/message-folders.ts';
import type { Packages } from '../ports/packages.ts';
import type { PackFiles } from '../ports/packs.ts';
import type { PracticeServer } from '../ports/practice.ts';
import type { Speller } from '../ports/proofing.ts';
import type { Replies } from '../ports/replies.ts';
import type { ReadMail, Reports } from '../ports/reports.ts';
import type { Change, Store, StoreReader } from '../ports/store.ts';
import type { SupportLog } from '../ports/support-log.ts';
import type { Clock, Ids, Passphrases, Policies } from '../ports/surroundings.ts';
import type { Tables } from '../ports/tables.ts';
import type { WebAddresses } from '../ports/web-addresses.ts';
import type { WebPages } from '../ports/web-pages.ts';
import type { Machine, Names, SettingsFiles } from '../ports/workplace.ts';
import type { PassphraseCheck } from './approval/passphrase.ts';
import type { AccessTokens } from './dispatch/access-tokens.ts';
import type { Machines } from './machine-translation/machines.ts';
import type { MachineMemory } from './machine-translation/memory.ts';
import type { InstalledPacks } from './packs/installed.ts';

/** Everything a use case may reach. */
export interface Context {
  readonly version: string;
  readonly dataDirectory: string;
  /** Samples that ship with the app. */
  readonly samplesDirectory: string;
  readonly host: Host;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly policies: Policies;
  readonly packs: InstalledPacks;
  readonly packFiles: PackFiles;
  readonly passphrases: Passphrases;
  readonly checkPassphrase: PassphraseCheck;
  readonly mailer: Mailer;
  readonly issuers: Issuers;
  readonly accessTokens: AccessTokens;
  readonly composeMail: ComposeMail;
  readonly readMail: ReadMail;
  readonly reports: Reports;
  readonly replies: Replies;
  readonly speller: Speller;
  readonly machineTranslators: Machines;
  readonly machineMemory: MachineMemory;
  readonly mailboxes: Mailboxes;
  readonly languages: Languages;
  readonly tables: Tables;
  readonly documents: Documents;
  readonly messageFolders: MessageFolders;
  readonly files: Files;
  readonly packages: Packages;
  readonly backups: Backups;
  readonly papers: Papers;
  readonly runtime: Runtime;
  readonly supportLog: SupportLog;
  readonly settingsFiles: SettingsFiles;
  /** The commented settings file that ships, in the language of the one who asks. */
  readonly exampleSettings: (locale: Locale) => Promise<string>;
  readonly names: Names;
  readonly webAddresses: WebAddresses;
  readonly webPages: WebPages;
  readonly machine: Machine;
  /** The instant of the build; null where it says nothing about the clock. */
  readonly builtAt: string | null;
  /** Null in a real data directory. */
  readonly practice: PracticeServer | null;
  emit<E extends EventName>(event: E, data: EventData<E>): void;
}

/** A use case per method of the contract. */
export type Handlers<M extends MethodName = MethodName> = { readonly [K in M]: (params: Params<K>) => Promise<Result<K>> | Result<K> };

/** Settings of this workstation by key, with what holds until something is chosen. */
export const settingKeys = {
  locale: 'locale',
  colorScheme: 'colorScheme',
  packId: 'packId',
  institutionDomains: 'institutionDomains',
  actingAs: 'actingAs',
  /** Whether English takes -ize. */
  englishEndings: 'englishEndings',
  /** The forms of Norwegian that the house has chosen, where it is otherwise than its rules say. */
  houseForm: 'houseForm',
  /** Who makes drafts between bokmål and nynorsk. */
  machineTranslation: 'machineTranslation',
  relay: 'relay',
  caps: 'caps',
  ceiling: 'ceiling',
  sendWindow: 'sendWindow',
  /** How far the relay has made sends slower; kept over a restart. */
  backOff: 'backOff',
  dkimSelector: 'dkimSelector',
  /** Selections of recipients by name: columns and values, never people. */
  selections: 'selections',
  /** Who runs the sends, where it is another than the pack says. */
  deliveryMode: 'deliveryMode',
  backupsKept: 'backupsKept',
  backupsPlace: 'backupsPlace',
  /** IT’s settings file that holds: what it says, what of it is settled, what it fixes. */
  prefill: 'prefill',
  /** The secret that return marks are made with. */
  returnKey: 'returnKey',
  /** Where returned mail is read from, how far it has been read, and how the last reading went. */
  mailbox: 'mailbox',
  mailboxMark: 'mailboxMark',
  mailboxLast: 'mailboxLast',
  clock: 'clock',
  checkResults: 'checkResults',
  checksConfirmed: 'checksConfirmed',
  backupsMadeIn: 'backupsMadeIn',
  staleNotice: 'staleNotice',
  /** When the database was last found not to know what has been sent since: what was sent before it may have gone on elsewhere. */
  recognisedAt: 'recognisedAt',
  restoreFailed: 'restoreFailed',
  /** The rules that the register's lists were worked out by. */
  registerRules: 'registerRules',
  /** Views of the register's list, by name. */
  registerViews: 'registerViews',
  /** How each person has the register before them. */
  registerLooks: 'registerLooks',
} as const;

/** The one at the keyboard; null until somebody is chosen. */
export function actorOrNull(context: Context): Person | null {
  const actingAs = context.store.read.setting(settingKeys.actingAs);
  return context.store.read.people().find((candidate) => candidate.id === actingAs) ?? null;
}

/** The one at the keyboard; steps that the log must name a person for cannot be taken without. */
export function requireActor(context: Context): Person {
  const person = actorOrNull(context);
  if (!person) throw new AppError('blocked', 'error.noActor');
  return person;
}

/** The chosen institution's pack. */
export function currentPack(context: Context): Pack {
  const packs = context.policies.all();
  const chosen = context.store.read.setting(settingKeys.packId);
  return requirePack(context, typeof chosen === 'string' ? chosen : (packs[0]?.id ?? ''));
}

/** The pack that what was written under this one is held against now (see `packFor`); `not-found` where there is none. */
export function requirePack(context: Context, packId: string): Pack {
  const pack = packFor(context, packId);
  if (!pack) throw new AppError('not-found', 'error.notFound', { what: packId });
  return pack;
}

/**
 * The rules of today for what was written under a pack: the pack that holds on this workstation, where both are of one family
 * (a shipped pack and the copies of it); else the pack itself. So an institution that begins to use a copy has its drafts
 * checked by it, and goes back without leaving any behind. What was *frozen* keeps its bytes, its digest and the name of the
 * version that it was checked under, whatever holds now: what is approved is what is sent. Before a send begins, the frozen
 * text is checked by the rules of today as well (`dispatch/present-rules.ts`).
 */
export function packFor({ policies, store }: Pick<Context, 'policies' | 'store'>, packId: string): Pack | null {
  const all = policies.all();
  const own = all.find(({ id }) => id === packId) ?? null;
  const chosen = all.find(({ id }) => id === store.read.setting(settingKeys.packId));
  const pack = own && chosen && familyOf(chosen) === familyOf(own) ? chosen : own;
  return pack && inMode(pack, store.read);
}

/** The pack as it holds on this workstation: IT may have said here who runs the sends, whatever the pack says. */
export function inMode(pack: Pack, read: Pick<StoreReader, 'setting'>): Pack {
  const chosen = chosenMode(read);
  return chosen ? { ...pack, deliveryMode: chosen } : pack;
}

/** Who runs the sends by the word of this workstation; null where the pack's holds. */
export function chosenMode(read: Pick<StoreReader, 'setting'>): Pack['deliveryMode'] | null {
  const chosen = read.setting(settingKeys.deliveryMode);
  return chosen === 'direct' || chosen === 'handover' ? chosen : null;
}

/** A log step for an event that happens now. */
export function logged(
  context: Context,
  type: LogEventType,
  messageId: string | null,
  facts: LogEvent['facts'],
  actor: string | null,
): Change {
  return { do: 'log.append', event: { at: context.clock.now(), actor, type, messageId, facts } };
}

export type { Translate };
