import type { TextEntry } from './entry.ts';

export const draftTexts = {} as const satisfies Record<string, TextEntry>;
