import type { TextEntry } from './entry.ts';

export const messageTexts = {} as const satisfies Record<string, TextEntry>;
