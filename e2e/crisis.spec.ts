import { expect, test } from './fixtures.ts';
import { press } from './keyboard.ts';

const passphrase = 'beredskap i hundre år';
const leader = 'Åse Berg';

test('journey 11: a crisis is declared, its text cleared, the formal channel published first, then an account, and it is ended', async ({
  app,
}) => {
  test.slow();
  await app.call('system.begin', { packId: 'ntnu', name: 'Kari Nordmann', email: 'kari@ntnu.no', role: 'officer', sample: false });
  const { person } = await app.call('people.add', {
    name: leader,
    email: 'aase@ntnu.no',
    roles: ['sender'],
    bodies: ['emergency-leadership'],
  });
  await app.call('people.enrol', { id: person.id, passphrase });
  await app.call('settings.save', { locale: 'nb' });
  await app.page.reload();
  const { page } = app;

  await press(page, page.getByRole('main').getByRole('link', { name: 'Krise' }));
  await page.getByLabel('Saksnummer').fill('2026-03');
  await page.getByLabel('Hva gjelder det?').fill('Gasslekkasje ved Kjemibygningen');
  await page.getByLabel('Hvorfor er dette en krise?').fill('Fare for liv og helse.');
  await page.getByLabel('Hvem i beredskapsledelsen?').selectOption({ label: leader });
  await page.getByLabel(`Passfrasen til ${leader}`).fill(passphrase);
  await app.expectAccessible();
  await press(page, page.getByRole('button', { name: 'Erklær krise' }));
  const band = page.getByRole('region', { name: 'Krise', exact: true });
  await expect(band).toContainText('Sak 2026-03: Gasslekkasje ved Kjemibygningen');

  const formal = page.getByRole('region', { name: 'Formell kanal' });
  const account = page.getByRole('region', { name: 'Twitter @NTNU', exact: true });
  for (const [place, text] of [
    [formal, 'Det er en gasslekkasje ved Kjemibygningen. Hold deg unna.'],
    [account, 'Gasslekkasje ved Kjemibygningen. Hold deg unna.'],
  ] as const) {
    await place.getByRole('textbox').first().fill(text);
    await place.getByRole('button', { name: 'Lagre teksten' }).click();
    await expect(place).toContainText('Beredskapsledelsen har ikke klarert teksten slik den står. N44');
    if (place === formal) {
      // Who is elsewhere is asked by mail; the answer can be dropped here.
      await press(page, place.getByRole('button', { name: 'Spør på e-post …' }));
      await press(page, place.getByRole('button', { name: 'Send e-post' }));
      await expect(place).toContainText(`${leader} ble spurt`);
      await expect(place.getByText('Velg e-posten')).toBeVisible();
      await app.expectAccessible();
    }
    await press(page, place.getByRole('button', { name: 'Klarer teksten …' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hvem i beredskapsledelsen?').selectOption({ label: leader });
    await dialog.getByLabel(`Passfrasen til ${leader}`).fill(passphrase);
    await dialog.getByRole('button', { name: 'Klarer teksten' }).click();
    await expect(place).toContainText(`Klarert av ${leader}`);
  }
  // N46: the account waits for the formal channel, and says so.
  await expect(account).toContainText('Publiser i den formelle kanalen først, med adresse. N46');
  await expect(account.getByLabel('Adresse')).toBeHidden();
  await app.expectAccessible();
  await app.screenshot('crisis');

  await formal.getByLabel('Adresse').fill('https://krise.invalid/gass');
  await formal.getByRole('button', { name: 'Marker som publisert' }).click();
  // Nobody answers there: a named person has seen the page.
  await formal.getByLabel('Hvem har sett siden?').selectOption({ label: leader });
  await formal.getByRole('button', { name: 'Marker som publisert' }).click();
  await expect(formal).toContainText('Publisert');
  await account.getByLabel('Adresse').fill('https://social.example/1');
  await account.getByRole('button', { name: 'Marker som publisert' }).click();
  await expect(account).toContainText('https://social.example/1');

  await page.getByRole('button', { name: 'Avslutt krisen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Oppsummering').fill('Lekkasjen er tettet.');
  await dialog.getByLabel('Hvem i beredskapsledelsen?').selectOption({ label: leader });
  await dialog.getByLabel(`Passfrasen til ${leader}`).fill(passphrase);
  await dialog.getByRole('button', { name: 'Avslutt krisen' }).click();
  await expect(band).toBeHidden();
  await expect(page.getByRole('heading', { name: '2026-03: Gasslekkasje ved Kjemibygningen' })).toBeVisible();
  expect(await app.call('log.verify', {})).toMatchObject({ ok: true });
});
