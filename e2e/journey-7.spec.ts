import { expect, test } from './fixtures.ts';
import { press, tabTo } from './keyboard.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

test('journey 7 by keyboard alone: to me first, a plan for later and for now, the first few, pause, go on, stop', async ({ app }) => {
  test.slow();
  const { id } = await approvedMessage(app);
  await takeIn(app, id, 'utvalg.csv', students(60));
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/message`);

  // To me first, and to one who is named.
  await press(page, button('Send prøve …'));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByLabel('Andre adresser'));
  await page.keyboard.type('eva@uni.example');
  await app.expectAccessible();
  await press(page, dialog.getByRole('button', { name: 'Send prøve', exact: true }));
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await app.call('practice.mails', { offset: 0, limit: 9 })).mails.map(({ to }) => to).toSorted())
    .toEqual(['eva@uni.example', 'kari.nordmann@example.org']);
  const { mails } = await app.call('practice.mails', { offset: 0, limit: 9 });
  expect(mails.every(({ subject }) => subject.startsWith('[Test] '))).toBe(true);
  await app.expectAccessible();
  await app.screenshot('journey-7-tests');

  // A plan for later, which is let go again.
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('group', { name: 'Når skal den starte?' })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: /Til ønsket tid/ }));
  await page.keyboard.press('Enter');
  await press(page, button('Gjør klar utsendingen'));
  const later = button(/Planlegg til man\. 24\. aug\. kl\.\s08\.00/);
  await press(page, button('De er varslet'));
  await press(page, later);
  await expect(page.getByRole('heading', { name: 'Venter på tiden' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('journey-7-scheduled');
  await press(page, button('Forkast klargjøringen'));
  await expect(page.getByRole('group', { name: 'Når skal den starte?' })).toBeVisible();
  // It is approved as before, and home asks for another plan.
  await page.evaluate(() => {
    location.hash = '/';
  });
  await expect(page.getByText('Godkjent, 60 mottakere. Klar til utsending')).toBeVisible();
  await app.screenshot('journey-7-discarded');
  await press(page, page.getByRole('link', { name: /^Gjør klar: / }));

  // A plan for now, with its first few.
  const now = page.getByRole('radio', { name: 'Nå, når du trykker Start' });
  await tabTo(page, page.getByRole('radio', { name: /Til ønsket tid/ }));
  await page.keyboard.press('ArrowDown');
  await expect(now).toBeChecked();
  await tabTo(page, page.getByLabel('Hvorfor en annen tid enn ønsket?'));
  await page.keyboard.type('Den skal ut i dag.');
  const canary = page.getByLabel('Prøvegruppe');
  await tabTo(page, canary);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4');
  await expect(canary).toHaveValue('4');
  const pace = page.getByLabel('Per sekund');
  await tabTo(page, pace);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1');
  await expect(pace).toHaveValue('1');
  await press(page, button('Gjør klar utsendingen'));
  await expect(page.getByRole('heading', { name: 'Klar til start' })).toBeVisible();
  await press(page, button('De er varslet'));
  await press(page, button('Start utsendingen'));
  const release = button('Slipp videre til 56');
  await expect(release).toBeVisible({ timeout: 60_000 });
  await press(page, release);

  await press(page, button('Pause'));
  await expect(button('Fortsett')).toBeVisible();
  await press(page, button('Fortsett'));
  await press(page, button('Stopp nå …'));
  await press(page, dialog.getByRole('button', { name: 'Stopp nå', exact: true }));
  await expect(page.getByRole('heading', { name: 'Hva nå?' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('journey-7-stopped');

  // Everyone is somewhere, and the copies count for nobody.
  const { orders } = await app.call('messages.get', { id });
  const send = orders.findLast(({ order }) => order.kind === 'send');
  const { accepted = 0, in_doubt: doubt = 0, queued = 0 } = send?.counts ?? {};
  expect([send?.order.state, send?.order.count, accepted + doubt + queued]).toEqual(['stopped', 60, 60]);
});
