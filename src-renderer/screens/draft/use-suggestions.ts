import { useEffect, useRef, useState } from 'react';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { call } from '../../bridge.ts';

/** What could stand in the words' place; `away` while nobody can say. */
export type Suggestions = readonly string[] | 'away';

/** More than are shown help nobody to choose. */
const most = 4;
/** Answers that are kept: a long text has fewer unknown words. */
const mostKept = 300;

/** Asks for suggestions: those of spelling take their time, and are looked up once for each word that somebody goes to. */
export function useSuggestions(): (finding: ProofFinding) => Suggestions | Promise<Suggestions> {
  const known = useRef(new Map<string, readonly string[]>());
  const [ask] = useState(() => (finding: ProofFinding): Suggestions | Promise<Suggestions> => {
    const { rule, words, suggestions, place } = finding;
    if (suggestions.length > 0 || rule !== 'spelling') return suggestions.slice(0, most);
    const key = `${place.language} ${words}`;
    return (
      known.current.get(key) ??
      call('proofing.suggest', { language: place.language, word: words }).then(
        (found) => {
          if (known.current.size >= mostKept) known.current.clear();
          known.current.set(key, found.slice(0, most));
          return found.slice(0, most);
        },
        () => 'away' as const,
      )
    );
  });
  return ask;
}

/** The suggestions for one finding; null while they are looked up. */
export function useSuggested(finding: ProofFinding, ask: ReturnType<typeof useSuggestions>): Suggestions | null {
  const [found, setFound] = useState<Suggestions | null>(() => {
    const now = ask(finding);
    return now instanceof Promise ? null : now;
  });
  useEffect(() => {
    let wanted = true;
    const now = ask(finding);
    if (now instanceof Promise) void now.then((suggestions) => wanted && setFound(suggestions));
    else setFound(now);
    return () => {
      wanted = false;
    };
  }, [finding, ask]);
  return found;
}
