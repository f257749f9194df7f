import type { Finding } from '#shared/domain/checks/finding.ts';
import { panesOf } from '#shared/domain/draft/alignment.ts';
import type { StaleBlock } from '#shared/domain/draft/translated.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

/** A block by its language and what it says. */
type NamedBlock = Pick<StaleBlock, 'language' | 'text'>;

export interface StaleBlocks {
  /** What the finding is about; null for one that is about something else. */
  readonly of: (finding: Finding) => NamedBlock | null;
  readonly keep: (block: NamedBlock) => Promise<void>;
}

/** The translated blocks whose source was changed since, and a person's word that one still holds. */
export function useStaleBlocks(store: DraftStore): StaleBlocks {
  const t = useTexts();
  const announce = useAnnounce();
  const { live, checked, pack } = useOpenMessage();
  return {
    of: ({ rule, place }) => {
      if (rule !== 'stale' || place.in !== 'body' || place.row === undefined) return null;
      const { language, row } = place;
      // The texts that the findings are about: what is typed meanwhile has rows of its own.
      const { rows } = panesOf(checked, mailLanguages(pack, live.brief.audience?.kind ?? null, checked));
      const text = rows[row]?.cells[language]?.text;
      return text === undefined ? null : { language, text };
    },
    keep: async ({ language, text }) => {
      await store.keepTranslation(language, text);
      announce(t('proof.holdsSaid'));
    },
  };
}
