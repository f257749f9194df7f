import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';
import { press, tabTo } from './keyboard.ts';

/** A first start at this institution, in this language, at the questions. */
async function beginAt(app: Application, packId: string, locale: 'nb' | 'nn'): Promise<Page> {
  await app.call('system.begin', { packId, name: 'Kari Nordmann', email: 'kari@uni.example', role: 'officer', sample: false });
  await app.call('settings.save', { locale });
  await app.page.reload();
  return app.page;
}

/** Answers the question that has focus by keyboard alone: the arrow keys to the option, Enter. */
async function answer(page: Page, question: string, option: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await expect(group).toBeVisible();
  const radio = group.getByRole('radio', { name: option, exact: true });
  const before = group.getByRole('radio', { checked: true });
  await tabTo(page, (await before.count()) > 0 ? before : group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let steps = 0; steps < 8 && !(await radio.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(group).toBeHidden();
}

test('journey 2: which channel? Oslo by keyboard and Trondheim by mouse, with Back, reasons and the way to an exception', async ({
  app,
}) => {
  test.slow();
  let page = await beginAt(app, 'uio', 'nb');
  await page.getByRole('link', { name: 'Råd' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hvilken kanal?' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('advice-question');

  // U05, U06: all must have lists; one missing leads to the application, and Back to the list.
  await answer(page, 'Hvem skal ha e-posten?', 'Alle ansatte ved en eller flere enheter');
  await answer(page, 'Hvor mange enheter gjelder det?', 'Flere fakulteter eller enheter');
  await answer(page, 'Har alle enhetene en e-postliste over mottakerne?', 'Nei, minst én mangler');
  await expect(page.getByRole('heading', { level: 2, name: 'Søk om utsending etter stedkode og stillingskode' })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Tilbake' }));
  await expect(page.getByRole('radio', { name: 'Nei, minst én mangler' })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Send selv til listene' })).toBeFocused();
  await app.screenshot('advice-own-list');
  await press(page, page.getByRole('button', { name: 'Begynn melding til listen' }));

  // The message keeps it: the brief shows it, and the central assessment is gone from its way.
  const kept = page.getByRole('region', { name: 'Råd om kanal' });
  await expect(kept).toContainText('Send selv til listene');
  await app.expectAccessible();
  await app.screenshot('advice-kept');
  await page.keyboard.press('Control+4');
  const wayToYes = page.getByRole('complementary', { name: 'Veien til ja' });
  await expect(wayToYes).toContainText('Avsender godkjenner');
  await expect(wayToYes).not.toContainText('vurderer');
  await page.keyboard.press('Control+1');
  await press(page, kept.getByRole('link', { name: 'Se eller endre svarene' }));
  await expect(page.getByRole('heading', { level: 2, name: 'Send selv til listene' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Endre svaret: Hvem skal ha e-posten?' }));
  await answer(page, 'Hvem skal ha e-posten?', 'Et utvalg av ansatte');
  await press(page, page.getByRole('button', { name: 'Legg rådet ved meldingen' }));
  await expect(kept).toContainText('Søk om utsending etter stedkode og stillingskode');

  await app.restart(async () => {
    for (const name of readdirSync(app.data)) rmSync(join(app.data, name), { recursive: true, force: true });
  });
  page = await beginAt(app, 'ntnu', 'nn');
  await page.getByRole('button', { name: 'Start frå …' }).click();
  await page.getByRole('button', { name: 'Kva kanal?' }).click();
  const choose = async (option: string): Promise<void> => {
    await page.getByRole('radio', { name: option, exact: true }).click();
    await page.getByRole('button', { name: 'Svar', exact: true }).click();
  };
  await choose('Eg vil sende e-post');
  await choose('Mange');
  await choose('Studentar, eller både studentar og tilsette');
  await choose('Andre');
  // N35, N36: refused, with the four reasons and the ways to an exception.
  await expect(page.getByRole('heading', { level: 2, name: 'Ikkje send e-post til mange studentar' })).toBeFocused();
  await expect(page.locator('.advice-part').filter({ hasText: 'Derfor ikkje' }).getByRole('listitem')).toHaveCount(4);
  await app.expectAccessible();
  await app.screenshot('advice-refused');
  await page.getByRole('button', { name: /^Vel denne: Rektoratet/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Kontrollert utsending frå rektoratet' })).toBeVisible();

  // N17-N21 from the first question again; N08 by its exact name, N11 and N12 as reasons.
  await page.getByRole('button', { name: 'Start på nytt' }).click();
  for (const option of ['Ein beskjed til studentar eller tilsette', 'Studentar', 'Nei', 'Ja', 'Ålesund']) await choose(option);
  await expect(page.getByRole('heading', { level: 2, name: 'Legg han i «Student i Ålesund» på Innsida' })).toBeVisible();
  await expect(page.getByText('Ein e-post som er send, kan ikkje det.')).toBeVisible();
  await page.getByRole('button', { name: 'Start teksten' }).click();
  await expect(page.getByRole('region', { name: 'Råd om kanal' })).toContainText('Student i Ålesund');
});
