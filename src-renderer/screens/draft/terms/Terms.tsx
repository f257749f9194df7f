import { useState } from 'react';
import type { TermOffer } from '#shared/domain/proofing/glossary/offers.ts';
import type { Sheet } from '../../../editor/sheet.ts';
import { insertTerm } from '../../../editor/term-at.ts';
import { useTexts } from '../../../i18n.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { useShortcuts } from '../../../kit/keyboard.ts';
import { useGlossary } from '../../../use-glossary.ts';
import { TermLine } from './TermLine.tsx';
import { TermMenu } from './TermMenu.tsx';
import { type OffersHere, useHearOffers, useTermOffers } from './use-term-offers.ts';
import './terms.css';

interface TermsProps {
  sheet: Sheet;
  packId: string;
  editable: boolean;
}

/** The glossary while one writes: the terms that fit at the caret in a quiet line, and beside the caret by a key. */
export function Terms({ sheet, packId, editable }: TermsProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const here = useTermOffers(sheet, useGlossary(packId), editable);
  const [open, setOpen] = useState<OffersHere | null>(null);
  useHearOffers(sheet, open ? null : here);
  useShortcuts({
    terms: () => {
      if (!here) return false;
      setOpen(here);
      return true;
    },
  });
  const choose = (from: OffersHere, offer: TermOffer): void => {
    setOpen(null);
    const editor = sheet.editor(from.language);
    if (!editor) return;
    insertTerm(editor, offer.replaces, offer.text);
    announce(t('glossary.inserted', { term: offer.text }));
  };
  return (
    <>
      {here && <TermLine here={here} onChoose={(offer) => choose(here, offer)} />}
      {open && (
        <TermMenu
          sheet={sheet}
          here={open}
          onChoose={(offer) => choose(open, offer)}
          onClose={(back) => {
            setOpen(null);
            if (back) sheet.editor(open.language)?.view.focus();
          }}
        />
      )}
    </>
  );
}
