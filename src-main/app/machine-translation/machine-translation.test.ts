import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MachineTranslator, TranslationRequest } from '#main/ports/machine-translation.ts';
import { type Doc, docText } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
/** What the machine says of what it is given. */
let answer: MachineTranslator['translate'];
let asked: TranslationRequest[] = [];
const services: string[] = [];

const words: readonly (readonly [RegExp, string])[] = [
  [/\bikke\b/g, 'ikkje'],
  [/\bhvem\b/g, 'kven'],
  [/\bkommer\b/g, 'kjem'],
  [/Øvelsen/g, 'Øvinga'],
];
const nynorsk = (html: string): string => words.reduce((text, [from, to]) => text.replace(from, to), html);
const machine: MachineTranslator = {
  directions: async () => [{ from: 'nb', to: 'nn' }],
  translate: async (request, stopped) => {
    asked.push(request);
    return answer(request, stopped);
  },
};

beforeAll(async () => {
  house = await openApplication({
    machineTranslators: {
      command: machine,
      service: (address) => {
        services.push(address);
        return machine;
      },
    },
  });
  await house.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});
beforeEach(() => {
  answer = async ({ html }) => nynorsk(html);
  asked = [];
});

const nb = docFromMarkdown('# Øvelsen\n\nVi vet ikke **hvem** som kommer.\n\nMeld deg på i Studentweb innen 12. mars.');
const begin = async (nn?: Doc) => (await house.ask('messages.create', { bodies: { nb, ...(nn && { nn }) } })).id;
const read = (id: string) => house.ask('messages.get', { id });
const unread = async (id: string) =>
  (await house.ask('messages.findings', { id }))
    .filter(({ rule }) => rule === 'machine-draft')
    .map(({ severity, place }) => `${severity} ${place}`);
const all = ['block body.nn.0', 'block body.nn.1', 'block body.nn.2'];

async function save(id: string, body: Doc | null): Promise<void> {
  await house.ask('messages.saveBody', { id, revision: (await read(id)).revision, language: 'nn', body });
}
const draft = (id: string, lines?: number[]) =>
  house.ask('machineTranslation.draft', { id, from: 'nb', to: 'nn', ...(lines && { lines }) });

/** A message with a draft of all of it. */
async function drafted(): Promise<string> {
  const id = await begin();
  await save(id, (await draft(id)).body);
  return id;
}

describe('who makes drafts', () => {
  it('is the program of this machine where it is found, until something is chosen', async () => {
    expect(await house.ask('machineTranslation.status', {})).toEqual({
      by: 'command',
      address: null,
      found: true,
      directions: [{ from: 'nb', to: 'nn' }],
    });
    expect(await house.ask('machineTranslation.try', {})).toEqual({ failed: null, milliseconds: expect.any(Number) });
    answer = async ({ html }) => html;
    expect((await house.ask('machineTranslation.try', {})).failed).toBe('unreadable');
  });

  it('is a service at the address that was chosen, or nobody', async () => {
    await expect(house.ask('machineTranslation.choose', { by: 'service', address: 'http://mt.uio.no' })).rejects.toMatchObject({
      textId: 'machine.badAddress',
    });
    await house.ask('machineTranslation.choose', { by: 'service', address: 'https://mt.uio.no/apy/' });
    // In practice nothing leaves this machine.
    expect(await house.ask('machineTranslation.status', {})).toMatchObject({
      by: 'service',
      address: 'https://mt.uio.no/apy',
      directions: [],
    });
    await expect(house.ask('machineTranslation.try', {})).rejects.toMatchObject({ kind: 'blocked', textId: 'machine.practice' });
    expect(services).toEqual([]);
    await house.ask('machineTranslation.choose', { by: 'service', address: 'http://127.0.0.1:2737/' });
    expect((await house.ask('machineTranslation.status', {})).directions).toHaveLength(2);
    await house.ask('machineTranslation.try', {});
    expect(services).toEqual(['http://127.0.0.1:2737']);

    await house.ask('machineTranslation.choose', { by: 'off' });
    expect(await house.ask('machineTranslation.status', {})).toMatchObject({ by: 'off', directions: [] });
    const id = await begin();
    await expect(draft(id)).rejects.toMatchObject({ kind: 'blocked', textId: 'machine.off' });
    expect(services).toHaveLength(1);
    await house.ask('machineTranslation.choose', { by: 'command' });
    const { entries } = await house.ask('log.page', { offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({ type: 'settings.changed', facts: { setting: 'machineTranslation' } });
  });
});

describe('a draft', () => {
  it('is of what the target lacks, and is a machine’s once it is saved', async () => {
    const id = await begin();
    const { body, lines, left } = await draft(id);
    expect(docText(body ?? undefined)).toBe('Øvinga\n\nVi vet ikkje kven som kjem.\n\nMeld deg på i Studentweb innen 12. mars.');
    expect(body?.content[1]).toMatchObject({
      content: [{ text: 'Vi vet ikkje ' }, { text: 'kven', marks: [{ type: 'bold' }] }, { text: ' som kjem.' }],
    });
    expect([lines.length, left]).toEqual([3, []]);
    expect(asked[0]).toMatchObject({ from: 'nb', to: 'nn', infinitive: 'e' });
    expect(asked[0]?.html).toContain('<apertium-notrans>Studentweb</apertium-notrans>');
    // Nothing was written.
    expect((await read(id)).bodies.nn).toBeUndefined();
    expect(await unread(id)).toEqual([]);
    await save(id, body);
    expect(await unread(id)).toEqual(all);
  });

  it('is told of in the log by numbers alone', async () => {
    const id = await drafted();
    const { entries } = await house.ask('log.page', { offset: 0, limit: 10, messageId: id });
    expect(entries.find(({ type }) => type === 'translation.drafted')?.facts).toEqual({
      from: 'nb',
      to: 'nn',
      by: 'command',
      blocks: 3,
      left: 0,
      revision: 1,
    });
  });

  it('leaves what stands, unless its line is asked for', async () => {
    const id = await begin(docFromMarkdown('# Øving\n\nVi veit ikkje **kven** som kjem.'));
    expect((await draft(id)).lines.map(({ number }) => number)).toEqual([3]);
    const { lines, body } = await draft(id, [2]);
    expect(lines.map(({ number }) => number)).toEqual([2]);
    expect(docText(body ?? undefined)).toBe('Øving\n\nVi vet ikkje kven som kjem.');
    await save(id, body);
    expect(await unread(id)).toEqual(['block body.nn.1']);
  });

  it('stops a submission until each block is read; that is a word, no edit', async () => {
    const id = await drafted();
    const { revision, writers } = await read(id);
    await expect(house.ask('messages.submit', { id, revision })).rejects.toMatchObject({ kind: 'blocked' });
    const { person } = await house.ask('people.add', { name: 'Ola', email: 'ola@uio.no', roles: ['officer'] });
    const { actingAs } = await house.ask('people.list', {});
    await house.ask('people.actAs', { id: person.id });
    for (const text of ['Øvinga', 'Vi vet ikkje kven som kjem.', 'Meld deg på i Studentweb innen 12. mars.'])
      await house.ask('messages.readMachineDraft', { id, language: 'nn', text });
    expect(await unread(id)).toEqual([]);
    expect((await read(id)).writers).toEqual(writers);
    await expect(house.ask('messages.readMachineDraft', { id, language: 'nn', text: 'Øvinga' })).rejects.toMatchObject({
      textId: 'machine.notUnread',
    });
    const { entries } = await house.ask('log.page', { offset: 0, limit: 1, messageId: id });
    expect(entries[0]).toMatchObject({ type: 'translation.read', facts: { language: 'nn' } });
    await house.ask('people.actAs', { id: actingAs ?? '' });
  });

  it('stays unread mended, restored and copied, and what was read stays read', async () => {
    const id = await drafted();
    await house.ask('messages.readMachineDraft', { id, language: 'nn', text: 'Øvinga' });
    const mended = docFromMarkdown('# Øvinga\n\nVi veit ikkje **kven** som kjem.\n\nMeld deg på i Studentweb innen 12. mars.');
    await save(id, mended);
    expect(await unread(id)).toEqual(all.slice(1));
    await house.ask('messages.takeIn', {
      id,
      revision: (await read(id)).revision,
      because: 'import',
      bodies: { nn: docFromMarkdown('# Anna') },
    });
    expect(await unread(id)).toEqual([]);
    const [before] = (await house.ask('messages.history', { id })).versions;
    await house.ask('messages.restore', { id, revision: (await read(id)).revision, versionId: before?.id ?? '' });
    expect(await unread(id)).toEqual(all.slice(1));
    const copy = await house.ask('messages.duplicate', { id });
    expect(await unread(copy.id)).toEqual(all.slice(1));
    await save(id, null);
    await save(id, mended);
    expect(await unread(id)).toEqual(all.slice(1));
  });

  it('does not go out as a template or a draft file as long as it is unread', async () => {
    const id = await drafted();
    const refused = { kind: 'blocked', textId: 'machine.unreadStands' };
    await expect(house.ask('templates.save', { messageId: id, name: 'Øving' })).rejects.toMatchObject(refused);
    await expect(house.ask('drafts.export', { id, name: 'a', to: join(house.directory, 'a.json') })).rejects.toMatchObject(refused);
  });
});

describe('a machine that misbehaves', () => {
  it('loses the lines that it lied about, and no others', async () => {
    const id = await begin();
    answer = async ({ html }) => nynorsk(html).replace('12.', '13.');
    const { body, left } = await draft(id);
    expect(left).toEqual([{ number: 3, source: 'Meld deg på i Studentweb innen 12. mars.', fault: 'numbers' }]);
    expect(docText(body ?? undefined)).toBe('Øvinga\n\nVi vet ikkje kven som kjem.');
  });

  it('that says nothing of use leaves the text as it is', async () => {
    const id = await begin();
    answer = async () => '<html>502</html>';
    expect(await draft(id)).toMatchObject({ lines: [], body: null });
    answer = async () => ({ failed: 'too-large' });
    await expect(draft(id)).rejects.toMatchObject({ kind: 'network', textId: 'machine.failed' });
    expect(await unread(id)).toEqual([]);
  });

  it('that hangs is stopped by a person, and is not asked twice at once', async () => {
    const id = await begin();
    answer = (_request, stopped) => new Promise((resolve) => void stopped?.then(() => resolve({ failed: 'stopped' })));
    const waiting = draft(id);
    await expect(draft(id)).rejects.toMatchObject({ kind: 'conflict', textId: 'machine.underWay' });
    await house.ask('machineTranslation.stop', { id });
    await expect(waiting).rejects.toMatchObject({ textId: 'machine.failed' });
    answer = async ({ html }) => nynorsk(html);
    expect((await draft(id)).lines).toHaveLength(3);
  });

  it('is asked for Norwegian alone, and of a message that stands', async () => {
    const id = await begin();
    await expect(house.ask('machineTranslation.draft', { id, from: 'nb', to: 'en' })).rejects.toMatchObject({
      textId: 'machine.noDirection',
    });
    await expect(house.ask('machineTranslation.draft', { id, from: 'nn', to: 'nb' })).rejects.toMatchObject({
      textId: 'error.nothingToTranslate',
    });
    await expect(house.ask('machineTranslation.draft', { id: 'none', from: 'nb', to: 'nn' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
