import { LanguageIcon } from '@navikt/aksel-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { inlineText, isEmptyDoc } from '#shared/domain/draft/document.ts';
import { linesOfBlock, matchTranslation } from '#shared/domain/draft/translation.ts';
import type { BlockFault } from '#shared/domain/machine-translation/engine.ts';
import { putIn } from '#shared/domain/machine-translation/put-in.ts';
import { call } from '../../bridge.ts';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';
import { useCall } from '../../queries.ts';
import type { DraftStore } from './store.ts';

/** How a draft went, until it is closed or another is asked for. */
export interface DraftOutcome {
  readonly language: LanguageCode;
  readonly put: number;
  readonly changed: number;
  readonly left: readonly { readonly source: string; readonly fault: BlockFault }[];
}

export interface MachineDrafts {
  /** The languages that can be drafted here, and what each is drafted from; empty where no machine is there. */
  readonly from: ReadonlyMap<LanguageCode, LanguageCode>;
  /** The language that is being drafted. */
  readonly working: LanguageCode | null;
  readonly outcome: DraftOutcome | null;
  readonly error: unknown;
  /** The lines of the source that a language lacks. */
  readonly missing: (language: LanguageCode) => readonly number[];
  /** The lines of the source beside a row. */
  readonly beside: (language: LanguageCode, row: number) => readonly number[];
  readonly draft: (language: LanguageCode, lines: readonly number[]) => void;
  readonly stop: () => void;
  readonly close: () => void;
}

/** Drafts between bokmål and nynorsk in the open message: asked for, and put in where the text stands as it did. */
export function useMachineDrafts(store: DraftStore, sheet: Sheet, editable: boolean): MachineDrafts {
  const t = useTexts();
  const announce = useAnnounce();
  const { data } = useCall('machineTranslation.status', {}, { enabled: editable });
  const [working, setWorking] = useState<LanguageCode | null>(null);
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** The panes as they are when the answer comes, perhaps in other languages than when it was asked for. */
  const sheetNow = useRef(sheet);
  sheetNow.current = sheet;
  useEffect(() => () => void call('machineTranslation.stop', { id: store.id }).catch(() => {}), [store]);
  const from = useMemo(
    () =>
      new Map(
        (editable ? (data?.directions ?? []) : [])
          .filter((one) => sheet.languages.includes(one.from) && sheet.languages.includes(one.to))
          .map((one) => [one.to, one.from]),
      ),
    [data, sheet, editable],
  );

  const drafts = useMemo((): MachineDrafts => {
    const draft = (language: LanguageCode, lines: readonly number[]): void => {
      const source = from.get(language);
      if (source === undefined || lines.length === 0 || working !== null) return;
      setWorking(language);
      setOutcome(null);
      setError(null);
      announce(t('machine.working'));
      void (async () => {
        try {
          await store.saveFirst();
          const texts = () => ({ source: store.bodies[source], target: store.bodies[language] });
          const asked = texts();
          const answer = await call('machineTranslation.draft', { id: store.id, from: source, to: language, lines: [...lines] });
          const { body, put, changed } = putIn(asked, texts(), answer.lines);
          if (put > 0) sheetNow.current.put(language, body);
          setOutcome({ language, put, changed, left: answer.left });
        } catch (failure) {
          setError(failure);
        } finally {
          setWorking(null);
        }
      })();
    };
    const missing = (language: LanguageCode): number[] => {
      const source = from.get(language);
      if (source === undefined) return [];
      const target = store.bodies[language];
      return matchTranslation(store.bodies[source], isEmptyDoc(target) ? undefined : target, [])
        .matches.filter(({ now }) => inlineText(now ?? []).trim() === '')
        .map(({ unit }) => unit.number);
    };
    const beside = (language: LanguageCode, row: number): number[] => {
      const source = from.get(language);
      const segment = source && sheet.layout().rows[row]?.cells[source];
      return source && segment ? linesOfBlock(store.bodies[source], segment) : [];
    };
    return {
      from,
      working,
      outcome,
      error,
      missing,
      beside,
      draft,
      stop: () => void call('machineTranslation.stop', { id: store.id }).catch(setError),
      close: () => {
        setOutcome(null);
        setError(null);
      },
    };
  }, [store, sheet, from, working, outcome, error, announce, t]);
  const { missing, beside, draft } = drafts;

  useOffer('screen', () =>
    [...from.keys()].flatMap((language): Entry[] => {
      const spot = sheet.spot();
      const here = spot?.language === language ? beside(language, spot.row) : [];
      const lacks = missing(language);
      const name = t(`draft.in.${language}`);
      const busy = working === null ? undefined : t('machine.working');
      const entry = { group: 'message', icon: LanguageIcon, quiet: true } as const;
      return [
        {
          ...entry,
          id: `machine whole ${language}`,
          title: t('machine.wholeIn', { language: name }),
          reason: busy ?? (lacks.length === 0 ? t('machine.noMissing') : undefined),
          run: () => draft(language, lacks),
        },
        {
          ...entry,
          id: `machine block ${language}`,
          title: t('machine.blockIn', { language: name }),
          reason: busy ?? (here.length === 0 ? t('machine.noBlock') : undefined),
          run: () => draft(language, here),
        },
      ];
    }),
  );

  return drafts;
}
