import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Piece } from '#shared/domain/draft/word-diff.ts';
import { isLookedUp, type ProofFinding } from '#shared/domain/proofing/finding.ts';
import { Pieces } from '../../compare/Pieces.tsx';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { keysText } from '../../kit/keyboard.ts';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { AnswerFinding } from './AnswerFinding.tsx';
import { findingKey, placeWords, splitFinding } from './findings.ts';
import { useSuggested } from './use-suggestions.ts';
import '../../compare/compare.css';

interface FindingPopoverProps {
  finding: ProofFinding;
  sheet: Sheet;
  /** Opened by a key: focus goes in. By the mouse the caret stays in the text, where one may write on. */
  byKey: boolean;
  editable: boolean;
  /** The languages that have the same block. */
  others: readonly LanguageCode[];
  /** Says why the finding stands; absent where it cannot be let stand. */
  onAnswer: ((reason: string) => Promise<void>) | undefined;
  /** Lets the word be known from now on; absent where it is no word. */
  onAddWord: (() => Promise<void>) | undefined;
  /** Says that the block is read; absent where no machine drafted it. */
  onRead: (() => Promise<void>) | undefined;
  /** What changed in the source of the block since it was translated; null where the finding is about something else, or that is not known. */
  change: readonly Piece[] | null;
  /** Says that the translation still holds; absent where nothing has changed. */
  onHolds: (() => Promise<void>) | undefined;
  onMend: (suggestion: string) => void;
  onOther: (language: LanguageCode) => void;
  onNext: () => void;
  /** `back`: focus goes to the words. */
  onClose: (back: boolean) => void;
}

const gap = 8;
/** Milliseconds that its words may be gone, or the caret elsewhere, after a key in the text, before it goes too. */
const patience = 400;
const edge = 8;

/** What is found in words of the text, beside them: why, and what can be done. It never lies on the words, and goes with them. */
export function FindingPopover({
  finding,
  sheet,
  byKey,
  editable,
  others,
  onAnswer,
  onAddWord,
  onRead,
  change,
  onHolds,
  onMend,
  onOther,
  onNext,
  onClose,
}: FindingPopoverProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const suggestions = useSuggested(finding);
  const key = findingKey(finding);
  const { language, row = 0, from } = finding.place;
  const isBlock = from === undefined;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const place = (): boolean => {
      const words = isBlock ? sheet.marks.boxOfBlock(language, row) : sheet.marks.boxOf(language, key);
      if (!words) return false;
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = words.bottom + gap + height <= window.innerHeight - edge || words.top - gap - height < edge;
      const left = Math.max(edge, Math.min(words.left - 16, window.innerWidth - width - edge));
      element.dataset.floating = below ? 'bottom' : 'top';
      element.style.left = `${left}px`;
      element.style.top = `${below ? words.bottom + gap : words.top - gap - height}px`;
      const middle = (words.left + Math.min(words.right, words.left + width)) / 2 - left;
      element.style.setProperty('--_ds-floating-arrow-x', `${Math.max(16, Math.min(middle, width - 16))}px`);
      return true;
    };
    const isHere = (): boolean => {
      const spot = sheet.spot();
      return isBlock ? spot?.language === language && spot.row === row : sheet.marks.foundHere().some((here) => here.key === key);
    };
    let frame = 0;
    let lostAt: number | null = null;
    let isKeyPressed = false;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const inside = element.contains(document.activeElement);
        if (place() && (inside || isHere())) {
          lostAt = null;
          return;
        }
        // An answer has come, and its words are about to be marked where it has them; however long that takes.
        if (!isKeyPressed) return soon();
        // One writes or reads elsewhere.
        lostAt ??= performance.now();
        if (performance.now() - lostAt < patience) soon();
        else close.current(inside);
      });
    };
    // Found anew after a change elsewhere, its words are marked a moment after this.
    if (!place()) soon();
    // From the text too, whose editor takes the key before the page has it.
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof Node && element.contains(event.target)) return;
      isKeyPressed = true;
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close.current(true);
    };
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target)) close.current(false);
    };
    const left = sheet.subscribe(soon);
    const grown = new ResizeObserver(soon);
    grown.observe(element);
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', soon, true);
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      left();
      grown.disconnect();
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', soon, true);
      window.removeEventListener('resize', soon);
    };
  }, [sheet, language, row, isBlock, key]);

  const waits = suggestions === null;
  useEffect(() => {
    if (byKey && !waits) (box.current?.querySelector<HTMLElement>('.acts button') ?? box.current)?.focus();
  }, [byKey, waits]);
  const first = suggestions === null || suggestions === 'away' ? undefined : suggestions[0];
  const heard = [t(finding.text), first && t('draft.fix.suggested', { text: first })].filter(Boolean).join(' ');
  useEffect(() => {
    if (!byKey && !waits) announce(heard);
  }, [announce, byKey, waits, heard]);

  const say = async (act: () => Promise<void>): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      await act();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
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
        <StateIcon shape={severityShapes[finding.severity]} label={t(`draft.group.${finding.severity}`)} />
        <h2 id={`${id}title`}>{title}</h2>
      </header>
      <div className="about" id={`${id}about`}>
        {detail && !change && <p>{detail}</p>}
        {change && (
          <p className="source-change" lang={sourceLanguage(finding)}>
            <Pieces pieces={change} where={title} />
          </p>
        )}
        {waits && <p className="sub">{t('draft.fix.finding')}</p>}
        {suggestions === 'away' && <p className="sub">{t('draft.fix.away')}</p>}
        {suggestions?.length === 0 && isLookedUp(finding) && <p className="sub">{t('draft.fix.none')}</p>}
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
        {editable && suggestions !== null && suggestions.length > 0 && suggestions !== 'away' && <span className="new-line" />}
        {onRead && (
          <ActButton size="small" variant="primary" busy={busy} onAct={() => void say(onRead)}>
            {t('machine.read')}
          </ActButton>
        )}
        {onHolds && (
          <ActButton size="small" variant="secondary" busy={busy} onAct={() => void say(onHolds)}>
            {t('begin.still')}
          </ActButton>
        )}
        {editable && (
          <Button className="small" variant="tertiary" onClick={() => onClose(true)}>
            {t('draft.fix.edit')}
          </Button>
        )}
        {onAddWord && (
          <ActButton size="small" variant="tertiary" busy={busy} onAct={() => void say(onAddWord)}>
            {t('draft.fix.addWord')}
          </ActButton>
        )}
        {onAnswer && !asking && (
          <Button className="small" variant="tertiary" onClick={() => setAsking(true)}>
            {t('finding.answer')}
          </Button>
        )}
        {others.map((other) => (
          <Button className="small" variant="tertiary" data-color="neutral" key={other} onClick={() => onOther(other)}>
            {t('draft.fix.counterpart', { language: t(`draft.in.${other}`) })}
          </Button>
        ))}
      </div>
      {onAnswer && asking && (
        <AnswerFinding busy={busy} onCancel={() => setAsking(false)} onSave={(reason) => void say(() => onAnswer(reason))} />
      )}
      {error !== null && <InlineError error={error} />}
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

/** The language that the block was translated from. */
function sourceLanguage({ text }: ProofFinding): string | undefined {
  return text.params?.from === undefined ? undefined : String(text.params.from);
}
