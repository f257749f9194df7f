import type { TextEntry } from './entry.ts';

/** The pages of the register. */
export const registerPlacesTexts = {
  'register.place.all': { nb: 'Sider i registeret', nn: 'Sider i registeret', en: 'Pages of the register' },
  'register.place.channels': { nb: 'Kanaler', nn: 'Kanalar', en: 'Channels' },
  'register.place.due': { nb: 'Forfaller', nn: 'Forfell', en: 'Due' },
  'register.place.people': { nb: 'Personer', nn: 'Personar', en: 'People' },
  'register.place.website': { nb: 'Nettsiden', nn: 'Nettsida', en: 'Website' },
  'register.place.crisis': { nb: 'Krise', nn: 'Krise', en: 'Crisis' },
  'register.place.overview': { nb: 'Oversikt', nn: 'Oversyn', en: 'Overview' },
  'register.place.cell': { nb: '{head}:', nn: '{head}:', en: '{head}:' },
  'register.place.more': { nb: 'Vis {count, number} til', nn: 'Vis {count, number} til', en: 'Show {count, number} more' },
  'register.place.saved': { nb: 'Lagret: {file}', nn: 'Lagra: {file}', en: 'Saved: {file}' },
} as const satisfies Record<string, TextEntry>;
