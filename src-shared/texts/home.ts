import type { TextEntry } from './entry.ts';

export const homeTexts = {} as const satisfies Record<string, TextEntry>;
