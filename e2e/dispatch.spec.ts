import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';
import { approvedMessage, studentExport, students, takeIn } from './ready-message.ts';

/** Opens the dispatch step of a message in the window. */
async function openDispatch(app: Application, id: string): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/dispatch`);
  return app.page;
}

test('journey 7: plan, have another confirm, send to 5,002, and see that everyone is accounted for', async ({ app }) => {
  // Ten accessibility checks of whole screens take their time on a small machine.
  test.slow();
  const { id, operator } = await approvedMessage(app);
  const page = await openDispatch(app, id);
  await expect(page.getByRole('button', { name: 'Gjør klar utsendingen' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Ta inn en mottakerliste først.').first()).toBeVisible();

  await takeIn(app, id, 'students-fs-export.csv', studentExport());
  await page.getByRole('radio', { name: 'Nå, når du trykker Start' }).check();
  await expect(page.getByText('Skriv hvorfor tiden er en annen.').first()).toBeVisible();
  await page.getByLabel('Hvorfor en annen tid enn ønsket?').fill('Studieadministrasjonen ber om at den går i dag.');
  await page.getByLabel('Per sekund').fill('1000');
  await app.expectAccessible();
  await app.screenshot('dispatch-plan');
  await page.getByRole('button', { name: 'Gjør klar utsendingen' }).click();

  await expect(page.getByRole('heading', { name: 'En annen må bekrefte' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start utsendingen' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Hvem bekrefter?').selectOption({ label: operator.name });
  await page.getByLabel(`Passfrasen til ${operator.name}`).fill('helt feil passfrase');
  await page.getByRole('button', { name: 'Bekreft utsendingen' }).click();
  await expect(page.getByText('Passfrasen stemmer ikke')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('dispatch-confirm');
  await page.getByLabel(`Passfrasen til ${operator.name}`).fill(operator.passphrase);
  await page.getByRole('button', { name: 'Bekreft utsendingen' }).click();

  const start = page.getByRole('button', { name: 'Start utsendingen' });
  await expect(page.getByText('Noen må bekrefte at de som svarer på e-posten, er varslet.').first()).toBeVisible();
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await app.screenshot('dispatch-untold');
  await page.getByRole('button', { name: 'De er varslet' }).click();
  await expect(page.getByRole('term').filter({ hasText: 'De som svarer, er varslet' })).toBeVisible();
  await expect(start).not.toHaveAttribute('aria-disabled', 'true');
  await start.dblclick();

  // The first few get it, and the send waits for a word.
  const release = page.getByRole('button', { name: /Slipp videre til 4.98\d/ });
  await expect(release).toBeVisible();
  await expect(page.locator('.figures')).toContainText(/20 av 5.002/);
  await expect(page.locator('.step-bar')).toContainText('Holder etter 20');
  await expect(page.getByRole('region', { name: 'Før du slipper videre' })).toContainText('20 av 20 er tatt imot');
  await app.expectAccessible();
  await app.screenshot('dispatch-canary');
  await release.click();

  await expect(page.getByRole('progressbar', { name: 'Framdrift i utsendingen' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Fortsett' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('dispatch-paused');
  // The text is closed, and says why: it is not sent yet.
  await page.locator('.step-bar a', { hasText: 'Utkast' }).click();
  await expect(page.locator('.closed-note')).toHaveText('Utsendingen står på pause. Teksten kan ikke endres.');
  await page.locator('.step-bar a', { hasText: 'Utsending' }).click();
  await page.getByRole('button', { name: 'Fortsett' }).click();
  // However long a slow machine takes for five thousand.
  await expect(page.getByText('Ferdig etter')).toBeVisible({ timeout: 180_000 });
  await expect(page.locator('.figures')).toContainText(/5.002 av 5.002/);
  await app.expectAccessible();
  await app.screenshot('dispatch-done');
  await page.locator('.step-bar a', { hasText: 'Utkast' }).click();
  await expect(page.locator('.closed-note')).toHaveText('Meldingen er sendt. Teksten kan ikke endres.');

  const { total } = await app.call('practice.mails', { offset: 0, limit: 1 });
  expect(total).toBe(5002);
  const { orders } = await app.call('messages.get', { id });
  expect(orders.filter(({ order }) => order.kind === 'send')).toHaveLength(1);
});

test('journey 8: stopped in the middle, everyone is accepted, in doubt by name, or waiting; nobody is sent to by itself', async ({
  app,
}) => {
  const { id } = await approvedMessage(app);
  const page = await openDispatch(app, id);
  const listId = await takeIn(app, id, 'utvalg.csv', students(600));
  const { order } = await app.call('dispatch.prepare', {
    messageId: id,
    listId,
    startAt: null,
    departureReason: 'Prøve',
    caps: { perSecond: 10, perMinute: null, perHour: null, perDay: null, connections: 4 },
  });
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await page.getByRole('button', { name: 'Stopp nå …' }).click();
  await app.expectAccessible();
  await app.screenshot('dispatch-stop-dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'Stopp nå' }).click();
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('stopped');

  // What was cut off on its way is in doubt a moment later.
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).progress.counts.attempting).toBe(0);
  const { progress } = await app.call('dispatch.get', { orderId: order.id });
  expect(progress.counts.in_doubt).toBeLessThanOrEqual(4);
  expect(progress.counts.accepted + progress.counts.in_doubt + progress.counts.queued).toBe(600);

  await app.restart();
  const again = await app.call('dispatch.get', { orderId: order.id });
  expect(again.order.state).toBe('stopped');
  expect(again.progress.counts).toEqual(progress.counts);
  const reopened = await openDispatch(app, id);
  await expect(reopened.getByRole('button', { name: 'Fortsett' })).toBeVisible();
  await reopened.getByRole('button', { name: 'Avlys resten …' }).click();
  await reopened.getByRole('dialog').getByRole('button', { name: 'Avlys resten' }).click();
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('cancelled');
  await app.expectAccessible();
  await app.screenshot('dispatch-cancelled');
});
