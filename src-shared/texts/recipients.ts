import type { TextEntry } from './entry.ts';

export const recipientsTexts = {} as const satisfies Record<string, TextEntry>;
