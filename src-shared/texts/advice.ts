import type { TextEntry } from './entry.ts';

/** Which channel? The questions themselves and their answers stand in the institution's pack. */
export const adviceTexts = {
  'error.noAdvice': {
    nb: 'Reglene til {institution} har ingen spørsmål om kanal. Ingenting er endret.',
    nn: 'Reglane til {institution} har ingen spørsmål om kanal. Ingenting er endra.',
    en: 'The rules of {institution} have no questions about channels. Nothing has changed.',
  },
  'error.adviceUnfinished': {
    nb: 'Svarene fører ikke fram til et råd etter reglene som gjelder nå. Ingenting er lagret. Svar på spørsmålene på nytt.',
    nn: 'Svara fører ikkje fram til eit råd etter reglane som gjeld no. Ingenting er lagra. Svar på spørsmåla på nytt.',
    en: 'The answers do not lead to advice under the rules that hold now. Nothing has been saved. Answer the questions again.',
  },
} as const satisfies Record<string, TextEntry>;
