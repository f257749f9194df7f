import type { Page } from '@playwright/test';
import { startNameServer } from '../tests/kit/name-server.ts';
import { signedMail, signingDomain } from '../tests/kit/signed-mail.ts';
import { type Application, begin, type Enrolled, enrol, expect, test } from './fixtures.ts';
import { press } from './keyboard.ts';
import { approvedMessage } from './ready-message.ts';

async function openStep(app: Application, id: string, step: string): Promise<Page> {
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `/messages/${id}/${step}`);
  return app.page;
}

/** The sample message, ready to be submitted by the officer who wrote it. */
async function draftMessage(app: Application): Promise<string> {
  const id = await begin(app, { sample: true });
  if (id === null) throw new Error('There is no sample message.');
  await app.call('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id });
  return id;
}

/** Answers the open step as a person who signs. */
async function answer(page: Page, person: Enrolled, outcome: RegExp, act: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrer svar …' }).click();
  await page.getByRole('radio', { name: person.name, exact: true }).check();
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByLabel(`Passfrasen til ${person.name}`).fill(person.passphrase);
  await page.getByRole('button', { name: act, exact: true }).dblclick();
}

async function editEnglish(app: Application, id: string, from: string, to: string): Promise<void> {
  const { bodies, revision } = await app.call('messages.get', { id });
  const body = JSON.parse(JSON.stringify(bodies.en).replace(from, to));
  await app.call('messages.saveBody', { id, revision, language: 'en', body });
  await app.call('messages.tick', { id, what: { proofread: ['en'] }, on: true });
}

test('journey 5: submit, read what is frozen, assess, approve by two others than the writer', async ({ app }) => {
  const id = await draftMessage(app);
  const editor = await enrol(app, 'Randi Redaktør', ['web-editor']);
  const sender = await enrol(app, 'Astrid Avsender', ['sender']);

  const page = await openStep(app, id, 'message');
  await expect(page.getByText('Utkast, ikke fryst')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send prøve …' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Send inn utkastet først.')).toBeVisible();
  await openStep(app, id, 'approval');
  await expect(page.getByRole('heading', { name: 'Ingenting er sendt inn ennå' })).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Send til godkjenning' }).click();

  // The first version: nothing to compare with, so the whole text and the brief's answers are in view.
  await expect(page.getByText('versjon 1, den første som er sendt inn')).toBeVisible();
  await expect(page.getByText('Fristen gjelder alle studenter som skal ta eksamen i høst.')).toBeVisible();
  await expect(page.locator('.compared-row [lang=nb]', { hasText: '1.\u00a0september' }).first()).toBeVisible();
  await expect(page.locator('.compared-row [lang=en]', { hasText: 'Tuesday 1 September 2026' })).toBeVisible();
  const { version } = await app.call('messages.get', { id });
  const digest = `${version?.digest.slice(0, 4)} ${version?.digest.slice(4, 8)}`.toUpperCase();
  await expect(page.locator('.fingerprint .code')).toHaveText(digest.replace(' ', '\u00a0'));

  // Who wrote it may not decide, and it says so; there is no radio for the officer.
  await expect(page.getByText('Den som har skrevet, redigert eller sendt inn meldingen, kan ikke avgjøre den.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Registrer svar …' }).click();
  await expect(page.getByRole('radio', { name: /Kari Nordmann/ })).toHaveCount(0);
  await page.getByText('2 kan ikke avgjøre').click();
  await expect(page.locator('.who-not li', { hasText: 'Astrid Avsender' })).toContainText('Steget avgjøres av nettredaktør.');
  await app.expectAccessible();
  await app.screenshot('approval-form');
  await page.getByRole('button', { name: 'Avbryt' }).click();

  await answer(page, editor, /Egnet som masse-e-post/, 'Vurder som egnet');
  await expect(page.locator('.path-line', { hasText: 'Egnet som masse-e-post' })).toContainText(
    'Randi Redaktør, ført inn av Kari Nordmann',
  );
  await expect(page.locator('.path-line', { hasText: 'Egnet som masse-e-post' })).toContainText('signert med passfrase');

  await answer(page, { ...sender, passphrase: 'noe helt annet enn det som ble valgt' }, /Godkjenner nøyaktig denne teksten/, 'Godkjenn');
  const passphrase = page.getByLabel(`Passfrasen til ${sender.name}`);
  await expect(passphrase).toBeFocused();
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  await expect(passphrase).toHaveAccessibleDescription(/Svaret er ikke lagret/);
  await expect(page.getByRole('button', { name: 'Godkjenn', exact: true })).toBeInViewport();
  await page.getByLabel(`Passfrasen til ${sender.name}`).fill(sender.passphrase);
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).dblclick();
  await expect(page.locator('.path-line', { hasText: 'Godkjent av avsender' })).toContainText('Astrid Avsender');
  await expect(page.getByRole('button', { name: 'Velg mottakere' })).not.toHaveAttribute('aria-disabled', 'true');
  await app.expectAccessible();
  await app.screenshot('approval-approved');

  // The double clicks decided once each.
  const { decisions } = await app.call('messages.get', { id });
  expect(decisions.map(({ step, decidedBy, recordedBy, strength }) => [step, decidedBy === recordedBy, strength])).toEqual([
    ['assessment', false, 'signed'],
    ['approval', false, 'signed'],
  ]);
  expect(decisions.map(({ decidedBy }) => decidedBy)).toEqual([editor.id, sender.id]);
});

test.describe('shortly before it is to go', () => {
  test.use({ now: '2026-08-23T07:00:00.000Z' });

  test('U31, U32: a refusal names another channel; without one it is not recorded', async ({ app }) => {
    const id = await draftMessage(app);
    const editor = await enrol(app, 'Randi Redaktør', ['web-editor']);
    const page = await openStep(app, id, 'approval');
    // U17 warns: whoever decides reads why it is submitted all the same.
    const why = page.getByRole('dialog', { name: 'Advarsler uten grunn' });
    const submit = page.getByRole('button', { name: 'Send til godkjenning' });
    await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
    // From the palette as from the button.
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Søk eller gå til' });
    await palette.getByRole('combobox').fill('send til godkjenning');
    await expect(palette.getByRole('option', { name: /^Send til godkjenning/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toHaveCount(0);
    await expect(why.getByLabel('Hvorfor sendes meldingen likevel?')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(why).toHaveCount(0);
    await press(page, submit);
    await expect(why).toContainText('Det skal helst være minst 48 timer.');
    await app.expectAccessible();
    await why.getByLabel('Hvorfor sendes meldingen likevel?').fill('Fristen ble flyttet i går.');
    await press(page, why.getByRole('button', { name: 'Send til godkjenning' }));
    await expect(page.locator('.given-reasons')).toContainText('«Fristen ble flyttet i går.» Kari Nordmann');
    await page.getByRole('button', { name: 'Registrer svar …' }).click();
    await page.getByRole('radio', { name: 'Avslag, med et alternativ' }).check();
    await page.getByRole('radio', { name: `Jeg fører inn svaret for ${editor.name}` }).check();
    const refuse = page.getByRole('button', { name: 'Avslå' });
    await expect(refuse).toHaveAttribute('aria-disabled', 'true');
    await expect(refuse).toHaveAccessibleDescription('Et avslag må si hvilken annen kanal som kan brukes.');
    await page.getByLabel('Annen kanal').fill('Nettsiden og Canvas');
    await expect(refuse).toHaveAccessibleDescription('Et nei må begrunnes.');
    await page.getByLabel('Begrunnelse').fill('Det gjelder for få.');
    await refuse.click();
    const line = page.locator('.path-line', { hasText: 'Ikke egnet som masse-e-post' });
    await expect(line).toContainText('uten signatur');
    await expect(line).toContainText('Annen kanal: Nettsiden og Canvas');
    await expect(line).toContainText('«Det gjelder for få.»');
    await line.getByRole('button', { name: 'Varsle søkeren …' }).click();
    await expect(line.getByRole('region', { name: 'Teksten i e-posten' })).toContainText('Bruk heller: Nettsiden og Canvas');
    await line.getByRole('button', { name: 'Send e-post' }).click();
    await expect(line).toContainText('Søkeren, Kari Nordmann, ble varslet');
  });
});

test('U38: a sender who is elsewhere is asked by e-mail; only an answer that their own domain has signed counts', async ({ app, host }) => {
  test.skip(host === 'electron', 'Electron is started with the system’s name servers.');
  const domain = signingDomain('uni.example');
  const names = await startNameServer({ txt: { [domain.name]: [domain.record] } });
  try {
    await app.restart(undefined, { nameServers: [names.address] });
    const id = await draftMessage(app);
    const editor = await enrol(app, 'Randi Redaktør', ['web-editor']);
    const { person } = await app.call('people.add', { name: 'Astrid Avsender', email: 'astrid@uni.example', roles: ['sender'] });
    const { revision } = await app.call('messages.get', { id });
    const { versionId, digest } = await app.call('messages.submit', { id, revision });
    const assessment = { step: 'assessment', outcome: 'yes', reason: '', decidedBy: editor.id } as const;
    await app.call('approval.decide', { messageId: id, versionId, digest, ...assessment });

    const page = await openStep(app, id, 'approval');
    await expect(page.getByText('må svare på e-post')).toBeVisible();
    await page.getByRole('button', { name: 'Spør på e-post …' }).click();
    const letter = { purpose: 'request', versionId, step: 'approval', personId: person.id } as const;
    const { answers } = await app.call('approval.letter', { messageId: id, letter, locale: 'nb' });
    await expect(page.getByRole('region', { name: 'Teksten i e-posten' })).toContainText(answers?.yes ?? '–');
    await app.expectAccessible();
    await page.getByRole('button', { name: 'Send e-post' }).click();
    await expect(page.getByText(/Astrid Avsender ble spurt .* på e-post/)).toBeVisible();

    const answerWith = async (by: typeof domain | null): Promise<void> => {
      const mail = { from: 'Astrid <astrid@uni.example>', text: answers?.yes ?? '', date: '2026-08-10T07:30:00.000Z' };
      const buffer = await signedMail(mail, by);
      await page.getByLabel('Velg e-post', { exact: true }).setInputFiles({ name: 'svar.eml', mimeType: 'message/rfc822', buffer });
    };
    await answerWith(null);
    const forged = page.getByRole('article', { name: 'Ikke bekreftet' });
    await expect(forged).toContainText('Avsenderen kan være forfalsket.');
    await expect(forged.getByRole('button', { name: /Før inn|Gå god/ })).toHaveCount(0);
    await answerWith(domain);
    const verified = page.getByRole('article', { name: 'Bekreftet svar på e-post' });
    await expect(verified).toContainText('Signaturen til uni.example stemmer');
    await app.expectAccessible();
    await app.screenshot('approval-by-mail');
    await verified.getByRole('button', { name: 'Før inn ja' }).click();
    const line = page.locator('.path-line', { hasText: 'Godkjent av avsender' });
    await expect(line).toContainText('bekreftet e-post');
    await expect(line).toContainText('E-posten er tatt vare på. Signaturen til uni.example stemmer');
    await expect(page.getByRole('button', { name: 'Velg mottakere' })).not.toHaveAttribute('aria-disabled', 'true');
  } finally {
    await names.close();
  }
});

test('U38: a later edit voids the approval, visibly, and the next version shows what changed', async ({ app }) => {
  const { id, sender } = await approvedMessage(app);
  const page = await openStep(app, id, 'approval');
  await expect(page.locator('.path-line', { hasText: 'Godkjent av avsender' })).toBeVisible();
  await editEnglish(app, id, 'not possible', 'too late');

  await expect(page.getByText('Utkastet er endret etter versjon 1.')).toBeVisible();
  const fallen = page.locator('.path-line', { hasText: 'Godkjenningen fra avsender falt bort' });
  await expect(fallen).toContainText('Endret tekst på engelsk, av Kari Nordmann');
  await expect(page.getByRole('button', { name: 'Registrer svar …' })).toHaveCount(0);
  await app.expectAccessible();

  await page.getByRole('button', { name: 'Send til godkjenning' }).click();
  await expect(page.getByText('fra versjon 1 til versjon 2')).toBeVisible();
  await expect(page.locator('.compared-row del')).toHaveText(['not possible']);
  await expect(page.locator('.compared-row ins')).toHaveText(['too late']);
  await expect(fallen).toBeVisible();
  const folded = page.getByRole('button', { name: /avsnitt uendret/ }).first();
  await expect(folded).toHaveAttribute('aria-expanded', 'false');
  const rows = await page.locator('.compared-row').count();
  await folded.click();
  await expect.poll(() => page.locator('.compared-row').count()).toBeGreaterThan(rows);
  await page.keyboard.press('n');
  await expect(page.locator('[data-change]:focus')).toContainText('too late');
  await app.expectAccessible();
  await app.screenshot('approval-diff');

  // The assessment stands (U31); the sender says yes to exactly the new text.
  await answer(page, sender, /Godkjenner nøyaktig denne teksten/, 'Godkjenn');
  await expect(page.locator('.path-line', { hasText: 'Godkjent av avsender' })).toContainText('versjon 2');
  await expect(fallen).toBeVisible();
});

test('journey 7: the mail as it arrives, and a test copy that arrives in practice', async ({ app }) => {
  const { id } = await approvedMessage(app);
  const page = await openStep(app, id, 'message');
  const wide = page.frameLocator('iframe[title*="Bred, lys"]');
  const narrow = page.frameLocator('iframe[title*="Smal, mørk"]');
  await expect(wide.getByRole('heading', { name: 'Meld deg til eksamen innen 1. september' })).toBeVisible();
  await expect(narrow.getByRole('heading', { name: 'Meld deg til eksamen innen 1. september' })).toBeVisible();
  for (const check of ['Åpningslinjen står først', 'Lenken til engelsk virker', 'Ingen bilder eller sporing', 'Ren tekst sier det samme'])
    await expect(page.locator('.part-checks li', { hasText: check })).toBeVisible();

  // Nothing is cut off inside the frame, and its opening line leads down to the English part.
  const frame = page.locator('iframe[title*="Bred, lys"]');
  await expect
    .poll(() =>
      frame.evaluate((element: HTMLIFrameElement) => (element.contentDocument?.documentElement.scrollHeight ?? 0) - element.clientHeight),
    )
    .toBe(0);
  await wide.getByRole('link', { name: 'For English, please scroll down.' }).click();
  await expect
    .poll(() =>
      page
        .locator('.preview-stage')
        .first()
        .evaluate((stage) => stage.scrollTop),
    )
    .toBeGreaterThan(200);
  expect(page.frames().filter((one) => one.url() !== 'about:srcdoc')).toHaveLength(1);

  await page.getByText('Nynorsk først', { exact: true }).click();
  await expect(wide.locator('html')).toHaveAttribute('lang', 'nn');
  await app.expectAccessible();
  await app.screenshot('preview');
  await page.getByRole('tab', { name: 'Ren tekst' }).click();
  await expect(page.getByRole('tabpanel').locator('pre')).toContainText('===== Bokmål');
  await page.getByRole('tab', { name: 'Kilde' }).click();
  await expect(page.getByRole('tabpanel').locator('pre')).toContainText('Content-Language: nn, nb, en');

  await page.getByRole('button', { name: 'Send prøve …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('med nynorsk først');
  await dialog.getByLabel('Andre adresser').fill('leder@example.org');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Send prøve', exact: true }).click();
  await expect(page.locator('.test-copies li', { hasText: 'Kari Nordmann' })).toContainText('tatt imot');
  await expect(page.locator('.test-copies li', { hasText: 'leder@example.org' })).toContainText('tatt imot');

  const { mails } = await app.call('practice.mails', { offset: 0, limit: 10 });
  expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['kari.nordmann@example.org', '[Test] Meld deg til eksamen innen 1. september'],
    ['leder@example.org', '[Test] Meld deg til eksamen innen 1. september'],
  ]);
  const mail = await app.call('practice.mail', { id: mails[0]?.id ?? 0 });
  expect(mail.text.indexOf('Meld deg til eksamen innan')).toBeLessThan(mail.text.indexOf('Meld deg til eksamen innen'));
  await expect(page.getByText('Sendt', { exact: true })).toHaveCount(0);
});
