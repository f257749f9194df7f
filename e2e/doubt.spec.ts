import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { createSqliteStore } from '#main/adapters/sqlite/index.ts';
import { dataDirectory } from '#main/shell/locations.ts';
import { type Application, expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

const worker = pathToFileURL(join(import.meta.dirname, '..', 'out', 'main', 'store-worker.js'));
const attemptedAt = '2026-08-10T07:00:01.000Z';

/** Writes what a power cut leaves behind: attempts that nobody has heard the outcome of, for the rows from 2 on. */
async function powerCut(app: Application, orderId: string, count: number): Promise<void> {
  const store = await createSqliteStore({ directory: dataDirectory(app.data, true), workerUrl: worker, now: attemptedAt });
  try {
    await store.write(
      Array.from({ length: count }, (_, index) => ({ do: 'ledger.attempt', orderId, seq: index + 2, attempt: 1, at: attemptedAt })),
    );
  } finally {
    await store.close();
  }
}

/** A send of which one mail was accepted and `count` are in doubt; the others were cancelled. */
async function sendInDoubt(app: Application, count: number): Promise<{ id: string; orderId: string }> {
  const { id } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'utvalg.csv', students(count + 5));
  const { order } = await app.call('dispatch.prepare', {
    messageId: id,
    listId,
    startAt: null,
    departureReason: 'Prøve',
    caps: { perSecond: null, perMinute: null, perHour: null, perDay: 1, connections: 1 },
  });
  const orderId = order.id;
  await app.call('dispatch.tell', { orderId });
  await app.call('dispatch.start', { orderId });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId })).progress.counts.accepted).toBe(1);
  await app.restart(() => powerCut(app, orderId, count));
  await app.call('dispatch.cancel', { orderId });
  expect((await app.call('dispatch.get', { orderId })).progress.counts).toMatchObject({ accepted: 1, in_doubt: count, cancelled: 4 });
  return { id, orderId };
}

async function goTo(app: Application, address: string): Promise<Page> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return app.page;
}

/** Presses, gives the reason that the dialog asks for, and decides. */
async function decide(page: Page, button: Locator, title: string, verb: string, reason: string): Promise<void> {
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: title })).toBeVisible();
  await expect(dialog.getByRole('button', { name: verb })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Hvorfor?').fill(reason);
  await dialog.getByRole('button', { name: verb }).click();
  await expect(dialog).toBeHidden();
}

test('journey 8: everyone in doubt is decided about by name, and who decided what and why stands', async ({ app }) => {
  test.slow();
  const { id, orderId } = await sendInDoubt(app, 4);
  let page = await goTo(app, '/');
  await expect(page.getByText('4 mottakere er i tvil.')).toBeVisible();

  await goTo(app, `/messages/${id}/dispatch`);
  const undecided = page.getByRole('list', { name: 'Ikke avgjort' }).getByRole('listitem');
  const left = page.getByRole('list', { name: 'Avgjort: blir stående' }).getByRole('listitem');
  await expect(undecided).toHaveCount(4);
  await expect(undecided.first()).toContainText('student2@student.uni.example');
  await app.expectAccessible();
  await app.screenshot('doubt-undecided');

  const leave = page.getByRole('button', { name: 'La stå …: student2@' });
  await decide(page, leave, 'La student2@student.uni.example stå', 'La stå', 'Hun har fått den, hun ringte.');
  await expect(undecided).toHaveCount(3);
  await expect(left).toHaveCount(1);
  await expect(left).toContainText(/Kari Nordmann, i dag kl\.\s09\.0.*Hun har fått den, hun ringte\./);
  await expect(left.getByRole('button')).toHaveText(['Send på nytt …']);
  await goTo(app, '/');
  await expect(page.getByText('3 mottakere er i tvil.')).toBeVisible();
  await goTo(app, `/messages/${id}/dispatch`);

  const again = page.getByRole('button', { name: 'Send på nytt …: student3@' });
  await decide(page, again, 'Send på nytt til student3@student.uni.example', 'Send på nytt', 'Han har ikke fått den.');
  await expect(undecided).toHaveCount(2);
  expect((await app.call('dispatch.get', { orderId })).progress.counts).toMatchObject({ queued: 1, in_doubt: 3 });

  await decide(page, page.getByRole('button', { name: 'La alle stå …' }), 'La 2 mottakere stå', 'La stå', 'Fristen er ute.');
  await expect(undecided).toHaveCount(0);
  await expect(left).toHaveCount(3);
  await expect(page.getByText('3 mottakere, alle avgjort.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'La alle stå …' })).toHaveCount(0);
  await app.expectAccessible();
  await app.screenshot('doubt-decided');
  await app.call('dispatch.cancel', { orderId });

  await app.restart();
  page = await goTo(app, `/messages/${id}/dispatch`);
  const stands = page.getByRole('list', { name: 'Avgjort: blir stående' }).getByRole('listitem');
  await expect(stands).toHaveCount(3);
  await expect(stands.first()).toContainText('Hun har fått den, hun ringte.');
  await expect(stands.last()).toContainText('Fristen er ute.');
  await app.expectAccessible();
  await goTo(app, '/');
  await expect(page.getByRole('heading', { name: 'Venter på deg' })).toBeVisible();
  await expect(page.getByText('i tvil. Avgjør')).toHaveCount(0);

  const { entries } = await app.call('log.page', { messageId: id, offset: 0, limit: 50 });
  const settled = entries.filter(({ type }) => type === 'doubt.settled').map(({ facts }) => [facts.decision, facts.seqs]);
  expect(settled).toEqual([
    ['leave', '4 5'],
    ['send-again', '3'],
    ['leave', '2'],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/ringte|Fristen|ikke fått/);
});

test('journey 8: many in doubt are shown a part at a time and decided about at once', async ({ app }) => {
  const { id, orderId } = await sendInDoubt(app, 620);
  const page = await goTo(app, `/messages/${id}/dispatch`);
  const undecided = page.getByRole('list', { name: 'Ikke avgjort' }).getByRole('listitem');
  await expect(undecided).toHaveCount(100);
  await page.getByRole('button', { name: /Vis flere \(520\)/ }).click();
  await expect(undecided).toHaveCount(200);
  const again = page.getByRole('button', { name: 'Send på nytt til alle …' });
  await decide(page, again, 'Send på nytt til 620 mottakere', 'Send på nytt', 'Tjeneren mistet dem.');
  await expect(page.getByRole('heading', { name: 'I tvil' })).toHaveCount(0);
  expect((await app.call('dispatch.get', { orderId })).progress.counts).toMatchObject({ accepted: 1, in_doubt: 0, queued: 620 });
});
