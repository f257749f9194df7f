import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';
import { press, tabTo } from './keyboard.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

async function openDispatch(app: Application, id: string): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/dispatch`);
  return app.page;
}

test('journey 8: those who have not got it get the same text in a send of its own, and the first one ends with it', async ({ app }) => {
  test.slow();
  const { id } = await approvedMessage(app);
  const page = await openDispatch(app, id);
  const listId = await takeIn(app, id, 'utvalg.csv', students(40));
  const { order } = await app.call('dispatch.prepare', {
    messageId: id,
    listId,
    startAt: null,
    departureReason: 'Prøve',
    caps: { perSecond: null, perMinute: null, perHour: null, perDay: 6, connections: 1 },
  });
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).progress.counts.accepted).toBe(6);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { name: 'Hva nå?' })).toBeVisible();
  await expect(page.getByText('34 venter', { exact: true })).toBeVisible();
  await expect(page.getByText('34 har ikke fått den', { exact: true })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('follow-up-what-now');

  await press(page, page.getByRole('button', { name: 'Send til dem …', exact: true }));
  await expect(page.getByRole('heading', { name: 'Til dem som ikke har fått den' })).toBeVisible();
  const waiting = page.getByRole('checkbox', { name: 'I kø (34)' });
  await expect(waiting).toBeChecked();
  await tabTo(page, waiting);
  await page.keyboard.press('Space');
  await expect(waiting).not.toBeChecked();
  await expect(page.getByText('Velg minst én gruppe.').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(waiting).toBeChecked();
  await page.getByRole('radio', { name: 'Nå, når du trykker Start' }).check();
  await page.getByLabel('Hvorfor en annen tid enn ønsket?').fill('Resten skal ha den i dag.');
  await page.getByLabel('Per 24 timer').fill('');
  await app.expectAccessible();
  await app.screenshot('follow-up-plan');
  await page.getByRole('button', { name: 'Gjør klar utsendingen' }).click();

  await expect(page.getByRole('heading', { name: 'Klar til start' })).toBeVisible();
  await expect(page.getByText(/Utsendingen .*: i kø/)).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('follow-up-prepared');
  expect((await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('cancelled');
  await page.getByRole('button', { name: 'De er varslet' }).click();
  await page.getByRole('button', { name: 'Start utsendingen' }).click();
  await expect(page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.figures')).toContainText(/34 av 34/);
  await expect(page.getByText('Tjeneren har tatt imot e-posten til alle.')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('follow-up-done');

  // The first send and its ledger are a click away.
  await page.getByText('6 av 40 tatt imot').locator('..').getByRole('button').click();
  await expect(page.locator('.figures')).toContainText(/6 av 40/);
  await expect(page.getByText('De andre har fått den i en annen utsending.')).toBeVisible();

  const { mails, total } = await app.call('practice.mails', { offset: 0, limit: 100 });
  expect(total).toBe(40);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(40);
});

test('journey 6: a mailing list is named as the one recipient, and the send says how many read it', async ({ app }) => {
  test.slow();
  const { id, operator } = await approvedMessage(app);
  const page = app.page;
  await page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/recipients`);
  await press(page, page.getByRole('button', { name: 'Oppgi en e-postliste i stedet', exact: true }));
  await expect(page.getByRole('heading', { name: 'E-postliste som mottaker' })).toBeVisible();
  const use = page.getByRole('button', { name: 'Bruk e-postlisten' });
  await expect(use).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Listens adresse').fill('alle-studenter@lister.uni.example');
  await page.getByLabel('Omtrent hvor mange leser den?').fill('42000');
  await page.getByLabel('Hvem svarer for listen?').fill('Studieavdelingen');
  await page.getByLabel('Hvem som står i listen').selectOption('staff');
  await page.getByRole('checkbox', { name: 'Listen dekker alle ansatte i en enhet' }).check();
  await expect(page.getByText(/Da skal enheten sende selv \(U05\)/).first()).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('named-list-form');
  await page.getByLabel('Hvem som står i listen').selectOption('students');
  await use.click();
  await expect(page.getByText(/Én listeadresse, omtrent 42.000 lesere/).first()).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('named-list');

  await openDispatch(app, id);
  await page.getByRole('radio', { name: 'Nå, når du trykker Start' }).check();
  await page.getByLabel('Hvorfor en annen tid enn ønsket?').fill('Den skal ut i dag.');
  await expect(page.getByText(/Én listeadresse, omtrent 42.000 lesere/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Gjør klar utsendingen' }).click();
  await expect(page.getByRole('heading', { name: 'En annen må bekrefte' })).toBeVisible();
  await page.getByLabel('Hvem bekrefter?').selectOption({ label: operator.name });
  await page.getByLabel(`Passfrasen til ${operator.name}`).fill(operator.passphrase);
  await page.getByRole('button', { name: 'Bekreft utsendingen' }).click();
  await page.getByRole('button', { name: 'De er varslet' }).click();
  const start = page.getByRole('button', { name: 'Start utsendingen' });
  await expect(start).not.toHaveAttribute('aria-disabled', 'true');
  await start.click();
  await expect(page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.figures')).toContainText(/1 av 1/);
  await expect(page.getByText(/Én listeadresse, omtrent 42.000 lesere/).first()).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('named-list-sent');
  const { mails } = await app.call('practice.mails', { offset: 0, limit: 10 });
  expect(mails.map(({ to }) => to)).toEqual(['alle-studenter@lister.uni.example']);
});
