import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSpeller } from '#main/adapters/proofing/index.ts';
import { type Application, compose } from '#main/compose.ts';
import type { Host } from '#main/ports/host.ts';
import type { MachineTranslators } from '#main/ports/machine-translation.ts';
import type { Speller } from '#main/ports/proofing.ts';
import type { WebAddresses } from '#main/ports/web-addresses.ts';
import type { WebPages } from '#main/ports/web-pages.ts';
import type { MethodName, Params, Result } from '#shared/contract/index.ts';
import { dictionaries as ownDictionaries } from './dictionaries.ts';
import { workers } from './workers.ts';

export const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** A host without a window that remembers what it was asked. */
export function recordingHost(): Host & { readonly asked: string[] } {
  const secrets = new Map<string, string>();
  const asked: string[] = [];
  return {
    asked,
    name: 'headless',
    secrets: {
      persistent: false,
      get: async (name) => secrets.get(name) ?? null,
      set: async (name, value) => void (value === null ? secrets.delete(name) : secrets.set(name, value)),
    },
    resolveFile: (handle) => handle,
    chooseSave: async (name, wanted) => {
      asked.push(`save ${name}`);
      return wanted ?? null;
    },
    printPdf: async (html) => {
      asked.push(`print ${html}`);
      return new TextEncoder().encode('%PDF-');
    },
    chooseFolder: async (wanted) => {
      asked.push('choose folder');
      return wanted ?? null;
    },
    restart: () => void asked.push('restart'),
    openLink: async (url) => void asked.push(`open ${url}`),
    forgetFiles: async () => void asked.push('forget files'),
    keepAwake: async () => null,
    notify: ({ title, body }) => void asked.push(`notify ${title}: ${body}`),
    reopen: async ({ practice }) => void asked.push(`reopen ${practice ? 'practice' : 'real'}`),
  };
}

export interface TestApplication {
  readonly application: Application;
  readonly host: ReturnType<typeof recordingHost>;
  readonly directory: string;
  readonly events: { event: string; data: unknown }[];
  /** Our own mistakes that were reported; a good test leaves it empty. */
  readonly mistakes: unknown[];
  /** The result; an answer that is not ok is thrown. */
  ask<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  close(): Promise<void>;
}

/** Knows every word until a test asks about words: loading the dictionaries takes longer than most tests. */
function sparingSpeller(files: typeof ownDictionaries): Speller & { ask(): void } {
  let real: Speller | null = null;
  return {
    ask: () => {
      real ??= createSpeller({ worker: workers.proofing, dictionaries: files, now: () => performance.now(), crashed: () => {} });
    },
    check: async (language, words, options) => (real ? real.check(language, words, options) : words.map(() => 'ok')),
    suggest: async (language, word) => (real ? real.suggest(language, word) : []),
    join: async (language, pairs) => (real ? real.join(language, pairs) : pairs.map(() => null)),
    close: async () => real?.close(),
  };
}

const away = { directions: async () => ({ failed: 'missing' }) as const, translate: async () => ({ failed: 'missing' }) as const };
const noMachine: MachineTranslators = { command: away, service: () => away };

/** The whole application on a temporary data directory. */
export async function openApplication({
  practice = true,
  now = '2026-08-10T09:00+02:00',
  directory = mkdtempSync(join(tmpdir(), 'budstikke-application-')),
  state = null,
  settingsFile,
  nameServers,
  restore,
  webAddresses,
  webPages,
  packs,
  dictionaries = {},
  machineTranslators = noMachine,
}: {
  readonly practice?: boolean;
  readonly now?: string;
  readonly directory?: string;
  /** IT’s settings file, as one that the start named. */
  readonly settingsFile?: string;
  readonly nameServers?: readonly string[];
  /** A state to put in place before the data directory is opened. */
  readonly restore?: string;
  /** Packs that come along from the other data directory. */
  readonly packs?: readonly string[];
  /** Other files than a checkout’s. */
  readonly dictionaries?: Partial<typeof ownDictionaries>;
  /** Who drafts between bokmål and nynorsk; without it nobody does. */
  readonly machineTranslators?: MachineTranslators;
  /** Who answers whether a page is there; without it nobody does. */
  readonly webAddresses?: WebAddresses;
  /** Who reads a page; without it a server on this machine alone. */
  readonly webPages?: WebPages;
  /** Where the user's own state lies, outside the data; none unless given. */
  readonly state?: string | null;
} = {}): Promise<TestApplication> {
  const host = recordingHost();
  const events: { event: string; data: unknown }[] = [];
  const mistakes: unknown[] = [];
  const speller = sparingSpeller({ ...ownDictionaries, ...dictionaries });
  const application = await compose({
    dataDirectory: directory,
    practice,
    host,
    now,
    ...(settingsFile === undefined ? {} : { settingsFile: { path: settingsFile, named: true } }),
    ...(nameServers === undefined ? {} : { nameServers }),
    ...(restore === undefined ? {} : { restore }),
    // What a guess costs is tested where it is made.
    passphraseCost: 2 ** 10,
    webAddresses: webAddresses ?? { lookUp: async () => ({ kind: 'silence' }) },
    ...(webPages === undefined ? {} : { webPages }),
    ...(packs === undefined ? {} : { packs }),
    resources,
    stateDirectory: state,
    workers,
    dictionaries: { ...ownDictionaries, ...dictionaries },
    speller,
    machineTranslators,
    emit: (event, data) => void events.push({ event, data }),
    report: (error) => void mistakes.push(error),
  });
  return {
    application,
    host,
    directory,
    events,
    mistakes,
    ask: async (method, params) => {
      if (method.startsWith('proofing.')) speller.ask();
      const reply = JSON.parse(await application.call(JSON.stringify({ id: 1, method, params })));
      if (!reply.ok) throw Object.assign(new Error(`${reply.error.textId}: ${reply.error.text}`), reply.error);
      return reply.result;
    },
    close: async () => {
      await application.close();
      rmSync(directory, { recursive: true });
    },
  };
}
