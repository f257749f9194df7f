import { useMemo, useRef } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';

/** The panes: those of the audience, the widest set before one is chosen, and any other that is written then, or in what was restored. */
export function usePaneLanguages(
  pack: Pack,
  audience: Parameters<typeof mailLanguages>[1],
  bodies: Parameters<typeof mailLanguages>[2],
  restored: number,
): readonly LanguageCode[] {
  const written = useRef(bodies);
  written.current = bodies;
  const key = useMemo(() => {
    const widest = Object.values(pack.languages).reduce((a, b) => (b.length > a.length ? b : a));
    const kind =
      audience ?? (Object.keys(pack.languages) as (keyof typeof pack.languages)[]).find((name) => pack.languages[name] === widest) ?? null;
    return mailLanguages(pack, kind, written.current).join();
  }, [pack, audience, restored]);
  return useMemo(() => key.split(',') as LanguageCode[], [key]);
}
