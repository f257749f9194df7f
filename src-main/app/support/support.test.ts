import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
const secrets = [
  'Kari Nordmann',
  'kari.nordmann@uio.example',
  'uio.example',
  'anna.andersen@student.example',
  'Hemmelig emne',
  'En sætning som ingen skal se',
];
const [name = '', email = '', , address = '', subject = '', sentence = ''] = secrets;

beforeAll(async () => {
  house = await openApplication();
  await house.ask('system.begin', { packId: 'uio', name, email, role: 'officer', sample: true });
});
afterAll(() => house.close());

const refusal = async (method: string, params: unknown) =>
  JSON.parse(await house.application.call(JSON.stringify({ id: 1, method, params }))).error as { number: string; textId: string };
const log = () => house.application.context.supportLog.lines().map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log for support', () => {
  it('tells of a start, with how much there was', () => {
    expect(log()[0]).toMatchObject({ what: 'started', version: expect.any(String), counts: { practice: 1, people: 0 } });
  });

  it('finds a refusal by the number that the person has', async () => {
    const { number, textId } = await refusal('messages.get', { id: 'none' });
    expect(log().at(-1)).toMatchObject({ what: 'refused', number, method: 'messages.get', kind: 'not-found', textId });
  });

  it('tells of a mistake of ours with its place, and of the page’s too', async () => {
    house.application.mistake('process', new TypeError(`${name} ${email}`));
    const frames = log().at(-1)?.frames as string[];
    expect(log().at(-1)).toMatchObject({ what: 'mistake', place: 'process', name: 'TypeError' });
    expect(frames[0]).toMatch(/^src-main\/app\/support\/support\.test\.ts:\d+:\d+$/);
    const stack = `Error: ${subject}\n    at x (https://budstikke.invalid/assets/index-Ab3_-x9Z.js:4:5)`;
    const { number } = await house.ask('support.pageError', { name: 'Error', message: subject, stack });
    expect(log().at(-1)).toMatchObject({ place: 'page', number, frames: ['out/renderer/assets/index-Ab3_-x9Z.js:4:5'] });
  });

  it('and the package hold nothing of what people wrote, whatever was refused', async () => {
    const { id } = await house.ask('messages.create', {});
    for (const params of [
      { id, revision: 1, brief: { subject, sender: name, from: email, replyTo: email } },
      { [email]: name },
      { id: address },
    ])
      for (const method of ['messages.saveBrief', 'recipients.checkAddress', 'messages.get', 'suppressions.add', 'people.add', email])
        await refusal(method, params);
    await refusal('messages.import', { folder: `/home/${name}/${subject}` });
    await refusal('dispatch.sendTest', { messageId: id, addresses: [address] });
    await refusal('relay.test', { relay: { host: `smtp.${address}`, port: 25, security: 'none', user: name, returnPath: email } });
    await refusal('support.pageError', { name, message: sentence, stack: `${name}: ${sentence}\n    at ${name} (/home/${name}/x.js:1:1)` });
    const kept = JSON.stringify(log()) + (await house.ask('support.preview', {})).text;
    for (const secret of [...secrets, house.directory, '@']) expect(kept).not.toContain(secret);
  });
});

describe('the support package', () => {
  it('is saved exactly as it was shown, and only that', async () => {
    const shown = await house.ask('support.preview', {});
    const content = JSON.parse(shown.text);
    expect(content).toMatchObject({
      format: 'budstikke-support',
      practice: true,
      program: { host: 'headless', node: process.versions.node, sqlite: expect.stringMatching(/^3\./) },
      settings: { locale: 'nb', pack: { id: 'uio' }, relay: null },
      store: { schema: expect.any(Number), counts: { people: 1 } },
    });
    expect(content.log).toHaveLength(shown.entries);

    await refusal('messages.get', { id: 'none' });
    const folder = join(house.directory, 'out');
    mkdirSync(folder);
    const to = join(folder, 'support.json');
    expect(await house.ask('support.save', { digest: shown.digest, to })).toEqual({ path: to });
    expect(readFileSync(to, 'utf8')).toBe(shown.text);
    const { entries } = await house.ask('log.page', { offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ type: 'export.made', facts: { kind: 'support', entries: shown.entries } });

    rmSync(to);
    await house.ask('support.preview', {});
    await expect(house.ask('support.save', { digest: shown.digest, to })).rejects.toMatchObject({ textId: 'error.supportNotShown' });
    expect(existsSync(to)).toBe(false);
  });
});

describe('about', () => {
  it('says what runs here and under which licence', async () => {
    const facts = await house.ask('about.facts', {});
    expect(facts).toMatchObject({ host: 'headless', electron: null, dataDirectory: house.directory });
    expect((await house.ask('about.licence', {})).text).toContain('EUROPEAN UNION PUBLIC LICENCE');
  });

  it('has every package’s licence', async () => {
    const { notices } = await house.ask('about.notices', {});
    const react = notices.find((notice) => notice.name === 'react');
    expect((await house.ask('about.notice', { name: 'react', version: react?.version ?? '' })).text).toContain(
      'Permission is hereby granted',
    );
    await expect(house.ask('about.notice', { name: 'react', version: '0' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
