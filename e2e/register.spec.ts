import type { Page } from '@playwright/test';
import { type Application, expect, test } from './fixtures.ts';

/** The register at Umeå, opened in the window. */
async function open(app: Application): Promise<Page> {
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  await app.page.goto('https://budstikke.invalid/#/register');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Register', level: 1 })).toBeVisible();
  return app.page;
}

const person = { name: 'Anna Prefekt', role: 'prefekt', email: 'anna@umu.se', phone: '' };
/** What Umeå asks for before each step but what the journey fills in by hand. */
const filled = {
  anchor: {
    functions: ['research'],
    audiencePrimary: [{ group: 'Forskare' }],
    senderForm: { form: 'department', unit: 'Institutionen för fysik' },
    resources: { people: 1 },
    anchoring: { head: 'Anna Prefekt', on: '2026-08-01' },
  },
  approve: {
    approver: person,
    approvalDate: '2026-08-02',
    responsible: { name: 'Bo Ansvarig', email: 'bo@umu.se', phone: '090', appointedBy: 'Anna Prefekt', appointedOn: '2026-08-02' },
    monitoringRoutine: 'Varje vardag',
    archivingRoutine: { everyMonths: 12 },
    disposalRoutine: { what: 'Inlägg' },
  },
  register: {
    addressUrl: 'https://www.facebook.com/fysikumea',
    kind: 'page',
    managed: 'unit',
    plannedUpdateFrequency: { count: 2, period: 'week' },
    businessArea: 'research',
    evaluationHow: 'Enkät',
    evaluationDue: '2027-08-01',
    mediumPolicy: { text: 'Så svarar vi' },
    graphicProfile: { checkedBy: 'Komm', checkedOn: '2026-08-03' },
    registerNotice: { sentTo: 'komm@umu.se', on: '2026-08-04' },
  },
  open: {
    mediumPolicy: { text: 'Så svarar vi', proof: 'bild 1' },
    graphicProfile: { checkedBy: 'Komm', checkedOn: '2026-08-03', proof: 'bild 2' },
    responsibilityStatement: {
      text: 'Umeå universitet',
      namesUniversity: true,
      showsService: true,
      place: 'profile-text',
      proof: 'bild 3',
    },
  },
} as const;

test('journey 10: a channel from the idea to open, evaluated, handed over and closed, with what each step lacks and by which rule', async ({
  app,
}) => {
  test.slow();
  const page = await open(app);
  await expect(page.getByRole('heading', { name: 'Ingen kanaler ennå' })).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Ny kanal' }).click();
  const panel = page.getByRole('complementary', { name: 'Neste steg' });
  await expect(panel).toContainText('Formål mangler.');
  await expect(panel).toContainText('Regel M18');
  const head = page.locator('.message-head');
  await expect(head).toContainText('ting gjenstår før kanalen kan forankres.');
  await expect(head.getByRole('button', { name: 'Merk som forankret' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Navn', { exact: true }).fill('Fysik i Umeå');
  await page.getByLabel('Plattform', { exact: true }).selectOption('facebook');
  await page.getByRole('textbox', { name: 'Formål' }).fill('Berätta om forskningen');
  await page.getByLabel('Navn på ny enhet').fill('Institutionen för fysik');
  await page.getByRole('button', { name: 'Legg til enhet' }).click();
  await expect(page.getByRole('combobox', { name: 'Ansvarlig enhet' })).toHaveValue(/.+/);
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Fysik i Umeå', level: 1 })).toBeVisible();
  await expect(panel).not.toContainText('Formål mangler.');
  await app.screenshot('register-draft');

  const [row] = (await app.call('register.list', {})).rows;
  const id = row?.id ?? '';
  const step = async (fields: object, name: string, next: string): Promise<void> => {
    await app.call('register.save', { id, fields });
    const act = panel.getByRole('button', { name, exact: true });
    await expect(act).not.toHaveAttribute('aria-disabled', 'true');
    if (name === 'Merk som godkjent') await panel.getByRole('textbox', { name: 'Saksnummer' }).fill('FS 1.1-12-26');
    await act.click();
    await expect(page.locator('.message-head')).toContainText(next);
  };
  await step(filled.anchor, 'Merk som forankret', 'Forankret');
  await step(filled.approve, 'Merk som godkjent', 'Godkjent');
  await step(filled.register, 'Registrer', 'Registrert');
  await step(filled.open, 'Åpne kanalen', 'Åpen');
  await app.expectAccessible();
  await app.screenshot('register-channel');

  // An evaluation says when the next one is, which is later than this.
  await panel.getByLabel('Dato').fill('10.08.2026');
  await panel.getByLabel('Hvem som har evaluert').fill('Bo Ansvarig');
  await panel.getByLabel('Hva som kom fram').fill('Kanalen når fram');
  await panel.getByLabel('Hva som er bestemt').selectOption('keep');
  await panel.getByLabel('Neste evaluering').fill('10.08.2026');
  await panel.getByRole('button', { name: 'Evaluer', exact: true }).click();
  await expect(panel.getByRole('alert')).toContainText('Neste evaluering må være senere enn denne.');
  await panel.getByLabel('Neste evaluering').fill('01.08.2028');
  await panel.getByRole('button', { name: 'Evaluer', exact: true }).click();
  await page.getByRole('tab', { name: /^Evalueringer/ }).click();
  await expect(page.locator('.book-entries')).toContainText('Kanalen når fram');

  // Handed over to be closed: the routine first, then what stands in the way, entered and followed up in the log books.
  await app.call('register.save', { id, fields: { handoverRoutine: 'Byt lösenord i valvet' } });
  await panel.getByRole('button', { name: 'Begynn overlevering' }).click();
  await panel.getByLabel('Hvorfor den overleveres').selectOption('closure');
  await panel.getByLabel('Oversikt over tilganger og åpne spørsmål').fill('En med åtkomst');
  await panel.getByRole('button', { name: 'Begynn overlevering' }).click();
  await expect(page.locator('.message-head')).toContainText('Under overlevering');
  await page.getByRole('tab', { name: /^Arkivkopier/ }).click();
  await page.getByRole('button', { name: 'Ny arkivkopi' }).click();
  await page.locator('.section-form').getByLabel('Omfang').selectOption('full');
  await page.locator('.section-form').getByLabel('Den siste').check();
  await page.locator('.section-form').getByRole('button', { name: 'Lagre' }).click();
  await expect(page.locator('.book-entries')).toContainText('Alt');
  await app.call('register.save', { id, fields: { closure: { decision: 'Stängs', fate: 'deleted' } } });
  await panel.getByRole('button', { name: 'Avvikle', exact: true }).click();
  await panel.getByLabel('Leder som har bestemt det').fill('Anna Prefekt');
  await panel.getByLabel('Når lederen bestemte det').fill('10.08.2026');
  await panel.getByRole('button', { name: 'Avvikle', exact: true }).click();
  await expect(page.locator('.message-head')).toContainText('Avviklet');
  await expect(panel).toContainText('Livet til kanalen er slutt.');
  await expect(page.getByRole('button', { name: /^Endre/ })).toHaveCount(0);
  await app.expectAccessible();
});

test('channels come in from a file with a dry run, are found, narrowed and asked about by keyboard, in the dark and in a narrow window', async ({
  app,
}) => {
  const page = await open(app);
  const csv = [
    'platform,service_url,organization,account,tags',
    'Facebook,https://www.facebook.com/umeauniversitet,Umeå universitet,umeauniversitet,',
    'MySpace,https://myspace.com/umu,Gammal sida,umu,',
    'Twitter,ingen adress,Trasig,,',
  ].join('\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'kanaler.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const file = page.getByRole('region', { name: 'Les inn kanaler fra kanaler.csv' });
  await expect(file).toContainText('Adressen er ingen nettadresse.');
  await app.expectAccessible();
  await app.screenshot('register-file');
  await file.getByRole('button', { name: 'Les inn 2 kanaler' }).click();
  await expect(page.getByText('2 kanaler, 2 over fristen')).toBeVisible();
  await expect(page.getByRole('row', { name: /Umeå universitet/ })).toContainText('Uverifisert');

  await page.getByRole('searchbox', { name: 'Søk i navn, adresse, enhet, folk' }).fill('gam');
  await expect(page.getByRole('row', { name: /Umeå universitet/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Gammal sida/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Søk i navn, adresse, enhet, folk' }).fill('');
  await page.getByRole('checkbox', { name: 'Facebook' }).check();
  await expect(page.getByRole('row', { name: /Gammal sida/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Er kontoen vår?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Adresse eller kontonavn')).toBeFocused();
  await page.keyboard.type('https://m.facebook.com/UmeaUniversitet/?ref=1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Ingen har kontrollert at den er vår.');
  await page.getByLabel('Adresse eller kontonavn').fill('facebook.com/umeauniversitat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Dette er ikke vår kanal, men den ligner.');
  await app.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.emulateMedia({ colorScheme: 'dark' });
  await app.expectAccessible();
  await page.setViewportSize({ width: 740, height: 800 });
  await expect(page.getByRole('button', { name: 'Ny kanal' })).toBeVisible();
  await app.expectAccessible();
  await app.screenshot('register-narrow-dark');
});
