import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { severityShape } from '../../editor/SheetView.tsx';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { keysText } from '../../kit/keyboard.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { findingKey, placeWords, splitFinding } from './findings.ts';
import { useSuggested, type useSuggestions } from './use-suggestions.ts';

interface FindingPopoverProps {
  finding: ProofFinding;
  sheet: Sheet;
  ask: ReturnType<typeof useSuggestions>;
  /** Opened by a key: focus goes in. By the mouse the caret stays in the text, where one may write on. */
  byKey: boolean;
  editable: boolean;
  /** The languages that have the same block. */
  others: readonly LanguageCode[];
  /** Further acts, such as giving a reason. */
  children?: ReactNode;
  onMend: (suggestion: string) => void;
  onOther: (language: LanguageCode) => void;
  onNext: () => void;
  /** `back`: focus goes to the words. */
  onClose: (back: boolean) => void;
}

const gap = 8;
const edge = 8;

/** What is found in words of the text, beside them: why, and what can be done. It never lies on the words, and goes with them. */
export function FindingPopover({
  finding,
  sheet,
  ask,
  byKey,
  editable,
  others,
  children,
  onMend,
  onOther,
  onNext,
  onClose,
}: FindingPopoverProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const suggestions = useSuggested(finding, ask);
  const key = findingKey(finding);
  const { language } = finding.place;
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const place = (): void => {
      const words = sheet.boxOf(language, key);
      if (!words) {
        close.current(element.contains(document.activeElement));
        return;
      }
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = words.bottom + gap + height <= window.innerHeight - edge || words.top - gap - height < edge;
      const left = Math.max(edge, Math.min(words.left - 16, window.innerWidth - width - edge));
      element.dataset.floating = below ? 'bottom' : 'top';
      element.style.left = `${left}px`;
      element.style.top = `${below ? words.bottom + gap : words.top - gap - height}px`;
      const middle = (words.left + Math.min(words.right, words.left + width)) / 2 - left;
      element.style.setProperty('--_ds-floating-arrow-x', `${Math.max(16, Math.min(middle, width - 16))}px`);
    };
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target)) close.current(false);
    };
    const left = sheet.subscribe(() => {
      // One writes or reads elsewhere.
      if (!element.contains(document.activeElement) && !sheet.foundHere().some((here) => here.key === key)) close.current(false);
      else soon();
    });
    const grown = new ResizeObserver(soon);
    grown.observe(element);
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('scroll', soon, true);
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      left();
      grown.disconnect();
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('scroll', soon, true);
      window.removeEventListener('resize', soon);
    };
  }, [sheet, language, key]);

  const waits = suggestions === null;
  useEffect(() => {
    if (byKey && !waits) (box.current?.querySelector<HTMLElement>('.acts button') ?? box.current)?.focus();
  }, [byKey, waits]);
  const first = suggestions === null || suggestions === 'away' ? undefined : suggestions[0];
  const heard = [t(finding.text), first && t('draft.fix.suggested', { text: first })].filter(Boolean).join(' ');
  useEffect(() => {
    if (!byKey && !waits) announce(heard);
  }, [announce, byKey, waits, heard]);

  const { title, detail } = splitFinding(t(finding.text));
  return (
    <div
      ref={box}
      className="ds-popover finding-popover"
      popover="manual"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}about`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose(true);
      }}
      onBlur={(event) => event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && onClose(false)}
    >
      <header>
        <StateIcon shape={severityShape[finding.severity]} label={t(`draft.group.${finding.severity}`)} />
        <h2 id={`${id}title`}>{title}</h2>
      </header>
      <div className="about" id={`${id}about`}>
        {detail && <p>{detail}</p>}
        {waits && <p className="sub">{t('draft.fix.finding')}</p>}
        {suggestions === 'away' && <p className="sub">{t('draft.fix.away')}</p>}
        {suggestions?.length === 0 && finding.rule === 'spelling' && <p className="sub">{t('draft.fix.none')}</p>}
      </div>
      <div className="acts">
        {editable &&
          suggestions !== null &&
          suggestions !== 'away' &&
          suggestions.map((text, index) => (
            <Button
              key={text}
              className="small"
              variant={index > 0 ? 'tertiary' : finding.severity === 'block' ? 'primary' : 'secondary'}
              onClick={() => onMend(text)}
            >
              {t('draft.fix.to', { text })}
            </Button>
          ))}
        {editable && (
          <Button className="small" variant="tertiary" onClick={() => onClose(true)}>
            {t('draft.fix.edit')}
          </Button>
        )}
        {children}
        {others.map((other) => (
          <Button className="small" variant="tertiary" data-color="neutral" key={other} onClick={() => onOther(other)}>
            {t('draft.fix.counterpart', { language: t(`draft.in.${other}`) })}
          </Button>
        ))}
      </div>
      <footer>
        <span>{placeWords(finding, t)}</span>
        <span className="push" />
        <Button className="small" variant="tertiary" data-color="neutral" onClick={onNext}>
          {t('draft.nextFinding')} <kbd>{keysText('nextFinding')}</kbd>
        </Button>
      </footer>
    </div>
  );
}
