import type { TextEntry } from './entry.ts';

export const approvalTexts = {} as const satisfies Record<string, TextEntry>;
