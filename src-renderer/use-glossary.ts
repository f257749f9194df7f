import type { GlossaryEntry } from '#shared/domain/proofing/glossary/entry.ts';
import { type Glossary, glossaryOf, noGlossary } from '#shared/domain/proofing/glossary/glossary.ts';
import { useCall } from './queries.ts';

/** What each answer was made ready as: whoever asks for the same has the same. */
const made = new WeakMap<object, Glossary>();

/** The terms of the institution that a message is written at; without entries until they are there. */
export function useGlossary(packId: string): Glossary {
  const { data } = useCall('glossary.list', { packId });
  if (!data || data.entries.length === 0) return noGlossary;
  const before = made.get(data.entries);
  if (before) return before;
  const glossary = glossaryOf(data.entries as readonly GlossaryEntry[]);
  made.set(data.entries, glossary);
  return glossary;
}
