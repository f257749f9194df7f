import type { TextEntry } from './entry.ts';

export const messageTexts = {
  'message.controlInHeader': {
    nb: 'Feltet {field} inneholder et linjeskift eller et annet styretegn. E-posten er ikke laget. Skriv feltet på nytt på én linje.',
    nn: 'Feltet {field} inneheld eit linjeskift eller eit anna styreteikn. E-posten er ikkje laga. Skriv feltet på nytt på éi linje.',
    en: 'The field {field} holds a line break or another control character. The e-mail was not made. Write the field again on one line.',
  },
} as const satisfies Record<string, TextEntry>;
