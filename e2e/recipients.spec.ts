import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/node';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { type Application, begin, expect, sample, test } from './fixtures.ts';

const studentsFile = sample('recipients', 'students-fs-export.csv');
const staffFile = sample('recipients', 'staff-sap-export.csv');

/** Opens the step of recipients of the sample message (to all students), or of a message to others. */
async function openRecipients(app: Application, audience: 'students' | 'staff' = 'students'): Promise<{ page: Page; id: string }> {
  const sampleId = await begin(app, { sample: true });
  await app.call('settings.save', { institutionDomains: ['uni.example', 'student.uni.example'] });
  let id = sampleId ?? '';
  if (audience === 'staff') {
    ({ id } = await app.call('messages.create', {}));
    const { revision } = await app.call('messages.get', { id });
    await app.call('messages.saveBrief', { id, revision, brief: { ...emptyBrief, audience: { kind: 'all-staff' } } });
  }
  await go(app.page, `/messages/${id}/recipients`);
  await expect(app.page.getByRole('heading', { name: 'Hvem skal ha meldingen?' })).toBeVisible();
  return { page: app.page, id };
}

function go(page: Page, address: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

async function pick(page: Page, button: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(file);
}

async function drop(page: Page, files: readonly { name: string; content: Buffer }[]): Promise<void> {
  const dragged = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
      }
      return transfer;
    },
    files.map(({ name, content }) => ({ name, base64: content.toString('base64') })),
  );
  const zone = page.locator('.drop-zone');
  await zone.dispatchEvent('dragover', { dataTransfer: dragged });
  await expect(page.getByText('Slipp filen for å lese den')).toBeVisible();
  await zone.dispatchEvent('drop', { dataTransfer: dragged });
  await expect(page.getByText('Slipp filen for å lese den')).toBeHidden();
}

function account(page: Page): Promise<string[]> {
  return page.locator('.account dd').allInnerTexts();
}

const readAs = (page: Page, column: string) => page.getByRole('combobox', { name: `Les kolonnen ${column} som` });
const takeIn = (page: Page) => page.getByRole('button', { name: /^Ta inn/ });

test('journey 6: the student export is chosen, looked at, and taken in as 5,002 recipients', async ({ app, host }) => {
  const { page, id } = await openRecipients(app);
  await expect(takeIn(page)).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('recipients-empty');

  await pick(page, 'Velg fil …', studentsFile);
  await expect(page.getByText(/5.018 rader · Windows-1252 · skilletegn ; · gjettet/)).toBeVisible();
  await expect(readAs(page, 'E-post')).toHaveValue('email');
  await expect(readAs(page, 'Fakultet')).toHaveValue('unit');
  await expect(readAs(page, 'Etternavn')).toHaveValue('unread');
  await expect(page.locator('table.columns')).not.toContainText('Holm');
  expect(await account(page)).toEqual([/5.018/, '− 12', '− 4', '0', /5.002/].map((wanted) => expect.stringMatching(wanted)));
  await expect(page.locator('.group-bars dt')).toHaveText(['OD', 'UV', 'TF', 'JUS', 'MED', 'MN', 'SV', 'HF']);
  await expect(page.getByText('51 adresser, alle hos mail.example.')).toBeVisible();

  const bad = page.locator('table.bad-rows tbody tr');
  await expect(bad).toHaveCount(12);
  await expect(bad.filter({ hasText: 'Bcc' })).toContainText('a@x.example⏎Bcc: b@y.example');
  await expect(bad.filter({ hasText: 'Bcc' })).toContainText('Linjeskift i adressen');
  await expect(bad.filter({ hasText: 'HYPERLINK' })).toContainText('Regnearkformel');
  await expect(bad.first()).toContainText('(tomt felt)');
  await page.getByRole('button', { name: 'Lagre som regneark' }).click();
  await expect(page.getByText(/^Lagret: .*students-fs-export - rader som ikke kan brukes\.csv\./).first()).toBeVisible();
  // Electron asks the person where to save.
  if (host === 'chromium') {
    const saved = join(app.data, 'downloads', 'students-fs-export - rader som ikke kan brukes.csv');
    await expect.poll(() => existsSync(saved)).toBe(true);
    const { data } = Papa.parse<string[]>(readFileSync(saved, 'utf8').trim(), { delimiter: ';' });
    expect(data).toHaveLength(13);
    expect(data.at(-1)?.[1]).toBe('\'=HYPERLINK("http://x.example")');
  }

  await expect(page.getByText('Skriv hvor listen kommer fra.').first()).toBeVisible();
  await expect(takeIn(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Slettes senest').fill('2026-08-10');
  await expect(page.getByText('Velg en slettedato etter i dag.').first()).toBeVisible();
  await page.getByLabel('Slettes senest').fill('8.11.2026');
  await page.getByLabel('Hvor listen kommer fra').fill('Uttrekk fra FS 7. august');
  await expect(page.getByText('12 rader blir ikke med.')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('recipients-file');

  await takeIn(page).dblclick();
  await expect(page.getByRole('tab', { name: /Studenter 5.002/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Uttrekk fra FS 7. august')).toBeVisible();
  await expect(page.getByText(/GDPR artikkel 6 nr. 1 bokstav e/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Søk i adressene' }).fill('amina.eik.2@');
  await expect(page.getByRole('table', { name: 'Adresser' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('cell', { name: 'amina.eik.2@student.uni.example' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('recipients-list');

  const { lists } = await app.call('messages.get', { id });
  expect(lists).toHaveLength(1);
  expect(lists[0]).toMatchObject({ count: 5002, duplicates: 4, invalid: 12, outside: 51, deleteBy: '2026-11-08', population: 'students' });
  expect(JSON.stringify(await app.call('log.page', { offset: 0, limit: 100 }))).not.toContain('student.uni.example');
});

test('the same export dropped as a workbook gives the same account, and its columns can be read otherwise by keyboard', async ({ app }) => {
  const { page } = await openRecipients(app);
  const cells = Papa.parse<string[]>(iconv.decode(readFileSync(studentsFile), 'windows-1252'), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
  const workbook = await writeWorkbook(cells.map((row) => row.map((value) => ({ value })))).toBuffer();
  await drop(page, [{ name: 'students-fs-export.xlsx', content: workbook }]);
  await expect(page.getByText(/5.018 rader · Excel-arbeidsbok/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Endre lesing' })).toBeHidden();
  await expect(takeIn(page)).toHaveText(/Ta inn 5.002 mottakere/);

  await readAs(page, 'Fakultet').focus();
  await page.keyboard.type('Leses');
  await expect(page.getByRole('heading', { name: 'Etter fakultet' })).toBeHidden();
  // Typing passes “E-postadresse” on the way, and must not take the addresses from their column.
  await readAs(page, 'Campus').focus();
  await page.keyboard.type('Enhet');
  await expect(readAs(page, 'E-post')).toHaveValue('email');
  await expect(page.getByRole('heading', { name: 'Etter campus' })).toBeVisible();
  await readAs(page, 'E-post').focus();
  await page.keyboard.type('Leses');
  await expect(page.getByText('Velg kolonnen med e-postadresser.').first()).toBeVisible();
  await expect(page.locator('table.bad-rows')).toBeHidden();
  await readAs(page, 'E-post').selectOption('email');
  await expect(takeIn(page)).toHaveText(/Ta inn 5.002 mottakere/);
});

test('the staff export fits a message to staff, with its encoding told and changeable', async ({ app }) => {
  const { page } = await openRecipients(app, 'staff');
  await pick(page, 'Velg fil …', staffFile);
  await expect(page.getByText(/1.200 rader · UTF-8 med BOM · skilletegn , · gjettet/)).toBeVisible();
  await expect(page.getByLabel('Hvem som står i listen')).toHaveValue('staff');
  await page.getByLabel('Hvem som står i listen').selectOption('mixed');
  await expect(page.getByText('Meldingen er til ansatte. Listen kan bare ha ansatte.').first()).toBeVisible();
  await page.getByLabel('Hvem som står i listen').selectOption('staff');

  await page.getByLabel('Hvor listen kommer fra').fill('SAP');
  await page.getByRole('button', { name: 'Endre lesing' }).click();
  await page.getByLabel('Skilletegn').selectOption(';');
  await expect(page.getByText('Velg kolonnen med e-postadresser.').first()).toBeVisible();
  await page.getByLabel('Skilletegn').selectOption(',');
  await expect(page.getByText(/skilletegn , · valgt av deg/)).toBeVisible();

  await page.getByLabel('Velg ut etter kolonne').selectOption('Stillingsgruppe');
  await page.getByRole('checkbox', { name: /^vitenskapelig/ }).focus();
  await page.keyboard.press('Space');
  await expect(takeIn(page)).toHaveText(/Ta inn 622 mottakere/);
  expect((await account(page))[1]).toBe('− 578');
  await page.getByRole('button', { name: 'Lagre utvalget til neste gang' }).click();
  await page.getByLabel('Navn på utvalget').fill('Vitenskapelige');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Lagrede utvalg')).toHaveValue(/./);
  await app.expectAccessible();
  await app.screenshot('recipients-selection');
  await page.getByRole('button', { name: 'Ta bort utvalget etter Stillingsgruppe' }).click();
  await expect(takeIn(page)).toHaveText(/Ta inn 1.200 mottakere/);
  await page.getByLabel('Lagrede utvalg').selectOption({ label: 'Vitenskapelige' });
  await expect(page.getByText('Stillingsgruppe: vitenskapelig')).toBeVisible();
  await expect(takeIn(page)).toHaveText(/Ta inn 622 mottakere/);
  await page.getByLabel('Lagrede utvalg').selectOption({ label: 'Ikke valgt' });
  await expect(takeIn(page)).toHaveText(/Ta inn 1.200 mottakere/);
  await takeIn(page).click();
  await expect(page.getByRole('tab', { name: /Ansatte 1.200/ })).toBeVisible();

  await page.getByRole('button', { name: 'Fjern listen …' }).click();
  await expect(page.getByRole('dialog')).toContainText(/1.200 adresser slettes fra denne maskinen/);
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Fjern listen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hvem skal ha meldingen?' })).toBeVisible();
});

test('a file that is no table says what it is, and what was chosen before stands', async ({ app }) => {
  const { page, id } = await openRecipients(app);
  const refusals: [name: string, content: string, text: RegExp][] = [
    ['plakat.csv', '%PDF-1.7 ...', /Dette er en PDF, ikke en tabell\. Ingenting er lest/],
    ['bilde.csv', '\x89PNG\r\n\x1a\n...', /Dette er et bilde, ikke en tabell/],
    ['side.csv', '<!doctype html><p>Hei', /Dette er en nettside eller XML-fil/],
    ['tom.csv', '', /Filen er tom/],
    ['ødelagt.xlsx', 'PK\x03\x04 nothing more', /ikke en Excel-fil som kan leses/],
    ['uten-hode.csv', 'kari@uni.example\nola@uni.example\n', /Den første raden er en mottaker, ikke kolonnenavn/],
  ];
  for (const [name, content, text] of refusals) {
    await drop(page, [{ name, content: Buffer.from(content, 'latin1') }]);
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(text);
  }
  await app.expectAccessible();
  await app.screenshot('recipients-refused');

  await pick(page, 'Velg fil …', studentsFile);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByLabel('Hvor listen kommer fra').fill('FS');
  await drop(page, [{ name: 'plakat.csv', content: Buffer.from('%PDF-1.7') }]);
  await expect(page.getByRole('alert')).toContainText('Dette er en PDF');
  await expect(page.getByText('students-fs-export.csv står som før.')).toBeVisible();
  await expect(page.getByLabel('Hvor listen kommer fra')).toHaveValue('FS');
  await expect(takeIn(page)).toHaveText(/Ta inn 5.002 mottakere/);
  await drop(page, [
    { name: 'a.csv', content: Buffer.from('E-post\n') },
    { name: 'b.csv', content: Buffer.from('E-post\n') },
  ]);
  await expect(page.getByRole('alert')).toContainText('Slipp én om gangen');
  expect((await app.call('messages.get', { id })).lists).toEqual([]);
});

test('who leaves the step finds the file again, and an import goes on without them', async ({ app }) => {
  const { page, id } = await openRecipients(app);
  const rows = Array.from({ length: 60_000 }, (_, index) => `student${index}@student.uni.example;HF`);
  await pick(page, 'Velg fil …', { name: 'mange.csv', mimeType: 'text/csv', buffer: Buffer.from(['E-post;Fakultet', ...rows].join('\n')) });
  await page.getByLabel('Hvor listen kommer fra').fill('FS');
  await go(page, '/messages');
  await expect(page.getByRole('heading', { name: 'Meldinger' })).toBeVisible();
  await go(page, `/messages/${id}/recipients`);
  await expect(page.getByLabel('Hvor listen kommer fra')).toHaveValue('FS');
  await takeIn(page).click();
  await go(page, '/messages');
  await expect(page.getByRole('heading', { name: 'Meldinger' })).toBeVisible();
  await go(page, `/messages/${id}/recipients`);
  await expect(page.getByRole('tab', { name: /Studenter 60.000/ })).toBeVisible({ timeout: 30_000 });
});

test('a list that is mostly outside the institution is warned about, in the interface’s language', async ({ app }) => {
  const { page } = await openRecipients(app);
  await app.call('settings.save', { institutionDomains: ['uio.no'], locale: 'nn' });
  await pick(page, 'Vel fil …', studentsFile);
  await expect(page.getByText(/5.002 adresser, flest hos student\.uni\.example/)).toBeVisible();
  await expect(page.getByText(/Grensa for åtvaring er 10\s%/)).toBeVisible();
  await expect(page.getByLabel('Rettsleg grunnlag')).toHaveValue(/^Oppgåve i allmenn interesse/);
});
