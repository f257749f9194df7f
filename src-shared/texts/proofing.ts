import type { TextEntry } from './entry.ts';

/** What proofreading of one text says. */
export const proofingTexts = {
  'proof.spelling': {
    nb: '«{words}» står ikke i ordlisten for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}}.',
    nn: '«{words}» står ikkje i ordlista for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}}.',
    en: '“{words}” is not in the dictionary for {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {the language}}.',
  },
  'proof.forbiddenForm': {
    nb: 'Termlisten sier «{term}», ikke «{words}».{hasNote, select, yes { {note}} other {}}',
    nn: 'Termlista seier «{term}», ikkje «{words}».{hasNote, select, yes { {note}} other {}}',
    en: 'The glossary says “{term}”, not “{words}”.{hasNote, select, yes { {note}} other {}}',
  },
  'proof.termMismatch': {
    nb: '«{term}» står ikke her. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}} står det «{others}».',
    nn: '«{term}» står ikkje her. På {standing, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}} står det «{others}».',
    en: '“{term}” is not here. In {standing, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}} it says “{others}”.',
  },
  'proof.notChecked': {
    nb: 'Rettskrivingen{language, select, nb { på bokmål} nn { på nynorsk} en { på engelsk} sv { på svensk} other {}} er ikke sjekket: {reason, select, missing {ordlisten mangler på denne maskinen} damaged {ordlisten er skadet} slow {ordlisten svarte ikke i tide} other {ordlisten svarer ikke}}. Budstikke prøver igjen av seg selv. Les selv korrektur så lenge.',
    nn: 'Rettskrivinga{language, select, nb { på bokmål} nn { på nynorsk} en { på engelsk} sv { på svensk} other {}} er ikkje sjekka: {reason, select, missing {ordlista manglar på denne maskina} damaged {ordlista er skadd} slow {ordlista svarte ikkje i tide} other {ordlista svarer ikkje}}. Budstikke prøver igjen av seg sjølv. Les korrektur sjølv så lenge.',
    en: 'Spelling{language, select, nb { in Bokmål} nn { in Nynorsk} en { in English} sv { in Swedish} other {}} has not been checked: {reason, select, missing {the dictionary is missing on this machine} damaged {the dictionary is damaged} slow {the dictionary did not answer in time} other {the dictionary does not answer}}. Budstikke tries again by itself. Proofread it yourself meanwhile.',
  },
  'proof.notAWord': {
    nb: 'Dette kan ikke stå i ordlisten. Skriv ett ord, eller et navn på opptil fem ord, uten andre tegn enn bindestrek, punktum og apostrof.',
    nn: 'Dette kan ikkje stå i ordlista. Skriv eitt ord, eller eit namn på opptil fem ord, utan andre teikn enn bindestrek, punktum og apostrof.',
    en: 'This cannot be in the dictionary. Enter one word, or a name of up to five words, with no other signs than hyphens, full stops and apostrophes.',
  },
  'proof.noWords': {
    nb: 'Filen har ingen ord. Ingenting er tatt inn. Velg en tekstfil med ett ord på hver linje.',
    nn: 'Fila har ingen ord. Ingenting er teke inn. Vel ei tekstfil med eitt ord på kvar linje.',
    en: 'The file has no words. Nothing was taken in. Choose a text file with one word on each line.',
  },
  'proof.tooManyWords': {
    nb: 'Ordlisten kan ha {most, number} ord. Ingenting er tatt inn. Ta ut noen ord først, eller velg en kortere fil.',
    nn: 'Ordlista kan ha {most, number} ord. Ingenting er teke inn. Ta ut nokre ord først, eller vel ei kortare fil.',
    en: 'The dictionary can hold {most, number} words. Nothing was taken in. Take some words out first, or choose a shorter file.',
  },
  'proof.wordsFile': { nb: 'ordliste', nn: 'ordliste', en: 'dictionary' },
  'proof.wordsFile.head': {
    nb: 'Egne ord fra Budstikke, ett på hver linje.',
    nn: 'Eigne ord frå Budstikke, eitt på kvar linje.',
    en: 'Words added in Budstikke, one on each line.',
  },
  'proof.unavailable': {
    nb: 'Ordlisten for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}} {reason, select, missing {mangler på denne maskinen} damaged {er skadet} slow {svarte ikke i tide} other {svarer ikke}}, så ingenting er sjekket. Prøv igjen om litt. Hjelper ikke det, så be IT legge inn filene på nytt.',
    nn: 'Ordlista for {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {språket}} {reason, select, missing {manglar på denne maskina} damaged {er skadd} slow {svarte ikkje i tide} other {svarer ikkje}}, så ingenting er sjekka. Prøv igjen om litt. Hjelper ikkje det, så be IT leggje inn filene på nytt.',
    en: 'The dictionary for {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {the language}} {reason, select, missing {is missing on this machine} damaged {is damaged} slow {did not answer in time} other {does not answer}}, so nothing has been checked. Try again in a while. If that does not help, ask IT to put the files in place again.',
  },
} as const satisfies Record<string, TextEntry>;
