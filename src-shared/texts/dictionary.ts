import type { TextEntry } from './entry.ts';

/** The dictionary of the house, in the settings. */
export const dictionaryTexts = {
  'dictionary.title': { nb: 'Ordliste', nn: 'Ordliste', en: 'Dictionary' },
  'dictionary.what': {
    nb: 'Navn og faguttrykk som rettskrivingen skal godta i alle språk, i tillegg til ordlistene som følger med.',
    nn: 'Namn og faguttrykk som rettskrivinga skal godta i alle språk, i tillegg til ordlistene som følgjer med.',
    en: 'Names and terms that spelling accepts in every language, beside the dictionaries that come along.',
  },
  'dictionary.whose': { nb: 'Hvem ordene gjelder for', nn: 'Kven orda gjeld for', en: 'Whom the words are for' },
  'dictionary.scope.institution': { nb: 'Hele institusjonen', nn: 'Heile institusjonen', en: 'The whole institution' },
  'dictionary.scope.person': { nb: 'Bare meg', nn: 'Berre meg', en: 'Only me' },
  'dictionary.word': { nb: 'Ord eller navn', nn: 'Ord eller namn', en: 'Word or name' },
  'dictionary.add': { nb: 'Legg til ordet', nn: 'Legg til ordet', en: 'Add the word' },
  'dictionary.needWord': {
    nb: 'Skriv et ord, eller et navn på opptil fem ord.',
    nn: 'Skriv eit ord, eller eit namn på opptil fem ord.',
    en: 'Enter a word, or a name of up to five words.',
  },
  'dictionary.import': { nb: 'Ta inn fra fil', nn: 'Ta inn frå fil', en: 'Take in from file' },
  'dictionary.export': { nb: 'Lagre som tekstfil', nn: 'Lagre som tekstfil', en: 'Save as text file' },
  'dictionary.taken': {
    nb: '{added, plural, =0 {Ingen nye ord ble tatt inn.} one {# nytt ord ble tatt inn.} other {# nye ord ble tatt inn.}}{already, plural, =0 {} one { # sto der fra før.} other { # sto der fra før.}}{refused, plural, =0 {} one { # linje er ikke et ord og ble utelatt.} other { # linjer er ikke ord og ble utelatt.}}',
    nn: '{added, plural, =0 {Ingen nye ord vart tekne inn.} one {# nytt ord vart teke inn.} other {# nye ord vart tekne inn.}}{already, plural, =0 {} one { # stod der frå før.} other { # stod der frå før.}}{refused, plural, =0 {} one { # linje er ikkje eit ord og vart utelaten.} other { # linjer er ikkje ord og vart utelatne.}}',
    en: '{added, plural, =0 {No new words were taken in.} one {# new word was taken in.} other {# new words were taken in.}}{already, plural, =0 {} one { # was there before.} other { # were there before.}}{refused, plural, =0 {} one { # line is no word and was left out.} other { # lines are no words and were left out.}}',
  },
  'dictionary.saved': { nb: 'Ordlisten er lagret: {file}', nn: 'Ordlista er lagra: {file}', en: 'The dictionary is saved: {file}' },
  'dictionary.none.institution': {
    nb: 'Ingen har lagt til ord for institusjonen ennå.',
    nn: 'Ingen har lagt til ord for institusjonen enno.',
    en: 'Nobody has added words for the institution yet.',
  },
  'dictionary.none.person': {
    nb: 'Du har ikke lagt til egne ord ennå.',
    nn: 'Du har ikkje lagt til eigne ord enno.',
    en: 'You have not added words of your own yet.',
  },
  'dictionary.added': { nb: 'Lagt til', nn: 'Lagt til', en: 'Added' },
  'dictionary.remove': { nb: 'Ta ut', nn: 'Ta ut', en: 'Take out' },
  'dictionary.removeOne': {
    nb: 'Ta ut «{word}» av ordlisten',
    nn: 'Ta ut «{word}» av ordlista',
    en: 'Take out “{word}” from the dictionary',
  },
  'dictionary.removed': { nb: '«{word}» er tatt ut.', nn: '«{word}» er teke ut.', en: '“{word}” was taken out.' },
  'dictionary.ofRules': { nb: 'Navn i regelpakken', nn: 'Namn i regelpakka', en: 'Names in the rule pack' },
  'dictionary.ofRulesWhat': {
    nb: 'Disse følger med institusjonens regler.',
    nn: 'Desse følgjer med reglane til institusjonen.',
    en: 'These come with the institution’s rules.',
  },
  'dictionary.english': { nb: 'Britisk engelsk', nn: 'Britisk engelsk', en: 'British English' },
  'dictionary.englishWhat': {
    nb: 'Om skrivemåten med z også skal godtas.',
    nn: 'Om skrivemåten med z òg skal godtakast.',
    en: 'Whether the spelling with z is accepted too.',
  },
  'dictionary.english.ise': { nb: 'Bare organise', nn: 'Berre organise', en: 'Only organise' },
  'dictionary.english.ize': { nb: 'Organise og organize', nn: 'Organise og organize', en: 'Organise and organize' },
} as const satisfies Record<string, TextEntry>;
