import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Translate } from '#shared/texts/translate.ts';
import { type Audience, reachesStudents } from '../draft/brief.ts';
import { sha256Hex } from '../message/digest.ts';
import { renderingFiles } from './archive.ts';

/** What the journal entry of a send is made from. */
export interface JournalInput {
  readonly subject: string;
  readonly sender: string;
  readonly audience: Audience | null;
  readonly institution: string;
  /** To how many it went out, by their own addresses or as a mailing list's reader count was told. */
  readonly count: number;
  /** The day of the document: when the text was frozen, `YYYY-MM-DD`. */
  readonly documentDay: string;
  /** When it was sent, `YYYY-MM-DD`; null where nothing went out. */
  readonly sentDay: string | null;
  /** The master mails, by rendering id. */
  readonly eml: readonly { readonly id: string; readonly text: string }[];
  readonly t: Translate;
}

/** Noark 5 element names (M-codes of the standard's metadata catalogue) of a journal entry, in the standard's order. */
interface Element {
  readonly name: string;
  readonly content: string | readonly Element[];
}

const element = (name: string, content: string | number | readonly Element[]): Element => ({
  name,
  content: typeof content === 'number' ? String(content) : content,
});

/** Outgoing to people outside (U): students; a note for one's own organisation that is not followed up (X): staff. */
export function journalType(audience: Audience | null): 'U' | 'X' {
  return audience === null || reachesStudents(audience.kind) ? 'U' : 'X';
}

/**
 * The journal entry of a send with Noark 5's names, as XML: one group recipient with its count and no list of parties, and one
 * document object for each ordering of the languages with its checksum. The status is E, sent out. Same input, same bytes.
 */
export function journalEntry(input: JournalInput): string {
  const { subject, sender, audience, institution, count, documentDay, sentDay, eml, t } = input;
  const who = audience ? t(`shell.audience.${audience.kind}`) : '';
  const groups = [audience?.description?.trim(), (audience?.placeCodes ?? []).join(', ')].filter(Boolean).join('; ');
  const group = t('archive.journal.group', { who: groups === '' ? who : `${who} (${groups})`, institution, count });
  const root = element('journalpost', [
    element('tittel', subject),
    element('offentligTittel', subject),
    element('forfatter', sender),
    element('journalposttype', journalType(audience)),
    element('journalstatus', 'E'),
    element('dokumentetsDato', documentDay),
    ...(sentDay === null ? [] : [element('sendtDato', sentDay)]),
    element('antallVedlegg', 0),
    element('korrespondansepart', [element('korrespondanseparttype', 'EA'), element('korrespondansepartNavn', sender)]),
    element('korrespondansepart', [element('korrespondanseparttype', 'GM'), element('korrespondansepartNavn', group)]),
    element('dokumentbeskrivelse', [
      element('tittel', subject),
      element('forfatter', sender),
      ...eml.map(({ id, text }) =>
        element('dokumentobjekt', [
          element('format', 'message/rfc822'),
          element('mimeType', 'message/rfc822'),
          element('filnavn', renderingFiles(id).eml),
          element('sjekksum', sha256Hex(text)),
          element('sjekksumAlgoritme', 'SHA-256'),
          element('filstoerrelse', utf8ToBytes(text).length),
        ]),
      ),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root, '')}`;
}

function xml({ name, content }: Element, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`;
  return `${indent}<${name}>\n${content.map((child) => xml(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Text as XML 1.0 may hold it: what it has no way to say is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}
