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
