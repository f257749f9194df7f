import type { TextEntry } from './entry.ts';

/** Where a message begins, and what it can begin from. */
export const beginTexts = {
  'begin.title': { nb: 'Begynn en melding', nn: 'Start ei melding', en: 'Begin a message' },
  'begin.what': {
    nb: 'Fra en tom side, eller fra noe som finnes fra før.',
    nn: 'Frå ei tom side, eller frå noko som finst frå før.',
    en: 'From an empty page, or from something that is there already.',
  },
  'begin.from': { nb: 'Begynn fra …', nn: 'Start frå …', en: 'Begin from …' },
  'begin.tab.earlier': { nb: 'Tidligere melding', nn: 'Tidlegare melding', en: 'Earlier message' },
  'begin.fromEarlier': { nb: 'Ny melding fra en tidligere', nn: 'Ny melding frå ei tidlegare', en: 'New message from an earlier one' },
  'begin.fromThis': { nb: 'Ny melding fra denne', nn: 'Ny melding frå denne', en: 'New message from this one' },
  'begin.copyNamed': {
    nb: 'Ny melding fra «{subject}»',
    nn: 'Ny melding frå «{subject}»',
    en: 'New message from “{subject}”',
  },
  'begin.noEarlier': { nb: 'Ingen tidligere meldinger ennå', nn: 'Ingen tidlegare meldingar enno', en: 'No earlier messages yet' },
  'begin.noEarlierWhat': {
    nb: 'Når du har skrevet en melding, kan en ny begynne fra den.',
    nn: 'Når du har skrive ei melding, kan ei ny starte frå henne.',
    en: 'When you have written a message, a new one can begin from it.',
  },
  'begin.earlierWhat': {
    nb: 'Oppdraget og tekstene kopieres til et nytt utkast. Ønsket tid, godkjenninger, lister og utsendinger blir ikke med. Datoer og klokkeslett i kopien blir funn til du har sett på dem.',
    nn: 'Oppdraget og tekstane blir kopierte til eit nytt utkast. Ønskt tid, godkjenningar, lister og utsendingar blir ikkje med. Datoar og klokkeslett i kopien blir funn til du har sett på dei.',
    en: 'The brief and the texts are copied into a new draft. The wanted time, approvals, lists and sends do not come along. Dates and times in the copy are findings until you have looked at them.',
  },
  'begin.use': { nb: 'Bruk denne', nn: 'Bruk denne', en: 'Use this' },
  'begin.useNamed': { nb: 'Bruk denne: {name}', nn: 'Bruk denne: {name}', en: 'Use this: {name}' },
  'begin.showMore': { nb: 'Vis {count} til', nn: 'Vis {count} til', en: 'Show {count} more' },

  'begin.still': { nb: 'Stemmer fortsatt', nn: 'Stemmer framleis', en: 'Still right' },
  'begin.stillNamed': { nb: 'Stemmer fortsatt: {dates}', nn: 'Stemmer framleis: {dates}', en: 'Still right: {dates}' },
  'begin.stillSaid': {
    nb: 'Du har sagt at {dates} fortsatt stemmer.',
    nn: 'Du har sagt at {dates} framleis stemmer.',
    en: 'You have said that {dates} is still right.',
  },
  'begin.answered': {
    nb: 'Kopierte datoer som stemmer · {count}',
    nn: 'Kopierte datoar som stemmer · {count}',
    en: 'Copied dates that are right · {count}',
  },
  'begin.takeBack': { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  'begin.takeBackNamed': { nb: 'Angre: {dates}', nn: 'Angre: {dates}', en: 'Undo: {dates}' },

  'error.noCopiedDate': {
    nb: 'Denne teksten er ikke kopiert fra en annen melding, eller den er endret siden. Ingenting ble lagret.',
    nn: 'Denne teksten er ikkje kopiert frå ei anna melding, eller han er endra sidan. Ingenting vart lagra.',
    en: 'This text was not copied from another message, or it has changed since. Nothing was saved.',
  },
} as const satisfies Record<string, TextEntry>;
