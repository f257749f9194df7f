import { PauseFillIcon } from '@navikt/aksel-icons';
import { type ReactNode, type RefObject, useState } from 'react';
import { withoutReason } from '#shared/domain/checks/answers.ts';
import type { NextAct } from '#shared/domain/message/next-act.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason } from '../../kit/MessageFrame.tsx';
import { useOpenMessage } from './message-context.ts';
import { useDoAct } from './use-do-act.ts';

/** The one solid button: submits here, and for every other act leads to where it is done. */
export function HeaderAct({ act, flush, icon }: { act: NextAct; flush: RefObject<(() => Promise<number>) | null>; icon: ReactNode }) {
  const t = useTexts();
  const { step, findings } = useOpenMessage();
  const [asking, setAsking] = useState(false);
  const open = act.act === 'submit' ? withoutReason(findings) : [];
  const { busy, doAct } = useDoAct(act, flush);
  const [error, setError] = useState<unknown>(null);
  const press = (): void => {
    setError(null);
    if (open.length > 0) setAsking(true);
    else doAct().catch(setError);
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
      <DialogAct
        open={asking}
        title={t('message.reasons.title')}
        verb={t(act.label)}
        reasonLabel={t('message.reasons.label')}
        onAct={doAct}
        onClose={() => setAsking(false)}
      >
        <p>{t('message.reasons.about')}</p>
        <ul className="warnings-to-answer">
          {open.map((finding) => (
            <li key={JSON.stringify([finding.rule, finding.text, finding.place])}>{t(finding.text)}</li>
          ))}
        </ul>
      </DialogAct>
    </>
  );
}
