import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/contract/messages.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import type { DraftStore } from './store.ts';

export interface Versions {
  /** What the text is compared with; null while one writes. */
  readonly compared: HistoryEntry | null;
  readonly choose: (version: HistoryEntry | null) => void;
  readonly restore: () => Promise<void>;
  /** A text was taken in, perhaps in a language that had no pane. */
  readonly noteTaken: () => void;
  /** How many times something was restored or taken in here. */
  readonly restored: number;
}

/** The version that stands in the panes' place, and its way back into them. Going to another step lets it go. */
export function useVersions(store: DraftStore, step: string, onTaken: (languages: readonly LanguageCode[]) => void): Versions {
  const t = useTexts();
  const announce = useAnnounce();
  const [compared, choose] = useState<HistoryEntry | null>(null);
  const [restored, setRestored] = useState(0);
  useEffect(() => choose(null), [step]);
  const restore = async (): Promise<void> => {
    if (!compared) return;
    onTaken(await store.restore(compared.id));
    setRestored((count) => count + 1);
    choose(null);
    announce(t('draft.restored'));
  };
  return { compared, choose, restore, noteTaken: () => setRestored((count) => count + 1), restored };
}
