import { useMemo } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { linksAfterEdit } from '#shared/domain/draft/links.ts';
import { type UnreadBlock, unreadBlocks, withMachineDrafts } from '#shared/domain/draft/machine-drafts.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

export interface UnreadDrafts {
  /** Of each language what its unread blocks say, and the word for them. */
  readonly tags: ReadonlyMap<LanguageCode, ReadonlyMap<string, string>>;
  /** What the finding is about; null for one that is about something else. */
  readonly of: (finding: Finding) => UnreadBlock | null;
  /** Says in the name of the one at the keyboard that a block is read. */
  readonly read: (block: UnreadBlock) => Promise<void>;
}

/** The blocks that a machine drafted and nobody has read. */
export function useUnreadDrafts(store: DraftStore): UnreadDrafts {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail, live, pack } = useOpenMessage();
  const unread = useMemo(() => {
    const languages = mailLanguages(pack, live.brief.audience?.kind ?? null, live.bodies);
    const links = linksAfterEdit(detail.linked, detail.bodies, live.bodies);
    return unreadBlocks(withMachineDrafts(detail.translated, detail.bodies, live.bodies), live.bodies, languages, links);
  }, [detail.translated, detail.linked, detail.bodies, live, pack]);
  const tags = useMemo(
    () =>
      new Map(
        [...Map.groupBy(unread, ({ language }) => language)].map(([language, blocks]) => [
          language,
          new Map(blocks.map(({ text }) => [text, t('machine.tag')])),
        ]),
      ),
    [unread, t],
  );
  return {
    tags,
    of: ({ rule, place }) =>
      rule === 'machine-draft' && place.in === 'body'
        ? (unread.find(({ language, row }) => language === place.language && row === place.row) ?? null)
        : null,
    read: async ({ language, text }) => {
      await store.readMachineDraft(language, text);
      announce(t('machine.readSaid'));
    },
  };
}
