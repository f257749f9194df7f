import { dovecotMissing, startDovecot } from '../tests/kit/dovecot.ts';
import { reportAbout } from '../tests/kit/report-about.ts';
import { expect, test } from './fixtures.ts';
import { approvedMessage, takeIn } from './ready-message.ts';

test.skip(dovecotMissing.length > 0, `not installed: ${dovecotMissing.join(', ')}`);

test('the return mailbox is set up, tried out, and read', async ({ app }) => {
  const server = await startDovecot();
  try {
    const { id } = await approvedMessage(app);
    const people = ['E-post', 'r1@student.uni.example', 'r2@student.uni.example'].join('\n');
    const listId = await takeIn(app, id, 'studenter.csv', people);
    const { order } = await app.call('dispatch.prepare', { messageId: id, listId, startAt: null, departureReason: 'Etter avtale' });
    await app.call('dispatch.tell', { orderId: order.id });
    await app.call('dispatch.start', { orderId: order.id });
    await expect.poll(async () => (await app.call('dispatch.get', { orderId: order.id })).order.state).toBe('finished');

    const { page } = app;
    const main = page.getByRole('main');
    await page.evaluate(() => {
      window.location.hash = '/settings/blocked';
    });
    await page.getByRole('link', { name: 'Sett opp returpostkassen' }).click();
    await expect(page.getByRole('heading', { name: 'Returpostkasse' })).toBeVisible();
    await app.expectAccessible();
    const save = page.getByRole('button', { name: 'Lagre postkassen' });
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    await page.getByLabel('Tjener').fill('imap.uni.example');
    await page.getByLabel('Brukernavn').fill(server.user);
    await page.getByLabel('Passord').fill('feil');
    await page.getByRole('button', { name: 'Prøv forbindelsen' }).click();
    await expect(main.getByText('I prøvemodus forlater ingenting denne maskinen.')).toBeVisible();
    await page.getByLabel('Tjener').fill('127.0.0.1');
    await page.getByLabel('Sikkerhet').selectOption('none');
    await page.getByLabel('Port').fill(String(server.port));
    await page.getByRole('button', { name: 'Prøv forbindelsen' }).click();
    await expect(main.getByText('Tjeneren 127.0.0.1 avviste innloggingen til postkassen')).toBeVisible();

    server.deliver(reportAbout(2));
    server.deliver('From: kari@uni.example\r\nSubject: Hei\r\n\r\nHei.\r\n');
    await page.getByLabel('Passord').fill(server.password);
    await page.getByRole('button', { name: 'Prøv forbindelsen' }).press('Enter');
    await expect(main.getByText('Forbindelsen virker. Det ligger 2 e-poster i INBOX.')).toBeVisible();
    await page.getByLabel('Les postkassen', { exact: true }).selectOption('');
    await save.press('Enter');
    await expect(main.getByText('Postkassen er ikke lest ennå.')).toBeVisible();
    await page.getByRole('button', { name: 'Les postkassen nå' }).press('Enter');
    await expect(main.getByText('Leste 2 e-poster: 1 ny retur fra mottakere i utsendingene.')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('settings-mailbox');

    await page.getByRole('link', { name: 'Sperrede adresser' }).click();
    await expect(page.getByRole('table', { name: 'Bør sperres' }).getByRole('row', { name: /r2@/ })).toContainText('Adressen finnes ikke');
    await page.getByRole('button', { name: 'Les postkassen nå' }).click();
    await expect(main.getByText('Leste 0 e-poster: ingen nye returer')).toBeVisible();
    await app.expectAccessible();

    await page.getByRole('link', { name: 'Endre returpostkassen' }).click();
    await page.getByRole('button', { name: 'Glem postkassen …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Glem postkassen' }).click();
    await expect(page.getByRole('button', { name: 'Les postkassen nå' })).toBeHidden();
    expect((await app.call('mailbox.get', {})).place).toBeNull();
  } finally {
    await server.stop();
  }
});
