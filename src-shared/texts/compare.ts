import type { TextEntry } from './entry.ts';

/** Two versions of a text side by side: what changed, word by word. */
export const compareTexts = {
  'compare.changes': {
    nb: '{count, plural, =0 {Ingen endringer} one {# endring} other {# endringer}}',
    nn: '{count, plural, =0 {Ingen endringar} one {# endring} other {# endringar}}',
    en: '{count, plural, =0 {No changes} one {# change} other {# changes}}',
  },
  'compare.only': { nb: 'Hele teksten', nn: 'Heile teksten', en: 'The whole text' },
  'compare.view': { nb: 'Visning', nn: 'Vising', en: 'View' },
  'compare.viewChanges': { nb: 'Bare endringer', nn: 'Berre endringar', en: 'Changes only' },
  'compare.viewAll': { nb: 'Hele teksten', nn: 'Heile teksten', en: 'The whole text' },
  'compare.pane': { nb: 'Språk', nn: 'Språk', en: 'Language' },
  'compare.brief': { nb: 'Oppdraget', nn: 'Oppdraget', en: 'The brief' },
  'compare.briefSame': {
    nb: '{count, plural, one {# svar i oppdraget er uendret} other {# svar i oppdraget er uendret}}',
    nn: '{count, plural, one {# svar i oppdraget er uendra} other {# svar i oppdraget er uendra}}',
    en: '{count, plural, one {# answer in the brief is unchanged} other {# answers in the brief are unchanged}}',
  },
  'compare.same': {
    nb: '{count, plural, one {# avsnitt uendret} other {# avsnitt uendret}}',
    nn: '{count, plural, one {# avsnitt uendra} other {# avsnitt uendra}}',
    en: '{count, plural, one {# paragraph unchanged} other {# paragraphs unchanged}}',
  },
  'compare.setting': {
    nb: 'Samme ord, annen formatering',
    nn: 'Same ord, anna formatering',
    en: 'Same words, other formatting',
  },
  'compare.lacks': { nb: 'Står ikke i denne språkversjonen', nn: 'Står ikkje i denne språkversjonen', en: 'Not in this language' },
  'compare.rule': { nb: 'Skillelinje', nn: 'Skiljelinje', en: 'Dividing line' },
  'compare.unanswered': { nb: 'Ikke besvart', nn: 'Ikkje svart på', en: 'Not answered' },
  'compare.next': { nb: 'neste endring', nn: 'neste endring', en: 'next change' },
  'compare.previous': { nb: 'forrige', nn: 'førre', en: 'previous' },
  'compare.at': { nb: 'Endring {number} av {count}', nn: 'Endring {number} av {count}', en: 'Change {number} of {count}' },
  'compare.field.body': { nb: 'På vegne av', nn: 'På vegner av', en: 'On behalf of' },
  'compare.field.audience': { nb: 'Mottakere', nn: 'Mottakarar', en: 'Recipients' },
  'compare.field.narrowerGroupsConsidered': {
    nb: 'Smalere utvalg vurdert',
    nn: 'Smalare utval vurdert',
    en: 'Narrower groups considered',
  },
  'compare.field.reason': { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  'compare.field.reasonStatement': { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Explanation' },
  'compare.field.relevance': { nb: 'Hvorfor det angår alle', nn: 'Kvifor det gjeld alle', en: 'Why it concerns everyone' },
  'compare.field.webPage': { nb: 'Nettside', nn: 'Nettside', en: 'Web page' },
  'compare.field.subject': { nb: 'Emne', nn: 'Emne', en: 'Subject' },
  'compare.field.sender': { nb: 'Avsender', nn: 'Avsendar', en: 'Sender' },
  'compare.field.from': { nb: 'Fra-adresse', nn: 'Frå-adresse', en: 'From address' },
  'compare.field.replyTo': { nb: 'Svaradresse', nn: 'Svaradresse', en: 'Reply address' },
  'compare.field.wantedAt': { nb: 'Ønsket tid', nn: 'Ønskt tid', en: 'Wanted time' },
} as const satisfies Record<string, TextEntry>;
