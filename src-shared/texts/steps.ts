import type { TextEntry } from './entry.ts';

export const stepsTexts = {} as const satisfies Record<string, TextEntry>;
