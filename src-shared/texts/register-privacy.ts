import type { TextEntry } from './entry.ts';

/** What the register of channels holds about a person, why it stays, and what can be done about it (privacy.md). */
export const registerPrivacyTexts = {
  'privacy.register': { nb: 'Registeret over kanaler', nn: 'Registeret over kanalar', en: 'The register of channels' },
  'privacy.register.field': { nb: 'Felt: {what}', nn: 'Felt: {what}', en: 'Field: {what}' },
  'privacy.register.book': {
    nb: '{what}: {count, plural, one {# innføring} other {# innføringer}}',
    nn: '{what}: {count, plural, one {# innføring} other {# innføringar}}',
    en: '{what}: {count, plural, one {# entry} other {# entries}}',
  },
  'privacy.register.audit': {
    nb: 'Endringer: {count, plural, one {# endring} other {# endringer}}',
    nn: 'Endringar: {count, plural, one {# endring} other {# endringar}}',
    en: 'Changes: {count, plural, one {# change} other {# changes}}',
  },
  'privacy.register.byName': {
    nb: 'funnet ved navnet, kan være en annen med samme navn',
    nn: 'funne ved namnet, kan vere ein annan med same namn',
    en: 'found by the name, can be another of the same name',
  },
  'privacy.register.kept.part': {
    nb: 'Den som har en oppgave i en kanal, står der så lenge oppgaven varer: Virksomheten må kunne vise hvem som svarer for kanalen. Når en annen overtar, står den nye i feltet.',
    nn: 'Den som har ei oppgåve i ein kanal, står der så lenge oppgåva varer: Verksemda må kunne vise kven som svarar for kanalen. Når ein annan tek over, står den nye i feltet.',
    en: 'Whoever has a part in a channel stands there for as long as they have it: the institution must be able to show who answers for the channel. When another takes over, that person stands in the field.',
  },
  'privacy.register.kept.text': {
    nb: 'Det noen har skrevet i et annet felt, retter du selv i kanalen.',
    nn: 'Det nokon har skrive i eit anna felt, rettar du sjølv i kanalen.',
    en: 'What somebody wrote in another field is yours to correct in the channel.',
  },
  'privacy.register.kept.record': {
    nb: 'Loggbøker, endringer og avsluttede kanaler viser hva en offentlig virksomhet har gjort. De blir stående uendret, fordi de trengs for arkiv og for å vise at reglene er fulgt (personvernforordningen artikkel 17 nr. 3 bokstav b og d).',
    nn: 'Loggbøker, endringar og avslutta kanalar viser kva ei offentleg verksemd har gjort. Dei blir ståande uendra, fordi dei trengst for arkiv og for å vise at reglane er følgde (personvernforordninga artikkel 17 nr. 3 bokstav b og d).',
    en: 'Log books, changes and channels that have ended show what a public authority has done. They stay unchanged, as they are needed for archives and to show that the rules were followed (GDPR article 17(3)(b) and (d)).',
  },
  'privacy.register.kept.incident': {
    nb: 'Hendelser kan ikke endres, så de kan brukes som bevis. Hver av dem har en egen dato for kassasjon, og bare noen få kan lese dem.',
    nn: 'Hendingar kan ikkje endrast, så dei kan brukast som prov. Kvar av dei har ein eigen dato for kassasjon, og berre nokre få kan lese dei.',
    en: 'Incidents cannot be changed, so that they can serve as evidence. Each has its own date of disposal, and only a few may read them.',
  },
  'privacy.register.hidden': {
    nb: 'Du har ikke tilgang til hendelser. Be en som har det, om å se etter der også.',
    nn: 'Du har ikkje tilgang til hendingar. Be ein som har det, om å sjå etter der òg.',
    en: 'You may not read incidents. Ask somebody who may to look there too.',
  },
  'privacy.register.stays': {
    nb: 'Det som står i registeret over kanaler, blir stående. Grunnen står ved hvert punkt.',
    nn: 'Det som står i registeret over kanalar, blir ståande. Grunnen står ved kvart punkt.',
    en: 'What stands in the register of channels stays. The reason is given at each point.',
  },
  'privacy.register.left': {
    nb: 'Den står fortsatt i registeret over kanaler. Grunnen står nedenfor.',
    nn: 'Ho står framleis i registeret over kanalar. Grunnen står nedanfor.',
    en: 'It still stands in the register of channels. The reason is given below.',
  },
  'privacy.register.where': { nb: 'Hvor', nn: 'Kvar', en: 'Where' },
  'privacy.register.why': { nb: 'Hvorfor det blir stående', nn: 'Kvifor det blir ståande', en: 'Why it stays' },
  'privacy.register.channel': { nb: 'Kanal', nn: 'Kanal', en: 'Channel' },
  'privacy.mention.view': { nb: 'Lagret visning i registeret', nn: 'Lagra vising i registeret', en: 'Saved view of the register' },
} as const satisfies Record<string, TextEntry>;
