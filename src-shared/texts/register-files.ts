import type { TextEntry } from './entry.ts';

/** Files of the register, out and in. */
export const registerFilesTexts = {
  'register.export.tooMany': {
    nb: 'En Excel-fil kan ha {most, number} kanaler. Velg CSV, eller vis færre.',
    nn: 'Ei Excel-fil kan ha {most, number} kanalar. Vel CSV, eller vis færre.',
    en: 'An Excel file can have {most, number} channels. Choose CSV, or show fewer.',
  },
  'register.export.tooLong': {
    nb: 'Et felt i «{name}» er for langt for en Excel-fil. Velg CSV.',
    nn: 'Eit felt i «{name}» er for langt for ei Excel-fil. Vel CSV.',
    en: 'A field of “{name}” is too long for an Excel file. Choose CSV.',
  },
} as const satisfies Record<string, TextEntry>;
