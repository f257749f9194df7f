import { isLookedUp, type ProofFinding } from '#shared/domain/proofing/finding.ts';
import { useAsk, useCall } from '../../queries.ts';

/** What could stand in the words' place; `away` while nobody can say. */
export type Suggestions = readonly string[] | 'away';

/** More than are shown help nobody to choose. */
const most = 4;

function wordOf({ place, words }: ProofFinding) {
  return { language: place.language, word: words };
}

/** The suggestions for one finding; null while they are looked up. */
export function useSuggested(finding: ProofFinding): Suggestions | null {
  const lookedUp = isLookedUp(finding);
  const { data, isError } = useCall('proofing.suggest', wordOf(finding), { enabled: lookedUp });
  if (!lookedUp) return finding.suggestions.slice(0, most);
  if (isError) return 'away';
  return data?.slice(0, most) ?? null;
}

/** The best suggestion for a finding, outside of what is drawn. */
export function useFirstSuggestion(): (finding: ProofFinding) => Promise<string | undefined> {
  const ask = useAsk();
  return async (finding) => {
    const found = isLookedUp(finding) ? await ask('proofing.suggest', wordOf(finding)).catch(() => []) : finding.suggestions;
    return found[0];
  };
}
