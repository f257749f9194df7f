import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { lineMarks, type MachineLines } from '#shared/domain/draft/machine-drafts.ts';

/** What machines have written for messages since the program began: by it a text that is saved is known as a machine's, whoever saves it. */
export interface MachineMemory {
  of(messageId: string): readonly MachineLines[];
  add(messageId: string, direction: { readonly from: LanguageCode; readonly to: LanguageCode }, texts: readonly string[]): void;
  /** A person has read it: it is no longer told apart from what people write. */
  forget(messageId: string, language: LanguageCode, text: string): void;
}

interface Entry {
  readonly language: LanguageCode;
  readonly from: LanguageCode;
  readonly lines: Set<string>;
}

export function createMachineMemory(): MachineMemory {
  const known = new Map<string, Entry[]>();
  return {
    of: (messageId) => known.get(messageId) ?? [],
    add: (messageId, { from, to }, texts) => {
      const entries = known.get(messageId) ?? [];
      let entry = entries.find((one) => one.language === to && one.from === from);
      if (!entry) {
        entry = { language: to, from, lines: new Set() };
        known.set(messageId, [...entries, entry]);
      }
      for (const line of texts.flatMap(lineMarks)) entry.lines.add(line);
    },
    forget: (messageId, language, text) => {
      for (const entry of known.get(messageId) ?? [])
        if (entry.language === language) for (const line of lineMarks(text)) entry.lines.delete(line);
    },
  };
}
