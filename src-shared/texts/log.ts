import type { TextEntry } from './entry.ts';

export const logTexts = {} as const satisfies Record<string, TextEntry>;
