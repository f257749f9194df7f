import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Application, expect, test } from './fixtures.ts';
import { press } from './keyboard.ts';
import { takeIn } from './ready-message.ts';

test.use({ now: '2026-08-10T07:00:00.000Z' });

const passphraseOf = (name: string): string => `riktig hest batteri ${name}`;

/** The sample message of NTNU, begun by its officer; gives its id. */
async function beginAtNtnu(app: Application): Promise<string> {
  const { sampleMessageId: id } = await app.call('system.begin', {
    packId: 'ntnu',
    name: 'Kari Nordmann',
    email: 'kari@ntnu.no',
    role: 'officer',
    sample: true,
  });
  if (id === null) throw new Error('There is no sample message.');
  await app.call('settings.save', { locale: 'nb' });
  return id;
}

/** A sender who can sign, registered for these bodies. */
async function enrolSender(app: Application, name: string, bodies: string[]): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@ntnu.no`;
  const { person } = await app.call('people.add', { name, email, roles: ['sender'], bodies });
  await app.call('people.enrol', { id: person.id, passphrase: passphraseOf(name) });
  return person.id;
}

test('journeys 5 and 12 at NTNU: the rectorate’s mail to students is stopped, justified, signed, and handed over to IT', async ({
  app,
}) => {
  test.slow();
  const id = await beginAtNtnu(app);
  await enrolSender(app, 'Tor Dekan', []);
  const rector = 'Anne Rektor';
  await enrolSender(app, rector, ['rectorate']);
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
  await page.getByLabel(`Passfrasen til ${rector}`).fill(passphraseOf(rector));
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

test('journey 9 at NTNU: mail to a few that came back is sorted, and the send is archived', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron asks the person where to save');
  const id = await beginAtNtnu(app);
  const sender = await enrolSender(app, 'Siri Leder', []);
  for (const what of ['privacy', 'security'] as const) await app.call('messages.tick', { id, what, on: true });
  const { revision } = await app.call('messages.get', { id });
  const { versionId, digest } = await app.call('messages.submit', { id, revision });
  const yes = { step: 'approval', outcome: 'yes', reason: '', decidedBy: sender, passphrase: passphraseOf('Siri Leder') } as const;
  await app.call('approval.decide', { messageId: id, versionId, digest, ...yes });
  const listId = await takeIn(app, id, 'panelet.csv', 'E-post\nola@stud.ntnu.no\nkari@stud.ntnu.no\nper@stud.ntnu.no\n');
  const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Etter avtale' });
  await app.call('dispatch.start', { orderId: order.id });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('finished');

  await app.page.reload();
  const { page } = app;
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  const file = join(app.data, 'retur.eml');
  writeFileSync(file, 'From: MAILER-DAEMON@ntnu.no\nSubject: failure notice\n\n<per@stud.ntnu.no>:\n550 5.1.1 User unknown\n');
  await go('/settings/blocked');
  const choosing = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: 'Les inn returpost …' }));
  await (await choosing).setFiles(file);
  await press(page, page.getByRole('button', { name: 'Sperr per@stud.ntnu.no' }));
  await expect(page.getByRole('button', { name: 'Åpne igjen per@stud.ntnu.no' })).toBeVisible();

  await go(`/messages/${id}/dispatch`);
  await expect(page.getByRole('table', { name: 'Utfall per domene' }).getByRole('row', { name: /stud\.ntnu\.no/ })).toHaveText(
    /3\s*2\s*1$/,
  );
  await go(`/messages/${id}/log`);
  await press(page, page.getByRole('button', { name: 'Lagre arkivpakke' }));
  const saved = page.locator('.archive .saved-path');
  await expect(saved).toContainText('arkivpakke.zip', { timeout: 30_000 });
  await app.expectAccessible();
});
