import { useMemo } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { type StaleBlock, staleBlocks } from '#shared/domain/draft/translated.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

export interface StaleBlocks {
  /** What the finding is about; null for one that is about something else. */
  readonly of: (finding: Finding) => StaleBlock | null;
  readonly keep: (block: StaleBlock) => Promise<void>;
}

/** The translated blocks whose source was changed since, and a person's word that one still holds. */
export function useStaleBlocks(store: DraftStore): StaleBlocks {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail, live, pack } = useOpenMessage();
  const stale = useMemo(
    () => staleBlocks(detail.translated, live.bodies, mailLanguages(pack, live.brief.audience?.kind ?? null, live.bodies)),
    [detail.translated, live, pack],
  );
  return {
    of: ({ rule, place }) =>
      rule === 'stale' && place.in === 'body'
        ? (stale.find(({ language, row }) => language === place.language && row === place.row) ?? null)
        : null,
    keep: async ({ language, text }) => {
      await store.keepTranslation(language, text);
      announce(t('proof.holdsSaid'));
    },
  };
}
