import type { TextEntry } from './entry.ts';

/** The pictures of the register. */
export const registerOverviewTexts = {
  'register.overview.title': { nb: 'Oversikt', nn: 'Oversyn', en: 'Overview' },
  'register.overview.noneWhat': {
    nb: 'Når kanalene er lagt inn, viser denne siden hvor de er, hva som forfaller, og hvilke språk de bruker.',
    nn: 'Når kanalane er lagde inn, viser denne sida kvar dei er, kva som forfell, og kva språk dei bruker.',
    en: 'Once channels are added, this page shows where they are, what falls due, and which languages they use.',
  },
  'register.overview.due': { nb: 'Det som forfaller', nn: 'Det som forfell', en: 'What falls due' },
  'register.overview.dueWhat': {
    nb: 'Frister etter måned. Trykk på en måned for å se dem.',
    nn: 'Fristar etter månad. Trykk på ein månad for å sjå dei.',
    en: 'Due dates by month. Press a month to see them.',
  },
  'register.overview.overdue': { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  'register.overview.later': { nb: 'senere', nn: 'seinare', en: 'later' },
  'register.overview.dueColumn': {
    nb: '{when}: {count, plural, =0 {ingenting} one {# frist} other {# frister}}',
    nn: '{when}: {count, plural, =0 {ingenting} one {# frist} other {# fristar}}',
    en: '{when}: {count, plural, =0 {nothing} one {# due date} other {# due dates}}',
  },
  'register.overview.dueThing': { nb: 'Hva', nn: 'Kva', en: 'What' },
  'register.overview.dueMore': {
    nb: 'De første {count, number} vises her.',
    nn: 'Dei første {count, number} er viste her.',
    en: 'The first {count, number} are shown here.',
  },
  'register.overview.byPlatform': { nb: 'Plattformer', nn: 'Plattformer', en: 'Platforms' },
  'register.overview.byUnit': { nb: 'Enheter', nn: 'Einingar', en: 'Units' },
  'register.overview.byState': { nb: 'Tilstander', nn: 'Tilstandar', en: 'States' },
  'register.overview.noPlatform': { nb: 'Uten plattform', nn: 'Utan plattform', en: 'No platform' },
  'register.overview.channels': {
    nb: '{count, plural, one {# kanal} other {# kanaler}}',
    nn: '{count, plural, one {# kanal} other {# kanalar}}',
    en: '{count, plural, one {# channel} other {# channels}}',
  },
  'register.overview.rest': {
    nb: 'Vis {count, number} til, med {channels, plural, one {# kanal} other {# kanaler}}',
    nn: 'Vis {count, number} til, med {channels, plural, one {# kanal} other {# kanalar}}',
    en: 'Show {count, number} more, with {channels, plural, one {# channel} other {# channels}}',
  },
  'register.overview.fewer': { nb: 'Vis færre', nn: 'Vis færre', en: 'Show fewer' },
  'register.overview.languages': { nb: 'Språk i innleggene', nn: 'Språk i innlegga', en: 'Languages of the posts' },
  'register.overview.languagesWhat': {
    nb: '{short, number} av {count, plural, one {# konto} other {# kontoer}} har under {least} av bokmål eller nynorsk.',
    nn: '{short, number} av {count, plural, one {# konto} other {# kontoar}} har under {least} av bokmål eller nynorsk.',
    en: '{short, number} of {count, plural, one {# account} other {# accounts}} have less than {least} of bokmål or nynorsk.',
  },
  'register.overview.languagesCounted': {
    nb: 'Innleggene er talt på {count, plural, one {# konto} other {# kontoer}}.',
    nn: 'Innlegga er talde på {count, plural, one {# konto} other {# kontoar}}.',
    en: 'Posts are counted at {count, plural, one {# account} other {# accounts}}.',
  },
  'register.overview.languagesNone': {
    nb: 'Ingen har talt innlegg ennå. Antallet føres i loggboken «Språk» på hver kanal.',
    nn: 'Ingen har talt innlegg enno. Talet blir ført i loggboka «Språk» på kvar kanal.',
    en: 'Nobody has counted posts yet. The numbers are entered in the log book “Languages” of each channel.',
  },
  'register.overview.language.nb': { nb: 'bokmål', nn: 'bokmål', en: 'bokmål' },
  'register.overview.language.nn': { nb: 'nynorsk', nn: 'nynorsk', en: 'nynorsk' },
  'register.overview.language.en': { nb: 'engelsk', nn: 'engelsk', en: 'English' },
  'register.overview.posts': { nb: 'Innlegg', nn: 'Innlegg', en: 'Posts' },
  'register.overview.shares': {
    nb: 'Bokmål {nb}, nynorsk {nn}, engelsk {en} av {count, number} innlegg',
    nn: 'Bokmål {nb}, nynorsk {nn}, engelsk {en} av {count, number} innlegg',
    en: 'Bokmål {nb}, nynorsk {nn}, English {en} of {count, plural, one {# post} other {# posts}}',
  },
  'register.overview.nynorsk': { nb: 'Nynorsk av det norske', nn: 'Nynorsk av det norske', en: 'Nynorsk of the Norwegian' },
  'register.overview.noNorwegian': { nb: 'Ingen norske innlegg', nn: 'Ingen norske innlegg', en: 'No Norwegian posts' },
  'register.overview.short': {
    nb: '{form, select, nn {Mindre enn {least} nynorsk} other {Mindre enn {least} bokmål}}',
    nn: '{form, select, nn {Mindre enn {least} nynorsk} other {Mindre enn {least} bokmål}}',
    en: '{form, select, nn {Less than {least} nynorsk} other {Less than {least} bokmål}}',
  },
} as const satisfies Record<string, TextEntry>;
