import { expect, test } from './fixtures.ts';

test('a double click makes one channel, and writes one entry in a log book that nothing is taken out of', async ({ app }) => {
  const { page } = app;
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await app.call('register.addOwners', {});
  const total = async () => (await app.call('register.list', {})).total;
  const before = await total();
  await page.goto('https://budstikke.invalid/#/register');
  await page.reload();
  await page.getByRole('button', { name: 'Ny kanal' }).first().dblclick();
  await expect(page).toHaveURL(/#\/register\/[0-9a-f-]{36}/);
  await expect.poll(total).toBe(before + 1);

  const [row] = (await app.call('register.list', { query: 'Twitter' })).rows;
  const id = row?.id ?? '';
  const written = async () => (await app.call('register.get', { id })).entries.length;
  await page.goto(`https://budstikke.invalid/#/register/${id}?do=monitoring`);
  const form = page.getByRole('form').filter({ hasText: 'Lagre' }).last();
  await form.getByRole('textbox').last().fill('Lugnt');
  await form.getByRole('button', { name: 'Lagre', exact: true }).dblclick();
  await expect(form).toBeHidden();
  await expect.poll(written).toBe(1);
  // Nothing more comes after it.
  await app.call('register.list', {});
  expect([await total(), await written()]).toEqual([before + 1, 1]);
});
