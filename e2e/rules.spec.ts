import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, expect, test } from './fixtures.ts';

test('the institution’s own rules: copied, a limit changed, the finding with it, the difference, a file out and in', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  const { people } = await app.call('people.list', {});
  const [me] = people;
  if (!me || !id) throw new Error('nobody has begun');
  await app.call('people.change', { id: me.id, name: me.name, email: me.email, roles: ['officer', 'web-editor'] });
  const goTo = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  await goTo('/settings/rules');
  await page.getByRole('button', { name: 'Lag kopi av Universitetet i Oslo …' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Våre regler');
  await page.getByLabel('Navn', { exact: true }).press('Enter');
  const own = page.getByRole('region', { name: 'Våre regler' });
  await expect(own.getByText('vare-regler, versjon 1 · bygger på uio, versjon 1')).toBeVisible();
  await own.getByRole('button', { name: 'Ta i bruk' }).click();
  await expect(own.getByText('I bruk')).toBeVisible();

  const words = own.getByLabel(/^ord, U34/);
  await words.fill('0');
  await expect(own.getByText('Tallet må være minst 1')).toBeVisible();
  await words.fill('5');
  await words.press('Enter');
  await expect(own.getByText(/vare-regler, versjon 2/)).toBeVisible();
  await own.getByLabel(/^Gjelder: U09/).focus();
  await page.keyboard.press('Space');
  await expect(own.getByText(/vare-regler, versjon 3/)).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('rules');

  await own.getByRole('tab', { name: 'Forskjeller (2)' }).click();
  await expect(own.getByRole('listitem').filter({ hasText: 'U34 Høyst 5 ord på hvert språk' })).toContainText('250 5');
  await expect(own.getByRole('listitem').filter({ hasText: 'U09' })).toContainText('på av');
  await app.screenshot('rules-difference');

  expect((await app.call('messages.findings', { id })).map(({ rule }) => rule)).toContain('U34');
  await goTo(`/messages/${id}/checks`);
  await expect(page.getByRole('button', { name: /U34/ }).or(page.getByText(/U34/)).first()).toBeVisible();

  await goTo('/settings/rules');
  mkdirSync(join(app.data, 'downloads'), { recursive: true });
  await page.getByRole('button', { name: 'Lagre som fil …' }).click();
  const path = join(app.data, 'downloads', 'vare-regler-3.yaml');
  await expect(page.getByText(`Lagret i ${path}`)).toBeVisible();
  const yaml = readFileSync(path, 'utf8');
  const file = page.getByLabel('Hent inn regler fra fil …');
  writeFileSync(path, yaml.replace('words: 5', 'words: five'));
  await file.setInputFiles(path);
  await expect(page.getByRole('alert').getByText(/^Linje \d+, rules\.\d+\.params\.words: Her skal det stå et tall\.$/)).toBeVisible();
  writeFileSync(path, yaml.replace('words: 5', 'words: 300'));
  await file.setInputFiles(path);
  const found = page.getByRole('region', { name: 'Dette står i vare-regler-3.yaml' });
  await expect(found).toContainText('Tar plassen til vare-regler, som nå er versjon 3.');
  await found.getByRole('button', { name: 'Hent inn reglene' }).click();
  await expect(page.getByRole('region', { name: 'Våre regler' }).getByText(/vare-regler, versjon 4/)).toBeVisible();
  await expect(page.getByLabel(/^ord, U34/)).toHaveValue('300');

  await goTo('/log');
  await expect(page.getByText('Regelpakken vare-regler ble endret. Versjon 2 ble 3')).toBeVisible();
  await expect(page.getByText('Regelpakken vare-regler ble hentet inn fra en fil, som versjon 4')).toBeVisible();
});
