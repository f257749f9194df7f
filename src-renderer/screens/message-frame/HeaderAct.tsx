import { PauseFillIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import type { NextAct } from '#shared/domain/message/next-act.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason } from '../../kit/MessageFrame.tsx';
import { useOpenMessage } from './message-context.ts';
import { useDoAct } from './use-do-act.ts';

/** The one solid button: submits here, and for every other act leads to where it is done. */
export function HeaderAct({ act, icon }: { act: NextAct; icon: ReactNode }) {
  const t = useTexts();
  const { step } = useOpenMessage();
  const { busy, doAct } = useDoAct(act);
  const [error, setError] = useState<unknown>(null);
  const press = (): void => {
    setError(null);
    doAct().catch(setError);
  };
  // On its own screen the act stands where the work is.
  if (act.step === step && act.act !== 'submit' && !act.because) return null;
  return (
    <>
      {error !== null && <InlineError error={error} />}
      {act.because && error === null && <ActReason what={t(act.because.what)} then={t(act.because.remedy)} />}
      <ActButton
        variant="primary"
        busy={busy}
        {...(act.act === 'pause'
          ? { variant: 'secondary' as const, icon: <PauseFillIcon width={16} height={16} aria-hidden /> }
          : { after: icon })}
        reason={act.because ? `${t(act.because.what)} ${t(act.because.remedy)}` : undefined}
        onAct={press}
      >
        {t(act.label)}
      </ActButton>
    </>
  );
}
