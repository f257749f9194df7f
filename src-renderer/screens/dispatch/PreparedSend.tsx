import type { Result } from '#shared/contract/index.ts';
import type { MessageDetail } from '#shared/contract/messages.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { dueAt, goesAt } from '#shared/domain/dispatch/order-hours.ts';
import { availableActions } from '#shared/domain/dispatch/order-states.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason, HeaderActs } from '../../kit/MessageFrame.tsx';
import { Section } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { LiftForm } from './LiftForm.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { RelayFacts } from './PlanSend.tsx';
import { SignForm } from './SignForm.tsx';
import { SuppressedPeople } from './SuppressedPeople.tsx';
import { TellReplies } from './TellReplies.tsx';

interface PreparedSendProps {
  message: MessageDetail;
  dispatch: Result<'dispatch.get'>;
}

/** A send order that is not under way yet: what it binds, who must confirm it, and the start. */
export function PreparedSend({ message, dispatch }: PreparedSendProps) {
  const { order, needsSecondPerson, telling } = dispatch;
  /** Who is suppressed stands in the order, and is not sent to. */
  const reached = order.count - dispatch.progress.counts.suppressed;
  const t = useTexts();
  const format = useFormat();
  const start = useAct('dispatch.start');
  const cancel = useAct('dispatch.cancel');
  const limit = useOpenMessage().pack.secondPersonFrom;
  const waitsForPerson = order.state === 'prepared' && needsSecondPerson;
  const starts = goesAt(order, Date.parse(format.now));
  const startsLater = starts > Date.parse(format.now);
  const actions = availableActions(order, {
    needsSecondPerson,
    confirmed: order.confirmedBy !== null,
    needsTelling: telling !== null,
    startsLater,
  });
  const startAct = actions.find(({ action }) => action === 'start');
  const failure = start.error ?? cancel.error;
  return (
    <>
      <HeaderActs>
        {startAct?.because && <ActReason what={t(startAct.because)} />}
        {startAct && (
          <ActButton
            variant="primary"
            reason={startAct.because ? t(startAct.because) : null}
            busy={start.isPending}
            onAct={() => start.mutate({ orderId: order.id })}
          >
            {startsLater ? t('plan.start.later', { time: format.moment(new Date(starts).toISOString()) }) : t('plan.start.now')}
          </ActButton>
        )}
      </HeaderActs>
      <Work panelLabel={t('plan.relay')} panel={<RelayFacts />}>
        <div className="work-scroll plan">
          {failure && <InlineError error={failure} />}
          <header>
            <h2 className="subheading">
              {t(order.state === 'scheduled' ? 'plan.scheduled' : waitsForPerson ? 'plan.confirm.title' : 'plan.ready')}
            </h2>
            <p className="sub">
              {order.state === 'scheduled'
                ? t('plan.scheduled.about', { time: format.moment(new Date(dueAt(order)).toISOString()) })
                : waitsForPerson
                  ? t('plan.confirm.about', { limit })
                  : order.readers === undefined
                    ? t('plan.ready.about', { count: reached })
                    : t('namedList.count', { readers: order.readers })}
            </p>
          </header>
          {waitsForPerson && <ConfirmForm message={message} order={order} />}
          <TellReplies orderId={order.id} telling={telling} />
          <Section title={t('plan.bound')} className="bound">
            <OrderFacts order={order} />
          </Section>
          <LiftForm order={order} left={reached} />
          <SuppressedPeople order={order} />
          <div className="discard">
            <ActButton variant="tertiary" data-color="neutral" busy={cancel.isPending} onAct={() => cancel.mutate({ orderId: order.id })}>
              {t('plan.discard')}
            </ActButton>
          </div>
        </div>
      </Work>
    </>
  );
}

/** Somebody other than the one who prepared it, and who has not written the text, signs with a passphrase. */
function ConfirmForm({ message, order }: { message: MessageDetail; order: SendOrder }) {
  const t = useTexts();
  const confirm = useAct('dispatch.confirm');
  const people = useCall('people.list', {}).data?.people ?? [];
  const writers = message.version?.writers ?? [];
  const able = people.filter((person) => person.enrolled && person.id !== order.createdBy && !writers.includes(person.id));
  const operatorFirst = able.toSorted((a, b) => Number(b.roles.includes('it-operator')) - Number(a.roles.includes('it-operator')));
  const [first, ...others] = operatorFirst;
  if (!first) return <p>{t('plan.confirm.nobody')}</p>;
  return (
    <SignForm
      who={t('plan.confirm.who')}
      people={[first, ...others]}
      signing={confirm}
      act={t('plan.confirm.act')}
      onSign={(decidedBy, passphrase, onSettled) => confirm.mutate({ orderId: order.id, decidedBy, passphrase }, { onSettled })}
    />
  );
}
