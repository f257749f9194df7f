import type { TextEntry } from './entry.ts';

export const shellTexts = {} as const satisfies Record<string, TextEntry>;
