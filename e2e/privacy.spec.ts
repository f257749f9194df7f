import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from '../tests/kit/traces.ts';
import { type Application, begin, expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

const address = 'student2@student.uni.example';

const go = (app: Application, route: string): Promise<void> =>
  app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);

/** Every file of the program's that holds it, the window's own profile too; what the person saved is theirs. */
const traces = (app: Application, text: string): string[] => filesWith(app.data, text).filter((file) => !file.startsWith('downloads/'));

test('when somebody asks: everything about one address is found, saved, and deleted without a trace', async ({ app }) => {
  const { id } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'studenter.csv', students(4));
  const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Etter avtale' });
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('finished');
  await app.call('suppressions.add', { address, reason: 'Har bedt om det' });
  const { page } = app;

  // From anywhere, by keyboard.
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
  await palette.getByRole('combobox').fill(address.toUpperCase());
  await palette.getByRole('option', { name: /^Alt om denne adressen/ }).click();
  await expect(page).toHaveURL(/\/settings\/privacy$/);
  await expect(page.getByRole('heading', { name: `Om ${address}` })).toBeVisible();
  await expect(page.getByText(/tatt imot av tjeneren$/)).toBeVisible();
  await expect(page.getByText('1 e-post fanget av prøvetjeneren')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('privacy-address');

  await page.getByRole('button', { name: 'Lagre alt om adressen …' }).press('Enter');
  await page.getByRole('dialog').getByText('Filen inneholder adressen').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Lagre filen' }).press('Enter');
  await expect(page.getByText(/^Lagret i .*\.html$/).first()).toBeVisible();
  const path = (
    (await page
      .getByText(/^Lagret i /)
      .first()
      .textContent()) ?? ''
  ).replace('Lagret i ', '');
  expect(readFileSync(path, 'utf8')).toContain(`"address": "${address}"`);

  await page.getByRole('button', { name: 'Slett adressen …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Slett adressen for godt' });
  await expect(dialog.getByText(/slettes fra 1 liste, 1 utsending/)).toBeVisible();
  await dialog.getByRole('radio', { name: /^Slett sperringen også/ }).press('Space');
  await app.expectAccessible();
  await app.screenshot('privacy-erase');
  expect(traces(app, address).length).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Slett adressen' }).press('Enter');
  // The database is written anew and a fresh backup is taken meanwhile.
  await expect(page.getByText('Adressen er slettet fra 1 liste og 1 utsending.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(`Budstikke har ikke adressen ${address}`, { exact: false })).toBeVisible();
  expect(traces(app, address)).toEqual([]);
  expect(await app.call('log.verify', {})).toMatchObject({ ok: true });
});

test('a list is purged by hand: who and how many is said first, counts stay, and the send says that the addresses are gone', async ({
  app,
}) => {
  const { id } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'studenter.csv', students(4));
  const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Etter avtale' });
  const { page } = app;
  await go(app, '/settings/privacy');
  const purge = page.getByRole('button', { name: 'Slett nå …: studenter.csv' });
  await expect(purge).toHaveAttribute('aria-disabled', 'true');
  await expect(purge).toHaveAccessibleDescription(/En utsending til listen er ikke ferdig/);
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect(purge).not.toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('privacy-lists');

  await purge.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Slett adressene i studenter.csv' });
  await expect(dialog.getByText(/^4 adresser slettes for godt fra listen og fra utsendingen/)).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('privacy-purge');
  await dialog.getByRole('button', { name: 'Slett adressene' }).press('Enter');
  await expect(page.getByText(/^Slettet .* av Kari Nordmann$/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  for (const number of [1, 2, 3, 4]) expect(traces(app, `student${number}@student.uni.example`)).toEqual([]);
  expect(readdirSync(join(app.data, 'incoming')).length).toBe(0);

  await go(app, `/messages/${id}/dispatch`);
  await expect(page.getByText(/^Adressene ble slettet .*stemmer fortsatt\.$/)).toBeVisible();
  await expect(page.locator('dl.figures').getByText('4', { exact: false }).first()).toBeVisible();
  await app.screenshot('privacy-purged-send');
});

test('home tells of a list that goes shortly, and another day can be chosen', async ({ app }) => {
  const id = await begin(app, { sample: true });
  await takeIn(app, id ?? '', 'studenter.csv', students(2));
  const { page } = app;
  const { now } = await app.call('system.state', {});
  const soon = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const [list] = (await app.call('privacy.overview', {})).lists;
  await app.call('privacy.setDeleteBy', { listId: list?.list.id ?? '', deleteBy: soon });
  await go(app, '/');
  await expect(page.getByRole('heading', { name: 'Personvern' })).toBeVisible();
  await expect(page.getByText(/^2 adresser slettes /)).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('privacy-home');
  await page.getByRole('link', { name: 'Se personvern' }).press('Enter');
  await page.getByRole('button', { name: 'Endre dato …: studenter.csv' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Velg når studenter.csv slettes' });
  await dialog.getByRole('textbox').fill('1.3.2027');
  await dialog.getByRole('button', { name: 'Lagre datoen' }).press('Enter');
  await expect(page.getByText('1. mars 2027')).toBeVisible();
  await go(app, '/');
  await expect(page.getByRole('heading', { name: 'Personvern' })).toHaveCount(0);
});

test('a person who has left is removed, and what they decided stands', async ({ app }) => {
  const { id, sender } = await approvedMessage(app);
  const { page } = app;
  await go(app, '/settings/people');
  await page.getByRole('button', { name: 'Fjern …: Astrid Avsender' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fjern Astrid Avsender' });
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Fjern personen' }).press('Enter');
  await expect(page.getByText('Astrid Avsender')).toHaveCount(0);
  expect(traces(app, 'Astrid Avsender')).toEqual([]);
  const { decisions } = await app.call('messages.get', { id });
  expect(decisions.find(({ step }) => step === 'approval')).toMatchObject({ decidedBy: sender.id, voidedAt: null });
  await go(app, `/messages/${id}/approval`);
  await expect(page.getByText('Fjernet person').filter({ visible: true }).first()).toBeVisible();
});
