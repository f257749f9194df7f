import { type Application, begin, enrol, expect, test } from './fixtures.ts';
import { students, takeIn } from './ready-message.ts';

async function goTo(app: Application, address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const subject = 'Meld deg til eksamen innen 1. september';

test('the palette finds acts, steps and messages by keyboard alone, and says why something cannot be done', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, `/messages/${id}/draft`);
  await expect(page.locator('.message-head h1', { hasText: subject })).toBeVisible();
  // From inside the text, where Ctrl Shift K is the link's.
  await page.locator('[contenteditable="true"]').first().click();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
  const field = palette.getByRole('combobox', { name: 'Søk eller gå til' });
  await expect(field).toBeFocused();
  await expect(palette.getByRole('group', { name: 'I denne meldingen' }).getByRole('option', { name: /^Kontroll/ })).toBeVisible();
  await app.expectAccessible();

  await page.keyboard.type('funn');
  await expect(palette.getByRole('option', { name: /^Neste funn/ })).toHaveAttribute('aria-selected', 'true');
  const blocked = palette.getByRole('group', { name: 'Kan ikke gjøres nå' }).getByRole('option', { name: /^Send til godkjenning/ });
  await expect(blocked).toHaveAttribute('aria-disabled', 'true');
  await expect(blocked).toContainText('4 funn stopper');
  await app.expectAccessible();
  await app.screenshot('palette');
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveAttribute('aria-activedescendant', (await blocked.getAttribute('id')) ?? '–');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toContainText('4 funn stopper');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+3');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(page.locator('[contenteditable="true"]').first()).toBeFocused();
  await expect(page).toHaveURL(/\/draft$/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('logg steg');
  await expect(palette.getByText('Ingen treff på «logg steg».')).toBeVisible();
  await field.fill('prøvepost');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ingen prøvepost ennå' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('group', { name: 'Siste meldinger' }).getByRole('option', { name: new RegExp(subject) })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page.locator('.message-head h1', { hasText: subject })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region))
    .toBe('header');
});

test('from the palette a finding is gone to, a message begun, the language, the colours and the person changed', async ({ app }) => {
  const id = await begin(app, { sample: true });
  await enrol(app, 'Ola Hansen', ['sender']);
  const { page } = app;
  await goTo(app, `/messages/${id}/checks`);
  await expect(page.locator('.message-head h1', { hasText: subject })).toBeVisible();
  const choose = async (query: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await choose('vis alle funn');
  await expect(page.locator('.findings button').first()).toBeFocused();
  await choose('ny melding');
  await expect(page.getByRole('heading', { level: 1, name: 'Uten emne' })).toBeVisible();
  for (let times = 0; times < 2; times++) {
    await choose('arkivpakke');
    await expect(page.getByRole('button', { name: 'Velg arkivpakke …' })).toBeFocused();
  }
  await app.screenshot('palette-archive');
  await choose('mørkt ut');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await choose('bytt til ola');
  await expect(page.getByRole('button', { name: 'Du er Ola Hansen. Bytt person' })).toBeVisible();
  await choose('nynorsk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ola');
  await expect(page.getByRole('group', { name: 'Kan ikkje gjerast no' })).toContainText('Byt til Ola HansenDet er deg');
});

test('a recipient is found by the whole address only, and a send by its subject', async ({ app }) => {
  const id = await begin(app, { sample: true });
  if (!id) throw new Error('The sample message is missing.');
  const { page } = app;
  await takeIn(app, id, 'studenter.csv', students(3));
  const address = 'student2@student.uni.example';
  await app.call('suppressions.add', { address: 'borte@uni.example', reason: 'har sluttet' });

  await page.getByRole('button', { name: 'Søk eller gå til' }).click();
  const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
  const field = palette.getByRole('combobox');
  const places = palette.getByRole('group', { name: 'Denne adressen' });
  await field.fill('student2@student');
  await expect(palette.getByText(/^Ingen treff på/)).toBeVisible();
  await field.fill('ingen@uni.example');
  await expect(palette.getByText('Adressen står ikke i noen liste eller utsending, og den er ikke sperret.')).toBeVisible();
  await field.fill('borte@uni.example');
  await expect(places.getByRole('option', { name: /^Adressen er sperret/ })).toContainText('har sluttet');
  await field.fill(address.toUpperCase());
  await expect(places.getByRole('option', { name: /^I listen studenter.csv/ })).toContainText(subject);
  await app.expectAccessible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recipients$/);
  const { entries } = await app.call('log.page', { offset: 0, limit: 100 });
  expect(JSON.stringify(entries).toLowerCase()).not.toContain(address.toLowerCase());
});

test('in a narrow window the field is a button with an icon, and the palette fits', async ({ app }) => {
  await begin(app, { sample: true });
  const { page } = app;
  await page.setViewportSize({ width: 640, height: 480 });
  const button = page.getByRole('button', { name: 'Søk eller gå til' });
  await expect.poll(async () => (await button.boundingBox())?.width).toBe(32);
  await button.click();
  const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
  await palette.getByRole('combobox').fill('e');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await expect
    .poll(async () => {
      const box = await palette.boundingBox();
      return box && box.x >= 0 && box.x + box.width <= 640 && box.y + box.height <= 480;
    })
    .toBe(true);
  await app.expectAccessible();
  await app.screenshot('palette-narrow');
  await page.mouse.click(4, 470);
  await expect(palette).toHaveCount(0);
  await expect(button).toBeFocused();
});
