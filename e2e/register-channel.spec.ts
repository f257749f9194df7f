import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

type Words = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The register at Umeå, opened in the window with a channel that is only begun. */
async function begun(app: Application): Promise<Page> {
  const { page } = app;
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await page.goto('https://budstikke.invalid/#/register');
  await page.reload();
  await page.getByRole('button', { name: 'Ny kanal' }).first().click();
  await expect(page.locator('#section-idea form')).toBeVisible();
  return page;
}

/** Fills in parts of a form by their paths. */
async function put(scope: Locator, words: Words): Promise<void> {
  for (const [path, value] of Object.entries(words)) {
    const at = scope.locator(`[data-path="${path}"]`);
    if (typeof value === 'boolean') await at.getByRole('checkbox').setChecked(value);
    else if (typeof value !== 'string') for (const one of value) await at.locator(`input[value="${one}"]`).check();
    else if ((await at.locator('select').count()) > 0) await at.locator('select').selectOption(value);
    else await at.locator('input, textarea').first().fill(value);
  }
}

const headOf = (page: Page): Locator => page.locator('.message-head');
const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Neste steg' });

/** Fills in a section and saves it. */
async function fillSection(page: Page, section: string, words: Words): Promise<void> {
  const region = page.locator(`#section-${section}`);
  const form = region.locator('form');
  if (!(await form.isVisible())) await region.getByRole('button', { name: /^Endre/ }).click();
  await put(form, words);
  await form.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Takes the step in the panel, and sees the state that it leads to. */
async function take(page: Page, name: string, state: string, told: Words = {}): Promise<void> {
  const panel = panelOf(page);
  await expect(panel.locator('#take-step').getByRole('button', { name, exact: true })).not.toHaveAttribute('aria-disabled', 'true');
  await put(panel.locator('#take-step'), told);
  await panel.locator('#take-step').getByRole('button', { name, exact: true }).click();
  await expect(headOf(page).locator('.ds-tag')).toHaveText(state);
}

/** Opens a log book with the form for another entry, fills it in and saves it. */
async function enter(page: Page, tab: RegExp, button: string, words: Words): Promise<void> {
  const books = page.locator('#section-books');
  await books.getByRole('tab', { name: tab }).click();
  await books.getByRole('button', { name: button, exact: true }).click();
  const form = books.getByRole('form', { name: button });
  await put(form, words);
  await form.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(form).toBeHidden();
}

test('journey 10: a channel by hand, from the idea to open, handed over and closed, with its report and log books', async ({ app }) => {
  test.slow();
  const page = await begun(app);
  const [head, panel, books] = [headOf(page), panelOf(page), page.locator('#section-books')];
  await expect(panel).toContainText('Formål mangler.');
  await expect(panel).toContainText('Regel M18');
  await expect(head).toContainText('ting gjenstår før kanalen kan forankres.');
  await expect(head.getByRole('button', { name: 'Merk som forankret' })).toHaveAttribute('aria-disabled', 'true');

  // What the source says of the platform is offered, and fills in what is empty.
  const idea = page.locator('#section-idea form');
  await put(idea, { name: 'Fysik i Umeå', platform: 'facebook' });
  const offer = idea.getByRole('region', { name: 'Slik brukes Facebook' });
  await expect(offer).toContainText('Kilden er fra 2022 og bør leses på nytt.');
  await offer.getByRole('button', { name: 'Bruk dette' }).click();
  await expect(idea.locator('[data-path="audiencePrimary.1.group"] input')).toHaveValue('Studenter');
  await expect(idea).toContainText('Kilden sier at Komm driver alle offisielle kanaler');
  await idea.getByLabel('Navn på ny enhet').fill('Institutionen för fysik');
  await idea.getByRole('button', { name: 'Legg til enhet' }).click();
  await expect(idea.getByRole('combobox', { name: 'Ansvarlig enhet' })).toHaveValue(/.+/);
  await app.expectAccessible();
  await fillSection(page, 'idea', {
    kind: 'page',
    managed: 'unit',
    purpose: 'Berätta om forskningen',
    'senderForm.form': 'department',
    'senderForm.unit': 'Institutionen för fysik',
    businessArea: 'research',
    'resources.people': '1,5',
    'anchoring.head': 'Anna Prefekt',
    'anchoring.on': '1.8.2026',
  });
  await expect(page.getByRole('heading', { name: /Fysik i Umeå/, level: 1 })).toBeVisible();
  await expect(page.locator('#section-idea')).toContainText('1,5 personer');
  await expect(panel).toContainText('Alt er på plass.');
  await app.screenshot('register-draft');
  await head.getByRole('button', { name: 'Merk som forankret' }).click();
  await expect(head.locator('.ds-tag')).toHaveText('Forankret');

  // What lacks leads to its field.
  await panel.getByRole('button', { name: 'Fyll ut: Rutine for overvåking mangler.' }).click();
  await expect(page.locator('#section-decision').getByRole('textbox', { name: 'Rutine for overvåking' })).toBeFocused();
  await fillSection(page, 'decision', {
    'responsible.name': 'Bo Ansvarig',
    'responsible.email': 'bo@umu.se',
    'responsible.appointedBy': 'Anna Prefekt',
    'responsible.appointedOn': '2.8.2026',
    monitoringRoutine: 'Varje vardag',
    'archivingRoutine.everyMonths': '12',
    'disposalRoutine.what': 'Inlägg',
    'approver.name': 'Anna Prefekt',
    'approver.email': 'anna@umu.se',
    approvalDate: '2.8.2026',
  });
  await take(page, 'Merk som godkjent', 'Godkjent', { caseNumber: 'FS 1.1-12-26' });

  // The report is ready in Swedish with every item, and one act says that it is sent.
  await expect(panel.getByText('Dette mangler i meldingen:')).toBeVisible();
  await fillSection(page, 'report', {
    addressUrl: 'https://www.facebook.com/fysikumea',
    'plannedUpdateFrequency.count': '2',
    'plannedUpdateFrequency.period': 'week',
    evaluationHow: 'Enkät',
    evaluationDue: '1.8.2027',
    'mediumPolicy.text': 'Så svarar vi',
    'graphicProfile.checkedBy': 'Komm',
    'graphicProfile.checkedOn': '3.8.2026',
  });
  await expect(panel.getByText('Dette mangler i meldingen:')).toBeHidden();
  await expect(panel.locator('.mail-text')).toContainText('Planerad uppdatering: 2 gånger i veckan');
  await app.expectAccessible();
  await panel.getByRole('button', { name: 'Sendt i dag til komm@umu.se' }).click();
  await expect(panel).toContainText('Sendt til komm@umu.se 10. august.');
  await take(page, 'Registrer', 'Registrert');

  await fillSection(page, 'report', { 'mediumPolicy.proof': 'bild 1', 'graphicProfile.proof': 'bild 2' });
  await fillSection(page, 'opening', {
    'responsibilityStatement.text': 'Umeå universitet',
    'responsibilityStatement.namesUniversity': true,
    'responsibilityStatement.showsService': true,
    'responsibilityStatement.place': 'profile-text',
    'responsibilityStatement.proof': 'bild 3',
  });
  await take(page, 'Åpne kanalen', 'Åpen');
  await app.expectAccessible();
  await app.screenshot('register-channel');

  // An evaluation says when the next one is, which is later than the one that was planned.
  await panel.getByLabel('Hva som kom fram').fill('Kanalen når fram');
  await panel.getByLabel('Hva som er bestemt').selectOption('keep');
  await panel.getByLabel('Neste evaluering').fill('10.08.2026');
  await panel.getByRole('button', { name: 'Evaluer', exact: true }).click();
  await expect(panel.getByRole('alert')).toContainText('Neste evaluering må være senere enn denne.');
  await panel.getByLabel('Neste evaluering').fill('01.08.2028');
  await panel.getByRole('button', { name: 'Evaluer', exact: true }).click();
  await expect(headOf(page)).toContainText('Neste evaluering er 1. august 2028.');
  await books.getByRole('tab', { name: /^Evalueringer/ }).click();
  await expect(books.locator('.book-row')).toContainText('Kanalen når fram');

  // Questions have a clock, campaigns an order form and a notice, captures a digest.
  await enter(page, /^Spørsmål/, 'Nytt spørsmål', { asked: 'Får jag använda er bild?' });
  await expect(books.locator('.book-row .state')).toContainText('svar innen');
  await books.getByRole('button', { name: 'Svar: Får jag använda er bild?' }).click();
  await put(books.getByRole('form', { name: 'Svar: Får jag använda er bild?' }), { answer: 'Ja, med namn' });
  await books.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(books.locator('.book-row .state')).toContainText('besvart etter');

  await books.getByRole('tab', { name: /^Kampanjer/ }).click();
  await expect(books).toContainText('Kontaktene er gamle og bør sjekkes.');
  await books.getByRole('button', { name: 'Skriv et tips' }).click();
  const tip = books.getByRole('form', { name: 'Skriv et tips' });
  await tip.getByLabel('Hva det gjelder').fill('Ny professor i fysik');
  await tip.getByRole('button', { name: 'Gjør klar e-posten' }).click();
  await expect(tip.getByRole('region', { name: 'Tipset som e-post' })).toContainText('Ny professor i fysik');
  await expect(tip).toContainText('komm@umu.se');
  await app.screenshot('register-tip');
  await tip.getByRole('button', { name: 'Avbryt' }).click();
  await books.getByRole('button', { name: 'Ny kampanje' }).click();
  const campaign = books.getByRole('form', { name: 'Ny kampanje' });
  await put(campaign, { kind: 'search-ad' });
  await expect(campaign).toContainText('Beställning av sökordsannonser');
  await put(campaign, { title: 'Öppet hus', kind: 'social-ad', from: '1.9.2026', to: '10.9.2026' });
  await expect(campaign).toContainText('Beställning av annonser och kampanjer i sociala medier');
  await campaign.getByRole('button', { name: 'Lagre', exact: true }).click();
  await books.getByRole('button', { name: 'Meldingen om kampanjen' }).click();
  await expect(books.locator('.mail-text')).toContainText('Öppet hus');
  await app.expectAccessible();
  await books.getByRole('button', { name: 'Meldt …: Öppet hus' }).click();
  await books.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(books.locator('.book-row .state')).toContainText('meldt 10. aug.');

  const bytes = Buffer.from('en bild av kanalen');
  await books.getByRole('tab', { name: /^Arkivkopier/ }).click();
  await books.getByRole('button', { name: 'Ny arkivkopi' }).click();
  const capture = books.getByRole('form', { name: 'Ny arkivkopi' });
  await capture.locator('input[type=file]').setInputFiles({ name: 'kanalen.pdf', mimeType: 'application/pdf', buffer: bytes });
  await expect(capture.locator('[data-path="sha256"] input')).toHaveValue(createHash('sha256').update(bytes).digest('hex'));
  await put(capture, { scope: 'full', final: true });
  await capture.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(books.locator('.book-row')).toContainText('kanalen.pdf');
  await expect(books.locator('.book-row')).toContainText('den siste');

  // An incident suspends the channel, and it is opened again.
  await enter(page, /^Hendelser/, 'Ny hendelse', { kind: 'compromise', account: 'Någon annan loggade in', disposeOn: '1.8.2028' });
  await panel.getByRole('button', { name: 'Stans', exact: true }).click();
  await panel.locator('#take-step select').selectOption({ index: 1 });
  await take(page, 'Stans', 'Stanset');
  await take(page, 'Åpne igjen', 'Åpen', { reason: 'Kontot är tillbaka' });

  // Handed over: appointed, accepted, access removed, secrets changed, two who can get in.
  await fillSection(page, 'closing', { handoverRoutine: 'Byt lösenord i valvet' });
  await panel.getByRole('button', { name: 'Begynn overlevering' }).click();
  await take(page, 'Begynn overlevering', 'Under overlevering', { cause: 'leaves', inventory: 'En med åtkomst' });
  await panel.getByRole('button', { name: /^Pek ut …/ }).click();
  await take(page, 'Pek ut ny ansvarlig', 'Under overlevering', {
    successor: 'Eva Efterträdare',
    email: 'eva@umu.se',
    head: 'Anna Prefekt',
    headOn: '10.8.2026',
  });
  await panel.getByRole('button', { name: /^Ta imot …/ }).click();
  await take(page, 'Ta imot kanalen', 'Under overlevering', { mail: 'Ja, jag tar över.' });
  await panel.getByRole('button', { name: /^Fjernet …/ }).click();
  const handover = books.getByRole('form', { name: 'Ny overlevering' });
  await put(handover, { from: 'Bo Ansvarig', to: 'Eva Efterträdare', accessRemovedOn: '10.8.2026', secretsRotatedOn: '10.8.2026' });
  await handover.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(handover).toBeHidden();
  for (const person of ['Eva Efterträdare', 'Siv Kollega'])
    await enter(page, /^Tilganger/, 'Ny tilgang', { person, employee: true, role: 'Redaktör' });
  await take(page, 'Fullfør overlevering', 'Åpen');
  await expect(page.locator('#section-decision')).toContainText('Eva Efterträdare');

  // Closed for good: everybody's access is removed, and the decision stands.
  // Who comes from the page of a person is led to the step itself.
  await page.goto(`${page.url()}?do=hand-over`);
  await take(page, 'Begynn overlevering', 'Under overlevering', { cause: 'closure', inventory: 'Två med åtkomst' });
  await books.getByRole('tab', { name: /^Tilganger/ }).click();
  for (const person of ['Siv Kollega', 'Eva Efterträdare']) {
    await books.getByRole('button', { name: `Fjernet …: ${person}` }).click();
    await books.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(books.getByRole('button', { name: `Fjernet …: ${person}` })).toBeHidden();
  }
  await fillSection(page, 'closing', { 'closure.decision': 'Stängs', 'closure.fate': 'deleted' });
  await panel.getByRole('button', { name: 'Avvikle', exact: true }).click();
  await take(page, 'Avvikle', 'Avviklet', { head: 'Anna Prefekt', headOn: '10.8.2026' });
  await expect(panel).toContainText('Livet til kanalen er slutt.');
  await expect(panel).toContainText('Kari Nordmann avviklet kanalen.');
  await expect(page.getByRole('button', { name: /^Endre/ })).toHaveCount(0);
  await app.expectAccessible();
});

test('by keyboard: a field that lacks, a section, a log book, and what the address asks for; narrow and in the dark', async ({ app }) => {
  const page = await begun(app);
  const id = page.url().split('/').at(-1) ?? '';
  await page.locator('#section-idea form').locator('[data-path="name"] input').focus();
  await page.keyboard.type('Fysik');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Fysik/, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kanalen', level: 2, exact: true })).toBeFocused();
  const act = panelOf(page).getByRole('button', { name: 'Fyll ut: Formål mangler.' });
  await act.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#section-idea').getByRole('textbox', { name: 'Formål' })).toBeFocused();
  await page.keyboard.type('Berätta');
  await page
    .getByRole('navigation', { name: 'Deler av siden' })
    .getByRole('button', { name: /^Beskrivelse/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Beskrivelse', level: 2 })).toBeFocused();

  // The address leads to a log book with its form open, once.
  await page.goto(`https://budstikke.invalid/#/register/${id}?do=monitoring`);
  const form = page.getByRole('form', { name: 'Ny kontroll' });
  await expect(form).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/register/${id}$`));
  await expect(form.locator('[data-path="on"] input')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Inget att anmärka');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.book-row')).toContainText('Inget att anmärka');

  // Or to the first field that lacks.
  await page.goto(`https://budstikke.invalid/#/register/${id}?do=debt`);
  await expect(page.locator('#section-idea form [data-path="anchoring.head"] input')).toBeFocused();

  await page.emulateMedia({ colorScheme: 'dark' });
  await app.expectAccessible();
  await page.setViewportSize({ width: 740, height: 800 });
  await page.getByRole('combobox', { name: 'Deler av siden' }).selectOption('section-closing');
  await expect(page.getByRole('heading', { name: 'Overlevering og avvikling', level: 2 })).toBeInViewport();
  await app.expectAccessible();
  await app.screenshot('register-channel-narrow-dark');
});

test('whoever may only read a channel is offered nothing to fill in, and sees no incident that is not theirs to see', async ({ app }) => {
  const page = await begun(app);
  const id = page.url().split('/').at(-1) ?? '';
  await app.call('register.addEntry', { id, book: 'incidents', entry: { kind: 'block', account: 'Reklamkonto' } });
  await expect(page.getByRole('tab', { name: /^Hendelser/ })).toBeVisible();
  const { person } = await app.call('people.add', { name: 'Siv Avsändare', email: 'siv@umu.se', roles: ['sender'] });
  await app.call('people.actAs', { id: person.id });
  await page.reload();
  await expect(panelOf(page)).toContainText('Formål mangler.');
  await expect(headOf(page)).toContainText('Dette kan bare noen med en annen rolle gjøre.');
  await expect(page.getByRole('button', { name: /^(Endre|Fyll ut)/ })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /^Spørsmål/ })).toBeVisible();
  await expect(page.getByRole('tab', { name: /^Hendelser/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nytt spørsmål' })).toHaveCount(0);
  await app.expectAccessible();
});
