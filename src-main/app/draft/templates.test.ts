import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let messageId: string;
beforeAll(async () => {
  house = await openApplication();
  const begun = await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true });
  messageId = begun.sampleMessageId ?? '';
}, 60_000);
afterAll(() => house.close());

const names = async () => (await house.ask('templates.list', {})).templates.map(({ name }) => name);

describe('templates', () => {
  it('are saved from a message, begun from, renamed, removed and put back', async () => {
    const { ask } = house;
    const message = await ask('messages.get', { id: messageId });
    const { id } = await ask('templates.save', { messageId, name: 'Eksamen' });
    expect((await ask('templates.list', {})).templates).toMatchObject([
      { id, name: 'Eksamen', subject: message.brief.subject, languages: ['nb', 'nn', 'en'] },
    ]);
    await expect(ask('templates.save', { messageId, name: 'EKSAMEN' })).rejects.toMatchObject({
      kind: 'conflict',
      textId: 'error.templateName',
    });

    const { id: made } = await ask('templates.begin', { id });
    const begun = await ask('messages.get', { id: made });
    expect(begun).toMatchObject({ bodies: message.bodies, brief: { ...message.brief, wantedAt: null, replyToConfirmed: null } });
    expect(begun.copied.length).toBeGreaterThan(3);

    await ask('templates.rename', { id, name: 'Eksamen, frist' });
    expect(await names()).toEqual(['Eksamen, frist']);
    await ask('templates.remove', { id });
    expect(await names()).toEqual([]);
    await expect(ask('templates.begin', { id })).rejects.toMatchObject({ kind: 'not-found' });
    await ask('templates.putBack', { id });
    expect(await names()).toEqual(['Eksamen, frist']);
    await expect(ask('templates.putBack', { id })).rejects.toMatchObject({ kind: 'not-found' });

    await ask('templates.remove', { id });
    const { id: another } = await ask('templates.save', { messageId, name: 'Eksamen, frist' });
    await ask('templates.putBack', { id });
    expect((await names()).toSorted()).toEqual(['Eksamen, frist', 'Eksamen, frist (2)']);
    await ask('templates.remove', { id: another });
    await ask('templates.rename', { id, name: 'Eksamen, frist' });
  });

  it('never share a name, also when two are named at once', async () => {
    const { ask, directory } = house;
    const saved = await Promise.allSettled(['Frist', 'frist'].map((name) => ask('templates.save', { messageId, name })));
    expect(saved.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((saved[1] as PromiseRejectedResult).reason).toMatchObject({ kind: 'conflict', textId: 'error.templateName' });
    const { id: other } = await ask('templates.save', { messageId, name: 'Oppmøte' });
    const [, renamed] = await Promise.allSettled([
      ask('templates.save', { messageId, name: 'Sensur' }),
      ask('templates.rename', { id: other, name: 'Sensur' }),
    ]);
    expect(renamed).toMatchObject({ status: 'rejected', reason: { textId: 'error.templateName' } });

    const to = join(directory, 'to.json');
    await ask('templates.export', { name: 'to.json', to });
    const before = (await ask('templates.list', {})).templates;
    for (const { id } of before) await ask('templates.remove', { id });
    const taken = await Promise.all([ask('templates.take', { file: to }), ask('templates.take', { file: to })]);
    expect(taken.map(({ added }) => added)).toEqual([before.length, 0]);
    expect(new Set(await names()).size).toBe((await names()).length);
    for (const { id, name } of (await ask('templates.list', {})).templates)
      if (name !== 'Eksamen, frist') await ask('templates.remove', { id });
  });

  it('go out as one file and come in from it; what is here already is left, another of the same name gets a number', async () => {
    const { ask, directory } = house;
    const to = join(directory, 'maler.json');
    expect(await ask('templates.export', { name: 'maler.json', to })).toEqual({ path: to });
    expect(await ask('templates.take', { file: to })).toEqual({ added: 0, known: 1 });
    const file = JSON.parse(readFileSync(to, 'utf8'));
    file.templates[0].brief.subject = 'Et annet emne';
    writeFileSync(to, JSON.stringify(file));
    expect(await ask('templates.take', { file: to })).toEqual({ added: 1, known: 0 });
    expect(await names()).toEqual(['Eksamen, frist', 'Eksamen, frist (2)']);

    const refused = async (content: string): Promise<string> => {
      const path = join(directory, 'bad.json');
      writeFileSync(path, content);
      return ask('templates.take', { file: path }).then(
        () => 'taken',
        (error: { textId: string }) => error.textId,
      );
    };
    expect(await refused('{')).toBe('error.templatesFile');
    expect(await refused('{"format":"other","version":1}')).toBe('error.templatesFile');
    expect(await refused(JSON.stringify({ ...file, version: 2 }))).toBe('error.newerFile');
    expect(await refused(JSON.stringify(file).slice(0, -20))).toBe('error.templatesFile');
    expect(await refused(JSON.stringify({ ...file, templates: [{ name: '', brief: {}, bodies: {} }] }))).toBe('error.templatesFile');
    expect(await names()).toHaveLength(2);
    expect(house.mistakes).toEqual([]);
  });
});
