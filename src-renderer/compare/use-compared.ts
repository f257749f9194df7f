import { useMemo } from 'react';
import { type ComparedRow, compareBodies, countChanges } from '#shared/domain/draft/comparison.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Written } from '#shared/domain/draft/draft.ts';
import { englishLast, mailLanguages } from '#shared/domain/message/languages.ts';
import { useOpenMessage } from '../screens/message-frame/message-context.ts';
import { type BriefAnswer, useBriefAnswers } from './BriefRows.tsx';

/** Two versions of the open message, laid side by side. */
export interface Compared {
  readonly languages: readonly LanguageCode[];
  readonly rows: readonly ComparedRow[];
  readonly answers: readonly BriefAnswer[];
  /** Changes by language. */
  readonly counts: ReadonlyMap<LanguageCode, number>;
  /** Changes in all, the brief's answers among them. */
  readonly total: number;
  /** False when there was nothing to compare with: then the whole text is shown as it is. */
  readonly compared: boolean;
}

/** What became of `before` in `now`; with `before` null the text alone. */
export function useCompared(now: Written, before: Written | null): Compared {
  const { pack } = useOpenMessage();
  const languages = useMemo(() => panes(pack, now, before), [pack, now, before]);
  const rows = useMemo(() => compareBodies(now.bodies, before?.bodies ?? null, languages), [now, before, languages]);
  const answers = useBriefAnswers(now.brief, before?.brief ?? null);
  const counts = countChanges(rows, languages);
  const total = rows.reduce((sum, row) => sum + changesOf(row), 0) + answers.filter(({ changed }) => changed).length;
  return { languages, rows, answers, counts, total, compared: before !== null };
}

/** The panes of the mail, and a language that the earlier text had and this one has not. */
function panes(pack: Parameters<typeof mailLanguages>[0], now: Written, before: Written | null): LanguageCode[] {
  const own = mailLanguages(pack, now.brief.audience?.kind ?? null, now.bodies);
  const gone = before ? mailLanguages(pack, null, before.bodies).filter((language) => !own.includes(language)) : [];
  return englishLast([...own, ...gone]);
}

function changesOf(row: ComparedRow): number {
  return Object.values(row.cells).reduce((sum, cell) => sum + (cell?.changes ?? 0), 0);
}
