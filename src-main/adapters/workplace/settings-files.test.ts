import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { createSettingsFiles } from './settings-files.ts';

const packs = ['uio', 'ntnu'];
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budstikke-settings-'));
  file = join(folder, 'settings.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

const readNamed = () => createSettingsFiles(file, 'option').readPlace(packs);
async function mistakesOf(content: string | Uint8Array) {
  writeFileSync(file, content);
  const reading = await readNamed();
  if (reading.kind !== 'mistakes') throw new Error(`the file was taken: ${JSON.stringify(reading)}`);
  return reading.mistakes;
}

describe('the example that ships', () => {
  const example = (locale: string) => readFileSync(join(import.meta.dirname, `../../../resources/settings-file/${locale}.yaml`), 'utf8');

  it('is whole: every setting is in it, and it can be read as it stands', async () => {
    writeFileSync(file, example('nb'));
    expect(await readNamed()).toMatchObject({
      kind: 'read',
      name: 'settings.yaml',
      file: {
        values: {
          packId: 'uio',
          institutionDomains: ['uni.example', 'student.uni.example'],
          relay: { host: 'smtp.uni.example', port: 587, security: 'starttls', user: 'masseutsending', returnPath: 'retur@uni.example' },
          dkimSelector: 'budstikke2026',
          caps: { perSecond: 5, perMinute: 200, perHour: 6000, perDay: 40000, connections: 2 },
          ceiling: { perSecond: 10, connections: 4 },
          backupsKept: 30,
          backupsPlace: '/srv/budstikke/backups',
          locale: 'nb',
          colorScheme: 'auto',
        },
        locked: ['pack', 'relay', 'ceiling'],
      },
    });
  });

  it('says the same in every language', () => {
    const said = locales.map((locale) => example(locale).replace(/^\s*#.*\n/gm, ''));
    expect(new Set(said).size).toBe(1);
  });
});

const tokens = 'relay:\n  host: a.example\n  port: 587\n  security: tls\n  oauth:\n';

it.each([
  ['    tenant: uni.example\n    clientId: c\n', { provider: 'microsoft', tenant: 'uni.example', clientId: 'c' }],
  [
    '    issuer: https://login.uni.example/r\n    clientId: c\n    scopes: smtp offline_access\n',
    { provider: 'other', issuer: 'https://login.uni.example/r', clientId: 'c', scopes: 'smtp offline_access' },
  ],
])('a relay that takes tokens is handed out whole, with what follows a plus sign', async (words, oauth) => {
  writeFileSync(file, `${tokens}${words}  returnPath: retur@uni.example\n  verp: true\n`);
  const reading = await readNamed();
  expect(reading).toMatchObject({ kind: 'read' });
  expect(reading.kind === 'read' && reading.file.values.relay).toEqual({
    host: 'a.example',
    port: 587,
    security: 'tls',
    oauth,
    returnPath: 'retur@uni.example',
    verp: true,
  });
});

describe('a settings file that cannot be used says where and what was expected', () => {
  it.each([
    ['a password', 'relay:\n  host: a.example\n  port: 25\n  security: tls\n  password: hemmelig\n', 'workplace.file.password', 5],
    ['a port that is no number', 'relay:\n  host: a.example\n  port: smtp\n  security: tls\n', 'pack.type', 3],
    ['a host with a scheme', 'relay:\n  host: https://a.example\n  port: 25\n  security: tls\n', 'workplace.file.host', 2],
    ['a relay in the open', 'relay:\n  host: a.example\n  port: 25\n  security: none\n', 'workplace.file.plain', 4],
    [
      'a return path that is none',
      'relay:\n  host: a.example\n  port: 25\n  security: tls\n  returnPath: a b\n',
      'workplace.file.address',
      5,
    ],
    ['an issuer in the open', `${tokens}    issuer: http://uni.example\n    clientId: c\n    scopes: s\n`, 'signIn.file.issuer', 6],
    ['an issuer without scopes', `${tokens}    issuer: https://uni.example\n    clientId: c\n`, 'signIn.file.either', 5],
    [
      'a tenant beside an issuer',
      `${tokens}    tenant: a.example\n    issuer: https://a.example\n    clientId: c\n`,
      'signIn.file.either',
      5,
    ],
    ['a tenant that is a path', `${tokens}    tenant: a/b\n    clientId: c\n`, 'signIn.file.tenant', 6],
    ['a client id with a space', `${tokens}    tenant: a.example\n    clientId: c d\n`, 'signIn.file.client', 7],
    ['scopes with quotation marks', `${tokens}    issuer: https://a.example\n    clientId: c\n    scopes: a "b\n`, 'signIn.file.scopes', 8],
    ['a client secret', `${tokens}    tenant: a.example\n    clientId: c\n    clientSecret: hemmelig\n`, 'pack.unknown', 8],
    [
      'tokens for nobody',
      'relay:\n  host: a.example\n  port: 587\n  security: tls\n  user: null\n  oauth:\n    tenant: a.example\n    clientId: c\n',
      'signIn.file.user',
      5,
    ],
    ['a misspelt field', 'pack: uio\n\nrelai:\n  host: a.example\n', 'pack.unknown', 3],
    ['a pack that is not installed', 'pack: uia\n', 'pack.choice', 1],
    ['a domain with an at-sign', 'domains:\n  - uio.no\n  - "@uio.no"\n', 'workplace.file.domain', 3],
    ['one domain that is no list', 'domains: uio.no\n', 'pack.type', 1],
    ['a lock on nothing', 'locale: nb\nlocked:\n  - locale\n  - relay\n', 'workplace.file.lockedNothing', 4],
    ['a lock on something unknown', 'locked: [password]\n', 'pack.choice', 1],
    ['caps above the ceiling', 'ceiling:\n  perMinute: 10\ncaps:\n  perMinute: 20\n', 'workplace.file.aboveCeiling', 4],
    ['a cap of nought', 'caps:\n  perMinute: 0\n', 'pack.small', 2],
    ['a language that there is not', 'locale: se\n', 'pack.choice', 1],
    ['no fields', '- a\n', 'pack.type', 1],
    ['broken YAML', 'pack: "uio\n', 'pack.syntax', 2],
  ])('%s', async (_, yaml, id, line) => {
    expect(await mistakesOf(yaml)).toContainEqual({ id, params: expect.objectContaining({ line }) });
  });

  it('every mistake at once, in each language, and never the password itself', async () => {
    const mistakes = await mistakesOf('locale: xx\nrelay:\n  host: a b\n  port: 0\n  security: tls\n  password: hemmelig\n');
    expect(mistakes).toHaveLength(4);
    for (const locale of locales) {
      const said = mistakes.map((mistake) => translator(locale)(mistake)).join('\n');
      expect(said).toMatch(/6, relay\.password/);
      expect(said).not.toContain('hemmelig');
    }
  });

  it('a file that refers to itself without end is refused, not unfolded', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ];
    expect((await mistakesOf(bomb.join('\n'))).length).toBeGreaterThan(0);
  });

  it('one that is too long, no text, a folder, or gone', async () => {
    expect((await mistakesOf(`# ${'x'.repeat(300_000)}`)).map(({ id }) => id)).toEqual(['workplace.file.tooLong']);
    expect((await mistakesOf(Buffer.from([0x70, 0xff, 0xc3]))).map(({ id }) => id)).toEqual(['workplace.file.notText']);
    rmSync(file);
    expect(await readNamed()).toMatchObject({ kind: 'mistakes', mistakes: [{ id: 'workplace.file.gone' }] });
    mkdirSync(file);
    expect(await readNamed()).toMatchObject({ kind: 'mistakes', mistakes: [{ id: 'workplace.file.noFile' }] });
  });

  it('what an editor on Windows makes of it is read all the same', async () => {
    writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('locale: nn\r\n', 'utf16le')]));
    expect(await readNamed()).toMatchObject({ kind: 'read', file: { values: { locale: 'nn' } } });
    writeFileSync(file, '\ufefflocale: nn\r\n');
    expect(await readNamed()).toMatchObject({ kind: 'read', file: { values: { locale: 'nn' } } });
  });
});

describe('at the system’s place', () => {
  it('there need not be any', async () => {
    expect(await createSettingsFiles(file, 'system').readPlace(packs)).toEqual({ kind: 'none' });
  });

  it.skipIf(process.platform === 'win32')('a file that others than IT can write is not taken', async () => {
    writeFileSync(file, 'locale: nn\n');
    chmodSync(file, 0o666);
    expect(await createSettingsFiles(file, 'system').readPlace(packs)).toMatchObject({
      kind: 'mistakes',
      mistakes: [{ id: 'workplace.file.othersWrite', params: { place: file } }],
    });
    chmodSync(file, 0o644);
    expect((await createSettingsFiles(file, 'system').readPlace(packs)).kind).toBe(process.getuid?.() === 0 ? 'read' : 'mistakes');
  });
});
