import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, expect, test } from './fixtures.ts';
import { approvedMessage, students, takeIn } from './ready-message.ts';

/** An mbox as a return mailbox gives it: reports in prose about three, and an automatic reply. */
function mbox(): string {
  const report = (address: string, said: string): string =>
    `From: MAILER-DAEMON@relay.uni.example\nSubject: failure notice\n\nI was not able to deliver your message.\n\n<${address}>:\n${said}\n`;
  return [
    report('student1@student.uni.example', '550 5.1.1 User unknown'),
    report('student2@student.uni.example', '192.0.2.1 does not like recipient.\nRemote host said: 550 no such user here'),
    report('student3@student.uni.example', '552 5.2.2 Mailbox full'),
    report('nobody@elsewhere.example', '550 no such user here'),
    'From: student4@student.uni.example\nSubject: Automatisk svar\nAuto-Submitted: auto-replied\n\nJeg er borte.\n',
  ]
    .map((mail) => `From MAILER-DAEMON Mon Aug 10 09:00:00 2026\n${mail}\n`)
    .join('\n');
}

test('journey 9: mail that came back is read in, a person suppresses whom it is about, and inquiries are followed up (U44)', async ({
  app,
}) => {
  const { id } = await approvedMessage(app);
  const listId = await takeIn(app, id, 'studenter.csv', students(4));
  const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Etter avtale' });
  await app.call('dispatch.tell', { orderId: order.id });
  await app.call('dispatch.start', { orderId: order.id });
  await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('finished');
  const file = join(app.data, 'retur.mbox');
  writeFileSync(file, mbox());

  const { page } = app;
  await page.evaluate(() => {
    window.location.hash = '/settings/blocked';
  });
  await expect(page.getByRole('heading', { name: 'E-post i retur' })).toBeVisible();
  await app.expectAccessible();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Les inn returpost …' }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(
    page.getByText('Leste 5 e-poster: 3 nye returer fra mottakere i utsendingene, og 1 som ikke gjelder noen av dem.'),
  ).toBeVisible();

  const suggested = page.getByRole('table', { name: 'Bør sperres' });
  await expect(suggested.getByRole('row')).toHaveCount(3);
  await expect(suggested.getByRole('row', { name: /student1@/ })).toContainText('Adressen finnes ikke');
  await expect(suggested).not.toContainText('student3@');
  await app.expectAccessible();
  await app.screenshot('settings-returned');

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const mail = 'From: MAILER-DAEMON@relay.uni.example\nSubject: failure notice\n\n<student4@student.uni.example>:\n552 mailbox full\n';
    transfer.items.add(new File([mail], 'retur.eml'));
    return transfer;
  });
  const zone = page.locator('.drop-zone', { has: page.getByRole('heading', { name: 'E-post i retur' }) });
  await zone.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Slipp filene for å lese dem')).toBeVisible();
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('Leste 1 e-post: 1 ny retur fra mottakere i utsendingene.')).toBeVisible();

  // Several files at once, one of them no mail: one account of them all.
  const mixed = [file, join(app.data, 'bilde.png'), join(app.data, 'retur.eml')];
  writeFileSync(mixed[1] ?? '', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  writeFileSync(mixed[2] ?? '', 'From: kari@uni.example\nSubject: Hei\n\nHei.\n');
  const choosingMany = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Les inn returpost …' }).click();
  await (await choosingMany).setFiles(mixed);
  await expect(page.getByText('Leste 6 e-poster: ingen nye returer')).toBeVisible();
  await expect(page.getByText('1 fil av 3 var ikke e-post.')).toBeVisible();

  const folder = join(app.data, 'Maildir');
  for (const name of ['cur', 'new']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'cur', '1.M1.mx'), 'From: kari@uni.example\nSubject: Hei\n\nHei.\n');
  writeFileSync(join(folder, 'new', '1.M1.mx'), 'From: ola@uni.example\nSubject: Hei\n\nHei.\n');
  const choosingFolder = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Les inn mappe …' }).click();
  await (await choosingFolder).setFiles(folder);
  await expect(page.getByText('Leste 2 e-poster: ingen nye returer')).toBeVisible();

  await page.getByRole('button', { name: 'Sperr student1@student.uni.example' }).press('Enter');
  await expect(suggested.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Åpne igjen student1@student.uni.example' })).toBeVisible();
  await page.getByRole('button', { name: 'Sperr student2@student.uni.example' }).click();
  await expect(suggested).toBeHidden();
  expect((await app.call('suppressions.list', {})).suppressions).toMatchObject([
    { address: 'student1@student.uni.example', reason: 'Adressen finnes ikke' },
    { address: 'student2@student.uni.example', reason: 'Adressen finnes ikke' },
  ]);

  await page.evaluate((route) => {
    window.location.hash = route;
  }, `/messages/${id}/dispatch`);
  const outcomes = page.getByRole('table', { name: 'Utfall per domene' });
  await expect(outcomes.getByRole('row', { name: /student\.uni\.example/ })).toHaveText(/4\s*2\s*2$/);
  await expect(page.getByRole('heading', { name: 'Returer over tid' })).toBeVisible();
  await expect(page.getByRole('img', { name: /Returer over tid\. Finnes ikke: 2\. Ikke denne gangen: 2/ })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('dispatch-outcomes');

  // U44: whose message it is has the follow-up at home until everyone who asked has an answer.
  await page.evaluate(() => {
    window.location.hash = '/';
  });
  await page.getByRole('link', { name: /^Følg opp: Meld deg til eksamen/ }).press('Enter');
  const answered = page.getByRole('button', { name: 'Alle har fått svar' });
  await expect(page.getByText(/Spørsmål og svar kommer til eksamen-svar@lister\.uni\.example\..*\(U44\)/)).toBeVisible();
  await app.expectAccessible();
  await answered.press('Enter');
  await expect(answered).toHaveCount(0);
  await expect(page.getByText('Henvendelsene er besvart', { exact: true }).first()).toBeVisible();
  const [sent] = (await app.call('messages.current', {})).messages;
  expect(sent).toMatchObject({ id, stage: 'sent', answersOpen: false });

  // Whoever asks what is kept about them sees what came back.
  await page.evaluate(() => {
    window.location.hash = '/settings/privacy';
  });
  await page.getByLabel('Adresse', { exact: true }).fill('student3@student.uni.example');
  await page.getByRole('button', { name: 'Finn adressen' }).press('Enter');
  await expect(page.getByText(/I retur .*: ikke denne gangen \(5\.2\.2\)/)).toBeVisible();
  await app.expectAccessible();
});

test('a list of addresses to suppress is looked through before it is read in', async ({ app }) => {
  await begin(app);
  await app.call('suppressions.add', { address: 'per@uni.example', reason: 'har sluttet' });
  const { page } = app;
  const file = join(app.data, 'sperret.csv');
  writeFileSync(file, 'E-post;Grunn;Siden\nkari@uni.example;Ba om det;2026-01-05\nper@uni.example;annet;\nfeil;x;\nny@uni.example;;\n');
  await page.evaluate(() => {
    window.location.hash = '/settings/blocked';
  });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Les inn liste …' }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(page.getByRole('heading', { name: 'Dette vil filen endre' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Kan ikke brukes' }).getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Sperr 1 adresse', exact: true })).toBeVisible();
  await app.expectAccessible();
  await page.getByLabel('Grunn for den ene raden uten').fill('Fra den gamle listen');
  const act = page.getByRole('button', { name: 'Sperr 2 adresser', exact: true });
  await expect(act).toBeVisible();
  await app.screenshot('settings-suppression-file');
  await act.press('Enter');
  await expect(page.getByText('2 adresser er sperret.')).toBeVisible();
  await expect(page.getByText('ny@uni.example', { exact: true })).toBeVisible();
  await app.expectAccessible();
  expect((await app.call('suppressions.list', {})).suppressions).toHaveLength(3);
});
