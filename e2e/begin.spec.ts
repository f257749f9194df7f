import type { Page } from '@playwright/test';
import { type Application, begin, expect, test } from './fixtures.ts';

async function goTo(app: Application, address: string): Promise<Page> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return app.page;
}

test('journey 3: a message begins from an earlier one by keyboard, and its dates are answered one by one', async ({ app }) => {
  test.slow();
  await begin(app, { sample: true });
  const page = await goTo(app, '/');
  const keys = page.keyboard;
  await page.getByRole('button', { name: 'Begynn fra …' }).focus();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Begynn en melding' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Tidligere melding' })).toHaveAttribute('aria-selected', 'true');
  await app.expectAccessible();
  await app.screenshot('begin-earlier');
  await page.getByRole('searchbox', { name: 'Søk i emne og avsender' }).focus();
  await keys.type('eksamen');
  await expect(page.getByText('1 av 1')).toBeVisible();
  await page.getByRole('button', { name: /^Bruk denne: Meld deg til eksamen/ }).focus();
  await keys.press('Enter');
  await expect(page.locator('[data-pane=nb]')).toContainText('eksamen');

  await page.getByRole('tab', { name: /^Funn/ }).focus();
  await keys.press('Enter');
  const still = page.getByRole('button', { name: /^Stemmer fortsatt/ });
  await expect(still.first()).toBeVisible();
  const all = await still.count();
  expect(all).toBeGreaterThan(3);
  await app.expectAccessible();
  await still.first().focus();
  await keys.press('Enter');
  await expect(still).toHaveCount(all - 1);
  await expect(page.getByText(/^Kopierte datoer som stemmer · 1$/)).toBeVisible();
  await expect(page.locator('.finding:focus')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('begin-copied-dates');
  await page.getByRole('button', { name: /^Angre: / }).focus();
  await keys.press('Enter');
  await expect(still).toHaveCount(all);

  // An edited block is no copy any more.
  await page.locator('[data-pane=en] h1').click();
  await keys.press('End');
  await keys.type(' or later');
  await expect(still).toHaveCount(all - 1);
});

test('a message is copied from the list and from the palette', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const page = await goTo(app, '/messages');
  await page.getByRole('button', { name: /^Ny melding fra «Meld deg til eksamen/ }).click();
  await expect(page.locator('[data-pane=nb]')).toContainText('eksamen');
  expect(page.url()).not.toContain(String(id));
  const copy = page.url();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('ny melding fra denne');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(copy);
  await expect(page.locator('[data-pane=nb]')).toContainText('eksamen');
  expect((await app.call('messages.list', {})).messages).toHaveLength(3);
});
