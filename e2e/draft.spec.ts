import type { Locator, Page } from '@playwright/test';
import { docText } from '#shared/domain/draft/document.ts';
import { startTranslationService } from '../tests/kit/translation-service.ts';
import { type Application, begin, expect, test } from './fixtures.ts';

async function open(app: Application, id: string, step = 'draft'): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/${step}`);
  await expect(pane(app.page, 'nb')).toBeVisible();
  return app.page;
}

function pane(page: Page, language: string): Locator {
  return page.locator(`[data-pane=${language}]`);
}

/** Where the blocks of a pane begin, from the top of the window. */
function tops(page: Page, language: string): Promise<number[]> {
  return pane(page, language).evaluate((root) =>
    [...root.querySelectorAll(':scope > :not(ul, ol), :scope > :is(ul, ol) > li')].map((block) =>
      Math.round(block.getBoundingClientRect().top),
    ),
  );
}

test('journey 3: from nothing, by keyboard, in three languages; each paragraph stands beside its own', async ({ app }) => {
  // Some 500 keys and two accessibility runs.
  test.slow();
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  const keys = page.keyboard;
  await expect(pane(page, 'nn')).toHaveAttribute('lang', 'nn');
  await app.expectAccessible();
  await app.screenshot('draft-empty');

  await pane(page, 'nb').focus();
  await keys.type('Brannøvelse onsdag');
  await keys.press('Enter');
  await keys.type('Når alarmen går, skal alle forlate bygget.');
  await keys.press('Enter');
  await keys.type('- Lukk dører.');
  await keys.press('Enter');
  await keys.type('Gå til møteplassen.');
  await keys.press('Control+Alt+ArrowRight');
  await expect(pane(page, 'nn')).toBeFocused();
  for (const line of ['Brannøving onsdag', 'Når alarmen går, skal alle forlate bygget.', 'Lukk dører.', 'Gå til møteplassen.']) {
    if (line !== 'Brannøving onsdag') await keys.press('Enter');
    await keys.type(line);
  }
  await keys.press('Control+Alt+ArrowRight');
  for (const line of [
    'Fire drill on Wednesday',
    'When the alarm sounds, everyone must leave the building, also those who are teaching, in a meeting or sitting an exam.',
    'Close doors.',
  ]) {
    if (line !== 'Fire drill on Wednesday') await keys.press('Enter');
    await keys.type(line);
  }

  await expect(page.getByText('Punkt 2 mangler på engelsk', { exact: true })).toBeVisible();
  let nb: number[] = [];
  await expect(async () => {
    nb = await tops(page, 'nb');
    expect(nb).toHaveLength(4);
    expect(await tops(page, 'nn')).toEqual(nb);
    expect(await tops(page, 'en')).toEqual(nb.slice(0, 3));
  }).toPass({ timeout: 30_000 });
  await app.screenshot('draft-missing-block');

  await page.getByRole('button', { name: 'Skriv. Punkt 2 mangler på engelsk' }).click();
  await expect(pane(page, 'en')).toBeFocused();
  await keys.type('Go to the assembly point.');
  await expect(page.getByText('Punkt 2 mangler på engelsk', { exact: true })).toHaveCount(0);
  await expect.poll(() => tops(page, 'en')).toEqual(nb);

  await expect.poll(async () => docText((await app.call('messages.get', { id })).bodies.en)).toContain('Go to the assembly point.');
  const { bodies } = await app.call('messages.get', { id });
  expect(bodies.nn?.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList']);
  expect(bodies.en?.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList']);
  await app.expectAccessible();
});

test('what was typed survives a window that is thrown away a second later, and undo takes it back', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  let page = await open(app, id);
  await pane(page, 'nb').locator('h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' – husk det');
  await page.waitForTimeout(1000);
  await app.restart();
  page = await open(app, id);
  await expect(pane(page, 'nb').locator('h1')).toContainText('– husk det');

  await pane(page, 'nb').locator('h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' straks');
  await expect(pane(page, 'nb').locator('h1')).toContainText('straks');
  await page.keyboard.press('Control+z');
  await expect(pane(page, 'nb').locator('h1')).not.toContainText('straks');
  await expect.poll(async () => docText((await app.call('messages.get', { id })).bodies.nb)).not.toContain('straks');
});

test('a finding leads to its place, in the brief and in the text; what a machine drafts is read before it goes on', async ({ app }) => {
  test.slow();
  const id = (await begin(app, { sample: true })) ?? '';
  const { revision, bodies } = await app.call('messages.get', { id });
  const shorter = bodies.nn && { ...bodies.nn, content: bodies.nn.content.slice(0, -1) };
  await app.call('messages.saveBody', { id, revision, language: 'nn', body: shorter ?? null });
  const page = await open(app, id, 'checks');
  await expect(page.getByRole('button', { name: 'Send til godkjenning' })).toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('checks');

  await page.locator('.finding', { hasText: 'mangler på nynorsk' }).click();
  await expect(pane(page, 'nn')).toBeFocused();
  await page.locator('.finding', { hasText: 'ikke bekreftet' }).click();
  await expect(page.getByLabel('Svaradresse')).toBeFocused();
  await page.getByRole('button', { name: 'Bekreft at noen svarer' }).click();
  await expect(page.getByText('Bekreftet av Kari Nordmann')).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('draft-brief-form');

  await draftByMachine(app, id);
  const submit = page.getByRole('button', { name: 'Send til godkjenning' });
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  // U21: the three languages are proofread, one by one where their findings stand.
  await page.getByRole('tab', { name: /^Funn/ }).click();
  for (const [index, language] of ['bokmål', 'nynorsk', 'engelsk'].entries()) {
    const read = page.getByRole('button', { name: `Korrekturlest: Teksten på ${language}` });
    if (index === 0) await read.click();
    else await read.press('Enter');
    await expect(read).toHaveCount(0);
  }
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await expect(page).toHaveURL(/\/approval$/);
  expect((await app.call('messages.get', { id })).version?.number).toBe(1);
});

/** Has the block that is lacking in nynorsk drafted, and another anew, and reads both, by keyboard and by mouse. */
async function draftByMachine(app: Application, id: string): Promise<void> {
  const { page } = app;
  const service = await startTranslationService();
  try {
    await page.evaluate(() => {
      location.hash = '/settings/machine';
    });
    await page.getByRole('radio', { name: 'En tjeneste på institusjonen' }).check();
    await page.getByLabel('Adressen til tjenesten').fill(service.address);
    await page.getByRole('button', { name: 'Lagre valget' }).click();
    await page.getByRole('button', { name: 'Prøv maskinen' }).click();
    await expect(page.getByText('Maskinen svarte på nynorsk')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('settings-machine');

    await open(app, id, 'checks');
    const nn = pane(page, 'nn');
    const drafted = nn.locator('.machine-draft');
    await page.getByRole('button', { name: /^Lag utkast\./ }).click();
    await expect(page.getByText('Utkast til 1 linje er satt inn på nynorsk.')).toBeVisible();
    await expect(drafted).toHaveText(/eksamen-svar@lister\.uni\.example/);
    await app.screenshot('machine-draft');
    await drafted.click();
    await page.keyboard.press('Control+.');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Merk som lest' })).toBeFocused();
    await app.expectAccessible();
    await page.keyboard.press('Enter');
    await expect(drafted).toHaveCount(0);

    await nn.getByText('Fristen for').click();
    await page.getByRole('button', { name: 'Maskinutkast på nynorsk' }).click();
    await page.getByRole('button', { name: 'Lag nytt utkast til blokken' }).click();
    await expect(nn).toContainText('er det ikkje mogleg å melde seg');
    await expect(drafted).toHaveCount(1);
    await page.getByRole('button', { name: /^Rad 2: Maskinutkast/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merk som lest' }).click();
    await expect(drafted).toHaveCount(0);
    await page.getByRole('button', { name: 'Lukk', exact: true }).click();
  } finally {
    await service.close();
  }
}

test('a staff message has two panes, and a wanted time is read as people write it', async ({ app }) => {
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  await expect(page.locator('[data-pane]')).toHaveCount(3);
  await page.getByRole('radio', { name: 'Alle ansatte', exact: true }).check();
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await page.getByLabel('Dato').fill('24.8.');
  await page.getByLabel('Klokkeslett').fill('8');
  await expect
    .poll(async () => (await app.call('messages.get', { id })).brief.wantedAt)
    .toEqual({ local: '2026-08-24T08:00', zone: 'Europe/Oslo' });
  await expect(page.getByText('Man. 24. aug. kl. 08.00 (Europe/Oslo)')).toBeVisible();
});

test('a narrow window keeps the panes and has one finding at a time; a narrower one has the source and one more', async ({ app }) => {
  const id = (await begin(app, { sample: true })) ?? '';
  const page = await open(app, id, 'checks');
  await page.setViewportSize({ width: 900, height: 800 });
  await expect(page.locator('.pane-text:visible')).toHaveCount(3);
  await expect(page.locator('.finding-bar')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alle funn' }).click();
  await expect(page.locator('.draft-drawer .finding').first()).toBeVisible();
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.draft-drawer')).toHaveCount(0);
  await app.screenshot('draft-900');

  await page.setViewportSize({ width: 720, height: 800 });
  await expect(page.locator('.pane-text:visible')).toHaveCount(2);
  await page.getByText('en', { exact: true }).click();
  await expect(pane(page, 'en')).toBeVisible();
  await expect(pane(page, 'nn')).toBeHidden();
  await app.expectAccessible();
  await app.screenshot('draft-720');
});

test('what is pasted from Word comes in clean', async ({ app }) => {
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  await pane(page, 'nb').focus();
  await pane(page, 'nb').evaluate((root) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<html><body><!--StartFragment--><p class=MsoTitle>Tittel<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·</span><![endif]>Et punkt<o:p></o:p></p><script>document.title="kjørt"</script><img src=x onerror="document.title=\'kjørt\'"><!--EndFragment--></body></html>',
    );
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(pane(page, 'nb').locator('h1')).toHaveText('Tittel');
  await expect(pane(page, 'nb').locator('ul > li')).toHaveText('Et punkt');
  await expect(page).not.toHaveTitle('kjørt');
});

test('what was typed is saved though the page is loaded anew at once', async ({ app }) => {
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  await pane(page, 'nb').focus();
  await page.keyboard.type('Brannøvelse onsdag');
  await page.reload();
  await expect(pane(page, 'nb')).toContainText('Brannøvelse onsdag');
});

test('an answer that is too long says so at its field, and the text is saved all the same', async ({ app }) => {
  await begin(app);
  const { id } = await app.call('messages.create', {});
  const page = await open(app, id);
  const edit = page.getByRole('button', { name: 'Endre oppdraget' });
  await expect(edit.or(page.getByLabel('Emne', { exact: true })).first()).toBeVisible();
  if (await edit.isVisible()) await edit.click();
  await page.getByLabel('Emne', { exact: true }).fill('x'.repeat(100_000));
  await expect(page.getByText('Svaret har 100\u00a0000 tegn og kan ha 400.')).toBeVisible();
  await pane(page, 'nb').focus();
  await page.keyboard.type('Brannøvelse onsdag');
  await expect.poll(async () => JSON.stringify((await app.call('messages.get', { id })).bodies)).toContain('Brannøvelse onsdag');
  await page.getByLabel('Emne', { exact: true }).fill('Brannøvelse\tonsdag');
  await expect.poll(async () => (await app.call('messages.get', { id })).brief.subject).toBe('Brannøvelse onsdag');
  await expect(page.getByText('Svaret har')).toHaveCount(0);
});
