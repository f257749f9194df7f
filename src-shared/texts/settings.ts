import type { TextEntry } from './entry.ts';

export const settingsTexts = {} as const satisfies Record<string, TextEntry>;
