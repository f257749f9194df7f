import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../src-shared/domain/proofing/language/identify.ts';
import { readCatalogue } from './catalogues.ts';
import { plainParagraphs } from './plain.ts';
import { trainLanguageModel } from './train.ts';

/** A catalogue as `msgfmt` writes it, without its hash table. */
function catalogue(messages: Readonly<Record<string, string>>, little: boolean): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(messages);
  const strings = [...entries.map(([key]) => key), ...entries.map(([, text]) => text)].map((text) => encoder.encode(text));
  const textAt = 28 + strings.length * 8;
  const bytes = new Uint8Array(textAt + strings.reduce((sum, { length }) => sum + length + 1, 0));
  const view = new DataView(bytes.buffer);
  [0x950412de, 0, entries.length, 28, 28 + entries.length * 8, 0, 0].forEach((word, index) => {
    view.setUint32(index * 4, word, little);
  });
  let at = textAt;
  strings.forEach((text, index) => {
    view.setUint32(28 + index * 8, text.length, little);
    view.setUint32(32 + index * 8, at, little);
    bytes.set(text, at);
    at += text.length + 1;
  });
  return bytes;
}

describe('a message catalogue', () => {
  it.each([true, false])('is read in either order of bytes (little: %s), without its header, contexts and plurals', (little) => {
    const bytes = catalogue(
      { '': 'Language: nb\n', Open: 'Åpne', 'menu\u0004Close': 'Lukk', '%d file\u0000%d files': '%d fil\u0000%d filer' },
      little,
    );
    expect([...readCatalogue(bytes)]).toEqual([
      ['Open', 'Åpne'],
      ['Close', 'Lukk'],
      ['%d file', '%d fil'],
    ]);
  });

  it('is nothing else', () => {
    expect(() => readCatalogue(new TextEncoder().encode('msgid "Open" msgstr "Åpne"'))).toThrow(/catalogue/);
  });
});

describe('a message as plain text', () => {
  it.each([
    ['&Open the <b>file</b> %1$s', ['Open the file']],
    ['_Lagre som …', ['Lagre som …']],
    ['<p>Første.</p><p>Andre {{PLURAL:$1|fil|filer}}.</p>', ['Første.', 'Andre .']],
    ['[[Special:Log|Loggen]] viser $1', ['Loggen viser']],
    [' %d ', []],
  ])('%s', (message, paragraphs) => {
    expect(plainParagraphs(message)).toEqual(paragraphs);
  });
});

describe('what is learnt', () => {
  it('tells texts like those it was learnt from', () => {
    const of = (text: string) => Array.from({ length: 20 }, () => text);
    const model = trainLanguageModel({
      nb: of('jeg vet ikke hvor hun er'),
      nn: of('eg veit ikkje kvar ho er'),
      en: of('i do not know where she is'),
      sv: of('jag vet inte var hon är'),
      da: of('jeg ved ikke hvor hun er henne'),
    });
    expect(identifyLanguage(model, 'kvar er ho').language).toBe('nn');
    expect(identifyLanguage(model, 'where is she').language).toBe('en');
    expect(identifyLanguage(model, 'var är hon').language).toBe('sv');
    expect(model.overlap).toBeGreaterThanOrEqual(1);
  });
});
