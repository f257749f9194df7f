import { useMemo } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { panesOf } from '#shared/domain/draft/alignment.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { sourceChange } from '#shared/domain/draft/earlier-source.ts';
import { markOf } from '#shared/domain/draft/mark.ts';
import type { StaleBlock } from '#shared/domain/draft/translated.ts';
import type { Piece } from '#shared/domain/draft/word-diff.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

/** A block by its language and what it says. */
type NamedBlock = Pick<StaleBlock, 'language' | 'text'>;

export interface StaleBlocks {
  /** Of each language what its stale blocks say, and the word that stands at each. */
  readonly tags: ReadonlyMap<LanguageCode, ReadonlyMap<string, string>>;
  /** What the finding is about; null for one that is about something else. */
  readonly of: (finding: Finding) => NamedBlock | null;
  /** What changed in its source since it was translated; null where that is known no longer. */
  readonly changeOf: (finding: Finding) => readonly Piece[] | null;
  readonly keep: (block: NamedBlock) => Promise<void>;
}

interface Known extends StaleBlock {
  readonly change: readonly Piece[] | null;
}

/** The translated blocks whose source was changed since, what changed in it, and a person's word that one still holds. */
export function useStaleBlocks(store: DraftStore): StaleBlocks {
  const t = useTexts();
  const announce = useAnnounce();
  const { live, checked, links, findings, pack } = useOpenMessage();
  const audience = live.brief.audience?.kind ?? null;
  // The texts that the findings are about: what is typed meanwhile has rows of its own.
  const panes = useMemo(() => panesOf(checked, mailLanguages(pack, audience, checked), links), [checked, pack, audience, links]);
  const stale = useMemo(
    () =>
      findings.flatMap(({ rule, place }): StaleBlock[] => {
        const [from] = panes.languages;
        if (rule !== 'stale' || place.in !== 'body' || place.row === undefined || from === undefined) return [];
        const { language, row } = place;
        const cells = panes.rows[row]?.cells;
        const [text, source] = [cells?.[language]?.text, cells?.[from]?.text];
        return text === undefined || source === undefined ? [] : [{ language, row, text, from, source }];
      }),
    [findings, panes],
  );
  const blocks = stale.map(({ language, text }) => ({ language, block: markOf(text) }));
  const { data } = useCall('messages.translatedFrom', { id: store.id, blocks }, { enabled: blocks.length > 0, keep: true, fresh: true });
  const known = useMemo(
    () =>
      stale.map((one): Known => {
        const block = markOf(one.text);
        const earlier = data?.blocks.find((other) => other.language === one.language && other.block === block && other.from === one.from);
        const standing = panes.rows.flatMap(({ cells }) => cells[one.from]?.text ?? []);
        return { ...one, change: earlier ? sourceChange(earlier, one.source, standing) : null };
      }),
    [stale, data, panes],
  );
  const tags = useMemo(
    () =>
      new Map(
        [...Map.groupBy(known, ({ language }) => language)].map(([language, own]) => [
          language,
          new Map(
            own.map(({ text, from, change }) => [text, [t('stale.tag', { from }), ...(change ? [t('stale.show')] : [])].join(' · ')]),
          ),
        ]),
      ),
    [known, t],
  );
  const find = ({ rule, place }: Finding): Known | null =>
    rule === 'stale' && place.in === 'body'
      ? (known.find(({ language, row }) => language === place.language && row === place.row) ?? null)
      : null;
  return {
    tags,
    of: find,
    changeOf: (finding) => find(finding)?.change ?? null,
    keep: async ({ language, text }) => {
      await store.keepTranslation(language, text);
      announce(t('proof.holdsSaid'));
    },
  };
}
