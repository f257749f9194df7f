import { Button } from '@digdir/designsystemet-react';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import { CallError } from '../bridge.ts';
import { useTexts } from '../i18n.tsx';
import { CopyDetails } from './CopyDetails.tsx';
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
  return (
    <div className="inline-error" role="alert">
      <StateIcon shape="stops" />
      <p>{text}</p>
      <span className="acts">
        <CopyDetails error={error} />
        {onRetry && (
          <Button className="small" variant="secondary" onClick={onRetry}>
            {t('shell.tryAgain')}
          </Button>
        )}
      </span>
    </div>
  );
}
