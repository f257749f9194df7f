import type { TextEntry } from './entry.ts';

/** The words of the log's own screen. */
export const logScreenTexts = {
  'log.count': {
    nb: '{count, plural, =0 {Ingen hendelser} one {# hendelse} other {# hendelser}}',
    nn: '{count, plural, =0 {Ingen hendingar} one {# hending} other {# hendingar}}',
    en: '{count, plural, =0 {No events} one {# event} other {# events}}',
  },
  'log.none': { nb: 'Ingenting har hendt ennå', nn: 'Ingenting har hendt enno', en: 'Nothing has happened yet' },
  'log.noneWhat': {
    nb: 'Hvert steg, fra første utkast til siste svar fra tjeneren, kommer hit. Loggen kan ikke endres.',
    nn: 'Kvart steg, frå første utkast til siste svar frå tenaren, kjem hit. Loggen kan ikkje endrast.',
    en: 'Every step, from the first draft to the server’s last reply, comes here. The log cannot be changed.',
  },
  'log.allMessages': { nb: 'Alle hendelser', nn: 'Alle hendingar', en: 'All events' },
  'log.filter': { nb: 'Vis hendelser for', nn: 'Vis hendingar for', en: 'Show events of' },
  'log.verify': { nb: 'Kontroller kjeden', nn: 'Kontroller kjeda', en: 'Check the chain' },
  'log.verified': {
    nb: 'Hele kjeden stemmer, {count, plural, one {# hendelse} other {# hendelser}}.',
    nn: 'Heile kjeda stemmer, {count, plural, one {# hending} other {# hendingar}}.',
    en: 'The whole chain holds, {count, plural, one {# event} other {# events}}.',
  },
  'log.broken': {
    nb: 'Kjeden er brutt ved hendelse {at}. Noe er endret utenom Budstikke. Ta vare på datamappen, og si fra til IT-sikkerhet.',
    nn: 'Kjeda er broten ved hending {at}. Noko er endra utanom Budstikke. Ta vare på datamappa, og sei frå til IT-tryggleik.',
    en: 'The chain is broken at event {at}. Something was changed outside Budstikke. Keep the data folder and tell IT security.',
  },
  'log.head': { nb: 'Siste kontrollsum i kjeden', nn: 'Siste kontrollsum i kjeda', en: 'Last checksum in the chain' },
  'log.headWhat': {
    nb: 'Kontrollsum av siste hendelse og alle før den. Noter den utenfor maskinen, så kan ingen skrive om loggen uten at noen merker det.',
    nn: 'Kontrollsum av siste hending og alle før henne. Noter han utanfor maskina, så kan ingen skrive om loggen utan at nokon merker det.',
    en: 'Checksum of the last event and all before it. Note it outside this machine, and nobody can rewrite the log unnoticed.',
  },
  'log.chain': { nb: 'Kjeden', nn: 'Kjeda', en: 'The chain' },
  'log.chainWhat': {
    nb: 'Hver hendelse bærer kontrollsummen av den forrige. Er én endret eller fjernet, stemmer ikke resten.',
    nn: 'Kvar hending ber kontrollsummen av den førre. Er éi endra eller fjerna, stemmer ikkje resten.',
    en: 'Every event carries the checksum of the one before. If one is changed or removed, the rest does not fit.',
  },
  'log.languages': { nb: 'Bokmål og nynorsk', nn: 'Bokmål og nynorsk', en: 'Bokmål and Nynorsk' },
  'log.languagesWhat': {
    nb: 'Ord i alt som er sendt eller publisert herfra. Språkloven § 13 krever at ingen av formene over tid har mindre enn {least}.',
    nn: 'Ord i alt som er sendt eller publisert herifrå. Språklova § 13 krev at ingen av formene over tid har mindre enn {least}.',
    en: 'Words in all that was sent or published from here. The Language Act, section 13, asks that over time neither form has less than {least}.',
  },
  'log.languages.none': {
    nb: 'Ingenting er sendt eller publisert ennå.',
    nn: 'Ingenting er sendt eller publisert enno.',
    en: 'Nothing has been sent or published yet.',
  },
  'log.languages.words': {
    nb: '{nb, number} bokmål · {nn, number} nynorsk · {en, number} engelsk{sv, plural, =0 {} other { · # svensk}}',
    nn: '{nb, number} bokmål · {nn, number} nynorsk · {en, number} engelsk{sv, plural, =0 {} other { · # svensk}}',
    en: '{nb, number} Bokmål · {nn, number} Nynorsk · {en, number} English{sv, plural, =0 {} other { · # Swedish}}',
  },
  'log.languages.share': {
    nb: '{form, select, nn {Nynorsk} other {Bokmål}} {share}{enough, select, true {} other {, under kravet}}',
    nn: '{form, select, nn {Nynorsk} other {Bokmål}} {share}{enough, select, true {} other {, under kravet}}',
    en: '{form, select, nn {Nynorsk} other {Bokmål}} {share}{enough, select, true {} other {, too little}}',
  },
  'log.languages.onlyForeign': { nb: 'Ingenting på norsk', nn: 'Ingenting på norsk', en: 'Nothing in Norwegian' },
  'log.thisMessage': { nb: 'Denne meldingen', nn: 'Denne meldinga', en: 'This message' },
  'log.began': { nb: 'Begynt', nn: 'Påbyrja', en: 'Begun' },
  'log.lastChanged': { nb: 'Sist endret', nn: 'Sist endra', en: 'Last changed' },
  'log.events': { nb: 'Hendelser', nn: 'Hendingar', en: 'Events' },
  'log.versions': { nb: 'Fryste versjoner', nn: 'Fryste versjonar', en: 'Frozen versions' },
  'log.bySystem': { nb: 'Budstikke', nn: 'Budstikke', en: 'Budstikke' },
  'log.somebody': { nb: 'En person', nn: 'Ein person', en: 'A person' },
  'log.removedMessage': { nb: 'fjernet melding', nn: 'fjerna melding', en: 'removed message' },
} as const satisfies Record<string, TextEntry>;
