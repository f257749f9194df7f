import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import './outcome.css';
import { IconButton } from '../../kit/IconButton.tsx';

type Shown =
  | { readonly kind: 'busy' | 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: unknown; readonly again: () => void };

interface Outcome {
  readonly shown: Shown | null;
  /** Does something, and says in one place what came of it. `work` gives the words for it, or null where nothing came of it. */
  readonly run: (work: () => Promise<string | null>, busy?: string) => void;
  readonly clear: () => void;
  readonly busy: boolean;
}

const OutcomeContext = createContext<Outcome | null>(null);

/** What an act led to that leaves no other trace on the screen, until the next one or the next step. */
export function OutcomeProvider({ step, children }: { step: string; children: ReactNode }) {
  const announce = useAnnounce();
  const [shown, setShown] = useState<Shown | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    setShown(null);
  }, [step]);
  const run = useCallback(
    (work: () => Promise<string | null>, busy?: string): void => {
      turn.current += 1;
      const own = turn.current;
      const show = (next: Shown | null): void => {
        if (own === turn.current) setShown(next);
      };
      show(busy === undefined ? null : { kind: 'busy', text: busy });
      if (busy !== undefined) announce(busy);
      work().then(
        (text) => {
          show(text === null ? null : { kind: 'done', text });
          if (text !== null) announce(text);
        },
        (error: unknown) => show({ kind: 'failed', error, again: () => run(work, busy) }),
      );
    },
    [announce],
  );
  const clear = useCallback(() => setShown(null), []);
  const outcome = useMemo(() => ({ shown, run, clear, busy: shown?.kind === 'busy' }), [shown, run, clear]);
  return <OutcomeContext value={outcome}>{children}</OutcomeContext>;
}

export function useOutcome(): Outcome {
  const outcome = useContext(OutcomeContext);
  if (!outcome) throw new Error('No message is open here.');
  return outcome;
}

/** The line over the work area that says what the last act led to. */
export function OutcomeLine() {
  const t = useTexts();
  const { shown, clear } = useOutcome();
  if (!shown) return null;
  if (shown.kind === 'failed')
    return (
      <div className="outcome">
        <InlineError error={shown.error} onRetry={shown.again} />
      </div>
    );
  return (
    <div className="outcome" aria-busy={shown.kind === 'busy' || undefined}>
      <StateIcon shape={shown.kind === 'busy' ? 'waits' : 'done'} size={16} />
      <p>{shown.text}</p>
      {shown.kind === 'done' && (
        <IconButton label={t('copy.close')} onClick={clear}>
          <XMarkIcon aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
