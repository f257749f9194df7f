import type { TextEntry } from './entry.ts';

/** Copying a message's text to the clipboard. */
export const copyTexts = {
  'copy.text': { nb: 'Kopier tekst', nn: 'Kopier tekst', en: 'Copy text' },
  'copy.all': { nb: 'Alle språk', nn: 'Alle språk', en: 'All languages' },
  'copy.one': { nb: 'Kopier teksten på {language}', nn: 'Kopier teksten på {language}', en: 'Copy the text in {language}' },
  'copy.every': { nb: 'Kopier teksten på alle språk', nn: 'Kopier teksten på alle språk', en: 'Copy the text in all languages' },
  'copy.words': {
    nb: 'utklippstavle lime inn Word Outlook rik tekst',
    nn: 'utklippstavle lime inn Word Outlook rik tekst',
    en: 'clipboard paste Word Outlook rich text',
  },
  'copy.ofDraft': { nb: 'utkastet', nn: 'utkastet', en: 'the draft' },
  'copy.ofVersion': { nb: 'versjon {number}', nn: 'versjon {number}', en: 'version {number}' },
  'copy.done': {
    nb: 'Teksten på {language} er kopiert, med overskrifter, lister og lenker. Lim den inn der du vil ha den.',
    nn: 'Teksten på {language} er kopiert, med overskrifter, lister og lenkjer. Lim han inn der du vil ha han.',
    en: 'The text in {language} is copied with headings, lists and links. Paste it where you want it.',
  },
  'copy.doneAll': {
    nb: 'Teksten på alle språk er kopiert, med overskrifter, lister og lenker. Lim den inn der du vil ha den.',
    nn: 'Teksten på alle språk er kopiert, med overskrifter, lister og lenkjer. Lim han inn der du vil ha han.',
    en: 'The text in all languages is copied with headings, lists and links. Paste it where you want it.',
  },
  'copy.nothing': {
    nb: 'Det er ikke skrevet noe å kopiere ennå.',
    nn: 'Det er ikkje skrive noko å kopiere enno.',
    en: 'Nothing is written to copy yet.',
  },
  'copy.refused': {
    nb: 'Utklippstavlen tok ikke imot teksten. Ingenting ble kopiert. Klikk i vinduet, og prøv igjen.',
    nn: 'Utklippstavla tok ikkje imot teksten. Ingenting vart kopiert. Klikk i vindauget, og prøv igjen.',
    en: 'The clipboard did not take the text. Nothing was copied. Click in the window and try again.',
  },
  'copy.close': { nb: 'Lukk beskjeden', nn: 'Lukk beskjeden', en: 'Close the notice' },
} as const satisfies Record<string, TextEntry>;
