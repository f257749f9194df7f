import type { TextEntry } from './entry.ts';

/** The first few of a send, and the word that lets it go on to the others. */
export const canaryTexts = {
  'canary.title': { nb: 'Prøvegruppe', nn: 'Prøvegruppe', en: 'Canary' },
  'canary.help': {
    nb: 'Noen få fra hele listen får e-posten først. Så venter utsendingen til noen har sett hvordan det gikk. Tomt felt: ingen prøvegruppe.',
    nn: 'Nokre få frå heile lista får e-posten først. Så ventar utsendinga til nokon har sett korleis det gjekk. Tomt felt: inga prøvegruppe.',
    en: 'A few from all over the list get the e-mail first. Then the send waits until somebody has seen how it went. Empty: no canary.',
  },
  'canary.bad': {
    nb: 'Skriv et helt tall fra 0 til {most}.',
    nn: 'Skriv eit heilt tal frå 0 til {most}.',
    en: 'Enter a whole number from 0 to {most}.',
  },
  'canary.badPlan': { nb: 'Prøvegruppen er ikke et tall', nn: 'Prøvegruppa er ikkje eit tal', en: 'The canary is not a number' },
  'canary.first': {
    nb: '{size, number} først, så venter den',
    nn: '{size, number} først, så ventar ho',
    en: '{size, number} first, then it waits',
  },
  'canary.released': {
    nb: '{size, number} først, sluppet videre av {name}, {when}',
    nn: '{size, number} først, sleppt vidare av {name}, {when}',
    en: '{size, number} first, released by {name}, {when}',
  },
  'canary.release': {
    nb: 'Slipp videre til {count, number}',
    nn: 'Slepp vidare til {count, number}',
    en: 'Release to {count, number}',
  },
  'canary.before': { nb: 'Før du slipper videre', nn: 'Før du slepp vidare', en: 'Before you release' },
  'canary.before.accepted': {
    nb: '{accepted, number} av {size, number} er tatt imot{others, plural, =0 {} other {, # ikke}}',
    nn: '{accepted, number} av {size, number} er tekne imot{others, plural, =0 {} other {, # ikkje}}',
    en: '{accepted, number} of {size, number} are accepted{others, plural, =0 {} other {, # not}}',
  },
  'canary.before.returned': {
    nb: '{count, plural, =0 {Ingen retur er lest inn} one {# retur er lest inn} other {# returer er lest inn}}',
    nn: '{count, plural, =0 {Ingen retur er lesen inn} one {# retur er lesen inn} other {# returar er lesne inn}}',
    en: '{count, plural, =0 {No bounce has been read in} one {# bounce has been read in} other {# bounces have been read in}}',
  },
  'canary.before.alone': {
    nb: '{count, plural, =0 {Ingen andre utsendinger går nå} one {# annen utsending går nå} other {# andre utsendinger går nå}}',
    nn: '{count, plural, =0 {Ingen andre utsendingar går no} one {# anna utsending går no} other {# andre utsendingar går no}}',
    en: '{count, plural, =0 {No other send is running now} one {# other send is running now} other {# other sends are running now}}',
  },
  'canary.before.read': {
    nb: 'Les en av dem slik den kom fram',
    nn: 'Les ein av dei slik han kom fram',
    en: 'Read one of them as it arrived',
  },
  'canary.before.readAct': { nb: 'Åpne prøveposten', nn: 'Opne prøveposten', en: 'Open practice mail' },
} as const satisfies Record<string, TextEntry>;
