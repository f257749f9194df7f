import { expect, test } from './fixtures.ts';
import { press } from './keyboard.ts';

test.use({ now: '2026-08-10T07:00:00.000Z' });

test('journeys 5 and 12 at NTNU: the rectorate’s mail to students is stopped, justified, signed, and handed over to IT', async ({
  app,
}) => {
  test.slow();
  const { sampleMessageId: id } = await app.call('system.begin', {
    packId: 'ntnu',
    name: 'Kari Nordmann',
    email: 'kari@ntnu.no',
    role: 'officer',
    sample: true,
  });
  if (id === null) throw new Error('There is no sample message.');
  await app.call('settings.save', { locale: 'nb' });
  const enrol = async (name: string, bodies: string[]): Promise<string> => {
    const { person } = await app.call('people.add', {
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@ntnu.no`,
      roles: ['sender'],
      bodies,
    });
    await app.call('people.enrol', { id: person.id, passphrase: `riktig hest batteri ${name}` });
    return person.id;
  };
  await enrol('Tor Dekan', []);
  const rector = 'Anne Rektor';
  await enrol(rector, ['rectorate']);
  await app.page.reload();
  const { page } = app;
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  // N35, N39: mail to many students is stopped; a body with an exception says why it is necessary.
  await go(`/messages/${id}/draft`);
  await press(page, page.getByRole('button', { name: 'Endre oppdraget' }));
  const brief = page.getByRole('tabpanel', { name: 'Oppdrag' });
  await brief.getByLabel('Omtrent hvor mange').fill('4000');
  await expect(brief).toContainText('Masseutsending av e-post til studenter skal ikke forekomme');
  await brief.getByLabel('På vegne av').selectOption({ label: 'Rektoratet' });
  await expect(brief).toContainText('Det står ikke hvorfor masseutsending er nødvendig');
  await expect(brief).not.toContainText('Masseutsending av e-post til studenter skal ikke forekomme');
  await brief.getByLabel('Hvorfor det er nødvendig').fill('Alle må vite om de nye fristene før semesteret begynner.');
  await expect(brief).not.toContainText('Det står ikke hvorfor masseutsending er nødvendig');
  for (const care of ['Personvern er vurdert', 'Informasjonssikkerhet er vurdert']) {
    await brief.getByRole('checkbox', { name: care }).press('Space');
    await expect(brief.getByRole('checkbox', { name: care })).toBeChecked();
  }
  await app.expectAccessible();
  await app.screenshot('ntnu-exception');

  // Whoever is not of the rectorate cannot say yes for it, whatever role they have.
  await go(`/messages/${id}/approval`);
  await page.getByRole('button', { name: 'Send til godkjenning' }).click();
  await press(page, page.getByRole('button', { name: 'Registrer svar …' }));
  await expect(page.getByRole('radio', { name: rector, exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Tor Dekan', exact: true })).toHaveCount(0);
  await page.getByRole('radio', { name: rector, exact: true }).check();
  await page.getByRole('radio', { name: /Godkjenner nøyaktig denne teksten/ }).check();
  await page.getByLabel(`Passfrasen til ${rector}`).fill(`riktig hest batteri ${rector}`);
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).press('Enter');
  await expect(page.locator('.path-line', { hasText: 'Godkjent av avsender' })).toContainText(rector);
  await app.expectAccessible();

  // IT sends it from a package.
  await app.call('handover.setMode', { mode: 'handover' });
  await go(`/messages/${id}/dispatch`);
  await expect(page.locator('.form-fields dt').first()).toHaveText('Forslag til tekst, Bokmål');
  await app.expectAccessible();
  await app.screenshot('ntnu-hand-over');
  await press(page, page.getByRole('button', { name: 'Lagre pakken' }));
  await expect(page.locator('.package-code')).toHaveText(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  await press(page, page.getByRole('button', { name: 'Merk som overlevert' }));
  await expect(page.getByRole('heading', { name: 'IT har meldingen' })).toBeVisible();
  await page.getByLabel('Dato').fill('10.8.2026');
  await page.getByLabel('Klokkeslett').fill('09.00');
  await page.getByLabel('Til hvor mange, hvis IT har sagt det').fill('4 012');
  await press(page, page.getByRole('button', { name: 'Før inn utsendingen' }));
  await expect(page.getByRole('heading', { name: 'Sendt av IT' })).toBeVisible();
  expect((await app.call('practice.mails', { offset: 0, limit: 1 })).total).toBe(0);
});
