import { startIssuer } from '../tests/kit/issuer.ts';
import { startTokenRelay } from '../tests/kit/token-relay.ts';
import { begin, expect, test } from './fixtures.ts';

test.use({ practice: false });

test('an officer signs in to the mail account with a code in any browser, and out again', async ({ app }) => {
  const issuer = await startIssuer({ signInLife: 90 * 86_400 });
  const server = await startTokenRelay({ knows: issuer.knows });
  try {
    await begin(app);
    await app.call('relay.save', {
      relay: { host: '127.0.0.1', port: server.port, security: 'none', user: null, returnPath: '' },
      caps: { perSecond: 1, perMinute: null, perHour: null, perDay: null, connections: 1 },
    });
    const { page } = app;
    await page.evaluate(() => {
      location.hash = '/settings/relay';
    });
    await page.getByLabel('Innlogging', { exact: true }).selectOption({ label: 'I nettleseren (OAuth2)' });
    await page.getByLabel('Leietaker (tenant)').fill('uni.example');
    await expect(page.getByLabel('Klient-ID')).toHaveValue('');
    await app.expectAccessible();
    await app.screenshot('sign-in-microsoft');

    await page.getByLabel('Innloggingstjeneste').selectOption({ label: 'En annen' });
    await page.getByLabel('Adresse (issuer)').fill('http://login.uni.example');
    const save = page.getByRole('button', { name: 'Lagre tjener og fart' });
    await page.getByLabel('E-postkonto', { exact: true }).fill('masseutsending@uni.example');
    await expect(save).toHaveAccessibleDescription(/må begynne med https/);
    await page.getByLabel('Adresse (issuer)').fill(issuer.origin);
    await page.getByLabel('Klient-ID').fill(issuer.clientId);
    await page.getByLabel('Tilganger (scopes)').fill('openid smtp.send offline_access');
    await save.click();

    const panel = page.getByRole('region', { name: 'Innlogging i e-postkontoen' });
    await expect(panel).toContainText('Ingen er logget inn i masseutsending@uni.example.');
    await panel.getByRole('button', { name: 'Logg inn', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => issuer.userCode).not.toBe('');
    await expect(panel.locator('.user-code')).toHaveText(issuer.userCode);
    await expect(panel.getByText(`${issuer.origin}/enter`)).toBeVisible();
    await expect(panel).toContainText('Venter på at koden blir skrevet inn.');
    await app.expectAccessible();
    await app.screenshot('sign-in-code');
    await panel.getByRole('button', { name: 'Stopp innloggingen' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel.locator('.user-code')).toHaveCount(0);

    const stopped = issuer.userCode;
    await panel.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await expect(panel.locator('.user-code')).toBeVisible();
    await expect(panel.locator('.user-code')).not.toHaveText(stopped);
    issuer.say('denied');
    await expect(panel.getByRole('alert')).toContainText('Innloggingen ble avslått i nettleseren.');

    await panel.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await expect(panel.locator('.user-code')).toBeVisible();
    issuer.say('accepted');
    await expect(panel).toContainText('Budstikke er logget inn i masseutsending@uni.example.');
    await expect(panel).toContainText(issuer.account);
    await expect(panel.getByRole('button', { name: 'Logg inn på nytt' })).toBeVisible();
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await app.expectAccessible();
    await app.screenshot('sign-in-done');

    await page.getByRole('button', { name: 'Prøv forbindelsen' }).click();
    await expect(page.getByRole('main').getByText('Forbindelsen virker. Tjeneren 127.0.0.1 svarer')).toBeVisible();
    expect(server.users).toEqual(['masseutsending@uni.example']);

    await page.getByLabel('E-postkonto', { exact: true }).fill('annen@uni.example');
    await expect(panel.getByText('Lagre tjeneren først.')).toBeVisible();
    await page.getByLabel('E-postkonto', { exact: true }).fill('masseutsending@uni.example');
    await panel.getByRole('button', { name: 'Logg ut' }).click();
    await expect(panel).toContainText('Ingen er logget inn i masseutsending@uni.example.');
    await expect.poll(() => issuer.revoked.length).toBe(1);
    await page.setViewportSize({ width: 760, height: 900 });
    await app.expectAccessible();
  } finally {
    await server.close();
    await issuer.close();
  }
});

test.describe('a mail account that IT has fixed', () => {
  test.use({
    settings:
      'relay:\n  host: smtp.office365.com\n  port: 587\n  security: starttls\n  oauth:\n    tenant: uni.example\n    clientId: 11111111-2222-3333-4444-555555555555\nlocked: [relay]\n',
  });

  test('leaves the account to each person, and nothing else', async ({ app }) => {
    await begin(app);
    const { page } = app;
    await page.evaluate(() => {
      location.hash = '/settings/relay';
    });
    await expect(page.locator('dd', { hasText: 'uni.example' })).toContainText('Bestemt av IT');
    await expect(page.getByLabel('Leietaker (tenant)')).toHaveCount(0);
    await expect(page.getByLabel('Innlogging', { exact: true }).getByRole('option')).toHaveCount(1);
    await page.getByLabel('E-postkonto', { exact: true }).fill('masseutsending@uni.example');
    await page.getByRole('button', { name: 'Lagre tjener og fart' }).click();
    await expect(page.getByRole('region', { name: 'Innlogging i e-postkontoen' })).toContainText(
      'Ingen er logget inn i masseutsending@uni.example.',
    );
    await app.expectAccessible();
    await app.screenshot('sign-in-fixed');
    const { relay, caps } = await app.call('relay.get', {});
    expect(relay).toMatchObject({ user: 'masseutsending@uni.example', oauth: { provider: 'microsoft', tenant: 'uni.example' } });
    const other = { ...relay, oauth: { provider: 'microsoft', tenant: 'other.example', clientId: 'c' } };
    expect(await app.ask('relay.save', { relay: other, caps })).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});
