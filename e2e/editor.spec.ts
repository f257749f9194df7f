import type { Locator, Page } from '@playwright/test';
import { type Doc, docText } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { type Application, begin, expect, test } from './fixtures.ts';

async function open(app: Application, id: string): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/draft`);
  await expect(pane(app.page, 'nb')).toBeVisible();
  return app.page;
}

function pane(page: Page, language: string): Locator {
  return page.locator(`[data-pane=${language}]`);
}

async function stored(app: Application, id: string): Promise<Doc | undefined> {
  return (await app.call('messages.get', { id })).bodies.nb;
}

test('a typed space is a space, also in numbers that stay on one line', async ({ app }) => {
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  await pane(page, 'nb').focus();
  await page.keyboard.type('Øvelse 14. oktober kl. 10.15 i bygget');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ring 22 85 66 66 når det haster, eller +47 22 85 50 50. Avgiften er 850 kroner nå.');
  await expect(pane(page, 'nb').locator('.unbroken', { hasText: '22 85 66 66' })).toBeVisible();
  // And inside a number that stands already.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ring 228566 66 nå');
  for (const _ of ' 66 nå') await page.keyboard.press('ArrowLeft');
  for (const _ of '66') await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' ');
  for (const _ of '85 ') await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' ');
  // The whole is saved, not only what begins alike.
  await expect.poll(async () => docText(await stored(app, id))).toMatch(/Ring 22 85 66 66 nå$/);
  const text = docText(await stored(app, id));
  expect(text).toContain('Ring 22 85 66 66 når det haster, eller +47 22 85 50 50. Avgiften er 850 kroner nå.');
  expect(text).not.toContain('\u00a0');
});

test('Ctrl Enter in a text submits it as it is', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  const before = await stored(app, id);
  const page = await open(app, id);
  await expect(page.getByRole('button', { name: 'Send til godkjenning' })).not.toHaveAttribute('aria-disabled', 'true');
  await pane(page, 'nb').locator('p').first().click();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/approval$/);
  expect(await stored(app, id)).toEqual(before);
  const { version, changedSince } = await app.call('messages.get', { id });
  expect(version?.number).toBe(1);
  expect(changedSince).toBe(false);
});

test('the window in which a link is set can be read, and the one that shows what changed in a source', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, id);
  await pane(page, 'nb').locator('p').first().click();
  await page.keyboard.press('Control+Shift+k');
  const set = page.getByRole('button', { name: 'Sett inn lenke' });
  await expect(set).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('draft-link');
  await page.keyboard.press('Escape');
  await expect(set).toBeHidden();

  // A change in the source makes the others older than it, and each says what changed: by keyboard at the block, and by mouse at its word.
  await pane(page, 'nb').locator('p').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Husk kortet.');
  // What is written is checked in a thread of its own.
  await expect.poll(() => page.workers().length).toBe(1);
  const older = pane(page, 'nn').locator('.stale-block');
  await expect(older).toHaveAttribute('data-stale', 'Eldre enn bokmålet · Vis endringen');
  await expect(pane(page, 'en').locator('.stale-block')).toHaveCount(1);
  const change = page.getByRole('dialog', { name: /^Bokmålsteksten er endret/ });
  await pane(page, 'nn').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+.');
  await expect(change.locator('ins')).toContainText('Husk kortet.');
  await expect(change.getByRole('button').first()).toBeFocused();
  await app.expectAccessible();
  await app.screenshot('draft-source-change');
  await page.keyboard.press('Escape');
  await expect(change).toBeHidden();
  await expect(pane(page, 'nn')).toBeFocused();
  const { height = 0, width = 0 } = (await older.boundingBox()) ?? {};
  await older.click({ position: { x: width - 60, y: height - 12 } });
  await change.getByRole('button', { name: 'Stemmer fortsatt' }).click();
  await expect(older).toHaveCount(0);
  await expect(pane(page, 'en').locator('.stale-block')).toHaveCount(1);
});

test('blocks that stand in rows of their own are put in one, by mouse and by keyboard, and that is taken back', async ({ app }) => {
  await begin(app);
  const form = (term: string) => ({ term, forms: [], forbidden: [] });
  await app.call('glossary.save', {
    term: { terms: { nb: form('Slik gjør du'), nn: form('Slik gjer du') }, kind: 'word', severity: 'hint', missing: 'off', note: '' },
  });
  const text = (...blocks: string[]) => docFromMarkdown(blocks.join('\n\n'));
  const { id } = await app.call('messages.create', {
    bodies: {
      nb: text('Hei til alle.', '## Slik gjør du', 'Ha det bra.'),
      nn: text('Hei til alle.', 'Ei lang setning, som seier noko heilt anna: 1, 2 og 3. Ho har fleire delar. Og ein til!', 'Ha det bra.'),
    },
  });
  const page = await open(app, id);
  const lacking = page.locator('.missing');
  const unlink = page.getByRole('button', { name: 'Rad 2 er satt sammen for hånd. Ta det tilbake' });
  await expect(lacking).toHaveCount(2);
  await app.screenshot('draft-lone-rows');
  await page.getByRole('button', { name: /^Sett «Slik gjør du» og «Ei lang setning/ }).click();
  await expect(lacking).toHaveCount(0);
  await expect(pane(page, 'nn')).toBeFocused();
  await expect(unlink).toBeVisible();
  // What the row's other block says is offered here, though no text has been changed.
  const offered = page.getByRole('group', { name: 'Termer som passer her' }).getByRole('button');
  await expect(offered).toHaveText('Slik gjer du');
  await app.expectAccessible();
  await app.screenshot('draft-linked-row');

  // What is written in one of them takes the link along.
  await page.keyboard.type('Nei. ');
  await expect.poll(async () => docText((await app.call('messages.get', { id })).bodies.nn)).toContain('Nei. Ei lang');
  await expect(lacking).toHaveCount(0);
  await unlink.press('Enter');
  await expect(lacking).toHaveCount(2);
  await expect(offered).toHaveCount(0);

  // From the caret, by the palette.
  await pane(page, 'nb').locator('h2').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hører til nei');
  await expect(page.getByRole('option', { name: /Hører til «Nei. Ei lang/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(lacking).toHaveCount(0);
});

test('F6 goes from the steps to a text, and back to the one where one was', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, id);
  const to = async (target: Locator, key: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(target).toBeFocused();
  };
  await page.locator('.step-bar a[aria-current]').focus();
  await to(pane(page, 'nb'), 'F6');
  await pane(page, 'en').locator('p').first().click();
  await page.getByRole('button', { name: 'Fet', exact: true }).focus();
  await to(page.locator('.step-bar a[aria-current]'), 'Shift+F6');
  await to(pane(page, 'en'), 'F6');
});

test('narrow windows show the whole title and nothing of the list is cut off', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, id);
  const fits = (selector: string) => page.locator(selector).evaluate((one) => one.scrollWidth <= one.clientWidth);
  await page.setViewportSize({ width: 760, height: 800 });
  await expect(page.locator('.act-reason b')).toBeVisible();
  await expect.poll(() => fits('.message-head h1')).toBe(true);
  await page.evaluate(() => {
    location.hash = '/messages';
  });
  await expect(page.locator('.messages-table')).toBeVisible();
  for (const width of [720, 760, 1000, 1100, 1200, 1300]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => fits('.messages-table'), `${width} pixels`).toBe(true);
  }
  // The rail's words are said beside it only where they do not stand in it.
  const place = page.locator('.rail a').first();
  await expect(place).not.toHaveAttribute('data-tooltip');
  await page.setViewportSize({ width: 900, height: 800 });
  await expect(place).toHaveAttribute('data-tooltip', 'Hjem');
});

test('the form of a term gives the focus back, also where the glossary has no term yet', async ({ app }) => {
  await app.call('system.begin', { packId: 'ntnu', name: 'Kari Nordmann', email: 'kari@ntnu.no', role: 'officer', sample: false });
  const { page } = app;
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/settings/glossary';
  });
  const add = page.getByRole('button', { name: 'Ny term' });
  const term = page.getByRole('group', { name: 'Bokmål' }).getByLabel('Term');
  await add.press('Enter');
  await expect(term).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(term).toBeFocused();
  await page.keyboard.type('Studentparlamentet');
  await page.getByRole('group', { name: 'Nynorsk' }).getByLabel('Term').fill('Studentparlamentet');
  await page.getByRole('button', { name: 'Lagre termen' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Termliste' })).toContainText('Studentparlamentet');
  await expect(page.getByLabel('Søk i termlisten')).toBeFocused();
  await page.keyboard.type('finnes ikke');
  await add.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Søk i termlisten')).toBeFocused();
});

test('a message that does not exist leads home', async ({ app }) => {
  await begin(app);
  await app.page.evaluate(() => {
    location.hash = '/messages/0190a000-0000-7000-8000-000000000000/draft';
  });
  await app.page.getByRole('link', { name: 'Gå hjem' }).click();
  await expect(app.page).toHaveURL(/#\/$/);
});

test.describe('with dictionaries', () => {
  test.use({ dictionaries: true });

  test('what is found is marked at its words, and put right, let stand or learnt there, by mouse and by keyboard', async ({ app }) => {
    await begin(app);
    const { id } = await app.call('messages.create', {});
    const page = await open(app, id);
    const found = (words: string): Locator => pane(page, 'nb').locator('.found', { hasText: words });
    const dialog = page.getByRole('dialog', { name: /står ikke i ordlisten/ });
    await pane(page, 'nb').focus();
    await page.keyboard.type('Vi møtes ved møteplasen');
    // The word under the caret is being written.
    await expect(page.getByRole('button', { name: /^Bokmål 4 ord · liks \d+$/ })).toBeVisible();
    await expect(found('møteplasen')).toHaveCount(0);
    await page.getByRole('button', { name: /^Bokmål 4 ord/ }).click();
    await page.getByRole('button', { name: '4 ord Vi møtes ved møteplasen' }).click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Vi møtes ved møteplasen');
    await page.keyboard.press('End');
    await page.keyboard.type(' i kantna med Blindernvik.');
    await expect(found('møteplasen')).toBeVisible();
    await expect(found('kantna')).toBeVisible();
    await expect(found('Blindernvik')).toBeVisible();

    // By mouse: the fix is the button, and one step of undo.
    await found('møteplasen').click();
    await expect(dialog).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('draft-finding');
    await dialog.getByRole('button', { name: 'Rett til «møteplassen»' }).click();
    await expect(pane(page, 'nb')).toHaveText('Vi møtes ved møteplassen i kantna med Blindernvik.');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(pane(page, 'nb')).toContainText('møteplasen');
    await page.keyboard.press('Control+Shift+z');
    await expect(pane(page, 'nb')).toContainText('møteplassen');
    await expect(found('møteplassen')).toHaveCount(0);
    // The text as it stands now has been asked about: the two other words are left.
    await expect(page.getByRole('link', { name: /^Kontroll .*, 2 advarsler$/ })).toBeVisible();

    // By keyboard: to the word, and into what is said of it.
    const selection = () => page.evaluate(() => String(getSelection()));
    await found('kantna').click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect.poll(selection).toBe('kantna');
    await page.keyboard.press('Control+.');
    await expect(dialog.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pane(page, 'nb')).toBeFocused();
    await page.keyboard.press('Control+.');
    await dialog.getByRole('button', { name: 'Gi en grunn …' }).press('Enter');
    await page.keyboard.type('Kantina heter det');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(found('kantna')).toHaveCount(0);
    await found('Blindernvik').click();
    await dialog.getByRole('button', { name: 'Legg til i ordlisten' }).press('Enter');
    await expect(found('Blindernvik')).toHaveCount(0);

    // A term of the house: by keyboard into the list, out of it and back.
    await page.evaluate(() => {
      location.hash = '/settings/glossary';
    });
    await page.getByRole('button', { name: 'Ny term' }).press('Enter');
    const bokmål = page.getByRole('group', { name: 'Bokmål' });
    await expect(bokmål.getByLabel('Term')).toBeFocused();
    await page.keyboard.type('Studentparlamentet');
    await bokmål.getByLabel('Former å unngå').fill('Studentrådet');
    await page.getByRole('group', { name: 'Engelsk' }).getByLabel('Term').fill('Student Parliament');
    await page.getByLabel('Store og små bokstaver').selectOption('name');
    await app.expectAccessible();
    await page.getByRole('button', { name: 'Lagre termen' }).press('Enter');
    const row = page.getByRole('table', { name: 'Termliste' }).getByRole('row', { name: /Studentparlamentet/ });
    await expect(row).toContainText('Student Parliament');
    await expect(page.getByLabel('Søk i termlisten')).toBeFocused();
    await page.getByLabel('Søk i termlisten').fill('rådet');
    await row.getByRole('button', { name: 'Ta ut «Studentparlamentet» av termlisten' }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('button', { name: 'Angre' }).press('Enter');
    await expect(row).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('settings-glossary');

    // What the house writes where two forms are right goes before its rules.
    await page.evaluate(() => {
      location.hash = '/settings/form';
    });
    const gender = page.getByRole('group', { name: 'Hunkjønnsord og verb i fortid' });
    await gender.getByText('boka, kasta').click();
    await expect(page.getByText('Reglene lar begge stå. Valget her går foran.')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('settings-form');

    // In the text: a form to avoid is put right, and what another language lacks of the row is offered there.
    await open(app, id);
    await pane(page, 'nb').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Spør Studentrådet nå. Listen er klar.');
    await expect(found('kantna')).toHaveCount(0);
    await found('Studentrådet').click();
    await page.getByRole('button', { name: 'Rett til «Studentparlamentet»' }).click();
    await expect(pane(page, 'nb')).toContainText('Spør Studentparlamentet nå.');
    await found('Listen').click();
    await page.getByRole('button', { name: 'Rett til «Lista»' }).click();
    await expect(pane(page, 'nb')).toContainText('Lista er klar.');
    await pane(page, 'nn').click();
    await page.keyboard.type('Her ser de endringene.');
    await pane(page, 'nn').locator('.found', { hasText: 'endringene' }).click();
    await page.getByRole('button', { name: 'Rett til «endringane»' }).click();
    await expect(pane(page, 'nn')).toHaveText('Her ser de endringane.');
    await pane(page, 'en').click();
    await page.keyboard.type('Ask the student p');
    const offer = page.getByRole('group', { name: 'Termer som passer her' }).getByRole('button');
    await expect(offer).toHaveText('Student Parliament');
    await page.keyboard.press('Control+j');
    const item = page.getByRole('menu').getByRole('menuitem');
    await expect(item).toBeFocused();
    await app.expectAccessible();
    await app.screenshot('draft-terms');
    await page.keyboard.press('Enter');
    await expect(pane(page, 'en')).toHaveText('Ask the Student Parliament');
    await expect(pane(page, 'en')).toBeFocused();
    await expect(offer).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(pane(page, 'en')).toHaveText('Ask the student p');
  });
});
