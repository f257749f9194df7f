import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

/** A channel that came in as it was, opened in the window by the one who keeps the register. */
async function open(app: Application, fields: object = {}): Promise<{ page: Page; id: string }> {
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await app.call('register.addOwners', {});
  const [row] = (await app.call('register.list', {})).rows;
  const id = row?.id ?? '';
  await app.call('register.save', { id, fields: { name: 'Fysik i Umeå', handoverRoutine: 'Byt lösenord', ...fields } });
  await app.page.goto(`https://budstikke.invalid/#/register/${id}`);
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Fysik i Umeå', level: 1 })).toBeVisible();
  return { page: app.page, id };
}

const today = '2026-08-10';

test('a handover: the head appoints, the successor accepts, the rest is done, and the channel is open again', async ({ app }) => {
  const { page, id } = await open(app, { responsible: { name: 'Bo Gammal', email: 'bo@umu.se' } });
  const evidence = { cause: 'leaves', inventory: 'En med åtkomst' };
  await app.call('register.transition', { id, event: 'beginHandover', evidence });
  const panel = page.getByRole('complementary', { name: 'Neste steg' });
  await expect(panel).toContainText('Lederen må peke ut en ny ansvarlig.');
  await expect(panel).toContainText('Den nye ansvarlige må ta imot kanalen.');
  await app.expectAccessible();
  await app.screenshot('register-handover');

  await panel.getByRole('button', { name: /^Pek ut … *: Lederen må/ }).press('Enter');
  await panel.getByRole('textbox', { name: 'Ny ansvarlig' }).fill('Dag Ny');
  await panel.getByRole('textbox', { name: 'E-postadressen til den nye ansvarlige' }).fill('dag@umu.se');
  await panel.getByRole('textbox', { name: 'Leder som har bestemt det' }).fill('Anna Prefekt');
  await panel.getByLabel('Når lederen bestemte det').fill('10.08.2026');
  await panel.getByRole('button', { name: 'Pek ut ny ansvarlig' }).press('Enter');
  await expect(panel).not.toContainText('Lederen må peke ut en ny ansvarlig.');

  await panel.getByRole('button', { name: /^Ta imot … *: Den nye/ }).press('Enter');
  await panel.getByLabel('Når den nye ansvarlige sa ja').fill('10.08.2026');
  await app.expectAccessible();
  await app.screenshot('register-accept');
  await panel.getByRole('button', { name: 'Ta imot kanalen' }).press('Enter');
  await expect(panel.getByRole('alert')).toContainText('E-posten fra den nye ansvarlige, eller en fil med SHA-256, mangler.');
  const proof = join(app.data, 'ja.txt');
  writeFileSync(proof, 'Ja, det vill jag.');
  await panel.locator('input[type=file]').setInputFiles(proof);
  await expect(panel).toContainText(/SHA-256 [0-9a-f]{64}/);
  await panel.getByRole('button', { name: 'Ta imot kanalen' }).press('Enter');
  await expect(panel).not.toContainText('Den nye ansvarlige må ta imot kanalen.');

  for (const entry of [{ accessRemovedOn: today }, { secretsRotatedOn: today }])
    await app.call('register.addEntry', { id, book: 'handovers', entry });
  for (const person of ['Dag Ny', 'Eva Ek'])
    await app.call('register.addEntry', { id, book: 'accessGrants', entry: { person, employee: true } });
  await panel.getByRole('button', { name: 'Fullfør overlevering', exact: true }).click();
  await expect(page.locator('.message-head')).not.toContainText('Under overlevering');
  expect((await app.call('register.get', { id })).channel.fields.responsible).toMatchObject({
    name: 'Dag Ny',
    appointedBy: 'Anna Prefekt',
  });
});

test('a suspension rests on an incident of the channel, which is chosen', async ({ app }) => {
  const { page, id } = await open(app);
  const panel = page.getByRole('complementary', { name: 'Neste steg' });
  await panel.getByRole('button', { name: 'Stans', exact: true }).press('Enter');
  await expect(panel).toContainText('Skriv inn hendelsen først.');
  await app.expectAccessible();
  await app.call('register.addEntry', {
    id,
    book: 'incidents',
    entry: { kind: 'access-lost', at: `${today}T06:00:00Z`, account: 'Ingen kommer in' },
  });
  const choice = panel.getByRole('combobox', { name: 'Hendelsen' });
  await expect(choice.locator('option').nth(1)).toHaveText(/^Tapt tilgang, i dag.*, Ingen kommer in$/);
  await choice.selectOption({ index: 1 });
  await app.expectAccessible();
  await app.screenshot('register-suspend');
  await panel.getByRole('button', { name: 'Stans', exact: true }).last().press('Enter');
  await expect(page.locator('.message-head')).toContainText('Stanset');
});

test('whoever asks what is kept about them is told what the register has, and why it stays', async ({ app }) => {
  const { page, id } = await open(app, { responsible: { name: 'Bo Ask', email: 'bo@umu.se' } });
  await app.call('register.addEntry', { id, book: 'accessGrants', entry: { person: 'Bo Ask', employee: true } });
  await page.goto('https://budstikke.invalid/#/settings/privacy');
  await page.getByRole('textbox', { name: 'Adresse' }).fill('bo@umu.se');
  await page.keyboard.press('Enter');
  const found = page.locator('.found-one');
  await expect(found).toContainText('Felt: Ansvarlig');
  await expect(found).toContainText('Tilganger: 1 innføring, funnet ved navnet');
  await expect(found).toContainText('så lenge oppgaven varer');
  await expect(found).toContainText('artikkel 17 nr. 3');
  await app.expectAccessible();
  await app.screenshot('privacy-register');
  await page.getByRole('button', { name: 'Slett adressen …' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Det som står i registeret over kanaler, blir stående.');
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await found.getByRole('link', { name: 'Fysik i Umeå' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/register/${id}$`));
});
