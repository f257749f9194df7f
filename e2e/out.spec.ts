import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, begin, expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

async function open(app: Application, route: string): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, route);
  return app.page;
}

const outcome = (page: Page) => page.locator('.outcome');

test('the text of one language is copied by keyboard, and keeps headings, lists and links where it is pasted', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, `/messages/${id}/draft`);
  const keys = page.keyboard;
  await expect(page.locator('[data-pane=nb] h1')).toBeVisible();

  await page.getByRole('button', { name: 'Kopier tekst' }).focus();
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Engelsk', exact: true })).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Engelsk', exact: true }).focus();
  await keys.press('Enter');
  await expect(outcome(page)).toContainText('Teksten på engelsk er kopiert');
  await expect(page.getByRole('status').getByText('Teksten på engelsk er kopiert')).toBeAttached();
  await app.screenshot('copied');

  await expect(page.getByRole('button', { name: 'Kopier tekst' })).toBeFocused();

  await page.evaluate(() => {
    const keep = (event: ClipboardEvent) => {
      const [html, text] = [event.clipboardData?.getData('text/html'), event.clipboardData?.getData('text/plain')];
      Object.assign(window, { pasted: { html, text } });
    };
    document.addEventListener('paste', keep, true);
  });
  const pane = page.locator('[data-pane=nn]');
  await pane.click();
  await keys.press('ControlOrMeta+a');
  await keys.press('ControlOrMeta+v');
  await expect(pane.locator('h1')).toHaveText('Register for your exams by 1 September');
  const pasted = await page.evaluate(() => (window as unknown as { pasted: { html: string; text: string } }).pasted);
  expect(pasted.html).toContain('<h1>Register for your exams by 1 September</h1>');
  expect(pasted.text).toMatch(/^Register for your exams by 1 September\n=+\n/);
  expect(pasted.text).toMatch(/1\. Log in to Studentweb: https?:/);
  await expect(pane.locator('ol > li')).toHaveCount(3);
  await expect(pane.locator('ol > li').first().locator('a')).toHaveAttribute('href', /^https:/);

  await page.getByRole('button', { name: 'Lukk beskjeden' }).focus();
  await keys.press('Enter');
  await expect(outcome(page)).toBeHidden();
});

test('all languages are copied from the palette, and a language of what is frozen from the preview', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const { revision } = await app.call('messages.get', { id });
  await app.call('messages.submit', { id, revision });
  const page = await open(app, `/messages/${id}/message`);
  const keys = page.keyboard;
  await expect(page.getByText(/^Fryst i dag/)).toBeVisible();

  await keys.press('ControlOrMeta+k');
  await keys.type('alle språk');
  await expect(page.getByRole('option', { name: /Kopier teksten på alle språk/ })).toContainText('versjon 1');
  await keys.press('Enter');
  await expect(outcome(page)).toContainText('Teksten på alle språk er kopiert');

  await page.getByRole('button', { name: 'Kopier tekst' }).click();
  await page.getByRole('button', { name: 'Nynorsk', exact: true }).click();
  await expect(outcome(page)).toContainText('Teksten på nynorsk er kopiert');
  await app.expectAccessible();
});

test('the frozen version is saved as a PDF by keyboard, and the log says so', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  const id = (await begin(app, { sample: true })) ?? '';
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const { revision } = await app.call('messages.get', { id });
  await app.call('messages.submit', { id, revision });
  const page = await open(app, `/messages/${id}/approval`);
  await expect(page.getByText('Godkjenningen gjelder nøyaktig denne teksten')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('PDF');
  await expect(page.getByRole('option', { name: /Lagre PDF til godkjenning/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const file = join(app.data, 'downloads', 'Meld deg til eksamen innen 1. september - versjon 1.pdf');
  await expect(outcome(page)).toContainText(`PDF-en er lagret: ${file}`, { timeout: 60_000 });
  await app.expectAccessible();
  await app.screenshot('pdf-saved');
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(3);
  expect(pdf).toContain('/Lang (nb)');

  await page.getByRole('button', { name: 'Lagre som PDF' }).focus();
  await page.keyboard.press('Enter');
  await expect(outcome(page)).toContainText('versjon 1 (2).pdf', { timeout: 60_000 });
  await page.keyboard.press('ControlOrMeta+7');
  await expect(page.getByText('Versjon 1 ble lagret som PDF')).toHaveCount(2);
});

test('the archive package of a finished send is saved without and with addresses, and checked: whole, altered and cut short', async ({
  app,
  host,
}) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  test.slow();
  const { id } = await approvedMessage(app);
  const page = await open(app, `/messages/${id}/log`);
  await expect(page.getByText('Arkivpakken kan lages når utsendingen er ferdig.')).toBeVisible();
  const listId = await takeIn(app, id, 'studenter.csv', students(40));
  const plan = { messageId: id, listId, startAt: null, departureReason: 'Det haster.' };
  const { order } = await app.call('dispatch.prepare', plan);
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state, { timeout: 60_000 }).toBe('finished');

  const save = page.getByRole('button', { name: 'Lagre arkivpakke' });
  await expect(page.getByRole('radio', { name: 'Utelat adressene' })).toBeChecked();
  await app.expectAccessible();
  await save.focus();
  await page.keyboard.press('Enter');
  const saved = page.locator('.archive .saved-path');
  await expect(saved).toContainText('arkivpakke.zip', { timeout: 30_000 });
  await page.getByRole('radio', { name: 'Ta med 40 adresser' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Filen inneholder adresser, utfallet for hver')).toBeVisible();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(saved).toContainText('arkivpakke (2).zip', { timeout: 30_000 });
  await app.expectAccessible();
  await app.screenshot('archive');
  await expect(page.getByText('Arkivpakken ble lagret med 40 mottakere')).toBeVisible();
  await expect(page.getByText('Arkivpakken ble lagret uten mottakerne')).toBeVisible();
  const path = (await saved.textContent())?.replace(/^Arkivpakken er lagret: /, '') ?? '';

  await open(app, '/log');
  const pick = async (file: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Velg arkivpakke …' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
  };
  await pick(path);
  await expect(page.getByText('Pakken stemmer. Ingenting i den er endret.').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Mottakerne og tallene går opp')).toBeVisible();
  await expect(page.getByText('Loggen på denne maskinen sier det samme')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('archive-checked');

  const bytes = readFileSync(path);
  const middle = bytes.indexOf('message-nb-nn-en.html') + 200;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const altered = join(app.data, 'endret.zip');
  writeFileSync(altered, bytes);
  await pick(altered);
  await expect(page.getByText('Filer er endret eller skadet')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.archive-report')).toContainText('message-nb-nn-en.html');
  await app.expectAccessible();

  const short = join(app.data, 'avkortet.zip');
  writeFileSync(short, readFileSync(path).subarray(0, 4000));
  await pick(short);
  await expect(page.getByRole('alert')).toContainText('avkortet.zip er avkortet eller skadet');
});
