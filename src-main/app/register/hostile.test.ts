import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

/** Files that somebody made to break the register, or that are no files of channels at all. */

let house: TestApplication;
let ask: TestApplication['ask'];
let number = 0;
beforeAll(async () => {
  house = await openApplication();
  ask = house.ask;
  await ask('system.begin', { packId: 'umu', name: 'Kari', email: 'kari@umu.se', role: 'officer', sample: false });
});
// Whatever came in, nothing of ours broke, and nothing was stored.
afterEach(async () => {
  expect(house.mistakes).toEqual([]);
  expect((await ask('register.list', {})).total).toBe(0);
});
afterAll(() => house.close());

const file = (content: string | Uint8Array, kind = 'csv'): string => {
  number += 1;
  const path = join(house.directory, `hostile-${number}.${kind}`);
  writeFileSync(path, content);
  return path;
};
/** What a dry run of it says, or why it is refused; never after more than some seconds. */
async function read(content: string | Uint8Array, kind?: string) {
  const before = performance.now();
  const told = await ask('register.importPreview', { file: file(content, kind) }).catch(({ textId }: { textId: string }) => textId);
  expect(performance.now() - before).toBeLessThan(20_000);
  return told;
}
const head = 'name;platform;addressUrl;tags;languages;responsibleUnit;audiencePrimary;purpose';

describe('a CSV file', () => {
  test.each([
    ['of nothing', '', 'recipients.file.empty'],
    ['with more columns than a table has', `name${';x'.repeat(5000)}\n${'a;b\n'.repeat(2000)}`, 'recipients.file.tooManyColumns'],
    ['with a row that has no end', `${head}\n${'a'.repeat(3_000_000)}`, 'recipients.file.recordTooLong'],
    ['with a quotation that is never closed', `${head}\n"${'a;'.repeat(1_000_000)}`, 'recipients.file.brokenQuote'],
    ['of bytes', new Uint8Array(100_000).map((_, index) => index % 256), 'recipients.file.notTable'],
    ['about something else', 'a;b\n1;2\n', 'register.import.layout'],
  ])('%s is refused', async (_, content, why) => expect(await read(content)).toBe(why));

  test.each([
    ['space', `a${' '.repeat(150_000)}b`],
    ['bars', '|'.repeat(150_000)],
    ['backslashes', '\\'.repeat(150_000)],
    ['semicolons and bars', '; |'.repeat(50_000)],
    ['formulas', '=cmd|/c calc!A0'.repeat(10_000)],
    ['emoji', '👩‍🔬'.repeat(20_000)],
    ['dots', `https://${'a.'.repeat(70_000)}`],
  ])('with a cell of %s is read in time, and the cell fits nothing', async (_, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const told = await read(`${head}\nFysik;facebook;${Array(6).fill(quoted).join(';')}\n`);
    expect(told).toMatchObject({ rows: 1 });
    expect(JSON.stringify(told).length).toBeLessThan(20_000);
  });

  it('with a great many bad rows tells the first of them, and how many there are', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `;;ingen adress ${index};;;;;`);
    const told = await read(`${head}\n${rows.join('\n')}\n`);
    expect(told).toMatchObject({ rows: 30_000, added: 0, refusedCount: 30_000 });
    expect((told as { refused: unknown[] }).refused).toHaveLength(1000);
    const odd = Array.from({ length: 3000 }, (_, index) => `K${index};plattform ${index};;;;;;`);
    const second = await read(`${head}\n${odd.join('\n')}\n`);
    expect((second as { unmatched: unknown[] }).unmatched).toHaveLength(1000);
    expect(second).toMatchObject({ added: 3000 });
  });

  it('has headings that are properties of every object, and they are none of ours', async () => {
    const told = await read('name;__proto__;constructor;toString;languages\nFysik;1;2;3;__proto__|constructor|toString\n');
    expect(told).toMatchObject({ added: 1, unknown: ['__proto__', 'constructor', 'toString'] });
    expect((told as { unmatched: { field: string }[] }).unmatched.every(({ field }) => field === 'languages')).toBe(true);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  test.each(['utf16-le', 'utf16-be', 'win1252', 'iso-8859-1'])('in %s keeps its letters', async (encoding) => {
    const text = `${head}\nFörsäljning på Åland;facebook;https://facebook.com/aland;;;;;\n`;
    const told = await read(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf16') }));
    expect(told).toMatchObject({ sample: [{ name: 'Försäljning på Åland' }] });
  });

  it('in another encoding than is said is read as it was said, and never fails', async () => {
    const path = file(iconv.encode('name;purpose\nFörsäljning;på Åland\n', 'win1252'));
    expect(await ask('register.importPreview', { file: path, encoding: 'utf-8' })).toMatchObject({ rows: 1 });
    await expect(ask('register.importPreview', { file: path, encoding: 'klingon' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('an Excel file', () => {
  const sheet = (body: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(body),
    });

  test.each([
    [
      'that unpacks to gigabytes',
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(500 << 20) }, { level: 9 }),
      'recipients.file.tooBig',
    ],
    ['that is a zip of something else', zipSync({ 'readme.txt': strToU8('hei') }), 'recipients.file.brokenWorkbook'],
    [
      'with paths that lead out of it',
      zipSync({ '../../etc/passwd': strToU8('x'), '/abs': strToU8('x') }),
      'recipients.file.brokenWorkbook',
    ],
    [
      'that is cut off',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook>'.repeat(500)) }).subarray(0, 60),
      'recipients.file.brokenWorkbook',
    ],
  ])('%s is refused', async (_, content, why) => expect(await read(content, 'xlsx')).toBe(why), 60_000);

  it('with entities that grow is refused, or has none of them', async () => {
    const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    const told = await read(
      sheet(
        `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`,
      ),
      'xlsx',
    );
    expect(JSON.stringify(told).length).toBeLessThan(10_000);
  });
});
