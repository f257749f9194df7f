import { expect, test } from './fixtures.ts';
import { press } from './keyboard.ts';

test('journey 9 at NTNU: the plan of channels by keyboard and mouse, and what it holds back is said beside the checks', async ({ app }) => {
  await app.call('system.begin', { packId: 'ntnu', name: 'Kari Nordmann', email: 'kari@ntnu.no', role: 'officer', sample: false });
  const { id } = await app.call('messages.create', {});
  const { brief, revision } = await app.call('messages.get', { id });
  const subject = 'Ny eksamensdato';
  await app.call('messages.saveBrief', {
    id,
    revision,
    brief: { ...brief, subject, audience: { kind: 'all-staff' }, sender: 'Studieavdelingen' },
  });
  await app.call('settings.save', { locale: 'nb' });
  const { page } = app;
  await page.goto(`${page.url().split('#')[0]}#/messages/${id}/draft`);
  await page.reload();

  await page.getByRole('tab', { name: 'Kanaler' }).click();
  await expect(page.getByText('Ingen kanaler ennå')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Legg til kanal' }));
  await page.getByLabel('Hva slags sted?').selectOption({ label: 'Intranett' });
  await press(page, page.getByRole('button', { name: 'Lagre kanalen' }));
  const places = page.getByRole('list', { name: 'Kanaler' });
  const entry = places.getByRole('listitem').filter({ hasText: subject }).first();
  await expect(entry).toContainText('Kan publiseres');

  // A mail that points to it waits for it (N22).
  await page.getByRole('button', { name: 'Legg til kanal' }).click();
  await page.getByLabel('Hva slags sted?').selectOption({ label: 'E-post' });
  await page.getByLabel('Tittel').fill('E-post med lenke');
  await page.getByRole('button', { name: 'Lagre kanalen' }).click();
  const mail = page.locator('.channel-item', { hasText: 'E-post med lenke' });
  await expect(mail).toContainText('Venter');
  await app.expectAccessible();
  await app.screenshot('channels');

  await page.getByRole('tab', { name: /Funn/ }).click();
  const beside = page.getByRole('region', { name: /^Kanalplanen/ });
  await expect(beside).toContainText('N22');
  await app.expectAccessible();
  await press(page, beside.getByRole('button', { name: 'Åpne kanalplanen' }));

  const first = page.locator('.channel-item').first();
  await first.locator('.channel-row').click();
  for (const tick of await first.getByRole('checkbox').all()) {
    await tick.click();
    await expect(tick).toBeChecked();
  }
  await first.getByLabel('Adresse', { exact: true }).fill('https://i.invalid/eksamen');
  await press(page, first.getByRole('button', { name: 'Marker som publisert' }));
  // Nobody answers there: a named person has seen the page (N46).
  await first.getByLabel('Hvem har sett siden?').selectOption({ label: 'Kari Nordmann' });
  await press(page, first.getByRole('button', { name: 'Marker som publisert' }));
  await expect(first).toContainText('Kari Nordmann har sett siden');
  await expect(mail).toContainText('Kan publiseres');
  await app.expectAccessible();
});
