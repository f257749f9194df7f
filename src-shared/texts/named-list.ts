import type { TextEntry } from './entry.ts';

/** A mailing list's own address as the one recipient. */
export const namedListTexts = {
  'namedList.ownUnit': {
    nb: 'Listen dekker alle ansatte i en enhet. Da skal enheten sende selv (U05). Ingen liste er tatt inn. Be den som svarer for listen, sende meldingen: {who}.',
    nn: 'Lista dekkjer alle tilsette i ei eining. Då skal eininga sende sjølv (U05). Inga liste er teken inn. Be den som svarar for lista, sende meldinga: {who}.',
    en: 'The list covers all staff of a unit. The unit must then send it itself (U05). No list was taken in. Ask the one who answers for the list to send the message: {who}.',
  },
  'namedList.badAddress': {
    nb: '«{address}» er ikke en adresse Budstikke kan sende til. Ingen liste er tatt inn. Rett adressen.',
    nn: '«{address}» er ikkje ei adresse Budstikke kan sende til. Inga liste er teken inn. Rett adressa.',
    en: '“{address}” is not an address that Budstikke can send to. No list was taken in. Correct the address.',
  },
  'namedList.suppressed': {
    nb: '«{address}» er sperret, så ingen utsending tar den med. Ingen liste er tatt inn. Åpne adressen igjen i innstillingene, eller velg en annen.',
    nn: '«{address}» er sperra, så inga utsending tek ho med. Inga liste er teken inn. Opne adressa igjen i innstillingane, eller vel ei anna.',
    en: '“{address}” is suppressed, so no send takes it in. No list was taken in. Let the address in again in the settings, or choose another.',
  },
  'namedList.offer': { nb: 'Oppgi en e-postliste i stedet', nn: 'Gje opp ei e-postliste i staden', en: 'Name a mailing list instead' },
  'namedList.title': { nb: 'E-postliste som mottaker', nn: 'E-postliste som mottakar', en: 'A mailing list as the recipient' },
  'namedList.what': {
    nb: 'Budstikke sender én e-post til listens adresse, og listen sender den videre. Regnskapet viser om listen tok imot, ikke hvem som leste.',
    nn: 'Budstikke sender éin e-post til adressa til lista, og lista sender han vidare. Rekneskapen viser om lista tok imot, ikkje kven som las.',
    en: 'Budstikke sends one e-mail to the list’s address, and the list passes it on. The account shows whether the list accepted it, not who read it.',
  },
  'namedList.address': { nb: 'Listens adresse', nn: 'Adressa til lista', en: 'The list’s address' },
  'namedList.answersFor': { nb: 'Hvem svarer for listen?', nn: 'Kven svarar for lista?', en: 'Who answers for the list?' },
  'namedList.answersFor.example': { nb: 'Seksjon eller person', nn: 'Seksjon eller person', en: 'A section or a person' },
  'namedList.readers': { nb: 'Omtrent hvor mange leser den?', nn: 'Om lag kor mange les ho?', en: 'About how many read it?' },
  'namedList.readers.help': {
    nb: 'Spør den som svarer for listen, omtrent hvor mange som leser den. Tallet avgjør om en annen må bekrefte.',
    nn: 'Spør den som svarar for lista, om lag kor mange som les ho. Talet avgjer om ein annan må stadfeste.',
    en: 'Ask the one who answers for the list about how many read it. The figure decides whether somebody else must confirm.',
  },
  'namedList.readers.bad': { nb: 'Skriv et helt tall fra 1.', nn: 'Skriv eit heiltal frå 1.', en: 'Enter a whole number from 1.' },
  'namedList.coversUnit': {
    nb: 'Listen dekker alle ansatte i en enhet',
    nn: 'Lista dekkjer alle tilsette i ei eining',
    en: 'The list covers all staff of a unit',
  },
  'namedList.coversUnit.then': {
    nb: 'Da skal enheten sende selv (U05). Be den som svarer for listen, sende meldingen.',
    nn: 'Då skal eininga sende sjølv (U05). Be den som svarar for lista, sende meldinga.',
    en: 'The unit must then send it itself (U05). Ask the one who answers for the list to send the message.',
  },
  'namedList.use': { nb: 'Bruk e-postlisten', nn: 'Bruk e-postlista', en: 'Use the mailing list' },
  'namedList.back': { nb: 'Velg en fil i stedet', nn: 'Vel ei fil i staden', en: 'Choose a file instead' },
  'namedList.stops.address': { nb: 'Skriv listens adresse.', nn: 'Skriv adressa til lista.', en: 'Enter the list’s address.' },
  'namedList.stops.answersFor': {
    nb: 'Skriv hvem som svarer for listen.',
    nn: 'Skriv kven som svarar for lista.',
    en: 'Enter who answers for the list.',
  },
  'namedList.stops.readers': {
    nb: 'Skriv omtrent hvor mange som leser listen.',
    nn: 'Skriv om lag kor mange som les lista.',
    en: 'Enter about how many read the list.',
  },
  'namedList.taken': { nb: 'E-postlisten er tatt inn.', nn: 'E-postlista er teken inn.', en: 'The mailing list was taken in.' },
  'namedList.count': {
    nb: 'Én listeadresse, omtrent {readers, plural, one {# leser} other {# lesere}}',
    nn: 'Éi listeadresse, om lag {readers, plural, one {# lesar} other {# lesarar}}',
    en: 'One list address, about {readers, plural, one {# reader} other {# readers}}',
  },
  'namedList.fact.readers': { nb: 'Lesere, som oppgitt', nn: 'Lesarar, som oppgjeve', en: 'Readers, as told' },
  'namedList.fact.answersFor': { nb: 'Svarer for listen', nn: 'Svarar for lista', en: 'Answers for the list' },
  'steps.recipients.named': {
    nb: 'Liste, ca. {readers, number}',
    nn: 'Liste, ca. {readers, number}',
    en: 'List, about {readers, number}',
  },
  'log.list.named': {
    nb: 'E-postliste oppgitt som mottaker{readers, plural, =0 {} one {, omtrent # leser} other {, omtrent # lesere}}',
    nn: 'E-postliste oppgjeven som mottakar{readers, plural, =0 {} one {, om lag # lesar} other {, om lag # lesarar}}',
    en: 'Mailing list named as the recipient{readers, plural, =0 {} one {, about # reader} other {, about # readers}}',
  },
} as const satisfies Record<string, TextEntry>;
