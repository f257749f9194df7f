import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

/** The register at an institution, at one of its pages. */
async function open(app: Application, packId: string, place: string): Promise<Page> {
  await app.call('system.begin', { packId, name: 'Kari Nordmann', email: 'kari@ntnu.no', role: 'officer', sample: false });
  return goTo(app, place);
}

async function goTo(app: Application, place: string): Promise<Page> {
  await app.page.goto(`https://budstikke.invalid/#${place}`);
  await app.page.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  return app.page;
}

const person = (name: string) => ({ name, role: '', email: `${name.toLowerCase().replace(' ', '.')}@ntnu.no`, phone: '73 59 50 00' });

/** Who has a channel. */
const owned = {
  approver: person('Hedda Leder'),
  approvalDate: '2026-01-03',
  responsible: { ...person('Anne Berg'), appointedBy: 'Hedda Leder', appointedOn: '2026-01-03' },
};
/** What it shows in the medium itself. */
const shown = {
  mediumPolicy: { text: 'Slik svarer vi', proof: 'bilde 1' },
  graphicProfile: { checkedBy: 'Komm', checkedOn: '2026-01-04', proof: 'bilde 2' },
  responsibilityStatement: { text: 'NTNU', namesUniversity: true, showsService: true, place: 'profile-text', proof: 'bilde 3' },
};

/** A channel that has passed every guard. */
async function openChannel(app: Application, fields: object): Promise<string> {
  const { id } = await app.call('register.save', { fields: { purpose: 'Formidle', functions: ['research'], ...shown, ...fields } });
  for (const event of ['anchor', 'approve', 'register', 'open'] as const) {
    const evidence = event === 'approve' ? { caseNumber: '2026/12' } : {};
    const { taken, failing } = await app.call('register.transition', { id, event, evidence });
    expect(taken, JSON.stringify(failing.filter(({ severity }) => severity === 'block'))).toBe(true);
  }
  return id;
}

test.describe('the accounts in a crisis', () => {
  test('stand with who has them and what each lacks, are entered, and printed', async ({ app }) => {
    const page = await open(app, 'ntnu', '/register/crisis');
    const accounts = page.getByRole('list', { name: 'Kontoene i en krise' }).locator('> li');
    await expect(accounts).toHaveCount(5);
    await expect(page.getByText('0 av 5 kontoer er klare. Listen har versjon 2020-04-01.')).toBeVisible();
    const twitter = accounts.filter({ hasText: 'Twitter @NTNU' }).filter({ hasNotText: 'norway' });
    await expect(twitter).toContainText('Står ikke i registeret');
    await expect(accounts.filter({ hasText: 'Instagram NTNU' })).toContainText('Regelpakken sier ikke hvilken adresse kontoen har');
    await expect(page.getByRole('button', { name: 'Legg inn' })).toHaveCount(2);
    await app.expectAccessible();

    await openChannel(app, {
      name: 'NTNU',
      platform: 'x',
      addressUrl: 'https://x.com/ntnu',
      ...owned,
      evaluationDue: '2027-01-01',
      crisisAccess: { admin: 'Vakta', testedOn: '2026-05-02' },
    });
    await expect(twitter).toContainText('Anne Berg, 73\u00a059\u00a050\u00a000');
    await expect(twitter).toContainText('Ingen stedfortreder');
    const [channel] = (await app.call('register.list', {})).rows;
    await app.call('register.save', { id: channel?.id ?? '', fields: { deputy: person('Per Aas') } });
    await expect(twitter).toContainText('Klar');
    await expect(page.getByText('1 av 5 kontoer er klare.')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('register-crisis');

    await page.getByRole('button', { name: 'Skriv ut arket …' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Kontoene i en krise.pdf' })).toBeVisible();

    // One that is not registered is entered with what the rules say of it, and leads to its channel.
    await accounts.filter({ hasText: 'Twitter @NTNUnorway' }).getByRole('button', { name: 'Legg inn' }).click();
    await expect(page).toHaveURL(/#\/register\/[0-9a-f-]+$/);
    const { rows } = await app.call('register.crisis', {});
    expect(rows.find(({ account }) => account === 'twitter-ntnunorway')?.channel).toMatchObject({ platform: 'x', state: 'draft' });
  });

  test('are reached from the crisis screen', async ({ app }) => {
    const page = await open(app, 'ntnu', '/crisis');
    await page.getByRole('link', { name: 'Hvem som har kontoene, står i registeret' }).click();
    const places = page.getByRole('navigation', { name: 'Sider i registeret' });
    await expect(places.getByRole('link', { name: 'Krise' })).toHaveAttribute('aria-current', 'page');
  });

  test('are not there where the rules have no list of them, which it says; in nynorsk, dark and narrow', async ({ app }) => {
    const page = await open(app, 'umu', '/register/crisis');
    await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
    await page.setViewportSize({ width: 740, height: 800 });
    await expect(page.getByRole('heading', { name: 'Ingen kontoar for krise' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Skriv ut arket …' })).toHaveCount(0);
    await app.expectAccessible();
  });
});

test.describe('the website', () => {
  const facebook = 'https://www.facebook.com/ntnu.no';

  test('gets a list of what is open, which is shown before it is saved, with what is left out and why', async ({ app }) => {
    const page = await open(app, 'ntnu', '/register/website');
    await expect(page.getByText('En kanal kommer på listen når den er åpnet etter reglene.')).toBeVisible();
    await openChannel(app, { ...owned, name: 'NTNU', platform: 'facebook', addressUrl: facebook, evaluationDue: '2027-01-01' });
    await app.call('register.save', { fields: { name: 'Gjøvik', platform: 'snapchat' } });
    await expect(page.getByRole('row', { name: /NTNU/ })).toContainText(facebook);
    await expect(page.getByText('1 åpen kanal. Ingen personer er nevnt.')).toBeVisible();
    const left = page.getByRole('list', { name: 'Ikke med på listen' });
    await expect(left).toContainText('Ikke åpnet ennå.');
    await app.expectAccessible();
    await app.screenshot('register-website');

    await page.getByRole('button', { name: 'Lagre som nettside …' }).focus();
    await page.keyboard.press('Enter');
    const saved = page.getByRole('status').filter({ hasText: 'Lagret:' });
    await expect(saved).toContainText('Kanaler til nettsiden.html');
    expect(readFileSync(join(app.data, 'downloads', 'Kanaler til nettsiden.html'), 'utf8')).toContain(facebook);
    await page.getByRole('button', { name: 'Lagre som data …' }).click();
    await expect(saved).toContainText('Kanaler til nettsiden.json');

    // What is left out leads to the list, narrowed to it; back again comes back.
    await left.getByRole('link', { name: '1 kanal' }).click();
    await expect(page.getByRole('row', { name: /Gjøvik/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^NTNU/ })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Utkast' })).toBeChecked();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Nettsiden', level: 1 })).toBeVisible();
  });

  test('is held against the register both ways, and what is unknown is entered as found', async ({ app }) => {
    const page = await open(app, 'ntnu', '/register/website/compare');
    await openChannel(app, { ...owned, name: 'NTNU', platform: 'facebook', addressUrl: facebook, evaluationDue: '2027-01-01' });
    await openChannel(app, { ...owned, name: 'Fysikk', platform: 'x', addressUrl: 'https://x.com/fysikk', evaluationDue: '2027-01-01' });
    const choose = (html: string) =>
      page.locator('input[type=file]').setInputFiles({ name: 'kontakt.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await choose(`<a href="${facebook}/">F</a><a href="https://instagram.com/ukjent">I</a><a href="https://youtube.com/@film">Y</a>`);
    await expect(page.getByText('2 på nettsiden står ikke åpne i registeret. 1 i registeret står ikke på nettsiden.')).toBeVisible();
    const unregistered = page.getByRole('list', { name: 'På nettsiden, men ikke åpen i registeret' });
    await expect(unregistered.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('list', { name: 'I registeret, men ikke på nettsiden' })).toContainText('Fysikk');
    await app.expectAccessible();
    await app.screenshot('register-website-compare');
    await unregistered.getByRole('button', { name: 'Legg inn som funnet' }).first().click();
    await expect(unregistered.getByRole('link', { name: 'Lagt inn som funnet' })).toBeVisible();
    const { rows } = await app.call('register.list', { filters: { state: ['candidate'] } });
    expect(rows).toMatchObject([{ name: 'ukjent', platform: 'instagram', addressUrl: 'https://instagram.com/ukjent' }]);

    // An address is read when it is asked for; not in practice, which is said.
    await page.getByLabel('Adressen til siden').fill('ingen adresse');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Skriv en nettadresse, for eksempel')).toBeVisible();
    await page.getByLabel('Adressen til siden').fill('www.ntnu.no/kontakt');
    await page.keyboard.press('Enter');
    await expect(page.getByText('I prøvemodus blir ingen nettside hentet.')).toBeVisible();
    await app.expectAccessible();

    await choose('<a href="https://instagram.com/annen">I</a>');
    await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
    await page.setViewportSize({ width: 740, height: 800 });
    await expect(page.getByRole('list', { name: 'I registeret, men ikkje på nettsida' })).toBeVisible();
    await app.expectAccessible();
    await choose(`${facebook} https://x.com/fysikk`);
    await expect(page.getByText('Nettsida og registeret har dei same kontoane.')).toBeVisible();
  });
});

test.describe('people', () => {
  test('are found as one writes, with what they hold; when one has left, it is said beforehand what that does and does not', async ({
    app,
  }) => {
    const page = await open(app, 'ntnu', '/register/people');
    await expect(page.getByText('Ingen personer står i registeret.')).toBeVisible();
    const { id } = await app.call('register.save', { fields: { ...owned, name: 'NTNU', platform: 'facebook' } });
    const { id: other } = await app.call('register.save', { fields: { name: 'Fysikk', platform: 'x', deputy: person('Anne Berg') } });
    const access = { person: 'Anne Berg', email: 'anne.berg@ntnu.no', employee: true };
    for (const channel of [id, other]) await app.call('register.addEntry', { id: channel, book: 'accessGrants', entry: access });
    const people = page.getByRole('list', { name: 'Personer' });
    await expect(people.getByRole('listitem')).toHaveCount(2);
    await app.expectAccessible();

    await page.getByRole('searchbox', { name: 'Søk etter navn eller e-post' }).focus();
    await page.keyboard.type('ann b');
    await expect(people.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Anne Berg' })).toBeVisible();
    const held = page.getByRole('list', { name: 'Kanalene til Anne Berg' });
    await expect(held.getByRole('listitem').filter({ hasText: 'NTNU' })).toContainText('ansvarlig, har tilgang');
    await expect(held.getByRole('listitem').filter({ hasText: 'Fysikk' })).toContainText('stedfortreder, har tilgang');
    await app.expectAccessible();
    await app.screenshot('register-person');

    await page.getByRole('button', { name: 'Har sluttet …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Anne Berg har sluttet' });
    await expect(dialog).toContainText('I loggbøkene til 2 kanaler føres det at tilgangen er fjernet:');
    await expect(dialog).toContainText('Budstikke fjerner ingen tilgang på plattformene.');
    await expect(dialog).toContainText('Én kanal må overleveres.');
    await app.expectAccessible();
    await dialog.getByLabel('Tilgangen ble fjernet').fill('11.08.2026');
    await expect(dialog.getByRole('button', { name: 'Før opp som fjernet' })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByLabel('Tilgangen ble fjernet').fill('01.08.2026');
    await dialog.getByRole('button', { name: 'Før opp som fjernet' }).click();
    await expect(page.getByRole('status').filter({ hasText: '2 tilganger er ført som fjernet i 2 kanaler.' })).toBeVisible();
    await expect(held).not.toContainText('har tilgang');
    await expect(page.getByRole('button', { name: 'Har sluttet …' })).toHaveAttribute('aria-disabled', 'true');
    const { entries } = await app.call('register.get', { id });
    expect(entries.map(({ later }) => later?.removedOn)).toEqual(['2026-08-01']);
    await held.getByRole('link', { name: 'Overlever NTNU' }).click();
    await expect(page.getByRole('heading', { name: 'NTNU', level: 1 })).toBeVisible();
  });

  test('who stand under nothing are told so; units are added and renamed; in nynorsk, dark and narrow', async ({ app }) => {
    const page = await open(app, 'ntnu', '/register/people?who=Ingen%20Her');
    await expect(page.getByText('Ingen Her har ikke noe med noen kanal å gjøre.')).toBeVisible();
    await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
    await page.setViewportSize({ width: 740, height: 800 });
    await page.getByRole('tab', { name: 'Einingar' }).click();
    await page.getByRole('button', { name: 'Ny eining' }).click();
    await expect(page.getByLabel('Namn på eininga')).toBeFocused();
    await page.keyboard.type('Institutt for fysikk');
    await page.getByLabel('E-post for påminningar').fill('fysikk@ntnu.no');
    await app.expectAccessible();
    await page.keyboard.press('Enter');
    const units = page.getByRole('list', { name: 'Einingar' });
    await expect(units.getByRole('listitem')).toContainText(['fysikk@ntnu.no']);
    await expect(page.getByRole('button', { name: 'Ny eining' })).toBeFocused();
    await units.getByRole('button', { name: 'Endre Institutt for fysikk' }).click();
    await page.getByLabel('Namn på eininga').fill('Fysisk institutt');
    await page.getByRole('button', { name: 'Lagre eininga' }).click();
    await expect(units).toContainText('Fysisk institutt');
    expect((await app.call('register.units', {})).units).toMatchObject([{ name: 'Fysisk institutt', email: 'fysikk@ntnu.no' }]);
    await app.expectAccessible();
  });
});

test.describe('the overview', () => {
  /** Units, more than are shown at first, each with a channel; two of the channels with counted posts. */
  async function fill(app: Application): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 1; number <= 11; number += 1) {
      const { id: unit } = await app.call('register.saveUnit', { name: `Institutt ${number}` });
      const fields = { name: `Kanal ${number}`, platform: number === 1 ? 'x' : 'facebook', responsibleUnit: unit };
      const due = { ...owned, evaluationDue: number === 1 ? '2026-07-01' : '2026-10-10' };
      ids.push(
        number < 3
          ? await openChannel(app, { ...fields, ...due, addressUrl: `https://facebook.com/kanal${number}` })
          : (await app.call('register.save', { fields })).id,
      );
    }
    const count = (id = '', nb = 0, nn = 0, en = 0) =>
      app.call('register.addEntry', { id, book: 'languageCounts', entry: { from: '2026-01-01', to: '2026-06-30', nb, nn, en } });
    await count(ids[0], 90, 8, 2);
    await count(ids[1], 60, 40, 0);
    return ids;
  }

  test('shows where channels are and stand, what falls due and their languages, each leading to the channels', async ({ app }) => {
    test.slow();
    const page = await open(app, 'ntnu', '/register/overview');
    await expect(page.getByRole('heading', { name: 'Ingen kanaler ennå' })).toBeVisible();
    await fill(app);
    const platforms = page.getByRole('region', { name: 'Plattformer' });
    await expect(platforms.getByRole('listitem').first()).toContainText(/Facebook\s*10/);
    const units = page.getByRole('region', { name: 'Enheter' });
    await expect(units.getByRole('listitem')).toHaveCount(8);
    await units.getByRole('button', { name: 'Vis 3 til, med 3 kanaler' }).click();
    await expect(units.getByRole('listitem')).toHaveCount(11);
    const languages = page.getByRole('list', { name: 'Språk i innleggene' }).locator('> li');
    await expect(languages.first()).toContainText('Kanal 1');
    await expect(languages.first()).toContainText('Bokmål 90\u00a0%, nynorsk 8\u00a0%, engelsk 2\u00a0% av 100 innlegg');
    await expect(languages.first().getByRole('img', { name: 'Mindre enn 25\u00a0% nynorsk' })).toBeVisible();
    await expect(page.getByText('1 av 2 kontoer har under 25\u00a0% av bokmål eller nynorsk.')).toBeVisible();
    await app.expectAccessible();
    await app.screenshot('register-overview');

    // A month shows what falls due in it, by keyboard too; what is overdue stands first.
    const columns = page.getByRole('region', { name: 'Det som forfaller' });
    await columns.getByRole('button', { name: /^oktober: / }).focus();
    await page.keyboard.press('Enter');
    const october = columns.getByRole('region', { name: 'Oktober' });
    await expect(october.getByRole('listitem').filter({ hasText: 'Evaluering' })).toContainText('Kanal 2');
    await expect(october).not.toContainText('Kanal 1,');
    await columns.getByRole('button').first().click();
    await expect(columns.getByRole('region', { name: 'Over fristen' })).toContainText('Kanal 1');
    await app.expectAccessible();

    // A bar leads to the list, narrowed to it.
    await platforms.getByRole('link', { name: 'X (Twitter)' }).click();
    await expect(page.getByRole('row', { name: /Kanal 1/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Kanal 2/ })).toHaveCount(0);
  });

  test('holds in nynorsk, in the dark and in a narrow window', async ({ app }) => {
    test.slow();
    const page = await open(app, 'ntnu', '/register/overview');
    await fill(app);
    await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
    await page.setViewportSize({ width: 740, height: 900 });
    await expect(page.getByRole('region', { name: 'Det som forfell' }).getByRole('button')).toHaveCount(14);
    await expect(page.getByRole('list', { name: 'Språk i innlegga' })).toContainText('Kanal 2');
    await app.expectAccessible();
    await app.screenshot('register-overview-narrow-dark');
  });
});

test('the pages of the register are reached by the palette, and each has its page of help', async ({ app }) => {
  const page = await open(app, 'ntnu', '/register');
  const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
  for (const [words, heading] of [
    ['enheter', 'Personer'],
    ['stemmer nettsiden', 'Nettsiden'],
    ['oversikt', 'Oversikt'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words);
    await expect(palette.getByRole('option', { selected: true })).toContainText(new RegExp(words, 'i'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
  for (const [place, title] of [
    ['', 'Register'],
    ['/due', 'Det som forfaller'],
    ['/people', 'Personer og enheter'],
    ['/website', 'Nettsiden'],
    ['/crisis', 'Kontoene i en krise'],
    ['/overview', 'Oversikt over registeret'],
  ] as const) {
    await goTo(app, `/register${place}`);
    await page.keyboard.press('F1');
    await expect(page.getByRole('complementary', { name: 'Hjelp' }).getByRole('heading', { name: title })).toBeVisible();
  }
  await app.expectAccessible();
});
