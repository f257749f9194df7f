import type { Page } from '@playwright/test';
import type { LedgerRow, RecipientState } from '#shared/domain/dispatch/order.ts';
import { startFaultServer } from '../tests/kit/fault-server.ts';
import { type Application, expect, test } from './fixtures.ts';
import { press, tabTo } from './keyboard.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

test.use({ practice: false, apart: true });

const connections = 3;
const everyone = 60;
/** Of this one the relay knows nothing. */
const unknown = 'student9@student.uni.example';

/**
 * A relay that keeps silent when it is told to, once the mail is in its hands on every connection: of one of them it has
 * accepted the mail, of the others not, and no client can tell.
 */
async function startRelay() {
  let silentFrom = Number.POSITIVE_INFINITY;
  const silent: string[] = [];
  const kept: string[] = [];
  const server = await startFaultServer({
    rcpt: ({ to }) => (to === unknown ? '550 5.1.1 User unknown' : undefined),
    content: ({ times, to }) => {
      if (times < silentFrom) return undefined;
      silent.push(to);
      const taken = silent.length === 1;
      if (taken) kept.push(to);
      return { stall: '', taken };
    },
  });
  return {
    ...server,
    /** Who was told nothing since `goSilent`. */
    silent,
    /** Those of them, at any time, whose mail it has. */
    kept,
    /** After so many more. */
    goSilent: (after: number): void => {
      silent.length = 0;
      silentFrom = server.count('content') + after + 1;
    },
    answerAgain: (): void => {
      silentFrom = Number.POSITIVE_INFINITY;
    },
  };
}

async function goTo(app: Application, address: string): Promise<Page> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return app.page;
}

async function ledger(app: Application, orderId: string): Promise<(...states: RecipientState[]) => string[]> {
  const rows: LedgerRow[] = [];
  for (;;) {
    const page = await app.call('dispatch.rows', { orderId, offset: rows.length, limit: 500 });
    rows.push(...page.rows);
    if (rows.length >= page.total) break;
  }
  return (...states) =>
    rows
      .filter(({ state }) => states.includes(state))
      .map(({ address }) => address)
      .toSorted();
}

const sorted = (...lists: readonly string[][]): string[] => lists.flat().toSorted();

test('journey 8: the relay dies, the machine dies, the text was wrong; everyone gets what they should, once', async ({ app }) => {
  test.slow();
  const relay = await startRelay();
  try {
    const { id, editor, sender } = await approvedMessage(app);
    const caps = { perSecond: 20, perMinute: null, perHour: null, perDay: null, connections };
    await app.call('relay.save', {
      relay: { host: '127.0.0.1', port: relay.port, security: 'none', user: null, returnPath: 'retur@uni.example' },
      caps,
    });
    const listId = await takeIn(app, id, 'utvalg.csv', students(everyone));
    const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Prøve', caps });
    const orderId = order.id;

    // The relay dies with a mail on each connection in its hands.
    relay.goSilent(15);
    let page = await goTo(app, `/messages/${id}/dispatch`);
    await press(page, page.getByRole('button', { name: 'De er varslet' }));
    await press(page, page.getByRole('button', { name: 'Start utsendingen' }));
    await expect.poll(() => relay.silent.length).toBe(connections);
    await relay.close();
    await expect(page.getByRole('heading', { name: 'Utsendingen venter' })).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.held')).toContainText(`Fikk ikke forbindelse med 127.0.0.1 på port ${relay.port}.`);
    await expect(page.locator('.held')).toContainText('15 har fått e-posten, 3 er i tvil, 41 venter. Fortsett når tjeneren svarer.');
    await app.expectAccessible();
    await app.screenshot('journey-8-relay-dead');
    const firstDoubt = sorted(relay.silent);
    const firstLedger = await ledger(app, orderId);
    expect(firstLedger('in_doubt')).toEqual(firstDoubt);
    expect(sorted(firstLedger('accepted'), relay.kept)).toEqual(sorted(relay.accepted));

    // It comes back, and the officer goes on with those who wait; those in doubt are left alone.
    await relay.comeBack();
    relay.goSilent(12);
    await page.getByRole('button', { name: 'Fortsett' }).click();
    await expect.poll(() => relay.silent.length).toBe(connections);
    const doubted = sorted(firstDoubt, relay.silent);
    await app.crash({ now: '2026-08-10T07:30:00.000Z' });
    relay.answerAgain();

    // Found again on the first screen, with the ledger as it was.
    page = app.page;
    await expect(page.getByText('6 mottakere er i tvil.')).toBeVisible();
    await app.screenshot('journey-8-home');
    await press(page, page.getByRole('link', { name: /^Avgjør/ }));
    await expect(page.getByRole('heading', { name: 'Utsendingen venter' })).toBeVisible();
    await expect(page.locator('.held')).toContainText('3 e-poster var underveis, og mottakerne er i tvil.');
    await expect(page.locator('.held')).toContainText('27 har fått e-posten, 6 er i tvil, 26 venter.');
    const found = await ledger(app, orderId);
    expect(found('in_doubt')).toEqual(doubted);
    expect(sorted(found('accepted'), relay.kept)).toEqual(sorted(relay.accepted));
    await app.expectAccessible();
    await app.screenshot('journey-8-found-again');

    // Each by name, with what was seen last; two have rung to say that they have it.
    const undecided = page.getByRole('list', { name: 'Ikke avgjort' }).getByRole('listitem');
    await expect(undecided).toHaveCount(2 * connections);
    for (const address of firstDoubt)
      await expect(undecided.filter({ hasText: address })).toContainText('Forbindelsen ble brutt etter at e-posten gikk ut.');
    for (const address of relay.silent)
      await expect(undecided.filter({ hasText: address })).toContainText('Budstikke ble avsluttet mens e-posten var underveis.');
    const dialog = page.getByRole('dialog');
    for (const [decided, address] of relay.kept.entries()) {
      await page.getByRole('button', { name: `La stå …: ${address}` }).click();
      await dialog.getByLabel('Hvorfor?').fill('Har ringt og sagt at den kom.');
      await dialog.getByRole('button', { name: 'La stå' }).click();
      await expect(dialog).toBeHidden();
      await expect(undecided).toHaveCount(2 * connections - 1 - decided);
    }
    await press(page, page.getByRole('button', { name: 'Send på nytt til alle …' }));
    await tabTo(page, dialog.getByLabel('Hvorfor?'));
    await page.keyboard.type('Driften fant dem ikke i tjenerens logg.');
    await press(page, dialog.getByRole('button', { name: 'Send på nytt' }));
    await expect(dialog).toBeHidden();
    await expect(undecided).toHaveCount(0);
    await expect(page.getByText('2 mottakere, alle avgjort.')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('journey-8-decided');
    await press(page, page.getByRole('button', { name: 'Fortsett' }));
    await expect(page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
    await app.screenshot('journey-8-done');

    // Server and ledger agree by name, and nobody has it twice.
    const names = Array.from({ length: everyone }, (_, index) => `student${index + 1}@student.uni.example`);
    const done = await ledger(app, orderId);
    const have = sorted(names.filter((name) => name !== unknown));
    expect(sorted(relay.accepted)).toEqual(have);
    expect(done('in_doubt')).toEqual(sorted(relay.kept));
    expect(done('accepted')).toEqual(have.filter((name) => !relay.kept.includes(name)));
    expect(done('refused')).toEqual([unknown]);

    // The text was wrong: a correction, to those who got it.
    await press(page, page.getByRole('button', { name: 'Skriv en rettelse …', exact: true }));
    await expect(page.getByRole('link', { name: /^Retter «Meld deg til eksamen/ })).toBeVisible();
    const { messages } = await app.call('messages.list', {});
    const correction = messages.find((message) => message.id !== id && message.stage === 'draft')?.id ?? '';
    const draft = await app.call('messages.get', { id: correction });
    const brief = {
      ...draft.brief,
      subject: 'Rettelse: fristen er 2. september',
      wantedAt: { local: '2026-08-25T08:00', zone: 'Europe/Oslo' },
    };
    await app.call('messages.saveBrief', { id: correction, revision: draft.revision, brief });
    for (const { place } of draft.copied) await app.call('messages.sayStill', { id: correction, place, still: true });
    await app.call('messages.tick', { id: correction, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    await app.call('messages.confirmReplyList', { id: correction });
    const { revision } = await app.call('messages.get', { id: correction });
    const version = await app.call('messages.submit', { id: correction, revision });
    const decision = { messageId: correction, versionId: version.versionId, digest: version.digest, outcome: 'yes', reason: '' } as const;
    await app.call('approval.decide', { ...decision, step: 'assessment', decidedBy: editor.id, passphrase: editor.passphrase });
    await app.call('approval.decide', { ...decision, step: 'approval', decidedBy: sender.id, passphrase: sender.passphrase });
    await goTo(app, '/');
    await expect(page.getByText('Godkjent, til dem som fikk den første. Klar til utsending')).toBeVisible();
    await press(page, page.getByRole('link', { name: 'Gjør klar: Rettelse: fristen er 2. september' }));
    await expect(page.getByRole('checkbox', { name: 'Tatt imot (57)' })).toBeChecked();
    const rung = page.getByRole('checkbox', { name: 'I tvil (2)' });
    await expect(rung).not.toBeChecked();
    await expect(page.getByText('Noen kan da få rettelsen uten å ha fått den første.')).toBeVisible();
    await tabTo(page, rung);
    await page.keyboard.press('Space');
    await expect(rung).toBeChecked();
    await page.getByRole('radio', { name: 'Nå, når du trykker Start' }).check();
    await page.getByLabel('Hvorfor en annen tid enn ønsket?').fill('Rettelsen kan ikke vente.');
    await app.expectAccessible();
    await app.screenshot('journey-8-correction');
    await page.getByRole('button', { name: 'Gjør klar utsendingen' }).click();
    await press(page, page.getByRole('button', { name: 'De er varslet' }));
    await press(page, page.getByRole('button', { name: 'Start utsendingen' }));
    await expect(page.getByText('Ferdig etter')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.figures')).toContainText(/59 av 59/);
    await app.screenshot('journey-8-corrected');
    expect(sorted(relay.accepted.slice(have.length))).toEqual(have);
    const { orders } = await app.call('messages.get', { id: correction });
    const corrected = await ledger(app, orders.findLast(({ order: { kind } }) => kind === 'send')?.order.id ?? '');
    expect(corrected('accepted')).toEqual(have);
  } finally {
    await relay.close();
  }
});
