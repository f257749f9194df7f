import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { withoutSlowStart } from '#shared/domain/dispatch/caps.ts';
import { isUrgent, mayLift } from '#shared/domain/dispatch/confirm.ts';
import { domainParts, wholeFinish } from '#shared/domain/dispatch/finish.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { capsInForce, goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { SignForm } from './SignForm.tsx';
import { useDomainCounts } from './use-domain-counts.ts';

/** Where life and health depend on a send: what lifting its window would mean, and a leader's word for it. Nothing for other messages. */
export function LiftForm({ order, left }: { order: SendOrder; left: number }) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useHouse();
  const { detail } = useOpenMessage();
  const lift = useAct('dispatch.lift');
  const people = useCall('people.list', {}).data?.people ?? [];
  const [reason, setReason] = useState('');
  const offered =
    pack && isUrgent(pack, detail.brief.reason) && isOpen(order.state) && (windowInForce(order) !== null || onlyRows(order) !== null);
  const byDomain = useDomainCounts(offered ? order.caps : null, { of: 'order', id: order.id });
  if (!offered) return null;

  const able = people.filter((person) => person.enrolled && mayLift(person, order, detail.version?.writers ?? []));
  const [first, ...others] = able;
  const ends = (as: Pick<SendOrder, 'window' | 'caps' | 'lifted' | 'startAt' | 'startedAt'>): string => {
    const from = goesAt(as, Date.parse(format.now));
    // Counted a moment ago: while a send runs, no more of a domain are left than of the whole.
    const parts = domainParts(as.caps, byDomain).map((part) => ({ ...part, count: Math.min(part.count, left) }));
    const finish = wholeFinish({ from, count: left, caps: capsInForce(as), window: windowInForce(as) }, parts);
    return format.moment(new Date(finish).toISOString());
  };
  const lifted = { ...order, window: null, caps: withoutSlowStart(order.caps) };
  return (
    <Section title={t('lift.title')} className="lift">
      <p>{t('lift.about')}</p>
      {order.window && <p className="sub">{t('lift.estimate', { held: ends(order), lifted: ends(lifted) })}</p>}
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
