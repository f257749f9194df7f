import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'wouter';
import type { MessageStep, StepWord } from '#shared/domain/message/steps.ts';
import { useShortcuts } from './keyboard.ts';
import { StepBar, stepKeys, stepWords } from './StepBar.tsx';

interface HeadSlot {
  readonly place: HTMLElement | null;
  /** A step's screen says that it brings its own acts. */
  readonly claim: (by: 1 | -1) => void;
}
const HeadSlotContext = createContext<HeadSlot>({ place: null, claim: () => {} });

interface MessageFrameProps {
  title: string;
  /** BCP 47 of the title, where it is known. */
  titleLang?: string | undefined;
  tag: ReactNode;
  /** Short facts under the title. */
  facts: readonly ReactNode[];
  /** The act that stands at the right unless the step's screen brings its own by `HeaderActs`. */
  act: ReactNode;
  steps: readonly MessageStep[];
  current: StepWord;
  hrefOf: (word: StepWord) => string;
  children: ReactNode;
}

/** A message's head, its way, and the step's screen. Ctrl or ⌘ with 1-7 goes to a step; Ctrl Enter presses the head's act. */
export function MessageFrame({ title, titleLang, tag, facts, act, steps, current, hrefOf, children }: MessageFrameProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [claims, setClaims] = useState(0);
  const [, go] = useLocation();
  const claim = useCallback((by: 1 | -1) => setClaims((before) => before + by), []);
  const slot = useMemo(() => ({ place, claim }), [place, claim]);
  const goSteps = Object.fromEntries(stepWords.map((word) => [stepKeys[word], () => go(hrefOf(word))]));
  useShortcuts({
    ...goSteps,
    headAct: () => {
      const button = document.querySelector<HTMLElement>('.message-head .acts .ds-button[data-variant="primary"]');
      button?.click();
      return button !== null;
    },
  });
  return (
    <HeadSlotContext value={slot}>
      <header className="message-head" data-region="header" tabIndex={-1}>
        <div className="what">
          <div className="row gap-12">
            <h1 lang={titleLang}>{title}</h1>
            {tag}
          </div>
          <div className="facts num">
            {facts.filter(Boolean).map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </div>
        </div>
        <div className="acts">
          {claims === 0 && act}
          <span ref={setPlace} style={{ display: 'contents' }} />
        </div>
      </header>
      <StepBar steps={steps} current={current} hrefOf={hrefOf} />
      {children}
    </HeadSlotContext>
  );
}

/** Puts a step's own acts into the message's head, in place of the one that stands there, or with `beside` left of it. */
export function HeaderActs({ children, beside = false }: { children: ReactNode; beside?: boolean }) {
  const { place, claim } = useContext(HeadSlotContext);
  useLayoutEffect(() => {
    if (beside) return;
    claim(1);
    return () => claim(-1);
  }, [claim, beside]);
  if (!place) return null;
  return createPortal(beside ? <span className="beside">{children}</span> : children, place);
}

/** The reason line left of the head's button: what stops, in bold, and what to do. */
export function ActReason({ what, then }: { what: ReactNode; then?: ReactNode }) {
  return (
    <p className="act-reason">
      <b>{what}</b>
      {then !== undefined && (
        <>
          <br />
          {then}
        </>
      )}
    </p>
  );
}
