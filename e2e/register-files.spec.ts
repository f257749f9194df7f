import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

/** An empty register at Umeå, opened in the window. */
async function open(app: Application): Promise<Page> {
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await app.page.goto('https://budstikke.invalid/#/register');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Ingen kanaler ennå' })).toBeVisible();
  return app.page;
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

test('an empty register begins with the eight accounts that the source names, unverified', async ({ app }) => {
  const page = await open(app);
  const owners = page.getByRole('table', { name: 'Kontoer som kilden nevner' });
  await expect(owners.getByRole('row')).toHaveCount(9);
  await expect(owners.getByRole('row', { name: /Facebook engelska/ })).toContainText('International Office');
  await app.expectAccessible();
  const act = page.getByRole('button', { name: 'Legg inn de 8 kontoene som kilden nevner' });
  await act.focus();
  await page.keyboard.press('Enter');
  await expect(owners).toHaveCount(0);
  await expect(page.getByText('LinkedIn', { exact: true }).first()).toBeVisible();
  const { rows } = await app.call('register.list', {});
  expect(rows.map(({ state }) => state)).toEqual(Array(8).fill('open-legacy'));
  await app.expectAccessible();
});

test('the whole register goes out and comes in again in the window, with a dry run first', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  const page = await open(app);
  await app.call('register.addOwners', {});
  const { path } = await app.call('register.whole', {});
  const file = readFileSync(path ?? '', 'utf8');

  await choose(page, 'register.json', file.replace('LinkedIn', 'Linkedin'));
  await expect(page.getByText(/Filen er ikke et register som kan leses/)).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Avbryt' }).click();

  await choose(page, 'register.json', file);
  const account = page.getByRole('region', { name: /Les inn registeret fra register.json/ });
  await expect(account).toContainText('Registeret her har kanaler fra før.');
  await expect(account).toContainText('Filen har ingen nye kanaler.');
  await app.expectAccessible();
});

test('an incident is saved as evidence, and disposed of with a reason when its day has come', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  const page = await open(app);
  const { id } = await app.call('register.save', { fields: { name: 'Fysik', platform: 'facebook' } });
  const incident = { kind: 'block', at: '2026-07-01T10:00:00Z', account: 'Spam under alla inlägg', disposeOn: '2026-08-01' };
  await app.call('register.addEntry', { id, book: 'incidents', entry: incident });
  const due = page.getByRole('region', { name: 'Hendelser som skal kasseres' });
  await expect(due).toContainText('Fysik');
  await app.expectAccessible();

  await page.goto(`https://budstikke.invalid/#/register/${id}`);
  await expect(page.getByText('Spam under alla inlägg')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre som bevis …' }).click();
  await expect(page.getByText(/Hendelser.*Fysik.*\.pdf/)).toBeVisible();
  await app.expectAccessible();

  await page.goto('https://budstikke.invalid/#/register');
  await due.getByRole('button', { name: /^Kasser/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Kasser for godt' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Hvorfor').fill('Gallring enligt plan 12');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Kasser for godt' }).click();
  await expect(due).toHaveCount(0);
  const { entries } = await app.call('register.get', { id });
  expect(entries.map(({ number, entry }) => [number, entry.kind, entry.account])).toEqual([[1, 'block', '']]);
  await page.goto(`https://budstikke.invalid/#/register/${id}`);
  await expect(page.getByText('Kassert', { exact: true })).toBeVisible();
});
