import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { _electron, test as base, expect, type Page, type TestInfo } from '@playwright/test';
import type { MethodName, Params, Reply, Result } from '#shared/contract/index.ts';
import { restingSpeller } from '../tests/kit/engines.ts';
import { openApart } from './apart.ts';

const root = join(import.meta.dirname, '..');

export interface HostOptions {
  host: 'chromium' | 'electron';
}

/** The application as a test has it: a window, and the channel that the window has. */
export interface Application {
  readonly page: Page;
  /** The root of the data, the test's own. */
  readonly data: string;
  /** One method of the contract; throws with the text of a refusal. */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  /** The same, but gives the reply as it is. */
  ask(method: string, params: unknown): Promise<Reply>;
  /** A picture, kept with the run. */
  screenshot(name: string): Promise<void>;
  /** The accessibility rules that the screen breaks seriously, in light and in dark: none must. */
  expectAccessible(): Promise<void>;
  /** Ends it and starts it anew on the same data; `meanwhile` happens to the data in between, and `other` starts it otherwise. */
  restart(meanwhile?: () => Promise<void>, other?: Partial<Start>): Promise<void>;
  /** Kills it, as a power cut does, and starts it anew on the same data; needs `apart`. */
  crash(other?: Partial<Start>): Promise<void>;
}

/** What the application is started with. */
export interface Start {
  /** Where the clock starts. */
  readonly now: string | null;
  readonly practice: boolean;
  /** What stands in IT's settings file; null where there is none. */
  readonly settings: string | null;
  /** In a process of its own, which can be killed. */
  readonly apart: boolean;
  /** Spelling is asked of the dictionaries, which take a second or two to load; else every word is known. */
  readonly dictionaries: boolean;
  /** Name servers (`address:port`) that it asks, in Chromium; null: the system's. */
  readonly nameServers: readonly string[] | null;
}

const settingsPath = (data: string): string => join(data, 'it.yaml');

export interface Opened {
  readonly page: Page;
  close(): Promise<void>;
  /** Ends it with nothing left to say, and its window with it. */
  kill(): Promise<void>;
}

/** Opens the built application in an installed browser, in this very process unless it has to stand apart. */
async function openInChromium(data: string, { now, practice, settings, apart, dictionaries, nameServers }: Start): Promise<Opened> {
  const host = (await import(join(root, 'out', 'main', 'chromium.js'))) as typeof import('#main/shell/chromium/main.ts');
  const options: Parameters<typeof host.openChromium>[0] = {
    root: data,
    practice,
    now,
    ...(settings === null ? {} : { settingsFile: { path: settingsPath(data), named: true } }),
    ...(nameServers === null ? {} : { nameServers }),
    passphraseCost: 2 ** 12,
    ...(dictionaries || apart ? {} : { speller: restingSpeller }),
    headless: !process.env.DISPLAY,
    size: { width: 1440, height: 900 },
    fixedSize: true,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    downloadsDirectory: join(data, 'downloads'),
  };
  if (apart) return openApart(options);
  const opened = await host.openChromium(options);
  return {
    page: opened.page as unknown as Page,
    close: () => opened.close(),
    kill: () => Promise.reject(new Error('It would end the test too: test.use({ apart: true })')),
  };
}

async function openInElectron(data: string, { now, practice, settings }: Start): Promise<Opened> {
  const executablePath = createRequire(import.meta.url)('electron') as unknown as string;
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...[root, '--data', data],
    ...(now === null ? [] : ['--now', now]),
    ...(practice ? [] : ['--real']),
    ...(settings === null ? [] : ['--settings', settingsPath(data)]),
  ];
  const app = await _electron.launch({ executablePath, args });
  return {
    page: await app.firstWindow(),
    close: async () => {
      // Nobody is there to answer whether a running send may be paused.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
      });
      await app.close();
    },
    kill: async () => {
      const closed = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await closed;
    },
  };
}

export const test = base.extend<HostOptions & Start & { app: Application }>({
  host: ['chromium', { option: true }],
  /** Where the clock starts. */
  now: ['2026-08-10T07:00:00.000Z', { option: true }],
  practice: [true, { option: true }],
  settings: [null, { option: true }],
  apart: [false, { option: true }],
  dictionaries: [false, { option: true }],
  nameServers: [null, { option: true }],
  app: async ({ host, now, practice, settings, apart, dictionaries, nameServers }, use, info) => {
    if (!existsSync(join(root, 'out', 'main', 'chromium.js'))) throw new Error('The application is not built. Run: npm test');
    const data = mkdtempSync(join(tmpdir(), 'budstikke-e2e-'));
    let start: Start = { now, practice, settings, apart, dictionaries, nameServers };
    const open = () => (host === 'electron' ? openInElectron(data, start) : openInChromium(data, start));
    const handOut = (): void => {
      if (start.settings !== null) writeFileSync(settingsPath(data), start.settings);
    };
    handOut();
    let opened = await open();
    const anew = async (other?: Partial<Start>): Promise<void> => {
      start = { ...start, ...other };
      handOut();
      opened = await open();
    };
    let lastId = 0;
    const ask = async (method: string, params: unknown): Promise<Reply> => {
      lastId += 1;
      const request = JSON.stringify({ id: `test-${lastId}`, method, params });
      return JSON.parse(
        await opened.page.evaluate(
          (text) => (window as unknown as { budstikke: { call(request: string): Promise<string> } }).budstikke.call(text),
          request,
        ),
      );
    };
    try {
      await use({
        get page() {
          return opened.page;
        },
        data,
        ask,
        call: async (method, params) => {
          const reply = (await ask(method, params)) as Reply<typeof method>;
          if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
          return reply.result;
        },
        screenshot: async (name) => {
          // Pictures are for those who look at them; the gate takes none.
          if (process.env.CI) return;
          const folder = join(root, 'test-results', 'screens', host);
          mkdirSync(folder, { recursive: true });
          await opened.page.evaluate(() => document.fonts.ready);
          await opened.page.screenshot({ path: join(folder, `${name}.png`) });
        },
        expectAccessible: () => expectAccessible(opened.page),
        restart: async (meanwhile, other) => {
          await opened.close();
          await meanwhile?.();
          await anew(other);
        },
        crash: async (other) => {
          await opened.kill();
          await anew(other);
        },
      });
      if (info.status !== info.expectedStatus) await attachPicture(opened.page, info).catch(() => {});
    } finally {
      await opened.close();
      rmSync(data, { recursive: true, force: true });
    }
  },
});

/** What the window showed when a test failed; a window that shows nothing more must not hide why. */
async function attachPicture(page: Page, info: TestInfo): Promise<void> {
  await info.attach('window', { body: await page.screenshot({ timeout: 5000 }), contentType: 'image/png' });
}

export { expect };

/** Rules that look at colours only: they take most of the time, and find nothing new where nothing is drawn that was not looked at before. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** What was looked at for its colours in this worker, by scheme: elements by name, class and what they stand in. */
const looked: Record<'light' | 'dark', Set<string>> = { light: new Set(), dark: new Set() };

/** Every element that is shown, as far as its colours depend on it. */
function drawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = (element: Element | null): string =>
      element
        ? [
            element.tagName,
            element.getAttribute('class'),
            element.getAttribute('style'),
            ...['data-color', 'data-variant', 'aria-current', 'aria-selected', 'aria-disabled', 'aria-invalid', 'open', 'disabled'].map(
              (name) => element.getAttribute(name),
            ),
          ].join('|')
        : '';
    const seen = [...document.body.querySelectorAll('*')].map((element) => `${told(element.parentElement)} > ${told(element)}`);
    return [...new Set(seen)];
  });
}

/** All rules in light, in dark those that look at colours, since nothing else differs there; colours where something new is drawn. */
async function expectAccessible(page: Page): Promise<void> {
  const elements = await drawn(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    const before = looked[colorScheme];
    const isNew = elements.some((element) => !before.has(element));
    if (colorScheme === 'dark') {
      if (!isNew) continue;
      await page.emulateMedia({ colorScheme });
      await page.evaluate((scheme) => document.documentElement.setAttribute('data-color-scheme', scheme), colorScheme);
    }
    const axe = new AxeBuilder({ page }).setLegacyMode().options({
      resultTypes: ['violations'],
      ...(colorScheme === 'dark'
        ? { runOnly: colourRules }
        : isNew
          ? {}
          : { rules: Object.fromEntries(colourRules.map((id) => [id, { enabled: false }])) }),
    });
    const { violations } = await axe.analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(
        ({ id, help, nodes }) =>
          `${colorScheme}: ${id} (${help}): ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      ),
    ).toEqual([]);
    for (const element of elements) before.add(element);
    if (colorScheme === 'dark') {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(() => document.documentElement.setAttribute('data-color-scheme', 'light'));
    }
  }
}

export interface Enrolled {
  readonly id: string;
  readonly name: string;
  readonly passphrase: string;
}

/** Begins as a first start does, as an officer of Oslo. */
export async function begin(app: Application, options: { name?: string; sample?: boolean } = {}): Promise<string | null> {
  const { sampleMessageId } = await app.call('system.begin', {
    packId: 'uio',
    name: options.name ?? 'Kari Nordmann',
    email: 'kari.nordmann@example.org',
    role: 'officer',
    sample: options.sample ?? false,
  });
  await app.page.reload();
  return sampleMessageId;
}

/** Adds a person who can sign. */
export async function enrol(app: Application, name: string, roles: Params<'people.add'>['roles']): Promise<Enrolled> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
  const { person } = await app.call('people.add', { name, email, roles });
  const passphrase = `riktig hest batteri ${name}`;
  await app.call('people.enrol', { id: person.id, passphrase });
  return { id: person.id, name, passphrase };
}

/** The path of a file among the samples. */
export function sample(...parts: string[]): string {
  return join(root, 'resources', 'samples', ...parts);
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
