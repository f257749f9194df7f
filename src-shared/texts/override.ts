import type { TextEntry } from './entry.ts';

/** Where life and health depend on a send: its suppressed recipients, and a leader's word that they get it after all. */
export const overrideTexts = {
  'override.title': { nb: 'Sperrede mottakere', nn: 'Sperra mottakarar', en: 'Suppressed recipients' },
  'override.about': {
    nb: 'Disse hører til utsendingen, men adressen er sperret, så de får ikke e-posten. Når det gjelder liv og helse, kan en leder la dem få den likevel. Les grunnen først: en som har bedt om å slippe e-post, er noe annet enn en adresse som ikke virker. Sperringene og takene for farten gjelder som før.',
    nn: 'Desse høyrer til utsendinga, men adressa er sperra, så dei får ikkje e-posten. Når det gjeld liv og helse, kan ein leiar la dei få han likevel. Les grunnen først: ein som har bede om å sleppe e-post, er noko anna enn ei adresse som ikkje verkar. Sperringane og taka for farten gjeld som før.',
    en: 'These belong to the send, but the address is suppressed, so they do not get the e-mail. Where life and health are at stake, a leader can let them have it after all. Read the reason first: somebody who has asked not to get e-mail is another matter than an address that does not work. The suppressions and the caps on the pace hold as before.',
  },
  'override.leftOut': {
    nb: '{count, plural, one {# sperret adresse} other {# sperrede adresser}} i filen står ikke i listen, fordi begrunnelsen var en annen da den ble tatt inn. Skal en leder kunne velge dem, må filen tas inn på nytt og utsendingen gjøres klar med den listen.',
    nn: '{count, plural, one {# sperra adresse} other {# sperra adresser}} i fila står ikkje i lista, fordi grunngjevinga var ei anna då ho vart teken inn. Skal ein leiar kunne velje dei, må fila takast inn på nytt og utsendinga gjerast klar med den lista.',
    en: '{count, plural, one {# suppressed address} other {# suppressed addresses}} in the file are not in the list, because the reason was another when it was taken in. For a leader to be able to choose them, the file must be taken in again and the send prepared with that list.',
  },
  'override.waits': {
    nb: 'De som velges, stilles i kø, og utsendingen venter til noen trykker Fortsett.',
    nn: 'Dei som blir valde, blir stilte i kø, og utsendinga ventar til nokon trykkjer Hald fram.',
    en: 'Those who are chosen are queued, and the send waits until somebody presses Resume.',
  },
  'override.all': {
    nb: 'Velg {count, plural, one {den ene} other {alle #}}',
    nn: 'Vel {count, plural, one {den eine} other {alle #}}',
    en: 'Choose {count, plural, one {the one} other {all #}}',
  },
  'override.chosen': {
    nb: '{chosen} av {count} er valgt',
    nn: '{chosen} av {count} er valde',
    en: '{chosen} of {count} chosen',
  },
  'override.since': { nb: 'Sperret {when} av {name}', nn: 'Sperra {when} av {name}', en: 'Suppressed {when} by {name}' },
  'override.noLonger': {
    nb: 'Adressen er ikke sperret lenger.',
    nn: 'Adressa er ikkje sperra lenger.',
    en: 'The address is no longer suppressed.',
  },
  'override.more': { nb: 'Vis {count} til', nn: 'Vis {count} til', en: 'Show {count} more' },
  'override.reason': {
    nb: 'Hvorfor skal de få den likevel?',
    nn: 'Kvifor skal dei få han likevel?',
    en: 'Why should they get it after all?',
  },
  'override.nobodyChosen': { nb: 'Velg hvem som skal få den.', nn: 'Vel kven som skal få han.', en: 'Choose who should get it.' },
  'override.noReason': {
    nb: 'Skriv hvorfor de skal få den likevel.',
    nn: 'Skriv kvifor dei skal få han likevel.',
    en: 'Write why they should get it after all.',
  },
  'override.act': { nb: 'Send til de valgte', nn: 'Send til dei valde', en: 'Send to those chosen' },
  'override.decided': {
    nb: '{name} lot {count, plural, one {# sperret mottaker} other {# sperrede mottakere}} få e-posten',
    nn: '{name} lét {count, plural, one {# sperra mottakar} other {# sperra mottakarar}} få e-posten',
    en: '{name} let {count, plural, one {# suppressed recipient} other {# suppressed recipients}} have the e-mail',
  },
} as const satisfies Record<string, TextEntry>;
