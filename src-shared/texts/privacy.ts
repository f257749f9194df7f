import type { TextEntry } from './entry.ts';

/** What is kept about people, when it goes, and what is kept of one address (privacy.md). */
export const privacyTexts = {
  'privacy.waits.openOrder': {
    nb: 'En utsending til listen er ikke ferdig. Adressene kan slettes når den er ferdig eller avlyst.',
    nn: 'Ei utsending til lista er ikkje ferdig. Adressene kan slettast når ho er ferdig eller avlyst.',
    en: 'A send to the list is not finished. The addresses can be deleted when it is finished or cancelled.',
  },
  'privacy.waits.doubt': {
    nb: '{count, plural, one {# mottaker i tvil er ikke avgjort} other {# mottakere i tvil er ikke avgjort}}. De må avgjøres ved navn først.',
    nn: '{count, plural, one {# mottakar i tvil er ikkje avgjord} other {# mottakarar i tvil er ikkje avgjorde}}. Dei må avgjerast ved namn først.',
    en: '{count, plural, one {# recipient in doubt is undecided} other {# recipients in doubt are undecided}}. They must be decided by name first.',
  },
  'privacy.waits.clock': {
    nb: 'Klokken på maskinen har gjort et langt hopp. Ingenting slettes av seg selv før noen har sett på det.',
    nn: 'Klokka på maskina har gjort eit langt hopp. Ingenting blir sletta av seg sjølv før nokon har sett på det.',
    en: 'This machine’s clock has leapt. Nothing is deleted by itself until somebody has looked at it.',
  },
  'privacy.blocked.underWay': {
    nb: 'En e-post til adressen er underveis akkurat nå. Ingenting er slettet. Prøv igjen om et øyeblikk.',
    nn: 'Ein e-post til adressa er undervegs akkurat no. Ingenting er sletta. Prøv igjen om ein augneblink.',
    en: 'An e-mail to the address is under way right now. Nothing was deleted. Try again in a moment.',
  },
} as const satisfies Record<string, TextEntry>;
