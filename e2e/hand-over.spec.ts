import { expect, test } from './fixtures.ts';
import { approvedMessage } from './ready-message.ts';

test.use({ now: '2026-08-10T07:00:00.000Z' });

test('journey 12: an approved message is handed over to IT, field by field and as a package, and the time that IT sent it is recorded', async ({
  app,
}) => {
  const { page } = app;
  const { id } = await approvedMessage(app);
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  // Who sends is this workstation's choice, without a file to edit.
  await go('/settings/institution');
  await page.getByRole('radio', { name: 'IT sender fra en pakke' }).check();
  await expect(page.getByRole('radio', { name: 'IT sender fra en pakke' })).toBeChecked();
  await expect.poll(async () => (await app.call('system.state', {})).pack?.deliveryMode).toBe('handover');

  await go(`/messages/${id}/dispatch`);
  await expect(page.getByRole('heading', { name: 'Skjemaet til IT' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Overlevering/ })).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('.form-fields dt').first()).toContainText('Forslag til tekst, Bokmål U18 U19 U20');
  await expect(page.locator('.form-fields > div', { hasText: 'Det som skal stå i tittelfeltet' })).toContainText('Meld deg til eksamen');

  // Nothing leaves before those who answer have been told (U43).
  const hand = page.getByRole('button', { name: 'Merk som overlevert' });
  await expect(hand).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: 'Lagre pakken' })).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'De er varslet' }).press('Enter');
  await expect(hand).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Lagre pakken' }).press('Enter');
  await expect(page.locator('.package-code')).toHaveText(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  await app.expectAccessible();
  await app.screenshot('hand-over');

  await hand.dblclick();
  await expect(page.getByRole('heading', { name: 'IT har meldingen' })).toBeVisible();
  await expect(page.locator('.message-head')).toContainText('Overlevert IT');
  await go('/');
  await expect(page.getByText('Studieavdelingen, overlevert IT. Før inn når den ble sendt')).toBeVisible();
  await page.getByRole('link', { name: /^Før inn: Meld deg til eksamen/ }).click();

  await page.getByLabel('Dato').fill('10.8.2026');
  await page.getByLabel('Klokkeslett').fill('09.00');
  await page.getByLabel('Til hvor mange, hvis IT har sagt det').fill('4 812');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Før inn utsendingen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Sendt av IT' })).toBeVisible();
  await expect(page.locator('.both-times')).toContainText('Man. 24. aug. kl. 08.00');
  await expect(page.locator('.both-times')).toContainText('I dag kl. 09.00');
  await expect(page.locator('.message-head')).toContainText('Sendt');
  await app.screenshot('handed-over');
  expect((await app.call('practice.mails', { offset: 0, limit: 1 })).total).toBe(0);
});
