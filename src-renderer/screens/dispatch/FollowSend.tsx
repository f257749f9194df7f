import { PauseFillIcon, PlayFillIcon, StopFillIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { Result } from '#shared/contract/index.ts';
import { heldByCanary } from '#shared/domain/dispatch/canary.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import { dueAt } from '#shared/domain/dispatch/order-hours.ts';
import { availableActions } from '#shared/domain/dispatch/order-states.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { HeaderActs } from '../../kit/MessageFrame.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { Work } from '../../kit/Work.tsx';
import { useProgress } from '../../progress.ts';
import { useAct } from '../../queries.ts';
import { AnswerReplies } from './AnswerReplies.tsx';
import { CanaryHeld } from './CanaryHeld.tsx';
import { DoubtList } from './DoubtList.tsx';
import { Figures } from './Figures.tsx';
import { FollowPanel } from './FollowPanel.tsx';
import { HeldNotice } from './HeldNotice.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { LiftForm } from './LiftForm.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { SendPlot } from './SendPlot.tsx';
import { SendsOfMessage } from './SendsOfMessage.tsx';
import { SuppressedPeople } from './SuppressedPeople.tsx';
import { TellReplies } from './TellReplies.tsx';
import { WhatNow } from './WhatNow.tsx';

interface FollowSendProps {
  dispatch: Result<'dispatch.get'>;
  /** Shows another send of the message. */
  onShow: (orderId: string) => void;
  /** Plans a send to those who have not got it. */
  onRest: () => void;
}

/** A send that is under way or has ended: where it is, what became of everyone, and what can be done. */
export function FollowSend({ dispatch, onShow, onRest }: FollowSendProps) {
  const t = useTexts();
  const format = useFormat();
  const { order } = dispatch;
  const pushed = useProgress(order.id);
  const progress = newest(dispatch.progress, pushed);
  const { counts } = progress;
  // Progress comes once a second, and each renders this anew.
  const now = format.present();
  const ended = order.state === 'finished' || order.state === 'cancelled';
  return (
    <>
      <SendActs dispatch={dispatch} progress={progress} />
      <Work
        panelLabel={t('sending.events')}
        panel={
          <>
            {!heldByCanary(order) && <WhatNow order={order} counts={counts} onRest={onRest} />}
            <AnswerReplies orderId={order.id} answering={dispatch.answering} />
            <SendsOfMessage shown={order.id} onShow={onShow} />
            <FollowPanel order={order} progress={progress} ended={ended} />
          </>
        }
      >
        <div className="follow work-scroll">
          <HeldNotice order={order} counts={counts} />
          {order.state === 'scheduled' && (
            <div className="held" role="status">
              <StateIcon shape="waits" />
              <div>
                <h2 className="heading">{t('sending.waits', { time: format.moment(new Date(dueAt(order)).toISOString()) })}</h2>
                {order.window && <p>{t('sending.waits.about', { hours: hoursWords(order.window, t) })}</p>}
              </div>
            </div>
          )}
          <TellReplies orderId={order.id} telling={dispatch.telling} />
          {heldByCanary(order) && <CanaryHeld order={order} counts={counts} />}
          <Figures order={order} progress={progress} now={now} />
          <SendPlot
            order={order}
            buckets={dispatch.plot}
            bucketSeconds={dispatch.bucketSeconds}
            now={now}
            finishAt={order.state === 'scheduled' ? null : progress.finishAt}
          />
          <LiftForm order={order} left={counts.queued + counts.deferred} />
          <SuppressedPeople order={order} />
          {counts.in_doubt > 0 && <DoubtList orderId={order.id} count={counts.in_doubt} />}
          {ended && <OutcomeTable orderId={order.id} startedAt={order.startedAt ?? order.createdAt} purged={order.purged !== null} />}
          {(ended || order.state === 'paused' || order.state === 'stopped' || order.state === 'scheduled') && (
            <LedgerTable order={order} counts={counts} />
          )}
        </div>
      </Work>
    </>
  );
}

/** Pushed progress is newer than what was asked for, except that a state change makes us ask again. */
function newest(asked: DispatchProgress, pushed: DispatchProgress | null): DispatchProgress {
  if (!pushed || pushed.state !== asked.state) return asked;
  const settled = ({ counts }: DispatchProgress): number =>
    counts.accepted + counts.refused + counts.in_doubt + counts.cancelled + counts.suppressed;
  return settled(pushed) >= settled(asked) ? pushed : asked;
}

function SendActs({ dispatch, progress }: { dispatch: Result<'dispatch.get'>; progress: DispatchProgress }) {
  const { order, needsSecondPerson, telling } = dispatch;
  const t = useTexts();
  const pause = useAct('dispatch.pause');
  const resume = useAct('dispatch.resume');
  const release = useAct('dispatch.release');
  const stop = useAct('dispatch.stopNow');
  const cancel = useAct('dispatch.cancel');
  const [asking, setAsking] = useState<'stopNow' | 'cancel' | null>(null);
  const confirmed = order.confirmedBy !== null || order.startedAt !== null;
  const actions = availableActions(order, { needsSecondPerson, confirmed, needsTelling: telling !== null, startsLater: false });
  const can = new Set(actions.map(({ action }) => action));
  const notYet = actions.find(({ action }) => action === 'resume')?.because;
  const left = progress.counts.queued + progress.counts.deferred;
  const failure = pause.error ?? resume.error ?? release.error;
  const orderId = order.id;
  return (
    <HeaderActs>
      {failure && <InlineError error={failure} />}
      {heldByCanary(order) && (
        <ActButton variant="primary" busy={release.isPending} icon={<PlayFillIcon aria-hidden />} onAct={() => release.mutate({ orderId })}>
          {t('canary.release', { count: left })}
        </ActButton>
      )}
      {can.has('resume') && left > 0 && !heldByCanary(order) && (
        <ActButton
          variant="primary"
          busy={resume.isPending}
          icon={<PlayFillIcon aria-hidden />}
          reason={notYet && t(notYet)}
          showReason
          onAct={() => resume.mutate({ orderId })}
        >
          {t('sending.resume')}
        </ActButton>
      )}
      {can.has('pause') && (
        <ActButton variant="secondary" busy={pause.isPending} icon={<PauseFillIcon aria-hidden />} onAct={() => pause.mutate({ orderId })}>
          {t('sending.pause')}
        </ActButton>
      )}
      {can.has('stopNow') && order.state === 'sending' && (
        <ActButton variant="secondary" data-color="danger" icon={<StopFillIcon aria-hidden />} onAct={() => setAsking('stopNow')}>
          {t('sending.stopNow')}
        </ActButton>
      )}
      {can.has('cancel') && order.state !== 'sending' && (
        <ActButton variant="secondary" data-color="danger" onAct={() => setAsking('cancel')}>
          {t('sending.cancel')}
        </ActButton>
      )}
      <DialogAct
        open={asking === 'stopNow'}
        title={t('sending.stopTitle')}
        verb={t('sending.stopVerb')}
        danger
        onAct={() => stop.mutateAsync({ orderId })}
        onClose={() => setAsking(null)}
      >
        <p>{t('sending.stopBody', { connections: order.caps.connections, left })}</p>
      </DialogAct>
      <DialogAct
        open={asking === 'cancel'}
        title={t('sending.cancelTitle')}
        verb={t('sending.cancelVerb')}
        danger
        onAct={() => cancel.mutateAsync({ orderId })}
        onClose={() => setAsking(null)}
      >
        <p>{t('sending.cancelBody', { left })}</p>
      </DialogAct>
    </HeaderActs>
  );
}
