import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docText } from '#shared/domain/draft/document.ts';
import { AppError } from '#shared/domain/errors.ts';
import { paragraph, run, wordFile, wordParts } from '../../../tests/kit/word-file.ts';
import { workers } from '../../../tests/kit/workers.ts';
import { createDocuments } from './index.ts';
import { isLight } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { readTranslation, writeTranslation } from './translation-file.ts';

const worker = workers.documents;

async function refusal(name: string, content: Uint8Array | string): Promise<string> {
  const error: unknown = await readText(name, typeof content === 'string' ? strToU8(content) : content).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error(`${name} was read: ${JSON.stringify(error)}`);
  expect(error.kind).toBe('invalid');
  return error.text.id;
}

async function html(content: Uint8Array): Promise<string> {
  const read = await readText('a.docx', content);
  if (read.kind !== 'word') throw new Error(read.kind);
  return read.html;
}

describe('a Word file', () => {
  it('gives its headings, lists, links and marks; tracked changes as accepted', async () => {
    const text = await html(wordFile());
    expect(text).toContain('<h1>Meld deg til eksamen</h1>');
    expect(text).toContain('Fristen er <strong>tirsdag 1. september</strong>, og den er <em>endelig</em>.');
    expect(text).toContain('<h2>Slik gjør du</h2>');
    expect(text).toContain('<ul><li>Logg inn</li><li>Velg emne<ul><li>Bare ett om gangen</li></ul></li></ul>');
    expect(text).toContain('<ol><li>Først</li><li>Så</li></ol>');
    expect(text).toContain('<a href="https://www.uni.example/eksamen">nettsiden</a>');
    expect(text).toContain('Det koster 850 kroner.');
    expect(text).toContain('<p>SV</p>');
    expect(text).not.toMatch(/fotnote|Stemmer dette|data:|800|\[1\]/);
  });

  it('keeps its first headings as titles where it has no title of its own', async () => {
    const body = paragraph(run('Frist'), '<w:pStyle w:val="Overskrift1"/>') + paragraph(run('Teksten.'));
    expect(await html(wordFile(wordParts(body)))).toBe('<h1>Frist</h1><p>Teksten.</p>');
  });

  it('tells what stays behind', async () => {
    const parts = {
      ...wordParts(),
      'word/vbaProject.bin': new Uint8Array(10),
      'word/embeddings/regneark.xlsx': new Uint8Array(10),
      'word/header1.xml': strToU8('<w:hdr><w:p><w:r><w:t>Internt</w:t></w:r></w:p></w:hdr>'),
      'word/footer1.xml': strToU8('<w:ftr><w:p/></w:ftr>'),
    };
    expect((await readText('a.docm', zipSync(parts))).leftOut).toEqual({
      macros: 1,
      objects: 1,
      headers: 1,
      footnotes: 1,
      comments: 1,
      changes: 2,
    });
  });

  it('that is none, or cannot be read, says what it is', async () => {
    const cfb = (name: string) => {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      for (const [index, letter] of [...name].entries()) bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * index);
      return bytes;
    };
    expect(await refusal('a.docx', '')).toBe('document.empty');
    expect(await refusal('a.docx', 'Hei')).toBe('document.notWord');
    expect(await refusal('a.doc', cfb('WordDocument'))).toBe('document.oldWord');
    expect(await refusal('a.docx', cfb('EncryptedPackage'))).toBe('document.locked');
    expect(await refusal('a.pdf', '%PDF-1.7')).toBe('document.pdf');
    expect(await refusal('a.rtf', '{\\rtf1 Hei}')).toBe('document.rtf');
    expect(await refusal('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('document.notWord');
    expect(await refusal('a.odt', zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }))).toBe(
      'document.openDocument',
    );
    expect(await refusal('a.png', new Uint8Array([0x89, 0x50, 0, 0]))).toBe('document.notText');
    expect(await refusal('a.docx', wordFile().subarray(0, 1500))).toBe('document.damaged');
    expect(await refusal('a.docx', wordFile({ ...wordParts(), 'word/document.xml': strToU8('<w:document><w:body>') }))).toBe(
      'document.damaged',
    );
  });

  it('that unpacks to far too much is not unpacked, whatever it says of itself', async () => {
    const zeros = new Uint8Array(40 << 20);
    const bomb = zipSync({ ...wordParts(), 'word/more.xml': zeros }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal('a.docx', bomb)).toBe('document.bomb');
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`word/media/${index}.png`, new Uint8Array(0)]));
    expect(await refusal('a.docx', zipSync({ ...wordParts(), ...many }))).toBe('document.bomb');

    // The directory claims ten bytes for what is forty million.
    const lie = bomb.slice();
    const view = new DataView(lie.buffer);
    for (let at = 0; at < lie.length - 4; at += 1) if (view.getUint32(at, true) === zeros.length) view.setUint32(at, 10, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(['document.damaged', null]).toContain(await refusal('a.docx', lie).catch(() => null));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 << 20);
  });

  it('cut anywhere or scrambled never breaks the reader', async () => {
    const whole = wordFile();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = byte;
        await readText('a.docx', bytes).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a translator’s file', () => {
  const file = (rows: readonly string[]): Uint8Array =>
    writeTranslation({
      messageId: 'm',
      source: 'nb',
      target: 'en',
      locale: 'nb',
      about: [],
      heads: { number: 'Linje', source: 'Bokmål', target: 'Engelsk' },
      rows: rows.map((text, index) => ({ number: index + 1, source: [{ type: 'text', text }], target: [] })),
    });

  it('has a bound to its length, in one row or in many', async () => {
    expect((await readTranslation(file(['Hei', 'du']))).units.map(({ source }) => source)).toEqual(['Hei', 'du']);
    const tooLong = { kind: 'invalid', text: { id: 'document.tooLong' } };
    await expect(readTranslation(file(['x'.repeat(2 << 20)]))).rejects.toMatchObject(tooLong);
    await expect(readTranslation(file(Array.from({ length: 1200 }, () => 'x'.repeat(2000))))).rejects.toMatchObject(tooLong);
  });
});

describe('a Markdown or HTML file', () => {
  it('is told apart by its name or by what stands in it', async () => {
    const markdown = await readText('a.md', strToU8('# Tittel\n\nHei **du**'));
    expect(markdown.kind === 'markdown' && docText(markdown.doc)).toBe('Tittel\n\nHei du');
    expect(await readText('a.htm', strToU8('<p>Hei</p>'))).toMatchObject({ kind: 'html', html: '<p>Hei</p>' });
    expect(await readText('a', strToU8('<!DOCTYPE html><p>Hei'))).toMatchObject({ kind: 'html' });
    expect((await readText('a.txt', strToU8('Hei'))).kind).toBe('markdown');
  });

  it('is read in the encoding that it has', async () => {
    const page = '<meta charset="iso-8859-1"><p>Blåbær på språk</p>';
    expect(
      await readText(
        'a.html',
        Uint8Array.from(page, (letter) => letter.charCodeAt(0)),
      ),
    ).toMatchObject({ html: page });
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'Blå'].map((letter) => letter.charCodeAt(0))).buffer)]);
    const read = await readText('a.md', utf16);
    expect(read.kind === 'markdown' && docText(read.doc)).toBe('Blå');
  });

  it('has no pictures in its text, and a bound to its length', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(3 << 20)}">`;
    expect(await readText('a.html', strToU8(`<p>Hei</p>${picture}`))).toMatchObject({ html: '<p>Hei</p><img src="">' });
    expect(await refusal('a.html', 'x'.repeat((2 << 20) + 1))).toBe('document.tooLong');
    expect(await refusal('a.md', 'x'.repeat((2 << 20) + 1))).toBe('document.tooLong');
  });
});

describe('the worker', () => {
  it('reads files and Markdown, and hands on what is wrong with them', async () => {
    const documents = createDocuments(worker);
    expect(await documents.read('a.docx', wordFile())).toMatchObject({ kind: 'word', leftOut: { footnotes: 1 } });
    await expect(documents.read('a.docx', strToU8('Hei'))).rejects.toMatchObject({ kind: 'invalid', text: { id: 'document.notWord' } });
    const { nb } = await documents.markdown({ nb: '# Hei' });
    expect(docText(nb)).toBe('Hei');
    expect(await documents.markdown({})).toEqual({});
  });

  it('is not asked about a text as messages are, and is about one that takes long', () => {
    expect(isLight('# Tittel\n\nHei **du** [der](https://uni.example).\n'.repeat(30))).toBe(true);
    expect(isLight('*a_ '.repeat(25_000))).toBe(false);
    expect(isLight('> '.repeat(700))).toBe(false);
  });

  it('gives up on a text that nobody can read in the time that there is', async () => {
    const documents = createDocuments(worker, 3000);
    await expect(documents.markdown({ nb: '*a_ '.repeat(25_000) })).rejects.toMatchObject({
      kind: 'invalid',
      text: { id: 'document.tooHeavy' },
    });
  });
});
