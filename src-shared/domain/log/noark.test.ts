// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '#shared/texts/translate.ts';
import { audienceKinds } from '../draft/brief.ts';
import { sha256Hex } from '../message/digest.ts';
import { type JournalInput, journalEntry, journalType } from './noark.ts';

const input: JournalInput = {
  subject: 'Meld deg til eksamen innen 1. september',
  sender: 'Studieavdelingen',
  audience: { kind: 'all-students' },
  institution: 'Universitetet i Oslo',
  count: 4812,
  documentDay: '2026-08-10',
  sentDay: '2026-08-24',
  eml: [
    { id: 'nb-nn-en', text: 'Subject: æ\r\n\r\ntekst' },
    { id: 'nn-nb-en', text: 'Subject: b\r\n\r\ntekst' },
  ],
  t: translator('nb'),
};

/** The document, or an error where it is not well-formed. */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const [error] = document.getElementsByTagName('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}
const texts = (document: Document, name: string): string[] => [...document.getElementsByTagName(name)].map((one) => one.textContent ?? '');

/** Noark 5's metadata names that the entry may use, each as often as it may stand. */
const allowed: Readonly<Record<string, readonly [least: number, most: number]>> = {
  journalpost: [1, 1],
  tittel: [2, 2],
  offentligTittel: [1, 1],
  forfatter: [2, 2],
  journalposttype: [1, 1],
  journalstatus: [1, 1],
  dokumentetsDato: [1, 1],
  sendtDato: [0, 1],
  antallVedlegg: [1, 1],
  korrespondansepart: [2, 2],
  korrespondanseparttype: [2, 2],
  korrespondansepartNavn: [2, 2],
  dokumentbeskrivelse: [1, 1],
  dokumentobjekt: [0, 8],
  format: [0, 8],
  mimeType: [0, 8],
  filnavn: [0, 8],
  sjekksum: [0, 8],
  sjekksumAlgoritme: [0, 8],
  filstoerrelse: [0, 8],
};
function expectValid(document: Document): void {
  const names = [...document.getElementsByTagName('*')].map(({ tagName }) => tagName);
  expect(names.filter((name) => !Object.hasOwn(allowed, name))).toEqual([]);
  for (const [name, [least, most]] of Object.entries(allowed)) {
    const count = names.filter((one) => one === name).length;
    expect(count, name).toBeGreaterThanOrEqual(least);
    expect(count, name).toBeLessThanOrEqual(most);
  }
  for (const day of [...texts(document, 'dokumentetsDato'), ...texts(document, 'sendtDato')]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(['U', 'X']).toContain(texts(document, 'journalposttype')[0]);
}

describe('the journal entry of a send', () => {
  it('has Noark 5’s names: one group recipient with its count, and a document object with its checksum for each mail', () => {
    const document = parsed(journalEntry(input));
    expectValid(document);
    const one = (name: string) => texts(document, name);
    expect(one('tittel')).toEqual([input.subject, input.subject]);
    expect(one('journalposttype')).toEqual(['U']);
    expect(one('journalstatus')).toEqual(['E']);
    expect(one('antallVedlegg')).toEqual(['0']);
    expect(one('dokumentetsDato')).toEqual(['2026-08-10']);
    expect(one('sendtDato')).toEqual(['2026-08-24']);
    expect(one('korrespondanseparttype')).toEqual(['EA', 'GM']);
    expect(one('korrespondansepartNavn')).toEqual(['Studieavdelingen', 'Alle studenter ved Universitetet i Oslo, 4\u00a0812']);
    expect(one('filnavn')).toEqual(['message-nb-nn-en.eml', 'message-nn-nb-en.eml']);
    expect(one('mimeType')).toEqual(['message/rfc822', 'message/rfc822']);
    expect(one('sjekksum')).toEqual(input.eml.map(({ text }) => sha256Hex(text)));
    expect(one('sjekksumAlgoritme')).toEqual(['SHA-256', 'SHA-256']);
    expect(one('filstoerrelse')).toEqual(input.eml.map(({ text }) => String(new TextEncoder().encode(text).length)));
  });

  it('is U for students and X for staff alone', () => {
    expect(Object.fromEntries(audienceKinds.map((kind) => [kind, journalType({ kind })]))).toEqual({
      'all-students': 'U',
      'all-staff': 'X',
      'all-staff-and-students': 'U',
      'student-selection': 'U',
      'staff-selection': 'X',
    });
  });

  it('names the groups of a selection, and has no day of sending where nothing went out', () => {
    const audience = { kind: 'staff-selection', description: 'Verneombud', placeCodes: ['150000', '160000'] } as const;
    const document = parsed(journalEntry({ ...input, audience, sentDay: null, count: 0 }));
    expectValid(document);
    expect(texts(document, 'korrespondansepartNavn')[1]).toBe('Utvalg av ansatte (Verneombud; 150000, 160000) ved Universitetet i Oslo, 0');
    expect(texts(document, 'sendtDato')).toEqual([]);
  });

  it('is well-formed whatever the subject, the sender and the groups hold, and says them as they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, sender) => {
        const document = parsed(journalEntry({ ...input, subject, sender, audience: { kind: 'student-selection', description: subject } }));
        expectValid(document);
        const kept = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        expect(texts(document, 'tittel')[0]).toBe(kept(subject));
        expect(texts(document, 'forfatter')[0]).toBe(kept(sender));
      }),
      { numRuns: 60 },
    ));
});
