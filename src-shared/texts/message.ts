import type { TextEntry } from './entry.ts';

export const messageTexts = {
  'message.controlInHeader': {
    nb: 'Feltet {field} inneholder et linjeskift eller et annet styretegn. E-posten er ikke laget. Skriv feltet på nytt på én linje.',
    nn: 'Feltet {field} inneheld eit linjeskift eller eit anna styreteikn. E-posten er ikkje laga. Skriv feltet på nytt på éi linje.',
    en: 'The field {field} holds a line break or another control character. The e-mail was not made. Write the field again on one line.',
  },
  'message.blocked': {
    nb: '{count, plural, one {# funn stopper} other {# funn stopper}} innsendingen. Ingenting er frosset. Det første: {first}',
    nn: '{count, plural, one {# funn stoppar} other {# funn stoppar}} innsendinga. Ingenting er frose. Det første: {first}',
    en: '{count, plural, one {# finding stops} other {# findings stop}} the submission. Nothing is frozen. The first: {first}',
  },
  'message.orderRunning': {
    nb: 'Meldingen er under utsending, så en ny versjon kan ikke fryses nå. Vent til utsendingen er ferdig, eller avbryt den.',
    nn: 'Meldinga er under utsending, så ein ny versjon kan ikkje frysast no. Vent til utsendinga er ferdig, eller avbryt henne.',
    en: 'The message is being sent, so no new version can be frozen now. Wait until the send is finished, or cancel it.',
  },
} as const satisfies Record<string, TextEntry>;
