import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { type FieldId, fieldIds, fields } from '#shared/domain/register/fields.ts';
import type { Part, Parts } from '#shared/domain/register/parts.ts';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let house: TestApplication;
let other: TestApplication;
const begin = { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false } as const;
beforeAll(async () => {
  house = await openApplication();
  await house.ask('system.begin', begin);
});
afterEach(() => expect(house.mistakes).toEqual([]));
afterAll(() => house.close());

const nasty = ['=1+1', '+47 90', '-x', '@umu', '"a";b,c', "'=1", 'å | ø \\ ; æ', '1.10', '00042', 'TRUE', '<b>&amp;</b>', '_x0041_'];
/** Something that is hard for a spreadsheet, for each part of a field. */
function hard(part: Part, seed: number): unknown {
  const text = nasty[seed % nasty.length] ?? '';
  switch (part.kind) {
    case 'date':
      return `2026-0${(seed % 6) + 1}-0${(seed % 9) + 1}`;
    case 'count':
      return seed % 60;
    case 'amount':
      return (seed % 7) + 0.25;
    case 'tick':
      return seed % 2 === 0;
    case 'choice':
      return part.values?.[seed % part.values.length] ?? null;
    case 'choices':
      return part.values?.slice(0, 2) ?? [];
    case 'codes':
      return ['sv', 'en'];
    case 'code':
      return part.list === 'platforms' ? 'facebook' : part.list === 'languages' ? 'sv' : text;
    case 'lines':
      return [text, 'b|c', 'd\\'];
    case 'text':
      return `${text}\nandre linje\n\ntredje\ttab`;
    case 'email':
      return `n${seed}@umu.se`;
    case 'url':
      return `https://www.facebook.com/umu${seed}?x=1&y=2#z`;
    case 'record':
      return ofParts(part.parts ?? {}, seed);
    case 'list':
      return [ofParts(part.parts ?? {}, seed), ofParts(part.parts ?? {}, seed + 3)];
    default:
      return text;
  }
}
function ofParts(parts: Parts, seed: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([id, part], index) => [id, hard(part, seed + index)]));
}

const count = nasty.length;
async function fieldsOf(asked: TestApplication, name: string): Promise<unknown> {
  const { rows } = await asked.ask('register.list', { limit: 100 });
  const row = rows.find((one) => one.name === name);
  const { channel, unit } = await asked.ask('register.get', { id: row?.id ?? '' });
  return { ...channel.fields, responsibleUnit: unit?.name ?? '' };
}

describe('every field of every channel', () => {
  beforeAll(async () => {
    const { id: unit } = await house.ask('register.saveUnit', { name: 'Fysik | Kemi; =A' });
    for (let seed = 0; seed < count; seed += 1) {
      const given = Object.fromEntries(
        fieldIds.map((id: FieldId, index) => [id, id === 'responsibleUnit' ? unit : hard(fields[id] as Part, seed + index)]),
      );
      await house.ask('register.save', { fields: { ...given, name: `${nasty[seed]} ${seed}` } });
    }
  });

  test.each(['csv', 'xlsx'] as const)('comes out as %s and in again as it was', async (as) => {
    const to = join(house.directory, `out.${as}`);
    expect(await house.ask('register.export', { as, to })).toEqual({ path: to, channels: count });
    other = await openApplication();
    try {
      await other.ask('system.begin', begin);
      await other.ask('register.saveUnit', { name: 'Fysik | Kemi; =A' });
      const told = await other.ask('register.importPreview', { file: to });
      expect(told).toMatchObject({ layout: 'own', rows: count, added: count, refusedCount: 0, unmatched: [], unknown: ['id', 'state'] });
      await other.ask('register.import', { file: to });
      for (const [seed, text] of nasty.entries()) {
        const name = `${text} ${seed}`;
        expect(await fieldsOf(other, name), name).toEqual(await fieldsOf(house, name));
      }
      expect(other.mistakes).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('is text to Excel, whatever it looks like: no formula, no number, no date', () => {
    const files = unzipSync(readFileSync(join(house.directory, 'out.xlsx')));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    const kinds = new Set([...sheet.matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, kind]) => kind));
    expect([...kinds]).toEqual(['s']);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain("'=1+1");
  });
});

it('tells of a field that no cell of Excel can hold, and a CSV file holds it', async () => {
  const tags = Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(190, 'x'));
  await house.ask('register.save', { fields: { name: 'Lang', tags } });
  const to = join(house.directory, 'long');
  const asked = { query: 'lang', to };
  await expect(house.ask('register.export', { ...asked, as: 'xlsx' })).rejects.toMatchObject({ textId: 'register.export.tooLong' });
  expect(await house.ask('register.export', { ...asked, as: 'csv' })).toMatchObject({ channels: 1 });
});
