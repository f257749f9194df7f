import type { TextEntry } from './entry.ts';

/** What proofreading of one text says. */
export const proofingTexts = {
  'proof.spelling': {
    nb: '«{words}» står ikke i ordlisten for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}}.',
    nn: '«{words}» står ikkje i ordlista for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}}.',
    en: '“{words}” is not in the dictionary for {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {the language}}.',
  },
  'proof.notChecked': {
    nb: 'Rettskrivingen {language, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} other {}} er ikke sjekket: {reason, select, missing {ordlisten mangler på denne maskinen} damaged {ordlisten er skadet} slow {ordlisten svarte ikke i tide} other {ordlisten svarer ikke}}. Budstikke prøver igjen av seg selv. Les selv korrektur så lenge.',
    nn: 'Rettskrivinga {language, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} other {}} er ikkje sjekka: {reason, select, missing {ordlista manglar på denne maskina} damaged {ordlista er skadd} slow {ordlista svarte ikkje i tide} other {ordlista svarer ikkje}}. Budstikke prøver igjen av seg sjølv. Les korrektur sjølv så lenge.',
    en: 'Spelling {language, select, nb {in Bokmål} nn {in Nynorsk} en {in English} sv {in Swedish} other {}} has not been checked: {reason, select, missing {the dictionary is missing on this machine} damaged {the dictionary is damaged} slow {the dictionary did not answer in time} other {the dictionary does not answer}}. Budstikke tries again by itself. Proofread it yourself meanwhile.',
  },
  'proof.unavailable': {
    nb: 'Ordlisten for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}} {reason, select, missing {mangler på denne maskinen} damaged {er skadet} slow {svarte ikke i tide} other {svarer ikke}}, så ingenting er sjekket. Prøv igjen om litt. Hjelper ikke det, så be IT legge inn filene på nytt.',
    nn: 'Ordlista for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}} {reason, select, missing {manglar på denne maskina} damaged {er skadd} slow {svarte ikkje i tide} other {svarer ikkje}}, så ingenting er sjekka. Prøv igjen om litt. Hjelper ikkje det, så be IT leggje inn filene på nytt.',
    en: 'The dictionary for {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {the language}} {reason, select, missing {is missing on this machine} damaged {is damaged} slow {did not answer in time} other {does not answer}}, so nothing has been checked. Try again in a while. If that does not help, ask IT to put the files in place again.',
  },
} as const satisfies Record<string, TextEntry>;
