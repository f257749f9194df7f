import type { TextEntry } from './entry.ts';

/** The page of the accounts that may be used in a crisis. */
export const registerCrisisPageTexts = {
  'register.crisisPage.title': { nb: 'Kontoene i en krise', nn: 'Kontoane i ei krise', en: 'The accounts in a crisis' },
  'register.crisisPage.what': {
    nb: '{ready, number} av {count, plural, one {# konto} other {# kontoer}} er klare. Listen har versjon {version}.',
    nn: '{ready, number} av {count, plural, one {# konto} other {# kontoar}} er klare. Lista har versjon {version}.',
    en: '{ready, number} of {count, plural, one {# account} other {# accounts}} ready. The list has version {version}.',
  },
  'register.crisisPage.about': {
    nb: 'Bare disse kontoene kan brukes i en krise. Skriv ut arket og ha det liggende der nettet kan falle ut.',
    nn: 'Berre desse kontoane kan brukast i ei krise. Skriv ut arket og ha det liggjande der nettet kan falle ut.',
    en: 'Only these accounts may be used in a crisis. Print the sheet and keep it where the network may fail.',
  },
  'register.crisisPage.print': { nb: 'Skriv ut arket …', nn: 'Skriv ut arket …', en: 'Print the sheet …' },
  'register.crisisPage.none': { nb: 'Ingen kontoer for krise', nn: 'Ingen kontoar for krise', en: 'No accounts for a crisis' },
  'register.crisisPage.noneWhat': {
    nb: 'Regelpakken har ingen liste over kontoer som kan brukes i en krise. Når den får det, står kontoene her med hvem som har dem.',
    nn: 'Regelpakka har inga liste over kontoar som kan brukast i ei krise. Når ho får det, står kontoane her med kven som har dei.',
    en: 'The rule pack has no list of accounts that may be used in a crisis. Once it has one, the accounts stand here with who has them.',
  },
  'register.crisisPage.lacks': { nb: 'Mangler', nn: 'Manglar', en: 'Lacks' },
  'register.crisisPage.ready': { nb: 'Klar', nn: 'Klar', en: 'Ready' },
  'register.crisisPage.lack.noAddress': {
    nb: 'Regelpakken sier ikke hvilken adresse kontoen har',
    nn: 'Regelpakka seier ikkje kva adresse kontoen har',
    en: 'The rule pack does not say what address the account has',
  },
  'register.crisisPage.lack.unregistered': { nb: 'Står ikke i registeret', nn: 'Står ikkje i registeret', en: 'Not in the register' },
  'register.crisisPage.lack.notOpen': {
    nb: 'Kanalen er ikke åpen. Den har tilstanden «{state}»',
    nn: 'Kanalen er ikkje open. Han har tilstanden «{state}»',
    en: 'The channel is not open. Its state is “{state}”',
  },
  'register.crisisPage.lack.responsible': { nb: 'Ingen ansvarlig', nn: 'Ingen ansvarleg', en: 'Nobody responsible' },
  'register.crisisPage.lack.admin': {
    nb: 'Ingen i beredskapsgruppen har tilgang',
    nn: 'Ingen i beredskapsgruppa har tilgang',
    en: 'Nobody in the emergency group has access',
  },
  'register.crisisPage.lack.never': { nb: 'Tilgangen er aldri prøvd', nn: 'Tilgangen er aldri prøvd', en: 'Access was never tested' },
  'register.crisisPage.lack.old': {
    nb: 'Tilgangen må prøves på nytt',
    nn: 'Tilgangen må prøvast på nytt',
    en: 'Access must be tested again',
  },
  'register.crisisPage.lack.deputy': { nb: 'Ingen stedfortreder', nn: 'Ingen stadfortredar', en: 'No deputy' },
  'register.crisisPage.enter': { nb: 'Legg inn', nn: 'Legg inn', en: 'Add' },
  'register.crisisPage.link': {
    nb: 'Hvem som har kontoene, står i registeret',
    nn: 'Kven som har kontoane, står i registeret',
    en: 'Who has the accounts stands in the register',
  },
} as const satisfies Record<string, TextEntry>;
