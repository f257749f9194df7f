import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

const person = (name: string, email: string) => ({ name, role: '', email, phone: '' });

interface Made {
  readonly name: string;
  readonly platform: string;
  readonly unit: string;
  readonly email: string;
  readonly fields?: object;
}

/** A channel that is open since a year, whose archive has a copy. */
async function openChannel(app: Application, { name, platform, unit, email, fields = {} }: Made): Promise<string> {
  const { id } = await app.call('register.save', {
    fields: {
      name,
      platform,
      responsibleUnit: unit,
      addressUrl: `https://www.${platform}.com/${name.toLowerCase().replaceAll(' ', '')}`,
      purpose: 'Formidle',
      functions: ['research'],
      approver: person('Hedda Leder', 'hedda@ntnu.no'),
      approvalDate: '2025-01-03',
      responsible: { ...person('Anne Berg', email), appointedBy: 'Hedda Leder', appointedOn: '2025-01-03' },
      mediumPolicy: { text: 'Slik svarer vi', proof: 'bilde 1' },
      graphicProfile: { checkedBy: 'Komm', checkedOn: '2025-01-04', proof: 'bilde 2' },
      responsibilityStatement: { text: 'NTNU', namesUniversity: true, showsService: true, place: 'profile-text', proof: 'bilde 3' },
      evaluationDue: '2027-03-01',
      nextReview: '2027-04-01',
      ...fields,
    },
  });
  for (const event of ['anchor', 'approve', 'register', 'open'] as const) {
    const { taken, failing } = await app.call('register.transition', {
      id,
      event,
      evidence: event === 'approve' ? { caseNumber: '2025/12' } : {},
    });
    expect(taken, JSON.stringify(failing.filter(({ severity }) => severity === 'block'))).toBe(true);
  }
  await app.call('register.addEntry', {
    id,
    book: 'monitoringChecks',
    entry: { on: '2026-08-09', by: 'Anne Berg', finding: 'Alt i orden' },
  });
  return id;
}

/** Five channels at NTNU, of which two want something done now, with the register in the window. */
async function open(app: Application): Promise<Page> {
  await app.call('system.begin', { packId: 'ntnu', name: 'Kari Nordmann', email: 'kari@ntnu.no', role: 'officer', sample: false });
  const { id: humanities } = await app.call('register.saveUnit', { name: 'Det humanistiske fakultet' });
  const { id: library } = await app.call('register.saveUnit', { name: 'Universitetsbiblioteket' });
  const answered = { monitoringHours: { answerHours: 3 } };
  const evaluated = await openChannel(app, {
    name: 'Humaniora',
    platform: 'instagram',
    unit: humanities,
    email: 'kari@ntnu.no',
    fields: { evaluationDue: '2026-08-02', languages: ['nb', 'nn'] },
  });
  await app.call('register.addEntry', {
    id: evaluated,
    book: 'languageCounts',
    entry: { from: '2026-01-01', to: '2026-06-30', nb: 88, nn: 12, en: 0 },
  });
  const asked = await openChannel(app, {
    name: 'Biblioteket',
    platform: 'facebook',
    unit: library,
    email: 'bo@ntnu.no',
    fields: { ...answered, languages: ['nb'] },
  });
  for (const hour of ['03', '04'])
    await app.call('register.addEntry', {
      id: asked,
      book: 'questions',
      entry: { askedAt: '2026-08-09T06:00:00Z', asked: 'Når åpner dere?', dueAt: `2026-08-10T${hour}:00:00Z` },
    });
  await app.call('register.addEntry', {
    id: asked,
    book: 'languageCounts',
    entry: { from: '2026-01-01', to: '2026-06-30', nb: 66, nn: 34, en: 0 },
  });
  await openChannel(app, {
    name: 'Humaniora in English',
    platform: 'linkedin',
    unit: humanities,
    email: 'bo@ntnu.no',
    fields: { languages: ['en'] },
  });
  await app.call('register.save', { fields: { name: 'Nytt fra hagen', platform: 'facebook', purpose: 'Formidle' } });
  await app.page.goto('https://budstikke.invalid/#/register');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Register', level: 1 })).toBeVisible();
  return app.page;
}

const due = (page: Page) => page.getByRole('region', { name: 'Forfaller' });
const rows = (page: Page) => page.getByRole('grid', { name: 'Register' }).locator('.scroller').getByRole('row');

test.describe('what is due', () => {
  test('says what and why, how late it is, and leads by one act to the very place where it is done', async ({ app }) => {
    const page = await open(app);
    await expect(due(page)).toContainText('2 ting over fristen');
    const items = due(page).getByRole('listitem');
    await expect(items.nth(0)).toContainText('Humaniora, Instagram');
    await expect(items.nth(0)).toContainText('Evaluering. Aldri evaluert');
    await expect(items.nth(0)).toContainText('8 dager over');
    // Two questions at one channel are one row, and late by the hour.
    await expect(items.nth(1)).toContainText('Biblioteket, Facebook');
    await expect(items.nth(1)).toContainText('2 spørsmål uten svar. Grensen er 3 timer på hverdager');
    await expect(items.nth(1)).toContainText('4 timer over');
    await app.expectAccessible();
    await app.screenshot('register-home');

    await items.nth(1).getByRole('link', { name: 'Svar: Biblioteket, Facebook' }).click();
    await expect(page.getByRole('heading', { name: 'Biblioteket', level: 1 })).toBeVisible();
    await expect(page.getByText('Når åpner dere?').first()).toBeVisible();
    await page.goBack();
    await due(page).getByRole('link', { name: 'Evaluer: Humaniora, Instagram' }).click();
    await expect(page.getByLabel('Hvem som har evaluert')).toBeVisible();
  });

  test('is shown for me, for my unit and for all, which is remembered', async ({ app }) => {
    const page = await open(app);
    await due(page).getByText('Mine', { exact: true }).click();
    await expect(due(page)).not.toContainText('Biblioteket');
    await expect(due(page)).toContainText('Humaniora, Instagram');
    await due(page).getByText('Min enhet', { exact: true }).click();
    // The unit of what one is responsible for, until one says another.
    const unit = due(page).getByRole('combobox', { name: 'Enhet' });
    await expect(unit.locator('option:checked')).toHaveText('Det humanistiske fakultet');
    await unit.selectOption('Universitetsbiblioteket');
    await expect(due(page)).toContainText('Biblioteket, Facebook');
    await expect(due(page)).not.toContainText('Humaniora');
    await app.expectAccessible();
    await page.reload();
    await expect(unit.locator('option:checked')).toHaveText('Universitetsbiblioteket');
    await expect(due(page)).not.toContainText('Humaniora');
  });

  test('has a page of its own: further ahead, with a reminder to send and a calendar to save', async ({ app }) => {
    const page = await open(app);
    await due(page).getByRole('link', { name: 'Vis alle' }).click();
    await expect(page.getByRole('heading', { name: 'Forfaller', level: 1 })).toBeVisible();
    const table = page.getByRole('table', { name: 'Alt som forfaller' });
    await expect(table).not.toContainText('Gjennomgang av opplysningene');
    await page.getByText('365 dager', { exact: true }).click();
    await expect(table).toContainText('Gjennomgang av opplysningene. Aldri gjort');
    await app.expectAccessible();

    await table.getByRole('button', { name: 'Påminn om Humaniora, Instagram' }).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Påminn om Humaniora, Instagram' });
    await expect(dialog).toContainText('Til kari@ntnu.no');
    await expect(dialog).toContainText('Evaluering: skulle vært gjort innen 2. august');
    // As far ahead as the page shows.
    await expect(dialog).toContainText('Gjennomgang av opplysningene: innen 1. april 2027');
    await app.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(table.getByRole('button', { name: 'Påminn om Humaniora, Instagram' }).first()).toBeFocused();

    await page.getByRole('button', { name: 'Lagre i kalender' }).click();
    const saved = page.getByRole('status').filter({ hasText: '.ics' });
    await expect(saved).toBeVisible();
    await app.screenshot('register-due');
    await page.setViewportSize({ width: 740, height: 800 });
    await expect(table.getByRole('row', { name: /Biblioteket/ }).first()).toContainText('2 spørsmål uten svar');
    await app.expectAccessible();
  });
});

test.describe('the list', () => {
  test('tells the state, an overdue evaluation and the share of nynorsk, and is walked by keyboard', async ({ app }) => {
    const page = await open(app);
    await expect(page.getByText('1 til 4 av 4')).toBeVisible();
    const late = page.getByRole('row', { name: /^Humaniora Instagram/ });
    await expect(late).toContainText('Evaluering forfalt');
    await expect(late).toContainText('12 %, mindre enn 25 %');
    await expect(page.getByRole('row', { name: /Biblioteket/ })).not.toContainText('mindre enn');
    await expect(page.getByRole('row', { name: /Nytt fra hagen/ })).toContainText('før forankring');

    // One row is in the tab order; the arrows go on from it.
    await page.getByRole('button', { name: 'Kolonner' }).focus();
    for (
      let presses = 0;
      presses < 12 &&
      !(await rows(page)
        .nth(0)
        .evaluate((row) => row === document.activeElement));
      presses += 1
    )
      await page.keyboard.press('Tab');
    await expect(rows(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rows(page).nth(3)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(3)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(rows(page).nth(0)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Biblioteket', level: 1 })).toBeVisible();
  });

  test('is narrowed by language and what is late, all of which is taken away at once; in a narrow window from a panel', async ({ app }) => {
    const page = await open(app);
    await page.getByRole('group', { name: 'Språk' }).getByRole('checkbox', { name: 'Nynorsk' }).check();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('group', { name: 'Tilstand' }).getByRole('checkbox', { name: 'Evaluering forfalt' }).check();
    await expect(page.getByText('2 valgt')).toBeVisible();
    await page.getByRole('button', { name: 'Nullstill' }).click();
    await expect(rows(page)).toHaveCount(4);

    await page.setViewportSize({ width: 1000, height: 800 });
    const opens = page.getByRole('button', { name: /^Avgrens/ });
    await expect(opens).toHaveAttribute('aria-expanded', 'false');
    await opens.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Avgrens' });
    await expect(panel).toBeFocused();
    await panel.getByRole('checkbox', { name: 'Facebook' }).check();
    await expect(rows(page)).toHaveCount(2);
    await app.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(opens).toBeFocused();
    await expect(opens).toHaveText('Avgrens, 1 valgt');
  });

  test('has columns of one’s own and views by name, both kept', async ({ app }) => {
    const page = await open(app);
    await page.getByRole('button', { name: 'Kolonner' }).click();
    const columns = page.getByRole('group', { name: 'Kolonner' });
    await columns.getByRole('checkbox', { name: 'Språk' }).check();
    await columns.getByRole('checkbox', { name: 'Ansvarlig' }).uncheck();
    await app.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Ansvarlig' })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Humaniora Instagram/ })).toContainText('Bokmål, Nynorsk');

    await page.getByRole('searchbox').fill('humaniora');
    await page.getByRole('button', { name: 'Plattform' }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Visninger' }).click();
    await page.getByLabel('Navn på visningen').fill('Humanistene');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Humanistene', exact: true })).toBeVisible();
    await app.expectAccessible();

    await page.reload();
    await expect(page.getByRole('columnheader', { name: 'Språk' })).toBeVisible();
    await expect(rows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Visninger' }).click();
    await page.getByRole('button', { name: 'Humanistene', exact: true }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole('searchbox')).toHaveValue('humaniora');
    await expect(page.getByRole('columnheader', { name: 'Plattform' })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: 'Visninger' }).click();
    await page.getByRole('button', { name: 'Fjern visningen Humanistene' }).click();
    await expect(page.getByRole('button', { name: 'Humanistene', exact: true })).toHaveCount(0);
  });

  test('is saved as it is shown', async ({ app }) => {
    const page = await open(app);
    await page.getByRole('searchbox').fill('humaniora');
    await page.getByRole('group', { name: 'Plattform' }).getByRole('checkbox', { name: 'Instagram' }).check();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByRole('button', { name: 'Det som vises, som Excel' }).click();
    const saved = page.getByRole('status').filter({ hasText: '.xlsx' });
    await expect(saved).toBeVisible();
    const [file = ''] = readdirSync(join(app.data, 'downloads')).filter((name) => name.endsWith('.xlsx'));
    await expect(saved).toContainText(file);
    // An Excel file is a zip archive.
    expect(
      readFileSync(join(app.data, 'downloads', file))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByRole('button', { name: 'Hele registeret, med loggbøkene (JSON)' }).click();
    await expect(page.getByRole('status').filter({ hasText: '.json' })).toBeVisible();
    const whole = JSON.parse(readFileSync(join(app.data, 'downloads', 'Kanaler i sosiale medier.json'), 'utf8')) as { channels: unknown[] };
    expect(whole.channels.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Tøm søket' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Tøm søket' })).toHaveCount(0);
  });
});

test('reads in nynorsk and English, in the dark, and in a narrow and low window', async ({ app }) => {
  const page = await open(app);
  await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
  const forfell = page.getByRole('region', { name: 'Forfell' });
  await expect(forfell).toContainText('2 spørsmål utan svar. Grensa er 3 timar på kvardagar');
  await expect(page.getByRole('row', { name: /^Humaniora Instagram/ })).toContainText('Evaluering forfallen');
  await app.expectAccessible();
  await page.setViewportSize({ width: 740, height: 560 });
  await expect(forfell.getByRole('listitem')).toHaveCount(3);
  await app.expectAccessible();
  await app.screenshot('register-home-narrow');
  await rows(page).nth(0).scrollIntoViewIfNeeded();
  await expect(rows(page).nth(0)).toBeInViewport();
  await app.call('settings.save', { locale: 'en' });
  await expect(page.getByRole('region', { name: 'Due' })).toContainText('2 questions without an answer. The limit is 3 hours on workdays');
  // At 200 % nothing of the head lies over anything else.
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('button', { name: 'Is this account ours?' }).click({ trial: true });
  await page.getByRole('link', { name: 'Overview' }).click({ trial: true });
});
