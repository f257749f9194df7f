import type { TextEntry } from './entry.ts';

/** What keys do, where no menu or button has the words already. */
export const keysTexts = {
  'keys.help': { nb: 'Hjelp for skjermen du er på', nn: 'Hjelp for skjermen du er på', en: 'Help for the screen you are on' },
  'keys.keys': {
    nb: 'Tastatursnarveier, når du ikke skriver i et felt',
    nn: 'Tastatursnarvegar, når du ikkje skriv i eit felt',
    en: 'Keyboard shortcuts, when you are not writing in a field',
  },
  'keys.keysAnywhere': { nb: 'Tastatursnarveier', nn: 'Tastatursnarvegar', en: 'Keyboard shortcuts' },
  'keys.settings': { nb: 'Innstillinger', nn: 'Innstillingar', en: 'Settings' },
  'keys.takeBack': {
    nb: 'Angre det du sist fjernet, når du ikke skriver i et felt',
    nn: 'Angre det du sist fjerna, når du ikkje skriv i eit felt',
    en: 'Undo what you last removed, when you are not writing in a field',
  },
  'keys.close': {
    nb: 'Lukk det som er åpnet, og gå tilbake dit du var',
    nn: 'Lukk det som er opna, og gå tilbake dit du var',
    en: 'Close what was opened, and go back to where you were',
  },
  'keys.lineBreak': { nb: 'Linjeskift i avsnittet', nn: 'Linjeskift i avsnittet', en: 'Line break within the paragraph' },
  'keys.nextChange': { nb: 'Neste endring', nn: 'Neste endring', en: 'Next change' },
  'keys.previousChange': { nb: 'Forrige endring', nn: 'Førre endring', en: 'Previous change' },
  'keys.where.always': { nb: 'Overalt', nn: 'Overalt', en: 'Everywhere' },
  'keys.where.anywhere': { nb: 'På alle skjermer', nn: 'På alle skjermar', en: 'On every screen' },
  'keys.where.message': { nb: 'I en melding', nn: 'I ei melding', en: 'In a message' },
  'keys.where.draft': { nb: 'I utkast og kontroll', nn: 'I utkast og kontroll', en: 'In draft and checks' },
  'keys.where.text': { nb: 'Når du skriver teksten', nn: 'Når du skriv teksten', en: 'While writing the text' },
  'keys.where.comparison': { nb: 'Når to tekster sammenlignes', nn: 'Når to tekstar blir samanlikna', en: 'While two texts are compared' },
} as const satisfies Record<string, TextEntry>;
