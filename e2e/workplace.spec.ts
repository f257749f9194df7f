import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFaultServer } from '../tests/kit/fault-server.ts';
import { type Application, begin, expect, test } from './fixtures.ts';

async function goTo(app: Application, address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const relay = 'relay:\n  host: smtp.uni.example\n  port: 587\n  security: starttls\n  returnPath: retur@uni.example\n';

test.describe('a file that IT has put out', () => {
  test.use({
    settings: `pack: uio\ncolorScheme: light\n${relay}caps:\n  perSecond: 5\n  connections: 2\nlocked: [pack, relay, caps, colorScheme]\n`,
  });

  test('IT’s file makes the first start shorter, and what it fixes cannot be changed here', async ({ app }) => {
    const { page } = app;
    await expect(page.getByText('IT har valgt Universitetet i Oslo for denne maskinen.')).toBeVisible();
    await expect(page.getByText('Hvor arbeider du?')).toHaveCount(0);
    await app.expectAccessible();
    await app.screenshot('first-start-by-it');
    await page.getByLabel('Navn i loggen').focus();
    await page.keyboard.type('Kari Nordmann');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kari@uni.example');
    await page.keyboard.press('Enter');
    await expect(page.locator('header').getByRole('heading', { level: 1, name: /^Meld deg til eksamen/ })).toBeVisible();

    await goTo(app, '/settings/appearance');
    await expect(page.getByText('Bestemt av IT')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Mørk' })).toHaveCount(0);
    await goTo(app, '/settings/relay');
    await expect(page.getByText('5 per sekund, 2 forbindelser')).toBeVisible();
    await goTo(app, '/settings/file');
    const row = page.getByRole('row', { name: /^E-posttjener/ });
    await expect(row).toContainText('smtp.uni.example:587');
    await expect(row).toContainText('Bestemt av IT');
    await app.expectAccessible();
    await app.screenshot('settings-from-it');
    expect(await app.ask('settings.save', { colorScheme: 'dark' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});

test.describe('a file with mistakes', () => {
  test.use({ settings: 'pack: uio\nrelay:\n  host: https://smtp.uni.example\n  port: 587\n  security: starttls\n  password: hemmelig\n' });

  test('a settings file with mistakes stops nothing: home and settings say where, until it is mended', async ({ app }) => {
    await begin(app);
    const { page } = app;
    await goTo(app, '/');
    await page
      .getByRole('link', { name: 'Åpne' })
      .or(page.getByRole('link', { name: /^2 feil i it\.yaml/ }))
      .first()
      .click();
    const mistakes = page.getByRole('region', { name: '2 feil i it.yaml' });
    await expect(mistakes.getByText(/^Linje 3, relay\.host: /)).toBeVisible();
    await expect(mistakes.getByText(/^Linje 6, relay\.password: Passord skal ikke stå i filen/)).toBeVisible();
    await expect(page.getByText('hemmelig', { exact: true })).toHaveCount(0);
    await app.expectAccessible();
    await app.screenshot('settings-file-mistakes');
    await mistakes.getByRole('button', { name: 'Kopier feilene' }).click();
    await expect(mistakes.getByRole('button', { name: 'Kopiert' })).toBeVisible();

    await app.restart(undefined, { settings: 'pack: uio\ndomains: [uni.example]\n' });
    // The window is another one now.
    await goTo(app, '/settings/file');
    await expect(app.page.getByRole('row', { name: /^Domener/ })).toContainText('uni.example');
    await expect(app.page.getByRole('region', { name: /feil i it\.yaml/ })).toHaveCount(0);
  });
});

test.describe('a file that changes', () => {
  test.use({ settings: 'domains: [uni.example]\n' });

  test('a start value that IT changes is asked about where it was changed here, by keyboard', async ({ app }) => {
    await begin(app);
    await app.call('settings.save', { institutionDomains: ['our.example'] });
    await app.restart(undefined, { settings: 'domains: [new.example]\n' });
    const { page } = app;
    await goTo(app, '/settings/file');
    const asked = page.getByRole('region', { name: 'IT har endret én innstilling som også er endret her' });
    await expect(asked.getByRole('row', { name: /^Domener/ })).toContainText('new.example');
    await expect(asked.getByRole('row', { name: /^Domener/ })).toContainText('our.example');
    await app.expectAccessible();
    await app.screenshot('settings-file-differences');
    await asked.getByRole('button', { name: 'Bruk filens verdi for Domener' }).focus();
    await page.keyboard.press('Enter');
    await expect(asked).toHaveCount(0);
    expect((await app.call('system.state', {})).settings.institutionDomains).toEqual(['new.example']);
  });
});

test('a file that a person chooses is shown before it is taken, and can be let go of', async ({ app }) => {
  await begin(app);
  const { page } = app;
  await goTo(app, '/settings/file');
  const chosen = join(app.data, 'from-it.yaml');
  writeFileSync(chosen, 'locale: xx\n');
  await page.getByLabel('Velg fil …').setInputFiles(chosen);
  await expect(page.getByRole('region', { name: 'Én feil i from-it.yaml' }).getByText(/^Linje 1, locale: .*nb, nn, en/)).toBeVisible();
  writeFileSync(chosen, `domains: [uni.example]\nlocked: [domains]\n`);
  await page.getByLabel('Velg fil …').setInputFiles(chosen);
  const preview = page.getByRole('region', { name: 'Dette vil from-it.yaml endre' });
  await expect(preview.getByRole('row', { name: /^Domener/ })).toContainText('uni.example');
  await app.expectAccessible();
  await app.screenshot('settings-file-chosen');
  await preview.getByRole('button', { name: 'Ta i bruk filen' }).click();
  await expect(page.getByText('Filen er tatt i bruk.').first()).toBeVisible();
  await goTo(app, '/settings/institution');
  await expect(page.getByText('Bestemt av IT')).toBeVisible();
  await goTo(app, '/settings/file');
  await page.getByRole('button', { name: 'Gi slipp på filen' }).click();
  await expect(page.getByText('Ingen fil')).toBeVisible();
  await goTo(app, '/settings/institution');
  await expect(page.getByRole('button', { name: 'Lagre domener' })).toBeVisible();
});

test('going real leads through what to ask IT for: checked in practice as far as the machine, the rest copied as questions', async ({
  app,
}) => {
  await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, '/settings/mode');
  await page.getByRole('link', { name: 'Hva vi må spørre IT om' }).last().click();
  await expect(page.getByText(/^14 punkter gjenstår$/)).toBeVisible();
  await page.getByRole('button', { name: 'Kontroller alt' }).focus();
  await page.keyboard.press('Enter');
  const row = (name: string) => page.getByRole('listitem', { name, exact: true });
  await expect(row('Datamappe')).toContainText('På plass');
  await expect(row('Klokke')).toContainText('Klokken stemmer');
  await expect(row('E-posttjener')).toContainText('Kontrolleres i ekte');
  await expect(row('E-posttjener')).toContainText('Hvilken e-posttjener skal vi bruke til masseutsending?');
  await expect(page.getByText(/^Kontrollert\. \d+ punkter gjenstår\.$/).first()).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('ask-it');
  await page.getByRole('button', { name: 'IT har bekreftet Fart' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('Fart')).toContainText('Bekreftet av IT, ført inn av Kari Nordmann');
  await page.getByRole('button', { name: 'Kopier spørsmålene' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/spørsmål er kopiert\. Lim inn i en e-post til IT\.$/).first()).toBeVisible();
  await page.setViewportSize({ width: 759, height: 900 });
  await app.expectAccessible();
});

test.describe('in real mode', () => {
  test.use({ practice: false });

  test('in real mode the mail server is asked, and says what it offers', async ({ app }) => {
    const server = await startFaultServer({ ehlo: () => '250-mail.test\r\n250-SIZE 20971520\r\n250-DSN\r\n250 8BITMIME' });
    try {
      await begin(app);
      await app.call('relay.save', {
        relay: { host: '127.0.0.1', port: server.port, security: 'none', user: null, returnPath: '' },
        caps: { perSecond: 1, perMinute: null, perHour: null, perDay: null, connections: 1 },
      });
      await goTo(app, '/settings/ask');
      const { page } = app;
      await page.getByRole('button', { name: 'Kontroller E-posttjener' }).click();
      await expect(page.getByRole('listitem', { name: 'E-posttjener', exact: true })).toContainText(
        'Forbindelsen virker. Tjeneren 127.0.0.1 svarer',
      );
      await page.getByRole('button', { name: 'Kontroller Størrelse og tegn' }).click();
      await expect(page.getByRole('listitem', { name: 'Størrelse og tegn' })).toContainText('Leveringsvarsler støttes (DSN).');
      expect(server.count('mail')).toBe(0);
      await app.screenshot('ask-it-real');
    } finally {
      await server.close();
    }
  });
});

test('a clock that is a year behind is told on every screen, until a person says that it is right', async ({ app }) => {
  await begin(app, { sample: true });
  await app.restart(undefined, { now: '2025-08-10T07:00:00.000Z' });
  const { page } = app;
  const band = page.getByRole('region', { name: 'Klokken på maskinen' });
  await expect(band).toContainText('Klokken viser 10. aug. 2025 kl. 09.00, men det siste i loggen er fra 10. aug. 2026');
  await app.expectAccessible();
  await app.screenshot('clock-wrong');
  await goTo(app, '/messages');
  await expect(band).toBeVisible();
  await band.getByRole('button', { name: 'Tiden er riktig' }).focus();
  await page.keyboard.press('Enter');
  await expect(band).toHaveCount(0);
  await goTo(app, '/log');
  await expect(page.getByText('Bekreftet at klokken på maskinen er riktig')).toBeVisible();
  expect(await app.call('log.verify', {})).toMatchObject({ ok: true });
});
