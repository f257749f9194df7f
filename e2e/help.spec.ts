import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Application, begin, expect, test } from './fixtures.ts';

async function goTo(app: Application, address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const panelOf = (app: Application) => app.page.getByRole('complementary', { name: 'Hjelp' });

test('F1 opens help for the screen beside the work, follows it, and gives focus back', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  const panel = panelOf(app);
  await goTo(app, '/log');
  const verify = page.getByRole('button', { name: 'Kontroller kjeden' });
  await verify.focus();
  await page.keyboard.press('F1');
  await expect(panel.getByRole('heading', { name: 'Logg', exact: true })).toBeFocused();
  await expect(verify).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(verify).toBeFocused();

  await page.getByRole('button', { name: 'Hjelp for denne skjermen' }).click();
  await goTo(app, `/messages/${id}/draft`);
  await expect(panel.getByRole('heading', { name: 'Utkast', exact: true })).toBeVisible();
  // Help knows the address before the message has been read; its steps answer keys when they stand there.
  await expect(page.getByRole('textbox', { name: 'Tekst på bokmål' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(panel.getByRole('heading', { name: 'Kontroll', exact: true })).toBeVisible();
  // It stays open beside the work, is reached by F6 and closed from there.
  await page.getByRole('textbox', { name: 'Tekst på bokmål' }).click();
  const region = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? null);
  await page.keyboard.press('F6');
  await expect.poll(region).toBe('panel');
  await page.keyboard.press('F6');
  await expect.poll(region).toBe('help');
  await app.expectAccessible();
  await app.screenshot('help-beside');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('a finding’s rule leads to the rule and its source, and the source opens outside', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  await goTo(app, `/messages/${id}/checks`);
  await page.getByRole('button', { name: 'Regel U42: les regelen og kilden' }).click();
  const rule = panelOf(app).getByRole('article', { name: 'U42' });
  await expect(rule.getByRole('heading', { name: 'U42' })).toBeFocused();
  await expect(rule).toContainText('En person har bekreftet at svaradressen er en liste som noen svarer på');
  await expect(rule).toContainText('5. Oppfølging: de som besvarer e-postlisten');
  await expect(page).toHaveURL(new RegExp(`#/messages/${id}/checks$`));

  await panelOf(app).getByRole('searchbox', { name: 'Søk i reglene' }).fill('begynner med');
  await expect(panelOf(app).getByText(/^1 av \d+ regler$/)).toBeVisible();
  await expect(panelOf(app).getByRole('article', { name: 'U36' })).toBeVisible();
  await panelOf(app).getByRole('searchbox', { name: 'Søk i reglene' }).fill('finnes ikke noe sted');
  await panelOf(app).getByRole('button', { name: 'Vis alle regler' }).click();
  await expect(rule).toBeVisible();
  await app.expectAccessible();

  await panelOf(app).getByRole('button', { name: 'Åpne som egen side' }).click();
  await expect(page).toHaveURL(/#\/help\/rules\/U42$/);
  await expect(page.getByRole('article', { name: 'U42' }).getByRole('heading')).toBeFocused();
  await expect(panelOf(app)).toHaveCount(0);
  await app.expectAccessible();
  await app.screenshot('help-rules');
});

test('every page of help opens, in three languages and by search', async ({ app }) => {
  test.slow();
  await begin(app);
  const { page } = app;
  await goTo(app, '/help');
  const links = page.getByRole('navigation', { name: 'Hjelp' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    await goTo(app, address.replace(/^#/, ''));
    const current = page.locator('.settings-nav [aria-current="page"]');
    await expect(current).toHaveAttribute('href', address);
    await expect(page.locator('.help-article h2')).toHaveText((await current.textContent()) ?? '');
  }
  await app.expectAccessible();
  for (const [locale, title] of [
    ['nn', 'Slik gjer du'],
    ['en', 'The usual way'],
    ['nb', 'Slik gjør du'],
  ] as const) {
    await app.call('settings.save', { locale });
    await goTo(app, '/help/dispatch');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await page.getByRole('searchbox', { name: 'Søk i hjelpen' }).fill('levert');
  await page.getByRole('button', { name: /^Utsending/ }).click();
  await expect(page.locator('.help-article h2')).toHaveText('Utsending');
  await page.getByRole('searchbox', { name: 'Søk i hjelpen' }).fill('xyzzy');
  await expect(page.getByText('Ingen side nevner «xyzzy».')).toBeVisible();
});

test('keys are shown by ? outside text and Ctrl / everywhere, and those of the text do what is said', async ({ app }) => {
  const id = await begin(app, { sample: true });
  const { page } = app;
  const keys = panelOf(app).getByRole('heading', { name: 'Tastatursnarveier' });
  await goTo(app, '/messages');
  const search = page.getByLabel('Søk i emne og avsender');
  await search.focus();
  await page.keyboard.type('?');
  await expect(search).toHaveValue('?');
  await expect(panelOf(app)).toHaveCount(0);
  await page.keyboard.press('Control+/');
  await expect(keys).toBeFocused();
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await search.fill('');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeVisible();

  await goTo(app, `/messages/${id}/draft`);
  const text = page.getByRole('textbox', { name: 'Tekst på bokmål' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  const write = async (pressed: string, words: string, found: string) => {
    await page.keyboard.press(pressed);
    await page.keyboard.type(words);
    await expect(text.locator(found, { hasText: words })).toBeVisible();
  };
  await write('Control+b', 'fet skrift', 'strong');
  await page.keyboard.press('Control+b');
  await write('Control+i', 'kursiv skrift', 'em');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Enter');
  await write('Control+Shift+8', 'punkt i listen', 'ul li');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.press('Enter');
  await write('Control+Shift+7', 'nummer i listen', 'ol li');
  await page.keyboard.press('Control+Shift+7');
  await page.keyboard.press('Enter');
  await write('Control+Shift+b', 'sitat her', 'blockquote');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('samme avsnitt');
  await expect(text.locator('blockquote p', { hasText: 'sitat her' })).toContainText('samme avsnitt');
  await page.keyboard.press('Control+z');
  await expect(text).not.toContainText('samme avsnitt');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toContainText('samme avsnitt');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByRole('dialog', { name: 'Lenke' })).toBeVisible();
});

test('an error’s details are copied with the number that the log for support has, and the package is saved as it was shown', async ({
  app,
}) => {
  await begin(app);
  const { page } = app;
  await page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    navigator.clipboard.writeText = async (text: string) => void copied.push(text);
  });
  await goTo(app, '/messages/finnes-ikke/draft');
  await page.getByRole('button', { name: 'Kopier detaljer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  await app.expectAccessible();
  const details = await page.evaluate(() => (window as unknown as { copied: string[] }).copied.at(-1) ?? '');
  expect(details).toContain('code: error.notFound\nkind: not-found\nmethod: messages.get\n');
  const number = /^number: ([0-9a-f]{4}-[0-9a-f]{4})$/m.exec(details)?.[1] ?? 'none';

  // A clipboard that refuses: the details are there to be copied by hand.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await page.getByRole('button', { name: 'Kopiert' }).click();
  await expect(page.getByRole('textbox', { name: 'Detaljer om feilen' })).toHaveValue(new RegExp(`number: ${number}`));

  await goTo(app, '/help/support');
  await expect(page.getByRole('button', { name: 'Lagre støttepakken' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Vis støttepakken' }).click();
  const content = page.getByRole('region', { name: 'Innholdet i støttepakken' });
  await expect(content).toContainText(number);
  await expect(content).not.toContainText('Kari');
  await app.expectAccessible();
  await app.screenshot('help-support');
  const shown = await content.textContent();
  mkdirSync(join(app.data, 'downloads'), { recursive: true });
  await page.getByRole('button', { name: 'Lagre støttepakken' }).click();
  await expect(page.getByRole('article').getByText(/^Lagret: .*budstikke-support-2026-08-10\.json$/)).toBeVisible();
  const saved = readFileSync(join(app.data, 'downloads', 'budstikke-support-2026-08-10.json'), 'utf8');
  expect(saved).toBe(shown);
  expect(saved).not.toContain(app.data);
});

test('about has versions, the licence and the licences of others; help is there at the first start and in a narrow window', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Begynn' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(panelOf(app).getByRole('heading', { name: 'Første start' })).toBeFocused();
  await app.expectAccessible();
  await app.screenshot('help-first-start');
  await page.keyboard.press('Escape');
  await begin(app);
  await goTo(app, '/help/about');
  await expect(page.getByText(app.data, { exact: false })).toBeVisible();
  await page.getByText('Les lisensen').click();
  await expect(page.getByText('EUROPEAN UNION PUBLIC LICENCE v. 1.2')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Søk i pakker og lisenser' }).fill('react-dom');
  await page.locator('.notices summary', { hasText: /^react-dom/ }).click();
  await expect(page.locator('.notices .long-text')).toContainText('Permission is hereby granted');
  await app.expectAccessible();
  await app.screenshot('help-about');

  await page.setViewportSize({ width: 760, height: 800 });
  await goTo(app, '/messages');
  await expect(page.getByRole('heading', { level: 1, name: 'Meldinger' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect.poll(async () => (await panelOf(app).boundingBox())?.width).toBeGreaterThan(680);
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Lukk hjelpen' }).click();
  await expect(panelOf(app)).toHaveCount(0);
});
