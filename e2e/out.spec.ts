import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, begin, expect, test } from './fixtures.ts';

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
