import type { Page } from '@playwright/test';
import { docText } from '#shared/domain/draft/document.ts';
import { type Application, begin, expect, test } from './fixtures.ts';

async function open(app: Application, id: string, step = 'draft'): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/${step}`);
  await expect(app.page.locator('[data-pane=nb]')).toBeVisible();
  return app.page;
}

const english = async (app: Application, id: string): Promise<string> => docText((await app.call('messages.get', { id })).bodies.en);

async function editEnglish(app: Application, id: string, from: string, to: string): Promise<void> {
  const { bodies, revision } = await app.call('messages.get', { id });
  const body = JSON.parse(JSON.stringify(bodies.en).replace(from, to));
  await app.call('messages.saveBody', { id, revision, language: 'en', body });
}

/** Submitted once, edited afterwards, and then written in by another person. */
async function writtenByTwo(app: Application): Promise<string> {
  const id = (await begin(app, { sample: true })) ?? '';
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const { revision } = await app.call('messages.get', { id });
  await app.call('messages.submit', { id, revision });
  await editEnglish(app, id, 'Tuesday 1 September', 'Monday 31 August');
  const { person } = await app.call('people.add', { name: 'Ola Vik', email: 'ola.vik@example.org', roles: ['officer'] });
  await app.call('people.actAs', { id: person.id });
  await editEnglish(app, id, 'Monday 31 August', 'Friday 28 August');
  return id;
}

test('a version is found, compared word by word and restored by keyboard, and the restoring undone', async ({ app }) => {
  test.slow();
  const id = await writtenByTwo(app);
  const page = await open(app, id);
  const keys = page.keyboard;
  const rows = page.locator('.version');

  await page.getByRole('tab', { name: 'Versjoner' }).focus();
  await keys.press('Enter');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('Teksten nå');
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'true');
  await expect(rows.nth(1)).toContainText('Kari Nordmann · før en annen skrev videre');
  await expect(rows.nth(1)).toContainText('Engelsk 1');
  const { version } = await app.call('messages.get', { id });
  const digest = `${version?.digest.slice(0, 4)}\u00a0${version?.digest.slice(4, 8)}`.toUpperCase();
  await expect(rows.nth(2)).toContainText('Versjon 1');
  await expect(rows.nth(2)).toContainText(digest);
  await app.expectAccessible();

  await rows.nth(2).focus();
  await keys.press('Enter');
  await expect(page.getByText('fra versjon 1 til teksten nå')).toBeVisible();
  await expect(page.locator('[data-pane=nb]')).toBeHidden();
  await expect(page.locator('.compared-row del')).toHaveText(['Tuesday 1 September']);
  await expect(page.locator('.compared-row ins')).toHaveText(['Friday 28 August']);
  await keys.press('n');
  await expect(page.locator('[data-change]:focus')).toContainText('Friday 28 August');
  await app.expectAccessible();
  await app.screenshot('versions');
  await page.getByText('Hele teksten', { exact: true }).click();
  await expect(page.locator('.compared-row [lang=nb]').first()).toBeVisible();
  await keys.press('Escape');
  await expect(page.locator('[data-pane=nb]')).toBeVisible();

  await rows.nth(1).click();
  await expect(page.locator('.compared-row del')).toHaveText(['Monday 31']);
  await page.getByRole('button', { name: 'Gjenopprett', exact: true }).focus();
  await keys.press('Enter');
  await expect(page.locator('[data-pane=en]')).toContainText('Monday 31 August');
  expect(await english(app, id)).toContain('Monday 31 August');
  await expect(rows.nth(1)).toContainText('før en versjon ble gjenopprettet');

  await rows.nth(1).click();
  await page.getByRole('button', { name: 'Gjenopprett', exact: true }).click();
  await expect(page.locator('[data-pane=en]')).toContainText('Friday 28 August');
  expect(await english(app, id)).toContain('Friday 28 August');
  const log = await app.call('log.page', { offset: 0, limit: 20, messageId: id });
  expect(log.entries.filter(({ type }) => type === 'draft.restored')).toHaveLength(2);
});

test('what is typed is saved before a version is restored, and writing goes on from the restored text', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, id);
  await page.locator('[data-pane=en] h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await page.getByRole('tab', { name: 'Versjoner' }).click();
  await page.locator('.version', { hasText: 'slik meldingen begynte' }).click();
  await expect(page.locator('.compared-row ins')).toContainText(['today']);
  await page.getByRole('button', { name: 'Gjenopprett', exact: true }).click();
  await expect(page.locator('[data-pane=en] h1')).not.toContainText('today');
  await page.locator('[data-pane=en] h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' now');
  await expect.poll(() => english(app, id)).toContain(' now');
  expect(await english(app, id)).not.toContain('today');
});

test('in a narrow window a version is chosen in the drawer and read in its place; the same text has nothing to restore', async ({
  app,
}) => {
  const id = await writtenByTwo(app);
  await app.page.setViewportSize({ width: 700, height: 800 });
  const page = await open(app, id);
  await page.locator('.panel-toggle').click();
  await page.getByRole('tab', { name: 'Versjoner' }).click();
  await page.locator('.version', { hasText: 'Versjon 1' }).click();
  await expect(page.locator('.compared')).toBeFocused();
  await page.getByText('en', { exact: true }).click();
  await expect(page.locator('.compared-row ins')).toHaveText(['Friday 28 August']);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await app.expectAccessible();
  await app.screenshot('versions-narrow');
  await page.getByRole('button', { name: 'Gjenopprett', exact: true }).click();
  await expect(page.locator('[data-pane=nb]')).toBeVisible();
  await page.locator('.panel-toggle').click();
  await page.locator('.version', { hasText: 'Versjon 1' }).click();
  await expect(page.getByRole('button', { name: 'Gjenopprett', exact: true })).toHaveAccessibleDescription(
    'Teksten nå er den samme som i denne versjonen.',
  );
});
