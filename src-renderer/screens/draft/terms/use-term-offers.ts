import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { panesOf } from '#shared/domain/draft/alignment.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Glossary } from '#shared/domain/proofing/glossary/glossary.ts';
import { offersAt, type TermOffer } from '#shared/domain/proofing/glossary/offers.ts';
import { termsOfRow } from '#shared/domain/proofing/glossary/term-findings.ts';
import type { Sheet } from '../../../editor/sheet.ts';
import { textAround } from '../../../editor/term-at.ts';
import { useTexts } from '../../../i18n.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { keysText } from '../../../kit/keyboard.ts';
import { useOpenMessage } from '../../message-frame/message-context.ts';

/** What the glossary offers where the caret is. */
export interface OffersHere {
  readonly language: LanguageCode;
  readonly offers: readonly TermOffer[];
}

/** Milliseconds that the keys rest before it is said: whoever writes on hears nothing. */
const quiet = 900;

/** The terms that fit at the caret; null where none does. The rows may be a moment older than what is written. Drawn again only when others fit. */
export function useTermOffers(sheet: Sheet, glossary: Glossary, editable: boolean): OffersHere | null {
  const { checked, links } = useOpenMessage();
  const wanted = editable && glossary.entries.length > 0;
  const offersNow = useMemo(() => {
    const rows = wanted ? panesOf(checked, sheet.languages, links).rows : [];
    return (): OffersHere | null => {
      const spot = wanted ? sheet.spot() : null;
      const editor = sheet.editor();
      const around = editor && textAround(editor);
      if (!spot || !around) return null;
      const row = rows[spot.row];
      const terms = row ? termsOfRow(row, sheet.languages, glossary) : new Map();
      const offers = offersAt(glossary, spot.language, around.before, around.after, terms);
      return offers.length > 0 ? { language: spot.language, offers } : null;
    };
  }, [wanted, sheet, checked, links, glossary]);
  const last = useRef<{ readonly by: unknown; readonly stamp: number; readonly said: string; readonly here: OffersHere | null }>(null);
  return useSyncExternalStore(sheet.subscribe, () => {
    const stamp = sheet.stamp();
    if (last.current?.by === offersNow && last.current.stamp === stamp) return last.current.here;
    const here = offersNow();
    const said = JSON.stringify(here);
    last.current = { by: offersNow, stamp, said, here: last.current?.said === said ? last.current.here : here };
    return last.current.here;
  });
}

/** Says to those who listen what is offered, once the keys rest in the text. */
export function useHearOffers(sheet: Sheet, here: OffersHere | null): void {
  const t = useTexts();
  const announce = useAnnounce();
  const said = here ? `${here.language} ${here.offers.map(({ text }) => text).join(', ')}` : '';
  const latest = useRef(here);
  latest.current = here;
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => {
      const now = latest.current;
      if (!now || !sheet.editor(now.language)?.view.hasFocus()) return;
      const terms = now.offers.map(({ text }) => text).join(', ');
      announce(t('glossary.offersHeard', { count: now.offers.length, terms, keys: keysText('terms') }));
    }, quiet);
    return () => clearTimeout(timer);
  }, [said, sheet, announce, t]);
}
