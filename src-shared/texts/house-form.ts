import type { TextEntry } from './entry.ts';

/** The forms of Norwegian that the house has chosen, in the settings. */
export const houseFormTexts = {
  'form.title': { nb: 'Språkform', nn: 'Språkform', en: 'Forms of Norwegian' },
  'form.what': {
    nb: 'Når flere former er riktige, velger dere her hvilken huset skriver. De andre blir til hint i tekstene.',
    nn: 'Når fleire former er rette, vel de her kva for ei huset skriv. Dei andre blir til hint i tekstane.',
    en: 'Where several forms are correct, choose here which one the house writes. The others become hints in the texts.',
  },
  'form.choice.style': {
    nb: 'Hunkjønnsord og verb i fortid',
    nn: 'Hokjønnsord og verb i fortid',
    en: 'Feminine nouns and verbs in the past',
  },
  'form.choice.noun': { nb: 'Substantiv av verb', nn: 'Substantiv av verb', en: 'Nouns made from verbs' },
  'form.choice.infinitive': { nb: 'Infinitiv', nn: 'Infinitiv', en: 'Infinitive' },
  'form.choice.we': { nb: 'Første person flertall', nn: 'Første person fleirtal', en: 'First person plural' },
  'form.choice.become': { nb: 'Verbet å bli', nn: 'Verbet å bli', en: 'The verb for “become”' },
  'form.choice.k': { nb: 'Verb med og uten j', nn: 'Verb med og utan j', en: 'Verbs with and without j' },
  'form.asRules': { nb: 'Som reglene', nn: 'Som reglane', en: 'As the rules' },
  'form.any': { nb: 'Begge', nn: 'Begge', en: 'Both' },
  'form.rules': {
    nb: '{said, select, none {Reglene lar begge stå.} other {Reglene sier «{words}».}}{here, select, yes { Valget her går foran.} other {}}',
    nn: '{said, select, none {Reglane lèt begge stå.} other {Reglane seier «{words}».}}{here, select, yes { Valet her går føre.} other {}}',
    en: '{said, select, none {The rules allow both.} other {The rules say “{words}”.}}{here, select, yes { The choice here goes before them.} other {}}',
  },
} as const satisfies Record<string, TextEntry>;
