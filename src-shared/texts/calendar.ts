import type { Locale } from './translate.ts';

/** Names of days and months. Chromium knows no nynorsk, so they stand here for all three. Weeks begin on Monday. */
type Names = Readonly<Record<Locale, readonly string[]>>;

export const weekdayNames: Names = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const weekdayShort: Names = {
  nb: ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'],
  nn: ['mån.', 'tys.', 'ons.', 'tors.', 'fre.', 'laur.', 'søn.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const norwegianShort = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'];

export const monthNames: Names = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

export const monthShort: Names = {
  nb: norwegianShort,
  nn: norwegianShort,
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};

/** Days by their distance from today. */
export const relativeDay: Readonly<Record<Locale, Readonly<Record<number, string>>>> = {
  nb: { [-1]: 'i går', 0: 'i dag', 1: 'i morgen' },
  nn: { [-1]: 'i går', 0: 'i dag', 1: 'i morgon' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};
