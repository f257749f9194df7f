import type { Page } from '@playwright/test';
import { writeTranslation } from '#main/adapters/documents/translation-file.ts';
import { unitsOf } from '#shared/domain/draft/translation.ts';
import { wordFile } from '../tests/kit/word-file.ts';
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
  await page.getByRole('combobox').fill('kopier meldingen');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(copy);
  await expect(page.locator('[data-pane=nb]')).toContainText('eksamen');
  expect((await app.call('messages.list', {})).messages).toHaveLength(3);
});

const word = { name: 'Fra studieavdelingen.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(wordFile()) };

test('journey 3: a message begins from a Word file, and another file comes into one of its panes', async ({ app }) => {
  test.slow();
  await begin(app);
  const page = await goTo(app, '/new/file');
  const keys = page.keyboard;
  await page.locator('input[type=file]').setInputFiles({ ...word, buffer: Buffer.from('nei') });
  await expect(page.getByRole('alert')).toContainText('ikke et Word-dokument');
  await page.locator('input[type=file]').setInputFiles(word);
  await expect(page.getByRole('heading', { name: 'Slik kommer Fra studieavdelingen.docx inn' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Dette kommer ikke med' }).getByRole('listitem')).toHaveCount(5);
  await expect(page.locator('.doc-view')).toContainText('Det koster 850 kroner.');
  await expect(page.locator('.doc-view')).toContainText('Fakultet · Sted');
  await app.expectAccessible();
  await app.screenshot('begin-file');
  await page.getByRole('button', { name: 'Begynn med teksten' }).focus();
  await keys.press('Enter');
  const pane = page.locator('[data-pane=nb]');
  await expect(pane.getByRole('heading', { level: 1, name: 'Meld deg til eksamen' })).toBeVisible();
  await expect(pane.getByRole('heading', { level: 2, name: 'Slik gjør du' })).toBeVisible();
  await expect(pane.getByRole('link', { name: 'nettsiden' })).toHaveAttribute('href', 'https://www.uni.example/eksamen');

  await page.getByRole('button', { name: 'Inn og ut' }).focus();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Les inn en fil …' }).click();
  const desk = page.getByRole('region', { name: 'Les inn en fil' });
  await expect(desk).toBeFocused();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'en.md', mimeType: 'text/markdown', buffer: Buffer.from('# Register\n\nNow.') });
  await desk.getByLabel('Språket i teksten').selectOption('en');
  await app.expectAccessible();
  await app.screenshot('desk-file');
  await desk.getByRole('button', { name: 'Sett inn teksten' }).focus();
  await keys.press('Enter');
  await expect(page.locator('[data-pane=en] h1')).toHaveText('Register');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Meld deg til eksamen');
});

test('journey 3: a message is saved as a template and another begins from it, by keyboard', async ({ app }) => {
  test.slow();
  const id = await begin(app, { sample: true });
  const page = await goTo(app, `/messages/${id}/draft`);
  const keys = page.keyboard;
  await page.getByRole('button', { name: 'Inn og ut' }).focus();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Lagre som mal …' }).focus();
  await keys.press('Enter');
  await page.getByLabel('Navn på malen').fill('Eksamen');
  await keys.press('Enter');
  await expect(page.getByText('Malen «Eksamen» er lagret.')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('desk-template');
  await page.getByRole('link', { name: 'Se malene' }).focus();
  await keys.press('Enter');
  await expect(page.getByRole('tab', { name: 'Mal', exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Fjern malen «Eksamen»' }).click();
  await expect(page.getByText('Malen «Eksamen» er fjernet.')).toBeVisible();
  await keys.press('Enter');
  await app.expectAccessible();
  await app.screenshot('begin-template');
  await page.getByRole('button', { name: 'Bruk denne: Eksamen' }).focus();
  await keys.press('Enter');
  await expect(page.locator('[data-pane=nb]')).toContainText('eksamen');
  expect(page.url()).not.toContain(String(id));
});

test('a text goes out to a translator and comes back, and only what is chosen is taken in', async ({ app }) => {
  test.slow();
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await goTo(app, `/messages/${id}/draft`);
  const keys = page.keyboard;
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Inn og ut' }).focus();
    await keys.press('Enter');
    await page.getByRole('button', { name, exact: true }).focus();
    await keys.press('Enter');
  };
  const { bodies } = await app.call('messages.get', { id });
  const rows = unitsOf(bodies.nb).map(({ number, content }) => ({
    number,
    source: content,
    target: number === 1 ? [{ type: 'text' as const, text: 'Sign up for your exams' }] : (unitsOf(bodies.en)[number - 1]?.content ?? []),
  }));
  const heads = { number: 'Nr.', source: 'Bokmål', target: 'Engelsk' };
  const back = writeTranslation({ messageId: id, source: 'nb', target: 'en', locale: 'nb', about: [], heads, rows: rows.slice(0, -1) });

  await choose('Send til oversetter …');
  await expect(page.getByRole('button', { name: 'Lagre filen for engelsk …' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('desk-translate');
  await keys.press('Escape');
  await expect(page.locator('[data-pane=en]')).toBeVisible();

  await choose('Hent oversettelse …');
  const desk = page.getByRole('region', { name: 'Hent oversettelse' });
  await expect(desk).toBeFocused();
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'back.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(back) });
  await expect(desk.getByRole('status')).toContainText('1 rad er ny eller endret');
  await expect(desk.getByRole('status')).toContainText('1 mangler oversettelse');
  await expect(desk.locator('ins').first()).toContainText('Sign');
  await app.expectAccessible();
  await app.screenshot('desk-translation');
  await expect(desk.getByRole('button', { name: 'Ta inn valgte (0)' })).toHaveAttribute('aria-disabled', 'true');
  await desk.getByRole('checkbox', { name: 'Ta inn rad 1' }).focus();
  await keys.press('Space');
  await desk.getByRole('button', { name: 'Ta inn valgte (1)' }).focus();
  await keys.press('Enter');
  await expect(page.locator('[data-pane=en] h1')).toHaveText('Sign up for your exams');
  await expect(page.locator('[data-pane=nb] h1')).toContainText('Meld deg til eksamen');
});
