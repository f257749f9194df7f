import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import { CallError } from '../bridge.ts';
import { useTexts } from '../i18n.tsx';
import { StateIcon } from './StateIcon.tsx';
import './states.css';

/** The sentence for a failure, in the interface language. */
export function useErrorText(): (error: unknown) => string {
  const t = useTexts();
  return (error) => {
    if (error instanceof CallError) return error.text;
    const what = error instanceof Error ? error.message : String(error);
    // The bridge itself rejects with the name of a text.
    return Object.hasOwn(allTexts, what) ? t(what as TextId) : t('error.internal', { what });
  };
}

/** An error where it happened: what the application said, details to copy, and a way to try again. */
export function InlineError({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTexts();
  const text = useErrorText()(error);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const details =
      error instanceof CallError
        ? `${error.kind} ${error.textId}\n${error.text}`
        : String(error instanceof Error ? (error.stack ?? error.message) : error);
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <div className="inline-error" role="alert">
      <StateIcon shape="stops" />
      <p>{text}</p>
      <span className="acts">
        <Button className="small" variant="tertiary" data-color="neutral" onClick={() => void copy()}>
          {t(copied ? 'shell.copied' : 'shell.copyDetails')}
        </Button>
        {onRetry && (
          <Button className="small" variant="secondary" onClick={onRetry}>
            {t('shell.tryAgain')}
          </Button>
        )}
      </span>
    </div>
  );
}
