import type { TextEntry } from './entry.ts';

/** What the checks of a text’s language, form and style say. */
export const proofingStyleTexts = {
  'proof.wrongLanguage': {
    nb: 'Dette er skrevet på {found, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {dansk}}, men står i teksten på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {et annet språk}}.',
    nn: 'Dette er skrive på {found, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {dansk}}, men står i teksten på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {eit anna språk}}.',
    en: 'This is written in {found, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {Danish}}, but stands in the text in {language, select, nb {Bokmål} nn {Nynorsk} en {English} sv {Swedish} other {another language}}.',
  },
  'proof.writtenForm': {
    nb: '«{words}» er {language, select, nn {bokmål} other {nynorsk}}.',
    nn: '«{words}» er {language, select, nn {bokmål} other {nynorsk}}.',
    en: '“{words}” is {language, select, nn {Bokmål} other {Nynorsk}}.',
  },
  'proof.houseForm': {
    nb: '«{words}» er riktig, men her i huset skriver vi «{chosen}».',
    nn: '«{words}» er rett, men her i huset skriv vi «{chosen}».',
    en: '“{words}” is correct, but this house writes “{chosen}”.',
  },
  'proof.readability': {
    nb: 'Teksten er tung å lese: lesbarhetsindeksen (liks) er {lix, number}. Hold den på {usual, number} eller lavere. Korte setninger og korte ord hjelper.',
    nn: 'Teksten er tung å lese: lesbarheitsindeksen (liks) er {lix, number}. Hald han på {usual, number} eller lågare. Korte setningar og korte ord hjelper.',
    en: 'The text is heavy to read: its readability index (LIX) is {lix, number}. Keep it at {usual, number} or lower. Short sentences and short words help.',
  },
  'proof.longSentence': {
    nb: 'Setningen har {words, number} ord. Del den, så den får {most, number} eller færre.',
    nn: 'Setninga har {words, number} ord. Del ho, så ho får {most, number} eller færre.',
    en: 'The sentence has {words, number} words. Split it, so that it has {most, number} or fewer.',
  },
  'proof.longParagraph': {
    nb: 'Avsnittet har {words, number} ord. Del det, så det får {most, number} eller færre.',
    nn: 'Avsnittet har {words, number} ord. Del det, så det får {most, number} eller færre.',
    en: 'The paragraph has {words, number} words. Split it, so that it has {most, number} or fewer.',
  },
  'proof.heavyWord': {
    nb: '«{words}» er tungt. {plain, select, none {Setningen klarer seg uten.} other {Skriv heller «{plain}».}}',
    nn: '«{words}» er tungt. {plain, select, none {Setninga klarer seg utan.} other {Skriv heller «{plain}».}}',
    en: '“{words}” is heavy. {plain, select, none {The sentence does without it.} other {Write “{plain}” instead.}}',
  },
  'proof.passive': {
    nb: '«{words}» sier ikke hvem som gjør det. Teksten har mange slike.',
    nn: '«{words}» seier ikkje kven som gjer det. Teksten har mange slike.',
    en: '“{words}” does not say who does it. The text has many of these.',
  },
  'proof.acronym': {
    nb: 'Forkortelsen «{words}» er ikke forklart. Skriv den helt ut første gang.',
    nn: 'Forkortinga «{words}» er ikkje forklart. Skriv ho heilt ut første gongen.',
    en: 'The acronym “{words}” is not explained. Write it in full the first time.',
  },
  'proof.noReader': {
    nb: 'Teksten snakker ikke til leseren. Skriv «du» eller «dere».',
    nn: 'Teksten snakkar ikkje til lesaren. Skriv «du» eller «de».',
    en: 'The text does not speak to the reader. Write “you”.',
  },
  'proof.lateDate': {
    nb: 'Datoen «{date}» kommer ikke før i setning {sentence, number}. Si tidlig når det skjer.',
    nn: 'Datoen «{date}» kjem ikkje før i setning {sentence, number}. Sei tidleg når det skjer.',
    en: 'The date “{date}” comes only in sentence {sentence, number}. Say early when it happens.',
  },
  'proof.doubledWord': {
    nb: '«{word}» står to ganger etter hverandre.',
    nn: '«{word}» står to gonger etter kvarandre.',
    en: '“{word}” stands twice in a row.',
  },
  'proof.splitCompound': {
    nb: '«{words}» er delt i to. Skriv «{right}» i ett ord.',
    nn: '«{words}» er delt i to. Skriv «{right}» i eitt ord.',
    en: '“{words}” is split in two. Write “{right}” as one word.',
  },
  'proof.spacesTwice': {
    nb: 'Her er det mer enn ett mellomrom.',
    nn: 'Her er det meir enn eitt mellomrom.',
    en: 'There is more than one space here.',
  },
  'proof.spaceBefore': {
    nb: 'Det skal ikke være mellomrom foran «{mark}».',
    nn: 'Det skal ikkje vere mellomrom framfor «{mark}».',
    en: 'There should be no space before “{mark}”.',
  },
  'proof.quotationMark': {
    nb: 'Anførselstegnene på dette språket er {open} og {close}.',
    nn: 'Hermeteikna på dette språket er {open} og {close}.',
    en: 'The quotation marks in this language are {open} and {close}.',
  },
  'proof.thousands': {
    nb: 'På dette språket skriver vi tallet {right}.',
    nn: 'På dette språket skriv vi talet {right}.',
    en: 'In this language the number is written {right}.',
  },
} as const satisfies Record<string, TextEntry>;
