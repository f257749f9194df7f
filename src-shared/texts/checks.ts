import type { TextEntry } from './entry.ts';

export const checksTexts = {} as const satisfies Record<string, TextEntry>;
