import type { TextEntry } from './entry.ts';

/** The register's tools: what it writes for others, people over all channels, the website, pictures, views. */
export const registerToolsTexts = {
  'register.calendar.title': { nb: 'Frister i registeret', nn: 'Fristar i registeret', en: 'What is due in the register' },
  'register.public.fileName': { nb: 'Kanaler til nettsiden', nn: 'Kanalar til nettsida', en: 'Channels for the website' },
  'register.viewsFull': {
    nb: 'Det kan være {most, number} visninger. Fjern en først.',
    nn: 'Det kan vere {most, number} visingar. Fjern ei først.',
    en: 'There can be {most, number} views. Remove one first.',
  },
} as const satisfies Record<string, TextEntry>;
