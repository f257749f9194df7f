/**
 * The whole journey in the window: a message read in, checked, approved by two others, sent to 5,002 on the
 * practice server, and shown. Everything is done by mouse and keyboard through the names that the screen gives.
 *
 *   npm run demo -- [--json FILE] [--out DIR] [--locale nb|nn|en] [--scheme light|dark]
 *
 * `--json`: what came out, as figures. `--out`: a picture of each step. With a display the window can be watched.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import type { MethodName, Params, Reply, Result } from '#shared/contract/index.ts';
import { allTexts, type TextId, type TextParams } from '#shared/texts/index.ts';
import { intlTag, locales, translator } from '#shared/texts/translate.ts';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'resources', 'samples');
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    out: { type: 'string' },
    locale: { type: 'string', default: 'nb' },
    scheme: { type: 'string', default: 'light' },
  },
});
const locale = locales.find((known) => known === values.locale) ?? 'nb';
const t = translator(locale);
const started = Date.now();
const data = mkdtempSync(join(tmpdir(), 'budstikke-demo-'));
if (values.out !== undefined) mkdirSync(values.out, { recursive: true });

const host = (await import(pathToFileURL(join(root, 'out', 'main', 'chromium.js')).href)) as typeof import('#main/shell/chromium/main.ts');
const window = await host.openChromium({
  root: data,
  practice: true,
  now: '2026-08-10T07:00:00.000Z',
  headless: process.platform === 'linux' && !process.env.DISPLAY,
  size: { width: 1440, height: 900 },
  fixedSize: true,
  locale: intlTag(locale),
  colorScheme: values.scheme === 'dark' ? 'dark' : 'light',
  reducedMotion: 'reduce',
  downloadsDirectory: data,
});
const page: Page = window.page;
page.setDefaultTimeout(30_000);

let lastId = 0;
/** Asks the application, for the figures at the end; what is done is done in the window. */
async function ask<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  lastId += 1;
  const reply = JSON.parse(await window.call(JSON.stringify({ id: lastId, method, params }))) as Reply<M>;
  if (!reply.ok) throw new Error(`${method}: ${reply.error.text}`);
  return reply.result;
}

let pictures = 0;
/** One step: told on the terminal, pictured at its end. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  const began = Date.now();
  try {
    await work();
  } finally {
    pictures += 1;
    if (values.out !== undefined) {
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(values.out, `${String(pictures).padStart(2, '0')}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`),
      });
    }
  }
  console.log(`${String(pictures).padStart(2)}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

const button = (id: TextId, params?: TextParams): Locator => page.getByRole('button', { name: t(id, params), exact: true });
/** A button whose words hold figures: its text with anything where the figures are. */
const buttonLike = (id: TextId): Locator =>
  page.getByRole('button', {
    name: new RegExp(
      `^${allTexts[id][locale]
        .split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
    ),
  });
const field = (id: TextId, within: Page | Locator = page): Locator => within.getByLabel(t(id), { exact: false }).first();
const go = (id: TextId): Promise<void> =>
  page
    .getByRole('link', { name: t(id) })
    .first()
    .click();
const goToStep = (word: 'recipients' | 'dispatch' | 'log'): Promise<void> =>
  page
    .getByRole('navigation', { name: t('shell.steps') })
    .getByRole('link', { name: new RegExp(`^${t(`shell.step.${word}`)}`) })
    .click();

interface Signer {
  readonly name: string;
  readonly email: string;
  readonly role: 'web-editor' | 'sender' | 'it-operator';
  readonly passphrase: string;
}
const editor: Signer = {
  name: 'Randi Redaktør',
  email: 'randi.redaktor@uni.example',
  role: 'web-editor',
  passphrase: 'tolv grønne hester i regn',
};
const sender: Signer = {
  name: 'Astrid Avsender',
  email: 'astrid.avsender@uni.example',
  role: 'sender',
  passphrase: 'fem stille tårn ved fjorden',
};
const operator: Signer = {
  name: 'Ivar Drift',
  email: 'ivar.drift@uni.example',
  role: 'it-operator',
  passphrase: 'ni kalde kopper te i kjelleren',
};

async function addPerson(person: Signer): Promise<void> {
  await button('settings.addPerson').click();
  const dialog = page.getByRole('dialog');
  await field('settings.name', dialog).fill(person.name);
  await field('start.email', dialog).fill(person.email);
  await dialog.getByRole('checkbox', { name: t(`shell.role.${person.role}`) }).check();
  await dialog.getByRole('button', { name: t('settings.add'), exact: true }).click();
  await button('settings.passphraseOf', { name: person.name }).click();
  await field('settings.newPassphrase', dialog).fill(person.passphrase);
  await dialog.getByLabel(t('settings.newPassphraseAgain')).fill(person.passphrase);
  await dialog.getByRole('button', { name: t('settings.choosePassphrase'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The message whose page is open. */
function messageId(): string {
  const id = /#\/messages\/([^/]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`No message is open at ${page.url()}.`);
  return decodeURIComponent(id);
}

async function journey(): Promise<Record<string, number | string>> {
  await ask('settings.save', { locale });
  await page.reload();

  await step('First start', async () => {
    await field('start.name').fill('Kari Nordmann');
    await field('start.email').fill('kari.nordmann@uni.example');
    await button('start.begin').click();
    await page.waitForURL(/messages/);
    await page.getByRole('textbox').first().waitFor();
  });

  await step('The people who say yes', async () => {
    await go('shell.settings');
    for (const person of [editor, sender, operator]) await addPerson(person);
  });

  await step('The domains that are the institution’s own', async () => {
    await go('settings.institution');
    await field('settings.domains').fill('uni.example\nstudent.uni.example');
    await button('settings.saveDomains').click();
    await page.locator('button[aria-disabled]', { hasText: t('settings.saveDomains') }).waitFor();
  });

  await step('The message is read in', async () => {
    await go('shell.messages');
    await button('begin.from').click();
    await page.getByRole('tab', { name: t('begin.tab.package') }).click();
    await page
      .getByLabel(t('messages.readFolder'))
      .and(page.locator('input'))
      .setInputFiles(join(samples, 'messages', 'exam'));
    await page.waitForURL(/messages\/.+\/draft/);
    await page.getByText('eksamen').first().waitFor();
  });
  const id = messageId();

  await step('The reply list is confirmed', async () => {
    await page.getByRole('tab', { name: t('draft.tab.brief') }).click();
    const edit = button('brief.edit');
    if (await edit.isVisible()) await edit.click();
    await button('brief.confirmList').click();
    await button('brief.confirmList').waitFor({ state: 'hidden' });
  });
  await step('Each language is proofread', async () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const read = page.getByRole('checkbox', { name: t(`shell.language.${language}`), exact: true });
      await read.check();
    }
  });

  await step('The text is frozen', async () => {
    await button('act.submit').click();
    await page.waitForURL(/approval/);
  });

  for (const [who, word] of [
    [editor, 'assessment'],
    [sender, 'approval'],
  ] as const) {
    await step(word === 'assessment' ? 'Assessed, signed' : 'Approved, signed', async () => {
      await decide(who, word);
    });
  }

  await step('The student export is looked at', async () => {
    await goToStep('recipients');
    await page
      .getByLabel(t('recipients.screen.file'))
      .and(page.locator('input'))
      .setInputFiles(join(samples, 'recipients', 'students-fs-export.csv'));
    await field('recipients.screen.source').fill('FS, uttrekk 10. august 2026');
    await buttonLike('recipients.screen.takeIn').waitFor();
  });

  await step('The list is taken in', async () => {
    await buttonLike('recipients.screen.takeIn').click();
    await page.getByRole('tab').first().waitFor();
  });
  const list = (await ask('messages.get', { id })).lists.at(-1);
  if (!list) throw new Error('No list was taken in.');

  await step('The send is planned', async () => {
    await goToStep('dispatch');
    await page.getByRole('radio', { name: t('plan.when.now') }).check();
    await field('plan.departure').fill('Vises fram: sendes med en gang.');
    await field('sending.perSecond').fill('');
  });

  await step('A second person confirms', async () => {
    await button('plan.prepare').click();
    await field('plan.confirm.who').selectOption({ label: operator.name });
    await page.getByLabel(t('plan.confirm.passphrase', { name: operator.name })).fill(operator.passphrase);
    await button('plan.confirm.act').click();
    await button('telling.act').click();
    await button('plan.start.now').and(page.locator(':not([aria-disabled="true"])')).waitFor();
  });

  const sending = Date.now();
  await step('The first few have it', async () => {
    await button('plan.start.now').click();
    await buttonLike('canary.release').waitFor();
  });

  await step('Under way', async () => {
    await buttonLike('canary.release').click();
    await page.waitForTimeout(2500);
  });
  const orderId = (await ask('messages.get', { id })).orders.at(-1)?.order.id ?? '';

  await step('All have been sent to', async () => {
    for (;;) {
      const { order } = await ask('dispatch.get', { orderId });
      if (order.state === 'finished') break;
      if (order.state !== 'sending') throw new Error(`The send is ${order.state}.`);
      if (Date.now() - sending > 600_000) throw new Error('The send has not ended after ten minutes.');
      await page.waitForTimeout(500);
    }
    await page.waitForTimeout(1500);
  });

  await step('What was captured', async () => {
    await page.evaluate(() => {
      location.hash = '#/practice';
    });
    await page.getByText('5').first().waitFor();
  });

  await step('The log', async () => {
    await go('shell.log');
    await page.waitForTimeout(500);
  });

  const { progress, order } = await ask('dispatch.get', { orderId });
  const { total } = await ask('practice.mails', { offset: 0, limit: 1 });
  const chain = await ask('log.verify', {});
  if (!chain.ok) throw new Error(`The log’s chain is broken at ${chain.brokenAt}.`);
  return {
    imported: list.count,
    duplicates: list.duplicates,
    invalid: list.invalid,
    accepted: progress.counts.accepted,
    in_doubt: progress.counts.in_doubt,
    captured: total,
    digest: order.contentDigest,
    seconds: Math.round((Date.now() - started) / 100) / 10,
  };
}

/** The open step of the path is answered by the one who may, with a signature. */
async function decide(who: Signer, word: 'assessment' | 'approval'): Promise<void> {
  await button('approval.screen.answer').click();
  await page.getByRole('radio', { name: who.name, exact: true }).check();
  // The first answer is the yes.
  await page
    .getByRole('group', { name: t('approval.screen.outcome') })
    .getByRole('radio')
    .first()
    .check();
  await page.getByLabel(t('approval.screen.passphrase', { name: who.name })).fill(who.passphrase);
  const act = button('approval.screen.act', { step: word, outcome: 'yes' });
  await act.click();
  await act.waitFor({ state: 'hidden' });
}

let failed = false;
try {
  const figures = await journey();
  console.log(
    `\n${figures.accepted} of ${figures.imported} accepted, ${figures.in_doubt} in doubt, ${figures.captured} captured, in ${figures.seconds} s.`,
  );
  if (values.out !== undefined) console.log(`Pictures: ${resolve(values.out)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  failed = figures.accepted !== figures.imported || figures.captured !== figures.imported;
} catch (reason) {
  console.error(`\nThe journey stopped: ${reason instanceof Error ? reason.message : String(reason)}`);
  failed = true;
} finally {
  await window.close();
  rmSync(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
