import { expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

test('a send window: the operator sets it, an officer narrows it, and a send waits for it and goes by itself', async ({ app }) => {
  test.slow();
  const { id, operator } = await approvedMessage(app);
  await takeIn(app, id, 'utvalg.csv', students(40));
  const open = (address: string) =>
    app.page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  // An officer sees it, and that it is not theirs to change.
  await open('/settings/relay');
  await expect(app.page.getByText('Bare IT-drift kan endre det.')).toBeVisible();
  await app.call('people.actAs', { id: operator.id });
  await app.page.reload();
  await app.page.getByRole('radio', { name: 'Bare i et tidsrom' }).check();
  const from = app.page.getByLabel('Fra kl.');
  await from.fill('sen');
  await expect(app.page.getByText('Skriv et klokkeslett som 08.00.')).toBeVisible();
  await from.fill('10');
  await expect(app.page.getByText('Skriv et klokkeslett som 08.00.')).toBeHidden();
  await app.expectAccessible();
  await app.screenshot('settings-hours');
  await app.page.getByRole('button', { name: 'Lagre tidsrommet' }).click();
  await expect(app.page.getByText('Lagret').last()).toBeVisible();
  const { window } = await app.call('sendWindow.get', {});
  expect(window).toMatchObject({ days: [1, 2, 3, 4, 5], from: '10:00', to: '16:00', holidaysOut: true, country: 'NO' });

  const { people } = await app.call('people.list', {});
  const officer = people.find(({ roles }) => roles.includes('officer'));
  await app.call('people.actAs', { id: officer?.id ?? '' });
  await app.page.reload();
  await open(`/messages/${id}/dispatch`);
  await app.page.getByRole('radio', { name: 'Nå, når du trykker Start' }).check();
  await app.page.getByLabel('Hvorfor en annen tid enn ønsket?').fill('Den haster.');
  await expect(app.page.getByRole('radio', { name: 'mandag–fredag kl. 10.00–16.00, ikke på helligdager' })).toBeChecked();
  // By keyboard: the next radio, then into its fields.
  await app.page.getByRole('radio', { name: 'I et snevrere tidsrom' }).focus();
  await app.page.keyboard.press('Space');
  const narrowFrom = app.page.getByLabel('Fra kl.');
  await narrowFrom.fill('9');
  await expect(app.page.getByText('Utenfor det IT har satt', { exact: false })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Gjør klar utsendingen' })).toHaveAttribute('aria-disabled', 'true');
  await narrowFrom.fill('11');
  await app.page.getByRole('checkbox', { name: 'Mandag' }).uncheck();
  await expect(app.page.getByText('Tidligst tirs. 11. aug. kl. 11.00')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('dispatch-plan-hours');
  await app.page.getByRole('button', { name: 'Gjør klar utsendingen' }).click();

  await expect(app.page.getByText('tirsdag–fredag kl. 11.00–16.00, ikke på helligdager')).toBeVisible();
  await app.page.getByRole('button', { name: 'De er varslet' }).click();
  await app.page.getByRole('button', { name: 'Planlegg til tirs. 11. aug. kl. 11.00' }).click();
  await expect(app.page.getByText('Starter av seg selv tirs. 11. aug. kl. 11.00', { exact: false })).toBeVisible();
  await open('/');
  await expect(app.page.getByText('Tirs. 11. aug. kl. 11.00').first()).toBeVisible();

  // The program was off until a moment before, and in the evening it is off again.
  await app.restart(undefined, { now: '2026-08-11T08:59:57.000Z' });
  await open(`/messages/${id}/dispatch`);
  await expect(app.page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
  expect((await app.call('practice.mails', { offset: 0, limit: 1 })).total).toBe(40);
});

test('a send whose window has closed says until when it waits, and asks where that was missed', async ({ app }) => {
  test.slow();
  const { id, operator } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'utvalg.csv', students(200));
  await app.call('people.actAs', { id: operator.id });
  // Until 09.01 in Oslo; the clock stands at 09.00.
  await app.call('sendWindow.save', { hours: { days: [1], from: '08:00', to: '09:01', holidaysOut: true } });
  const caps = { perSecond: 20, perMinute: 40, perHour: null, perDay: null, connections: 1 };
  const plan = { messageId: id, listId, startAt: null, departureReason: 'Prøve', caps };
  const { order } = await app.call('dispatch.prepare', plan);
  await app.restart(undefined, { now: '2026-08-10T07:00:42.000Z' });
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  const open = () =>
    app.page.evaluate((hash) => {
      location.hash = hash;
    }, `/messages/${id}/dispatch`);
  await open();
  await expect(app.page.getByRole('heading', { name: 'Venter til man. 17. aug. kl. 08.00' })).toBeVisible({ timeout: 120_000 });
  await expect(app.page.getByText('Tidsrommet er mandag kl. 08.00–09.01, ikke på helligdager.', { exact: false })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('dispatch-waits');

  await app.restart(undefined, { now: '2026-08-17T06:30:00.000Z' });
  await open();
  await expect(app.page.getByRole('heading', { name: 'Utsendingen venter' })).toBeVisible();
  await expect(app.page.getByText('skulle ha gått videre 2026-08-17 08:00', { exact: false })).toBeVisible();
  await app.page.getByRole('button', { name: 'Fortsett' }).click();
  await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('life and health: a leader sees what the window costs, lets a waiting send go, and lets one who is suppressed have it', async ({
  app,
}) => {
  test.slow();
  const { id, sender, operator } = await approvedMessage(app, { reason: 'life-and-health' });
  // One was suppressed before the list was taken in, another after.
  await app.call('suppressions.add', { address: 'student7@student.uni.example', reason: 'Mottakeren finnes ikke' });
  const listId = await takeIn(app, id, 'utvalg.csv', students(20));
  await app.call('suppressions.add', { address: 'student9@student.uni.example', reason: 'Har bedt om å slippe e-post' });
  const { people } = await app.call('people.list', {});
  const officer = people.find(({ roles }) => roles.includes('officer'));
  await app.call('people.actAs', { id: operator.id });
  await app.call('sendWindow.save', { hours: { days: [3], from: '12:00', to: '14:00', holidaysOut: true } });
  await app.call('people.actAs', { id: officer?.id ?? '' });
  const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Brann' });
  await app.page.reload();
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, `/messages/${id}/dispatch`);
  // The two are among the twenty that the order is bound to, and are not said to get it.
  await expect(app.page.getByText('18 får e-posten.', { exact: false })).toBeVisible();
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect(app.page.getByRole('heading', { name: 'Liv og helse' })).toBeVisible();
  await expect(app.page.getByText('Med tidsrommet er den ferdig tidligst ons. 12. aug. kl. 12.00', { exact: false })).toBeVisible();
  const go = app.page.getByRole('button', { name: 'La den gå nå' });
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('dispatch-lift');
  await app.page.getByLabel('Hva står på spill?').fill('Det brenner i kjelleren.');
  const form = (title: string) => app.page.locator('section', { has: app.page.getByRole('heading', { name: title, exact: true }) }).last();
  await form('Liv og helse').getByLabel(`Passfrasen til ${sender.name}`).fill(sender.passphrase);
  await go.click();
  await expect(app.page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
  await expect(app.page.getByText(`${sender.name},`, { exact: false }).filter({ hasText: 'Det brenner i kjelleren.' })).toBeVisible();
  expect((await app.call('practice.mails', { offset: 0, limit: 1 })).total).toBe(18);

  // Two are suppressed: the reasons stand there, and nobody is chosen beforehand.
  const suppressed = form('Sperrede mottakere');
  const rows = suppressed.getByRole('list', { name: 'Sperrede mottakere' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Har bedt om å slippe e-post');
  await expect(suppressed.getByText('0 av 2 er valgt')).toBeVisible();
  const send = suppressed.getByRole('button', { name: 'Send til de valgte' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  // By keyboard: all, and then one of them not.
  await suppressed.getByRole('checkbox', { name: 'Velg alle 2' }).focus();
  await app.page.keyboard.press('Space');
  await expect(suppressed.getByText('2 av 2 er valgt')).toBeVisible();
  await suppressed.getByRole('checkbox', { name: 'student9@student.uni.example' }).focus();
  await app.page.keyboard.press('Space');
  await expect(suppressed.getByText('1 av 2 er valgt')).toBeVisible();
  await suppressed.getByLabel('Hvorfor skal de få den likevel?').fill('Bor i bygget som brenner.');
  const passphrase = suppressed.getByLabel(`Passfrasen til ${sender.name}`);
  await passphrase.fill('en annen');
  await send.click();
  await expect(suppressed.getByText('Passfrasen stemmer ikke', { exact: false })).toBeVisible();
  await passphrase.fill(sender.passphrase);
  await app.screenshot('dispatch-override');
  await send.click();
  await expect(suppressed.getByText(`${sender.name} lot 1 sperret mottaker få e-posten`)).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(app.page.getByText('1 mottaker som var sperret, står i kø.', { exact: false })).toBeVisible();
  await app.page.getByRole('button', { name: 'Fortsett' }).click();
  await expect(app.page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
  await expect(app.page.getByText('Liv og helse: 1 sperret mottaker får e-posten likevel')).toBeVisible();
  const { total, mails } = await app.call('practice.mails', { offset: 0, limit: 1 });
  expect([total, mails[0]?.to]).toEqual([19, 'student7@student.uni.example']);
  expect((await app.call('suppressions.list', {})).suppressions).toHaveLength(2);
});
