import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { isUrgent, mayLift } from '#shared/domain/dispatch/confirm.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { liftEstimate } from './lift-estimate.ts';
import { SignForm } from './SignForm.tsx';
import { useDomainCounts } from './use-domain-counts.ts';

/** Where life and health depend on a send: what lifting its window would mean, and a leader's word for it. Nothing for other messages. */
export function LiftForm({ order, left }: { order: SendOrder; left: number }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, pack } = useOpenMessage();
  const lift = useAct('dispatch.lift');
  const people = useCall('people.list', {}).data?.people ?? [];
  const [reason, setReason] = useState('');
  const offered = isUrgent(pack, detail.brief.reason) && isOpen(order.state) && (windowInForce(order) !== null || onlyRows(order) !== null);
  const byDomain = useDomainCounts(offered ? order.caps : null, { of: 'order', id: order.id });
  if (!offered) return null;

  const able = people.filter((person) => person.enrolled && mayLift(person, order, detail.version?.writers ?? []));
  const [first, ...others] = able;
  const ends = liftEstimate(order, left, byDomain, Date.parse(format.now));
  const words = (instant: number): string => format.moment(new Date(instant).toISOString());
  return (
    <Section title={t('lift.title')} className="lift">
      <p>{t('lift.about')}</p>
      {order.window && <p className="sub">{t('lift.estimate', { held: words(ends.held), lifted: words(ends.lifted) })}</p>}
      {!first && <p className="sub">{t('lift.nobody')}</p>}
      {first && (
        <SignForm
          who={t('lift.who')}
          people={[first, ...others]}
          signing={lift}
          act={t('lift.act')}
          missing={reason.trim() === '' ? t('lift.noReason') : null}
          onSign={(decidedBy, passphrase, onSettled) =>
            lift.mutate({ orderId: order.id, decidedBy, passphrase, reason: reason.trim() }, { onSettled })
          }
        >
          <Textfield
            label={t('lift.reason')}
            description={t('sending.reasonIsKept')}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        </SignForm>
      )}
    </Section>
  );
}
