import { LinkIcon } from '@navikt/aksel-icons';
import { useCallback, useState } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { counterparts, type NamedBlock } from '#shared/domain/draft/linking.ts';
import { hasText } from '#shared/domain/draft/segments.ts';
import { nameOf } from '../../editor/layout.ts';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';
import type { DraftStore } from './store.ts';

export interface RowLinks {
  /** Puts the block of `language` in row `at` in the row that lacks one. */
  readonly link: (language: LanguageCode, row: number, at: number) => void;
  /** Takes back that a row was put together. */
  readonly unlink: (row: number) => void;
  /** What the last act failed with. */
  readonly error: unknown;
}

/** A person's word about which blocks belong in one row: at a row that lacks one, in its gutter, and in the palette for the row of the caret. */
export function useRowLinks(store: DraftStore, sheet: Sheet, editable: boolean): RowLinks {
  const t = useTexts();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>(null);

  const say = useCallback(
    async (blocks: readonly [NamedBlock, NamedBlock], on: boolean): Promise<void> => {
      setError(null);
      try {
        await store.link(blocks, on);
        const [one, other] = blocks.map(({ text }) => nameOf(text)) as [string, string];
        announce(on ? t('rows.linked', { one, other }) : t('rows.unlinked'));
      } catch (failure) {
        setError(failure);
      }
    },
    [store, announce, t],
  );
  const link = useCallback(
    (language: LanguageCode, row: number, at: number): void => {
      const beside = sheet.languages.find((other) => other !== language && hasText(sheet.layout().rows[row]?.cells[other]));
      const [one, other] = [beside && sheet.textAt(beside, row), sheet.textAt(language, at)];
      if (!beside || !one || !other) return;
      // The caret is in the block when its row moves; what was pressed is gone then.
      sheet.focus(language, at);
      void say(
        [
          { language: beside, text: one },
          { language, text: other },
        ],
        true,
      );
    },
    [sheet, say],
  );
  const unlink = useCallback(
    (row: number): void => {
      const blocks = sheet
        .layout()
        .linked.get(row)
        ?.map(({ language }) => ({ language, text: sheet.textAt(language, row) ?? '' }));
      const [one, other] = blocks ?? [];
      if (!one || !other) return;
      sheet.focus(one.language, row);
      void say([one, other], false);
    },
    [sheet, say],
  );

  useOffer('screen', () => {
    if (!editable) return [];
    const spot = sheet.spot();
    const { rows, linked, empty } = sheet.layout();
    const entry = { group: 'message', icon: LinkIcon, quiet: true } as const;
    const possible = spot
      ? sheet.languages
          .filter((language) => !empty.includes(language))
          .flatMap((language) => counterparts(rows, language, spot.row).map((at) => ({ language, at })))
      : [];
    const none: Entry = { ...entry, id: 'link row', title: t('rows.linkHere'), reason: t('rows.nothingHere'), run: () => {} };
    return [
      ...(spot && possible.length > 0
        ? possible.map(
            ({ language, at }): Entry => ({
              ...entry,
              id: `link row ${language} ${at}`,
              title: t('rows.link', { text: nameOf(sheet.textAt(language, at) ?? '') }),
              detail: t('rows.linkHint'),
              run: () => link(language, spot.row, at),
            }),
          )
        : [none]),
      ...(spot && linked.has(spot.row)
        ? [{ ...entry, id: 'unlink row', title: t('rows.unlink', { row: spot.row + 1 }), run: () => unlink(spot.row) }]
        : []),
    ];
  });
  return { link, unlink, error };
}
