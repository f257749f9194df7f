import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type EventData, type EventName, methods } from '#shared/contract/index.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { MistakePlace } from '#shared/domain/support/entry.ts';
import { type Locale, locales, translator } from '#shared/texts/translate.ts';
import { createDocuments } from './adapters/documents/index.ts';
import { createFiles } from './adapters/files/files.ts';
import { createMessageFolders } from './adapters/files/message-folder.ts';
import { createWitnesses } from './adapters/files/witnesses.ts';
import { createMailboxes } from './adapters/imap/mailboxes.ts';
import { createMachineTranslators } from './adapters/machine-translation/index.ts';
import { createPackages } from './adapters/packages/index.ts';
import { createPapers } from './adapters/papers.ts';
import { createPassphrases } from './adapters/passphrases.ts';
import { createPackFiles, createPolicies } from './adapters/policies/index.ts';
import { createPracticeServer } from './adapters/practice/index.ts';
import { createSpeller } from './adapters/proofing/index.ts';
import { createLanguages } from './adapters/proofing/languages.ts';
import { createReplies } from './adapters/replies/index.ts';
import { createReports } from './adapters/reports/index.ts';
import { readMail } from './adapters/reports/read-mail.ts';
import { createIssuers } from './adapters/sign-in/index.ts';
import { composeMail } from './adapters/smtp/compose-mail.ts';
import { createMailer } from './adapters/smtp/mailer.ts';
import { createBackups, createSqliteStore, isLocked, newestBackup, sqliteVersion, stageAtStart } from './adapters/sqlite/index.ts';
import { peekSetting } from './adapters/sqlite/peek.ts';
import { createSupportLog } from './adapters/support/support-log.ts';
import { createClock, ids, readRuntime } from './adapters/system.ts';
import { createTables } from './adapters/tables/index.ts';
import { createWebAddresses } from './adapters/web/web-addresses.ts';
import { createWebPages } from './adapters/web/web-pages.ts';
import { createMachine } from './adapters/workplace/machine.ts';
import { createNames } from './adapters/workplace/names.ts';
import { createSettingsFiles } from './adapters/workplace/settings-files.ts';
import { createAdviceHandlers } from './app/advice/index.ts';
import { createApplicationHandlers } from './app/application/index.ts';
import { createApprovalHandlers } from './app/approval/index.ts';
import { createPassphraseCheck } from './app/approval/passphrase.ts';
import { createBounceHandlers } from './app/bounces/index.ts';
import { createMailboxReader } from './app/bounces/mailbox.ts';
import { createStop } from './app/bounces/stop.ts';
import { createChannel } from './app/channel.ts';
import { createChannelHandlers } from './app/channels/index.ts';
import { type Context, type Handlers, settingKeys } from './app/context.ts';
import { createCrisisHandlers } from './app/crisis/index.ts';
import { createAccessTokens } from './app/dispatch/access-tokens.ts';
import { createDispatchHandlers } from './app/dispatch/index.ts';
import { createDraftHandlers } from './app/draft/index.ts';
import { createPackageHandlers } from './app/draft/packages.ts';
import { createTemplateHandlers } from './app/draft/templates.ts';
import { createTextHandlers } from './app/draft/texts.ts';
import { createHandOverHandlers } from './app/handover/index.ts';
import { silentInHandOver } from './app/handover/mode.ts';
import { createTakeInHandlers } from './app/handover/take-in.ts';
import { createHouseHandlers } from './app/house/index.ts';
import { chosenLocale } from './app/house/settings.ts';
import { createArchiveHandlers } from './app/log/archive.ts';
import { createLogHandlers } from './app/log/index.ts';
import { createLanguageHandlers } from './app/log/languages.ts';
import { createMachineTranslationHandlers } from './app/machine-translation/index.ts';
import { createMachines } from './app/machine-translation/machines.ts';
import { createMachineMemory } from './app/machine-translation/memory.ts';
import { createMessageHandlers } from './app/message/index.ts';
import { createPackHandlers } from './app/packs/index.ts';
import { createInstalledPacks } from './app/packs/installed.ts';
import { createPeopleHandlers } from './app/people/index.ts';
import { createPrivacy } from './app/privacy/index.ts';
import { createProofingHandlers } from './app/proofing/index.ts';
import { createRecipientsHandlers } from './app/recipients/index.ts';
import { createRegisterHandlers } from './app/register/index.ts';
import { backupPlace } from './app/safety/backup-place.ts';
import { createSafetyHandlers } from './app/safety/index.ts';
import { keepWitness } from './app/safety/keep-witness.ts';
import { settleIdentity } from './app/safety/recognise.ts';
import { createSearchHandlers } from './app/search/index.ts';
import { createSupportHandlers } from './app/support/index.ts';
import { createWatch, type Report, type Watch } from './app/support/watch.ts';
import { createWorkplace } from './app/workplace/index.ts';
import type { Host } from './ports/host.ts';
import type { MachineTranslators } from './ports/machine-translation.ts';
import type { PracticeServer } from './ports/practice.ts';
import type { DictionaryFiles, Speller } from './ports/proofing.ts';
import type { Store } from './ports/store.ts';
import type { WebAddresses } from './ports/web-addresses.ts';
import type { WebPages } from './ports/web-pages.ts';

/** The interface's language that a data directory holds, before anything is opened; null where none can be read. */
export function savedLocale(dataDirectory: string): Locale | null {
  const saved = peekSetting(dataDirectory, settingKeys.locale);
  return locales.find((locale) => locale === saved) ?? null;
}

/** True when another program has the data directory open now; whoever starts learns it for certain from `compose` alone. */
export function isOpenElsewhere(dataDirectory: string): boolean {
  return isLocked(dataDirectory);
}

export interface ComposeOptions {
  /** The data directory of this mode; practice and real never share one. */
  readonly dataDirectory: string;
  readonly practice: boolean;
  readonly host: Host;
  /** The worker programs: sources in tests and development, built files in an installation. */
  readonly workers: Readonly<Record<'store' | 'tables' | 'documents' | 'reports' | 'replies' | 'practice' | 'proofing' | 'backup', URL>>;
  readonly dictionaries: Readonly<Record<LanguageCode, DictionaryFiles>>;
  /** Who knows words; without it the dictionaries, in a thread of their own. */
  readonly speller?: Speller;
  /** Who drafts between bokmål and nynorsk, in the place of our own. */
  readonly machineTranslators?: MachineTranslators;
  /** The directory of what ships with the program: `policies`, `samples`. */
  readonly resources: string;
  /** Where the user's own state lies, outside the data; null keeps none. */
  readonly stateDirectory?: string | null;
  /** The instant to start at; without it the machine's. */
  readonly now?: string;
  /** Where IT's settings file is looked for, and whether the start named the place; without it nowhere. */
  readonly settingsFile?: { readonly path: string; readonly named: boolean };
  /** A backup, or everything as one file, to put in the place of what the data directory holds before it is opened. */
  readonly restore?: string;
  /** Packs of the institution's own from the other data directory, as YAML: those that are not known here come in. */
  readonly packs?: readonly string[];
  /** Name servers (`address:port`) to ask in the place of the system's. */
  readonly nameServers?: readonly string[];
  /** How dear a guess at a passphrase is (N of scrypt), for those who are enrolled from now on; for tests. */
  readonly passphraseCost?: number;
  /** Who asks the web whether a page is there, in the place of our own. */
  readonly webAddresses?: WebAddresses;
  /** Who reads a page that a person asks for; the web itself unless given. */
  readonly webPages?: WebPages;
  emit(event: EventName, data: EventData<EventName>): void;
  /** Told of our own mistakes; standard error unless another is given. */
  readonly report?: Report;
}

/** The application, ready to answer. */
export interface Application {
  /** One request as JSON in, one reply as JSON out. Never rejects. */
  call(json: string): Promise<string>;
  readonly context: Context;
  /** Keeps a mistake that no call is there to tell of in the log for support. */
  mistake(place: MistakePlace, error: unknown): void;
  /** Keeps in the log for support that the window was lost. */
  windowGone(): void;
  /** Ends what is under way in good order, then the store. */
  close(): Promise<void>;
}

/** When the program was built, written in by the build; a clock that is set on purpose (`--now`) is not held against it. */
const buildTime = process.env.BUDSTIKKE_BUILT_AT ?? null;

/** How long closing waits for calls that are under way, in ms. */
const patience = 3000;

/**
 * Wires adapters and use cases to a host and takes up what was interrupted. Rejects with an AppError when the
 * data directory cannot be used, a policy pack is wrong, or the practice server cannot start.
 */
export async function compose(options: ComposeOptions): Promise<Application> {
  const { dataDirectory, resources, workers, host } = options;
  const clock = createClock(options.now);
  const version = programVersion(resources);
  const supportLog = createSupportLog({
    directory: dataDirectory,
    program: dirname(resources),
    version,
    methods: Object.keys(methods),
    now: () => clock.now(),
  });
  const watch = createWatch({ supportLog, clock, ids, report: options.report ?? toStandardError });
  const shipped = createPolicies(join(resources, 'policies'));
  const began = clock.monotonic();
  let store: Store | null = null;
  let practice: PracticeServer | null = null;
  try {
    const closed = { directory: dataDirectory, workerUrl: workers.backup };
    if (options.restore !== undefined) {
      await stageAtStart(closed, { file: options.restore, practice: options.practice, now: clock.now() }, () => {
        // What the present database calls itself may not be readable any more.
        const { inside, outside } = createWitnesses(dataDirectory, options.stateDirectory ?? null);
        return inside ?? outside ?? { install: ids.next(), generation: 0 };
      });
    }
    const opened = await createSqliteStore({
      directory: dataDirectory,
      workerUrl: workers.store,
      now: clock.now(),
      crashed: (error) => void watch.mistake('worker', supportLog.describe(error)),
    }).catch(async (reason: unknown) => {
      throw await withWayOut(reason, closed);
    });
    // What closes it must close it also when the next lines fail.
    store = opened;
    const passphrases = createPassphrases(options.passphraseCost);
    const witnesses = createWitnesses(dataDirectory, options.stateDirectory ?? null);
    const kept = keepWitness({ store: opened, clock, witnesses });
    store = kept.store;
    if (options.practice) practice = createPracticeServer({ directory: dataDirectory, workerUrl: workers.practice, now: clock.now() });
    const issuers = createIssuers();
    const packFiles = createPackFiles(dataDirectory);
    const packs = createInstalledPacks({ shipped: shipped.files, files: packFiles, store, clock });
    packs.load();
    if (options.packs) await packs.bring(options.packs);
    const context: Context = {
      version,
      dataDirectory,
      samplesDirectory: join(resources, 'samples'),
      host,
      store,
      clock,
      ids,
      policies: packs,
      packs,
      packFiles,
      passphrases,
      checkPassphrase: createPassphraseCheck({ store, passphrases, clock }),
      mailer: silentInHandOver(createMailer(), { store, policies: packs }),
      issuers,
      accessTokens: createAccessTokens({ host, clock, issuers }),
      composeMail,
      readMail,
      reports: createReports(workers.reports),
      replies: createReplies(workers.replies),
      speller:
        options.speller ??
        createSpeller({
          worker: workers.proofing,
          dictionaries: options.dictionaries,
          now: clock.monotonic,
          crashed: (error) => void watch.mistake('worker', supportLog.describe(error)),
        }),
      machineTranslators: createMachines(options.machineTranslators ?? createMachineTranslators(), clock),
      machineMemory: createMachineMemory(),
      mailboxes: createMailboxes(),
      languages: createLanguages(resources),
      tables: createTables(workers.tables),
      documents: createDocuments(workers.documents),
      messageFolders: createMessageFolders(),
      files: createFiles(),
      packages: createPackages(),
      papers: createPapers(resources),
      runtime: readRuntime(sqliteVersion()),
      supportLog,
      settingsFiles: createSettingsFiles(options.settingsFile?.path ?? null, options.settingsFile?.named ? 'option' : 'system'),
      exampleSettings: (locale) => readFile(join(resources, 'settings-file', `${locale}.yaml`), 'utf8'),
      names: createNames(options.nameServers),
      webAddresses: options.webAddresses ?? createWebAddresses(),
      // In practice nothing leaves this machine, and what has a server on it can be read.
      webPages: options.webPages ?? createWebPages({ thisMachine: options.practice }),
      machine: createMachine(),
      builtAt: options.now === undefined ? buildTime : null,
      backups: createBackups({
        directory: dataDirectory,
        workerUrl: workers.backup,
        practice: options.practice,
        version,
        now: clock.now,
        ...backupPlace(store),
      }),
      practice,
      emit: options.emit,
    };
    // Before anything is taken up: a copy must not send.
    const { identity, recognition } = await settleIdentity(context, witnesses);
    const witnessed = kept.begin(identity);
    // A new name is known outside before anything happens under it; else what was known before still holds.
    if (recognition !== 'own') await witnessed;
    const application = await open(context, watch);
    const milliseconds = clock.monotonic() - began;
    supportLog.note({ what: 'started', milliseconds, counts: { practice: practice === null ? 0 : 1, ...store.read.facts().counts } });
    return application;
  } catch (error) {
    const told = error instanceof AppError ? { kind: error.kind, textId: error.text.id } : { thrown: supportLog.describe(error) };
    supportLog.note({ what: 'not-started', milliseconds: clock.monotonic() - began, ...told });
    if (store) await closeAll(practice, store);
    throw error;
  }
}

async function open(context: Context, watch: Watch): Promise<Application> {
  const { store, practice, clock, supportLog } = context;
  const workplace = createWorkplace(context);
  const dispatch = createDispatchHandlers(context);
  const privacy = createPrivacy(context);
  const safety = createSafetyHandlers(context);
  const stop = createStop();
  const mailbox = createMailboxReader(context, stop);
  const handlers: Handlers = {
    ...createHouseHandlers(context),
    ...createChannelHandlers(context),
    ...createCrisisHandlers(context),
    ...createRegisterHandlers(context),
    ...createPeopleHandlers(context),
    ...createLogHandlers(context),
    ...createLanguageHandlers(context),
    ...createArchiveHandlers(context),
    ...createDraftHandlers(context),
    ...createAdviceHandlers(context),
    ...createTextHandlers(context),
    ...createTemplateHandlers(context),
    ...createPackageHandlers(context),
    ...createMessageHandlers(context),
    ...createApplicationHandlers(context),
    ...createHandOverHandlers(context),
    ...createTakeInHandlers(context),
    ...createApprovalHandlers(context),
    ...createRecipientsHandlers(context),
    ...createBounceHandlers(context, stop),
    ...mailbox.handlers,
    ...createPackHandlers(context),
    ...createProofingHandlers(context),
    ...createMachineTranslationHandlers(context),
    ...createSearchHandlers(context),
    ...createSupportHandlers(context, watch),
    ...workplace.handlers,
    ...safety.handlers,
    ...dispatch.handlers,
    ...privacy.handlers,
  };
  await context.packs.settle();
  await workplace.start();
  await dispatch.recover();
  privacy.start();
  mailbox.start();
  safety.keeper.begin();

  const answer = createChannel(handlers, () => translator(chosenLocale(store.read)), watch);
  const underWay = new Set<Promise<string>>();
  let closing: Promise<void> | null = null;
  return {
    context,
    mistake: (place, error) => void watch.mistake(place, supportLog.describe(error)),
    windowGone: () => supportLog.note({ what: 'window-gone' }),
    call: (json) => {
      const reply = answer(json).finally(() => underWay.delete(reply));
      underWay.add(reply);
      return reply;
    },
    close: () => {
      closing ??= (async () => {
        workplace.stop();
        context.machineTranslators.close();
        await dispatch.close();
        await privacy.close();
        await mailbox.close();
        await context.speller.close();
        const enough = Promise.withResolvers<void>();
        const callOff = clock.after(patience, enough.resolve);
        await Promise.race([Promise.allSettled(underWay), enough.promise]);
        callOff();
        await safety.keeper.close();
        await closeAll(practice, store);
        supportLog.note({ what: 'ended', milliseconds: clock.monotonic() });
      })();
      return closing;
    },
  };
}

/** A database that cannot be opened, for as long as it stands there, is told of together with the backup that could take its place. */
async function withWayOut(reason: unknown, closed: Parameters<typeof newestBackup>[0]): Promise<unknown> {
  if (!(reason instanceof AppError) || !['error.storageCorrupt', 'error.storageNewer'].includes(reason.text.id)) return reason;
  const file = await newestBackup(closed);
  if (file === null) return reason;
  return new AppError(reason.kind, reason.text.id, reason.text.params, [{ id: 'launch.newestBackup', params: { file } }]);
}

async function closeAll(practice: PracticeServer | null, store: Store): Promise<void> {
  try {
    await practice?.close();
  } finally {
    await store.close();
  }
}

function programVersion(resources: string): string {
  const { version } = JSON.parse(readFileSync(join(resources, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}

function toStandardError(error: unknown, where: string): void {
  console.error(`${where}:`, error);
}
