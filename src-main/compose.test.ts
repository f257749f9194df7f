import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApplication, resources, type TestApplication } from '../tests/kit/application.ts';
import { isRunning } from '../tests/kit/is-running.ts';
import { createApertiumCommand } from './adapters/machine-translation/apertium-command.ts';
import { machineWord } from './app/machine-translation/word.ts';

const exam = join(resources, 'samples/messages/exam');
const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari.nordmann@uio.no', role: 'officer' as const };

let house: TestApplication;
beforeEach(async () => {
  house = await openApplication();
});
afterEach(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

describe('the whole application', () => {
  it.skipIf(process.platform === 'win32')('ends the machine that it asks when it closes, however that hangs', async () => {
    const command = join(house.directory, 'apertium');
    const started = join(house.directory, 'started');
    writeFileSync(command, `#!/bin/sh\nif [ "$1" = -l ]; then echo '  nob-nno_e'; exit; fi\nsleep 300 & echo $! >> '${started}'\nwait\n`, {
      mode: 0o755,
    });
    const machineTranslators = { command: createApertiumCommand({ command }), service: () => createApertiumCommand({ command }) };
    const hanging = await openApplication({ machineTranslators });
    const asked = [
      hanging.ask('machineTranslation.try', {}),
      machineWord(hanging.application.context, { from: 'nb', to: 'nn' }, 'e', 'bekreftet'),
    ];
    const pids = (): number[] => (existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n').map(Number) : []);
    await expect.poll(pids).toHaveLength(2);
    const running = pids();
    expect(running.map(isRunning)).toEqual([true, true]);
    await hanging.close();
    expect(await Promise.all(asked)).toEqual([{ failed: 'stopped', milliseconds: expect.any(Number) }, null]);
    await expect.poll(() => running.map(isRunning)).toEqual([false, false]);
    expect(hanging.mistakes).toEqual([]);
  });

  it('describes every method with the schemas of its params and result', async () => {
    const { methods, events } = await house.ask('system.describe', {});
    expect(events).toEqual(['changed', 'progress', 'work']);
    expect(methods['messages.import']).toMatchObject({
      params: { type: 'object', properties: { folder: { type: 'string' } }, required: ['folder'], additionalProperties: false },
      result: { type: 'object', properties: { id: { type: 'string' } } },
    });
    expect(methods['messages.findings']?.result).toMatchObject({
      type: 'array',
      items: { properties: { severity: { enum: ['block', 'warn', 'hint'] } } },
    });
    for (const name of ['system.describe', 'messages.get', 'messages.render', 'recipients.preview', 'recipients.checkAddress']) {
      expect(methods).toHaveProperty([name, 'about']);
    }
  });

  it('begins in practice: an institution, a person, and a message to play with', async () => {
    const before = await house.ask('system.state', {});
    expect(before).toMatchObject({ ready: false, practice: true, me: null, pack: null, host: 'headless' });
    expect(before.now.startsWith('2026-08-10T07:00:')).toBe(true);

    const { sampleMessageId } = await house.ask('system.begin', { ...me, sample: true });
    const after = await house.ask('system.state', {});
    expect(after).toMatchObject({ ready: true, me: { name: me.name, roles: ['officer'], enrolled: false }, pack: { id: 'uio' } });
    expect(after.settings.institutionDomains).toEqual(after.pack?.domains);
    const message = await house.ask('messages.get', { id: sampleMessageId ?? '' });
    expect(Object.keys(message.bodies)).toEqual(expect.arrayContaining(['nb', 'nn', 'en']));
    expect(message.createdBy).toBe(after.me?.id);
    const log = await house.ask('log.page', { offset: 0, limit: 10 });
    expect(log.entries.map(({ type }) => type)).toEqual(['message.imported', 'person.added', 'system.created']);
    expect(await house.ask('log.verify', {})).toMatchObject({ ok: true, entries: 3 });
  });

  it('begins once, however often it is clicked', async () => {
    const clicks = await Promise.allSettled([
      house.ask('system.begin', { ...me, sample: false }),
      house.ask('system.begin', { ...me, sample: false }),
    ]);
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(house.ask('system.begin', { ...me, sample: false })).rejects.toMatchObject({ kind: 'conflict' });
    expect((await house.ask('people.list', {})).people).toHaveLength(1);
  });

  it('begins only with an institution that is installed', () =>
    expect(house.ask('system.begin', { ...me, packId: 'atlantis', sample: false })).rejects.toMatchObject({ kind: 'not-found' }));

  it('takes a message in from a folder and gives it back', async () => {
    await house.ask('system.begin', { ...me, sample: false });
    const { id } = await house.ask('messages.import', { folder: exam });
    expect(await house.ask('messages.get', { id })).toMatchObject({ id, packId: 'uio', stage: 'draft' });
    expect((await house.ask('messages.list', {})).messages.map((message) => message.id)).toEqual([id]);
    expect((await house.ask('messages.render', { id })).renderings.length).toBeGreaterThan(0);
  });

  it('speaks the language that is chosen, from the next answer on', async () => {
    const refusal = () => house.ask('messages.get', { id: 'none' }).catch((error) => error.text);
    expect(await refusal()).toContain('Fant ikke');
    const { settings } = await house.ask('settings.save', { locale: 'nn', colorScheme: 'dark', institutionDomains: ['uio.no'] });
    expect(settings).toMatchObject({ locale: 'nn', colorScheme: 'dark', institutionDomains: ['uio.no'] });
    expect(await refusal()).toContain('Fann ikkje');
  });

  it('takes only domains, and names with something to see in them', async () => {
    const { ask } = house;
    await ask('system.begin', { ...me, sample: false });
    for (const domain of ['', ' ', '@uio.no', 'https://uio.no/', 'no', '*.uio.no']) {
      await expect(ask('settings.save', { institutionDomains: ['uio.no', domain] })).rejects.toMatchObject({
        kind: 'invalid',
        textId: 'settings.badDomain',
      });
    }
    await expect(ask('settings.save', { institutionDomains: Array(101).fill('uio.no') })).rejects.toMatchObject({ kind: 'invalid' });
    expect((await ask('settings.save', { institutionDomains: ['uio.no', 'blåbær.no'] })).settings.institutionDomains).toEqual([
      'uio.no',
      'blåbær.no',
    ]);
    for (const name of [' ', '\u200b', 'Kari\r\nBcc: b@uio.no', '\u0000']) {
      await expect(ask('people.add', { name, email: 'ny@uio.no', roles: ['officer'] })).rejects.toMatchObject({ kind: 'invalid' });
    }
    const { person } = await ask('people.add', { name: '<b>Åse</b> O’Brien', email: 'ny@uio.no', roles: ['officer'] });
    expect(person.name).toBe('<b>Åse</b> O’Brien');
  });

  it('hands only https and mailto to the system', async () => {
    await house.ask('system.openLink', { url: 'https://www.uio.no/studier/?a=1#b' });
    await house.ask('system.openLink', { url: 'mailto:postmottak@uio.no?subject=Hei' });
    for (const url of [
      '',
      'http://www.uio.no',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https:/www.uio.no',
      'https://',
      'https://www.uio.no\\@evil.example',
      'https://user@evil.example',
      'https://www.uio.no/ --flag',
      ' https://www.uio.no',
      'https://www.uio.no\n',
      'data:text/html,x',
    ]) {
      await expect(house.ask('system.openLink', { url })).rejects.toMatchObject({ kind: 'forbidden' });
    }
    expect(house.host.asked).toEqual(['open https://www.uio.no/studier/?a=1#b', 'open mailto:postmottak@uio.no?subject=Hei']);
  });

  it('asks its host to open the other data directory', async () => {
    await house.ask('system.openReal', { practice: false });
    expect(house.host.asked).toEqual(['reopen real']);
  });

  it('closes once, after what is under way, and answers afterwards that it is closed', async () => {
    const begun = house.ask('system.begin', { ...me, sample: true });
    await Promise.all([house.application.close(), house.application.close()]);
    expect((await begun).sampleMessageId).not.toBeNull();
    await expect(house.ask('messages.list', {})).rejects.toMatchObject({ kind: 'storage', textId: 'error.storageStopped' });
    await expect(house.ask('settings.save', { locale: 'nn' })).rejects.toMatchObject({ kind: 'storage' });
  });
});

describe('a second one on the same data directory', () => {
  it('is refused, and the first goes on', async () => {
    const first = await openApplication();
    await expect(openApplication({ directory: first.directory })).rejects.toMatchObject({
      kind: 'conflict',
      text: { id: 'error.alreadyOpen' },
    });
    expect(await first.ask('system.state', {})).toMatchObject({ practice: true });
    await first.close();
  });
});

describe('a real data directory', () => {
  it('has no practice server', async () => {
    const real = await openApplication({ practice: false });
    expect(await real.ask('system.state', {})).toMatchObject({ practice: false });
    expect(existsSync(join(real.directory, 'practice.sqlite'))).toBe(false);
    await real.close();
  });
});
