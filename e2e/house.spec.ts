import type { Locator, Page } from '@playwright/test';
import { type Application, begin, enrol, expect, test } from './fixtures.ts';

async function goTo(app: Application, address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/** Goes on by Tab until a place has focus; fails where Tab does not lead there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}

test('journey 1: from first start to the sample message by keyboard alone', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Begynn' })).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('first-start');
  await tabTo(page, page.getByRole('radio', { name: /^NTNU/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Universitetet i Oslo/ })).toBeChecked();
  await tabTo(page, page.getByLabel('Navn i loggen'));
  await page.keyboard.type('Kari Nordmann');
  await tabTo(page, page.getByLabel('E-post'));
  await page.keyboard.type('kari@uni.example');
  await page.keyboard.press('Enter');
  await expect(page.locator('header').getByRole('heading', { level: 1, name: 'Meld deg til eksamen innen 1. september' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Prøvemodus' })).toContainText('Ingenting forlater denne maskinen');

  await page.keyboard.press('Control+7');
  await expect(page.getByRole('link', { name: /^Logg/ }).and(page.locator('[aria-current="step"]'))).toBeVisible();
  await expect(page.getByText('Melding lest inn fra en mappe')).toBeVisible();
  await app.expectAccessible();
});

test('home says what waits for whom, and switching person turns it round', async ({ app }) => {
  await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Mandag 10. august' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Rett funn: Meld deg til eksamen/ })).toBeVisible();
  await expect(page.getByText('4 funn stopper. Studieavdelingen, alle studenter')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('home');

  await enrol(app, 'Ola Hansen', ['archivist']);
  await page.getByRole('button', { name: 'Du er Kari Nordmann. Bytt person' }).click();
  await page.getByRole('button', { name: /^Ola Hansen/ }).click();
  await expect(page.getByRole('heading', { name: 'Ingenting venter på deg' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Venter på andre/ })).toBeVisible();
});

test('messages are found as one types, and only a draft can be removed', async ({ app }) => {
  await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/messages');
  await page.getByRole('button', { name: 'Ny melding', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Uten emne' })).toBeVisible();
  await goTo(app, '/messages');
  await page.getByLabel('Søk i emne og avsender').fill('eksamen studie');
  await expect(page.getByText('1 av 2')).toBeVisible();
  await page.getByLabel('Søk i emne og avsender').fill('');
  await app.expectAccessible();
  await app.screenshot('messages');
  await page.getByRole('button', { name: 'Fjern utkastet «Uten emne»' }).click();
  await expect(page.getByText('1 melding', { exact: true })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('messages-undo');
  await expect(page.getByRole('button', { name: 'Angre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 meldinger', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Angre' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Fjern utkastet «Uten emne»' }).click();
  await expect(page.getByRole('button', { name: 'Angre' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 meldinger', { exact: true })).toBeVisible();
});

test('the log reads as sentences, and its chain is checked in place', async ({ app }) => {
  await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/log');
  await expect(page.getByText('Budstikke ble tatt i bruk i prøvemodus')).toBeVisible();
  await page.getByRole('button', { name: 'Kontroller kjeden' }).click();
  await expect(page.getByText(/^Hele kjeden stemmer, \d+ hendelser\.$/).first()).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('log');
});

test('settings: a person is added and can sign, an address is blocked, the server is tried, the language is changed', async ({ app }) => {
  await begin(app);
  const { page } = app;
  await goTo(app, '/settings/people');
  await page.getByRole('button', { name: 'Legg til person' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Legg til' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Navn').fill('Eva Berg');
  await dialog.getByLabel('E-post').fill('eva@uni.example');
  await dialog.getByLabel('Avsender').check();
  await dialog.getByRole('button', { name: 'Legg til' }).click();
  await page.getByRole('button', { name: 'Passfrase for Eva Berg' }).click();
  await dialog.getByLabel('Ny passfrase').fill('fire blå båter på sjøen');
  await dialog.getByLabel('Samme en gang til').fill('fire blå båter på sjøen');
  await dialog.getByRole('button', { name: 'Velg passfrase' }).click();
  await expect(page.getByRole('row', { name: /Eva Berg/ })).toContainText('Kan signere');
  await app.expectAccessible();

  await goTo(app, '/settings/blocked');
  await page.getByRole('button', { name: 'Sperr en adresse …' }).click();
  await dialog.getByLabel('Adresse').fill('Per@Student.uni.example');
  await dialog.getByLabel('Grunn').fill('Postboksen finnes ikke');
  await dialog.getByRole('button', { name: 'Sperr adressen' }).click();
  await expect(page.getByRole('row', { name: /per@student\.uni\.example/i })).toContainText('Postboksen finnes ikke');

  await goTo(app, '/settings/relay');
  await page.getByRole('button', { name: 'Prøv forbindelsen' }).click();
  await expect(page.getByText('8BITMIME')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('settings-relay');

  for (const section of ['institution', 'mode', 'appearance']) {
    await goTo(app, `/settings/${section}`);
    await expect(page.locator('.settings-head')).toBeVisible();
    await app.expectAccessible();
  }
  await page.getByText('Nynorsk', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page.getByRole('heading', { level: 1, name: 'Innstillingar' })).toBeVisible();
});

test('practice mail is read as it arrived, and no script in it runs', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/practice');
  await expect(page.getByRole('heading', { name: 'Ingen prøvepost ennå' })).toBeVisible();
  await app.expectAccessible();
  if (!id) throw new Error('The sample message is missing.');
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const { revision } = await app.call('messages.get', { id });
  await app.call('messages.submit', { id, revision });
  await app.call('dispatch.sendTest', { messageId: id, addresses: ['ola@uni.example', 'eva@uni.example'] });
  await page.getByRole('button', { name: /^ola@uni\.example/ }).click();
  const mail = page.frameLocator('.practice-stage iframe');
  await expect(mail.getByRole('heading', { name: 'Meld deg til eksamen innen 1. september' })).toBeVisible();
  await expect(page.locator('.practice-stage iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await app.expectAccessible();
  const lightness = () =>
    mail.locator('body').evaluate((body) => {
      const colors = getComputedStyle(body.ownerDocument.documentElement);
      return [colors.backgroundColor, getComputedStyle(body.querySelector('p') ?? body).color];
    });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(lightness).toEqual(['rgb(27, 27, 29)', 'rgb(230, 230, 230)']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(lightness).toEqual(['rgb(255, 255, 255)', 'rgb(28, 28, 28)']);

  // What arrives while one is open does not move the list.
  await app.call('dispatch.sendTest', { messageId: id, addresses: ['per@uni.example'] });
  await expect(page.getByRole('button', { name: 'Vis 1 ny' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^per@uni\.example/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis 1 ny' }).click();
  await expect(page.getByRole('button', { name: /^per@uni\.example/ })).toBeVisible();
  await app.screenshot('practice');
  await page.getByRole('tab', { name: 'Kilde' }).click();
  await expect(page.getByText(/^MIME-Version: 1\.0$/m)).toBeVisible();
  await page.getByLabel('Søk i mottaker og emne').fill('eva@');
  await expect(page.getByRole('button', { name: /^ola@uni\.example/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Tøm prøveposten …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern 3 e-poster' }).click();
  await expect(page.getByRole('heading', { name: 'Ingen prøvepost ennå' })).toBeVisible();
});

test('F6 goes round the regions of a screen, and Escape gives focus back', async ({ app }) => {
  await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/log');
  await expect(page.getByRole('button', { name: 'Kontroller kjeden' })).toBeVisible();
  const region = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? null);
  const seen: (string | null)[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['rail', 'work', 'panel']);
  await goTo(app, '/settings/mode');
  await page.getByRole('button', { name: 'Gå over til ekte …' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Åpne den ekte datamappen' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Gå over til ekte …' })).toBeFocused();
});
