import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, begin, expect, test } from './fixtures.ts';

test.slow();

async function openBackups(app: Application): Promise<Page> {
  await app.page.evaluate(() => {
    location.hash = '/settings/backups';
  });
  await expect(app.page.getByRole('heading', { name: 'Sikkerhetskopier' })).toBeVisible();
  return app.page;
}

test('a backup is taken, checked and put back by keyboard; what stood there is a backup, and home says what happened', async ({ app }) => {
  await begin(app, { sample: true });
  const page = await openBackups(app);
  const keys = page.keyboard;
  const rows = page.locator('.backup-table tbody tr');
  await expect(page.getByText('Ingen kopi er tatt ennå.')).toBeVisible();

  await page.getByRole('button', { name: 'Ta kopi nå' }).focus();
  await keys.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Tatt for hånd');
  await expect(page.getByText('Siste kopi: i dag')).toBeVisible();
  await page.getByRole('button', { name: /^Kontroller i dag/ }).focus();
  await keys.press('Enter');
  await expect(rows.first()).toContainText('Kontrollert: alt stemmer');
  await app.expectAccessible();
  await app.screenshot('backups');

  await app.call('messages.create', {});
  await page.getByRole('button', { name: /^Gjenopprett … i dag/ }).focus();
  await keys.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 melding som har kommet til siden, går ut av bruk.');
  await expect(dialog).toContainText('blir en sikkerhetskopi');
  await app.expectAccessible();
  await app.screenshot('backups-restore');
  await dialog.getByRole('button', { name: 'Gjenopprett kopien' }).focus();
  await keys.press('Enter');

  await expect(page.getByText('Databasen er ikke den som sist sendte')).toBeVisible({ timeout: 30_000 });
  expect((await app.call('messages.list', {})).messages).toHaveLength(1);
  await app.expectAccessible();
  await app.screenshot('backups-home');
  await page.getByRole('link', { name: /^Se sikkerhetskopier/ }).focus();
  await keys.press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(page.locator('.backup-table')).toContainText('Før en gjenoppretting');
  await expect(page.getByText('gjenopprettet fra en sikkerhetskopi')).toBeVisible();
  await page.getByRole('button', { name: 'Skjul beskjeden' }).focus();
  await keys.press('Enter');
  await expect(page.getByText('gjenopprettet fra en sikkerhetskopi')).toBeHidden();

  await page
    .getByRole('button', { name: /^Fjern … i dag/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Fjern kopien' }).click();
  await expect(rows).toHaveCount(1);
  const { entries } = await app.call('log.page', { offset: 0, limit: 10 });
  expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['backup.removed', 'database.recognised']));
});

test('everything goes out as one file and comes in again; a file that was cut short is refused where it was chosen', async ({ app }) => {
  await begin(app, { sample: true });
  const page = await openBackups(app);
  await page.getByRole('button', { name: 'Kontroller raskt' }).click();
  await expect(page.getByText('Alt stemmer.')).toBeVisible();

  await page.getByRole('button', { name: 'Lagre alt …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('adressene til alle mottakere');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Lagre alt' }).click();
  await expect(page.getByText(/^Lagret i .*budstikke-alt-2026-08-10\.tar\.gz/)).toBeVisible();
  const [name = ''] = readdirSync(join(app.data, 'downloads'));
  const file = join(app.data, 'downloads', name);
  const { entries } = await app.call('log.page', { offset: 0, limit: 5 });
  expect(entries[0]).toMatchObject({ type: 'export.made', facts: { kind: 'everything' } });

  const whole = readFileSync(file);
  const cut = join(app.data, 'cut.tar.gz');
  writeFileSync(cut, whole.subarray(0, whole.length / 2));
  const input = page.locator('input[type=file]');
  await input.setInputFiles(cut);
  await expect(dialog.getByRole('alert')).toContainText('cut.tar.gz er kuttet av eller endret');
  await expect(dialog.getByRole('button', { name: 'Hent inn filen' })).toHaveAccessibleDescription('Filen kan ikke brukes.');
  await app.expectAccessible();
  await app.screenshot('backups-cut');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await app.call('messages.create', {});
  await input.setInputFiles(file);
  await expect(dialog).toContainText('1 melding, 0 utsendinger');
  await dialog.getByRole('button', { name: 'Hent inn filen' }).click();
  await expect(page.getByText('Databasen er ikke den som sist sendte')).toBeVisible({ timeout: 30_000 });
  expect((await app.call('messages.list', {})).messages).toHaveLength(1);
});

test('a first start brings in everything from another machine, in the place of the questions', async ({ app }) => {
  await begin(app, { sample: true });
  const file = join(app.data, 'downloads', 'all.tar.gz');
  await openBackups(app);
  await app.page.getByRole('button', { name: 'Lagre alt …' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Lagre alt' }).click();
  await expect(app.page.getByText(/^Lagret i /)).toBeVisible();
  await app.restart(async () => {
    const [name = ''] = readdirSync(join(app.data, 'downloads'));
    cpSync(join(app.data, 'downloads', name), file);
    rmSync(join(app.data, 'practice'), { recursive: true });
  });
  const { page } = app;
  const choose = page.getByRole('region', { name: 'Har du Budstikke på en annen maskin?' });
  await expect(choose.getByRole('button', { name: 'Hent inn fil …' })).toBeVisible();
  const notes = join(app.data, 'notes.gz');
  writeFileSync(notes, 'Kjære studenter');
  const dialog = page.getByRole('dialog');
  await choose.locator('input[type=file]').setInputFiles(notes);
  await expect(dialog.getByRole('alert')).toContainText('notes.gz er ikke laget av Budstikke');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await choose.locator('input[type=file]').setInputFiles(file);
  await expect(dialog).toContainText('1 melding, 0 utsendinger');
  await app.expectAccessible();
  await app.screenshot('start-bring-in');
  await dialog.getByRole('button', { name: 'Hent inn filen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Databasen er ikke den som sist sendte')).toBeVisible({ timeout: 30_000 });
  expect((await app.call('messages.list', {})).messages).toHaveLength(1);
  expect((await app.call('people.list', {})).people.map(({ name }) => name)).toEqual(['Kari Nordmann']);
});

test('a real database that is damaged is given a backup from practice, by keyboard', async ({ app }) => {
  await begin(app, { sample: true });
  await app.restart(undefined, { practice: false });
  await begin(app);
  await app.call('messages.create', {});
  await app.call('backups.take', {});
  const real = join(app.data, 'real');
  const [backup = ''] = readdirSync(join(real, 'backups'));
  await app.restart(async () => writeFileSync(join(real, 'budstikke.sqlite'), Buffer.alloc(200_000, 'æ')), { practice: true });
  const { page } = app;
  await page.evaluate(() => {
    location.hash = '/settings/mode';
  });
  await page.getByRole('button', { name: 'Gå over til ekte …' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await dialog.locator('.ds-button[data-variant="primary"]').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('er skadet og ble ikke åpnet');
  await expect(dialog.getByRole('button', { name: 'Gjenopprett fra fil …' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('mode-damaged');
  await dialog.locator('input[type=file]').setInputFiles(join(real, 'backups', backup));
  await expect(page.getByText('Databasen er ikke den som sist sendte')).toBeVisible({ timeout: 30_000 });
  expect(await app.call('system.state', {})).toMatchObject({ practice: false });
  expect((await app.call('messages.list', {})).messages).toHaveLength(1);
});

test('a copied data directory says so on home; in a narrow window everything is in reach', async ({ app }) => {
  await begin(app, { sample: true });
  const copy = `${app.data}-copy`;
  await app.restart(async () => {
    cpSync(join(app.data, 'practice'), copy, { recursive: true });
    rmSync(join(app.data, 'practice'), { recursive: true });
    cpSync(copy, join(app.data, 'practice'), { recursive: true });
    // A copy on another machine: neither the place nor the folder is the one that the witness knows.
    const witness = join(app.data, 'practice', 'identity.json');
    const told = JSON.parse(readFileSync(witness, 'utf8'));
    writeFileSync(witness, JSON.stringify({ ...told, place: { ...told.place, machine: 'another' } }));
    rmSync(copy, { recursive: true });
  });
  await expect(app.page.getByText('Databasen er ikke den som sist sendte')).toBeVisible();
  await expect(app.page.getByText('en kopi av en annen')).toBeVisible();
  await app.page.setViewportSize({ width: 760, height: 800 });
  await app.call('backups.take', {});
  const page = await openBackups(app);
  await expect(page.locator('.backup-table tbody tr')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await app.expectAccessible();
  await app.screenshot('backups-narrow');
});

test('the folder is chosen with the system’s own dialog, and said to be gone when it is', async ({ app, host }) => {
  test.skip(host !== 'chromium' || process.platform !== 'linux', 'Electron has dialogs of its own, which a test cannot press.');
  await begin(app);
  const bin = join(app.data, 'bin');
  const place = join(app.data, 'drive');
  for (const folder of [bin, place]) mkdirSync(folder);
  writeFileSync(join(bin, 'zenity'), `#!/bin/sh\necho '${place}'\n`);
  chmodSync(join(bin, 'zenity'), 0o755);
  const path = process.env.PATH ?? '';
  process.env.PATH = `${bin}${delimiter}${path}`;
  try {
    const page = await openBackups(app);
    await page.getByRole('button', { name: 'Velg mappe …' }).click();
    await expect(page.locator('.backup-path').first()).toContainText(join(place, 'Budstikke-'));
    await expect(page.locator('.backup-table tbody tr')).toHaveCount(1);
    rmSync(place, { recursive: true });
    await page.getByRole('button', { name: 'Ta kopi nå' }).click();
    await expect(page.getByText('Mappen for sikkerhetskopier er ikke tilgjengelig')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('backups-unreachable');
    await page.getByRole('button', { name: 'Bruk datamappen' }).click();
    await expect(page.getByRole('button', { name: 'Bruk datamappen' })).toBeHidden();
  } finally {
    process.env.PATH = path;
  }
});
