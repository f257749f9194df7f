import { type ReactNode, useId } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import './files.css';

interface Work {
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface FileToTakeProps {
  title: string;
  /** The dry run, and the act. */
  reading: Work;
  taking: Work;
  /** Channels that would come in; undefined until that is known. */
  added: number | undefined;
  onTake: () => void;
  onLeave: () => void;
  /** What taking it in would do. */
  children: ReactNode;
}

/** A file before anything of it is stored: what taking it in would do, and the act. */
export function FileToTake({ title, reading, taking, added, onTake, onLeave, children }: FileToTakeProps) {
  const t = useTexts();
  const heading = useId();
  return (
    <section className="channel-file" aria-labelledby={heading}>
      <h2 id={heading} className="heading">
        {title}
      </h2>
      {reading.isPending && <p className="sub">{t('register.screen.fileReading')}</p>}
      {reading.error && <InlineError error={reading.error} />}
      {children}
      {taking.error && <InlineError error={taking.error} />}
      <div className="row gap-12 wrap">
        {added !== undefined && (
          <ActButton
            variant="primary"
            busy={taking.isPending}
            reason={added === 0 ? t('register.screen.fileNothing') : undefined}
            showReason
            onAct={onTake}
          >
            {t('register.screen.fileAct', { count: added })}
          </ActButton>
        )}
        <ActButton variant="tertiary" onAct={onLeave}>
          {t('register.screen.cancel')}
        </ActButton>
      </div>
    </section>
  );
}
