import { useEffect, useLayoutEffect, useRef } from 'react';
import type { TermOffer } from '#shared/domain/proofing/glossary/offers.ts';
import type { Sheet } from '../../../editor/sheet.ts';
import { caretBox } from '../../../editor/term-at.ts';
import { useTexts } from '../../../i18n.tsx';
import type { OffersHere } from './use-term-offers.ts';

interface TermMenuProps {
  sheet: Sheet;
  here: OffersHere;
  onChoose: (offer: TermOffer) => void;
  /** `back`: focus goes to the text. */
  onClose: (back: boolean) => void;
}

const gap = 6;
const edge = 8;

/** The terms that fit at the caret, beside it: arrows go through them, Enter writes one. */
export function TermMenu({ sheet, here, onChoose, onClose }: TermMenuProps) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const [element, editor] = [box.current, sheet.editor(here.language)];
    if (!element || !editor) return;
    element.showPopover();
    const caret = caretBox(editor);
    const below = caret.bottom + gap + element.offsetHeight <= window.innerHeight - edge;
    element.style.left = `${Math.max(edge, Math.min(caret.left - 12, window.innerWidth - element.offsetWidth - edge))}px`;
    element.style.top = `${Math.max(edge, below ? caret.bottom + gap : caret.top - gap - element.offsetHeight)}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [sheet, here.language]);
  useEffect(() => {
    const gone = (): void => close.current(false);
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) gone();
    };
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('resize', gone);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('resize', gone);
    };
  }, []);
  const step = (event: React.KeyboardEvent): void => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(event.target as HTMLElement);
    const next =
      event.key === 'ArrowDown'
        ? items[(at + 1) % items.length]
        : event.key === 'ArrowUp'
          ? items[(at - 1 + items.length) % items.length]
          : event.key === 'Home'
            ? items[0]
            : event.key === 'End'
              ? items.at(-1)
              : undefined;
    if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else if (next) next.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className="ds-popover term-menu"
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={t('glossary.offersHere')}
      onKeyDown={step}
      onBlur={(event) => event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && onClose(false)}
    >
      {here.offers.map((offer) => (
        <button key={`${offer.text}|${offer.replaces}`} type="button" role="menuitem" tabIndex={-1} onClick={() => onChoose(offer)}>
          <span lang={here.language}>{offer.text}</span>
          {offer.counterpart && (
            <span className="sub" lang={offer.counterpart.language}>
              {offer.counterpart.words}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
