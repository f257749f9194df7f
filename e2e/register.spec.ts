import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

/** The register at Umeå, opened in the window. */
async function open(app: Application): Promise<Page> {
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await app.page.goto('https://budstikke.invalid/#/register');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Register', level: 1 })).toBeVisible();
  return app.page;
}

test('channels come in from a file with a dry run, are found, narrowed and asked about by keyboard, in the dark and in a narrow window', async ({
  app,
}) => {
  const page = await open(app);
  const csv = [
    'platform,service_url,organization,account,tags',
    'Facebook,https://www.facebook.com/umeauniversitet,Umeå universitet,umeauniversitet,',
    'MySpace,https://myspace.com/umu,Gammal sida,umu,',
    'Twitter,ingen adress,Trasig,,',
  ].join('\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'kanaler.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const file = page.getByRole('region', { name: 'Les inn kanaler fra kanaler.csv' });
  await expect(file).toContainText('Adressen er ingen nettadresse.');
  await app.expectAccessible();
  await app.screenshot('register-file');
  await file.getByRole('button', { name: 'Les inn 2 kanaler' }).click();
  await expect(page.getByText('2 kanaler, 2 med noe over fristen')).toBeVisible();
  await expect(page.getByRole('row', { name: /Umeå universitet/ })).toContainText('Uverifisert');

  await page.getByRole('searchbox', { name: 'Søk i navn, adresse, enhet, folk' }).fill('gam');
  await expect(page.getByRole('row', { name: /Umeå universitet/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Gammal sida/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Søk i navn, adresse, enhet, folk' }).fill('');
  await page.getByRole('checkbox', { name: 'Facebook' }).check();
  await expect(page.getByRole('row', { name: /Gammal sida/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Er kontoen vår?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Adresse eller kontonavn')).toBeFocused();
  await page.keyboard.type('https://m.facebook.com/UmeaUniversitet/?ref=1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Ingen har kontrollert at den er vår.');
  await page.getByLabel('Adresse eller kontonavn').fill('facebook.com/umeauniversitat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Dette er ikke vår kanal, men den ligner.');
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.emulateMedia({ colorScheme: 'dark' });
  await app.expectAccessible();
  await page.setViewportSize({ width: 740, height: 800 });
  await expect(page.getByRole('button', { name: 'Ny kanal' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('register-narrow-dark');
});
