import type { TextEntry } from './entry.ts';

export const errorTexts = {
  'error.badLine': {
    nb: 'Linjen er ikke gyldig JSON med «id» og «method». Den ble ikke utført.',
    nn: 'Linja er ikkje gyldig JSON med «id» og «method». Ho vart ikkje utført.',
    en: 'The line is not valid JSON with “id” and “method”. It was not carried out.',
  },
  'error.unknownMethod': {
    nb: 'Metoden {method} finnes ikke. Spør system.describe om hvilke som finnes.',
    nn: 'Metoden {method} finst ikkje. Spør system.describe om kva som finst.',
    en: 'There is no method {method}. Ask system.describe which there are.',
  },
  'error.badParams': {
    nb: 'Feltet {path} kunne ikke leses: {problem}. Ingenting ble endret.',
    nn: 'Feltet {path} kunne ikkje lesast: {problem}. Ingenting vart endra.',
    en: 'The field {path} could not be read: {problem}. Nothing was changed.',
  },
  'error.notFound': {
    nb: 'Fant ikke det du ba om ({what}). Det kan være slettet.',
    nn: 'Fann ikkje det du bad om ({what}). Det kan vere sletta.',
    en: 'What you asked for ({what}) was not found. It may have been deleted.',
  },
  'error.changedMeanwhile': {
    nb: 'Teksten er endret et annet sted siden du åpnet den. Din siste endring er ikke lagret. Last inn på nytt og skriv den inn igjen.',
    nn: 'Teksten er endra ein annan stad sidan du opna han. Den siste endringa di er ikkje lagra. Last inn på nytt og skriv henne inn igjen.',
    en: 'The text has been changed elsewhere since you opened it. Your last change is not saved. Reload and enter it again.',
  },
  'error.noActor': {
    nb: 'Velg hvem du er før du gjør dette. Loggen skal vise hvem som gjorde det.',
    nn: 'Vel kven du er før du gjer dette. Loggen skal vise kven som gjorde det.',
    en: 'Choose who you are before you do this. The log must show who did it.',
  },
  'error.internal': {
    nb: 'Budstikke gjorde en feil ({what}). Det som var lagret, står. Prøv igjen, og meld fra hvis det gjentar seg.',
    nn: 'Budstikke gjorde ein feil ({what}). Det som var lagra, står. Prøv igjen, og meld frå om det skjer fleire gonger.',
    en: 'Budstikke made a mistake ({what}). What was saved still stands. Try again, and report it if it happens again.',
  },
} as const satisfies Record<string, TextEntry>;
