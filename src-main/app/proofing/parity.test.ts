import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, resources, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
beforeAll(async () => {
  house = await openApplication();
});
afterAll(async () => {
  expect(house.mistakes).toEqual([]);
  await house.close();
});

const flawed = join(resources, 'samples/messages/fire-drill-flawed');
const texts = Object.fromEntries(['nb', 'nn', 'en'].map((language) => [language, readFileSync(join(flawed, `${language}.md`), 'utf8')]));

describe('proofing.parity', () => {
  it('reports what the flawed sample is expected to have, before anybody has begun', async () => {
    const findings = await house.ask('proofing.parity', { languages: texts, date: '2026-10-12' });
    const expected = JSON.parse(readFileSync(join(flawed, 'expected-findings.json'), 'utf8')) as {
      kind: string;
      language: string;
      text?: string;
      others?: string;
    }[];
    const ours = expected.filter(({ kind }) => /mismatch|missing/.test(kind));
    const grave = findings.filter(({ severity }) => severity !== 'hint');
    expect(grave).toHaveLength(ours.length);
    for (const { kind, language, text, others } of ours)
      expect(grave).toContainEqual(
        expect.objectContaining({ kind, language, ...(text !== undefined && { text }), ...(others !== undefined && { others }) }),
      );
    for (const { says } of findings) expect(says).toMatch(/\p{L}{3}/u);
  });

  it('counts a date without a year from the date that is given, an instant in its own zone', async () => {
    const kinds = async (date?: string) =>
      (await house.ask('proofing.parity', { languages: { nb: 'Frist onsdag 14. oktober.' }, ...(date && { date }) })).map(
        ({ kind }) => kind,
      );
    expect(await kinds('2026-10-12')).toEqual([]);
    expect(await kinds('2026-10-14T23:30:00+02:00')).toEqual([]);
    expect(await kinds('2026-10-15')).toEqual(['weekday-mismatch']);
    // The house's clock says August 2026.
    expect(await kinds()).toEqual([]);
  });

  it('says nothing about one language alone, or none', async () => {
    expect(await house.ask('proofing.parity', { languages: {} })).toEqual([]);
    expect(await house.ask('proofing.parity', { languages: { en: '' } })).toEqual([]);
  });
});

describe('a message whose languages differ', () => {
  it('is stopped before it is submitted, and shows why', async () => {
    const { ask } = house;
    await ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: false });
    const { id } = await ask('messages.import', { folder: join(resources, 'samples/messages/exam') });
    const { bodies, revision } = await ask('messages.get', { id });
    const body = JSON.parse(JSON.stringify(bodies.en).replace('23:59', '22:59')) as NonNullable<typeof bodies.en>;
    await ask('messages.saveBody', { id, revision, language: 'en', body });
    await ask('messages.tick', { id, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
    const confirmed = await ask('messages.confirmReplyList', { id });
    const blocks = (await ask('messages.findings', { id })).filter(({ severity }) => severity === 'block');
    expect(blocks).toMatchObject([
      {
        rule: 'time-mismatch',
        severity: 'block',
        place: 'body.en.1',
        source: '',
        text: 'Klokkeslettet er «22:59». På bokmål står det «23.59».',
      },
    ]);
    const [listed] = (await ask('messages.list', {})).messages;
    expect(listed?.stops).toBe(1);
    await expect(ask('messages.submit', { id, revision: confirmed.revision })).rejects.toMatchObject({ kind: 'blocked' });
  });
});
