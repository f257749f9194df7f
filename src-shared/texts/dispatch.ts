import type { TextEntry } from './entry.ts';

export const dispatchTexts = {} as const satisfies Record<string, TextEntry>;
