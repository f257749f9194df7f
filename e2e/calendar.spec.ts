import { expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

test('the calendar: what is wanted and planned by day, the earliest end, and two sends that go at once', async ({ app }) => {
  test.slow();
  const { id, operator } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'utvalg.csv', students(400));
  await app.call('people.actAs', { id: operator.id });
  await app.call('sendWindow.save', { hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true } });
  const caps = { perSecond: null, perMinute: null, perHour: 60, perDay: null, connections: 1 };
  await app.call('dispatch.prepare', {
    messageId: id,
    listId,
    caps,
    startAt: { local: '2026-08-11T14:00', zone: 'Europe/Oslo' },
    departureReason: 'Etter ønske',
  });
  await app.page.reload();
  await expect(app.page.getByRole('main')).toBeVisible();

  // By keyboard: the palette leads there.
  await app.page.keyboard.press('Control+k');
  await expect(app.page.getByRole('combobox')).toBeFocused();
  await app.page.keyboard.type('Kalender');
  await expect(app.page.getByRole('option', { name: /^Kalender/ }).first()).toBeVisible();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { name: 'Kalender', level: 1 })).toBeVisible();
  await expect(app.page.getByText('Tidsrommet er mandag–fredag kl. 08.00–16.00, ikke på helligdager.')).toBeVisible();
  const week = app.page.getByRole('region', { name: 'Uke 33' });
  await expect(week).toContainText('Starter tidligst tirs. 11. aug. kl. 14.00');
  // Four hundred at sixty an hour: two hours on Tuesday and the rest on Wednesday.
  await expect(week).toContainText('Ferdig tidligst ons. 12. aug. kl. 12.00');
  await expect(week).toContainText('Ønsket tid: man. 24. aug. kl. 08.00');
  await app.expectAccessible();
  await app.screenshot('calendar');

  // Another message is wanted while this one goes.
  const { id: other } = await app.call('messages.duplicate', { id });
  const draft = await app.call('messages.get', { id: other });
  const brief = { ...draft.brief, subject: 'Åpen dag på Blindern', wantedAt: { local: '2026-08-11T15:00', zone: 'Europe/Oslo' } };
  await app.call('messages.saveBrief', { id: other, revision: draft.revision, brief });
  await takeIn(app, other, 'flere.csv', students(50));
  await expect(week).toContainText('Går samtidig med «Åpen dag på Blindern»');
  await app.expectAccessible();
  await app.screenshot('calendar-clash');

  await app.page.getByRole('button', { name: 'Fire uker etter' }).click();
  await expect(app.page.getByText('Ingen utsendinger her')).toBeVisible();
  await app.page.getByRole('button', { name: 'I dag' }).click();
  await week.getByRole('link', { name: 'Åpen dag på Blindern' }).click();
  await expect(app.page.getByRole('heading', { name: 'Åpen dag på Blindern' }).first()).toBeVisible();
});
