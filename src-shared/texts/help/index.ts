import { housePages } from './house-pages.ts';
import { languagePages } from './language-pages.ts';
import { messagePages } from './message-pages.ts';
import type { HelpPage } from './page.ts';
import { registerPages } from './register-pages.ts';
import { settingsPages } from './settings-pages.ts';

export type { HelpPage } from './page.ts';

/** Every page of help about a screen, by name; each sentence holds its three languages, so that none can be missing. */
export const helpPages = { ...housePages, ...messagePages, ...registerPages, ...settingsPages, ...languagePages } as const satisfies Record<
  string,
  HelpPage
>;
export type HelpPageName = keyof typeof helpPages;
export const helpPageNames = Object.keys(helpPages) as HelpPageName[];
