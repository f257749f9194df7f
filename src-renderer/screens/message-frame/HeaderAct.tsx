import { PauseFillIcon } from '@navikt/aksel-icons';
import { type ReactNode, type RefObject, useState } from 'react';
import type { NextAct } from '#shared/domain/message/next-act.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason } from '../../kit/MessageFrame.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from './message-context.ts';

/** The one solid button: submits here, and for every other act leads to where it is done. */
export function HeaderAct({ act, flush, icon }: { act: NextAct; flush: RefObject<(() => Promise<number>) | null>; icon: ReactNode }) {
  const t = useTexts();
  const { detail, step, go } = useOpenMessage();
  const submit = useAct('messages.submit');
  const pause = useAct('dispatch.pause');
  const sending = detail.orders.findLast(({ order }) => order.kind === 'send' && order.state === 'sending')?.order ?? null;
  const [error, setError] = useState<unknown>(null);
  const send = async (): Promise<void> => {
    setError(null);
    try {
      const revision = flush.current ? await flush.current() : detail.revision;
      await submit.mutateAsync({ id: detail.id, revision });
      go('approval');
    } catch (failure) {
      setError(failure);
    }
  };
  const press = (): void => {
    if (act.act === 'submit') void send();
    else if (act.act === 'pause' && sending) pause.mutate({ orderId: sending.id }, { onError: setError });
    else go(act.step);
  };
  // On its own screen the act stands where the work is.
  if (act.step === step && act.act !== 'submit' && !act.because) return null;
  return (
    <>
      {error !== null && <InlineError error={error} />}
      {act.because && error === null && <ActReason what={t(act.because.what)} then={t(act.because.remedy)} />}
      <ActButton
        variant="primary"
        busy={submit.isPending || pause.isPending}
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
