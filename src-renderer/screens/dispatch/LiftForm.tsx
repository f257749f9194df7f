import { Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { onlyRows } from '#shared/domain/dispatch/canary.ts';
import { isUrgent, mayLift } from '#shared/domain/dispatch/confirm.ts';
import { earliestFinish } from '#shared/domain/dispatch/finish.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { goesAt, windowInForce } from '#shared/domain/dispatch/order-hours.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { isAboutPassphrase, PassphraseField } from '../../kit/PassphraseField.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** Where life and health depend on a send: what lifting its window would mean, and a leader's word for it. Nothing for other messages. */
export function LiftForm({ order, left }: { order: SendOrder; left: number }) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useHouse();
  const { detail } = useOpenMessage();
  const lift = useAct('dispatch.lift');
  const people = useCall('people.list', {}).data?.people ?? [];
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const offered =
    pack && isUrgent(pack, detail.brief.reason) && isOpen(order.state) && (windowInForce(order) !== null || onlyRows(order) !== null);
  if (!offered) return null;

  const able = people.filter((person) => person.enrolled && mayLift(person, order, detail.version?.writers ?? []));
  const person = able.find(({ id }) => id === chosen) ?? able[0];
  const missing = reason.trim() === '' ? t('lift.noReason') : passphrase === '' ? t('plan.confirm.noPassphrase') : null;
  const ends = (window: SendOrder['window']): string => {
    const from = goesAt({ ...order, window }, Date.parse(format.now));
    return format.moment(new Date(earliestFinish({ from, count: left, caps: order.caps, window })).toISOString());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== null || !person) return;
    lift.mutate({ orderId: order.id, decidedBy: person.id, passphrase, reason: reason.trim() }, { onSettled: () => setPassphrase('') });
  };
  return (
    <Section title={t('lift.title')} className="lift">
      <p>{t('lift.about')}</p>
      {order.window && <p className="sub">{t('lift.estimate', { held: ends(order.window), lifted: ends(null) })}</p>}
      {!person && <p className="sub">{t('lift.nobody')}</p>}
      {person && (
        <form className="confirm-form" onSubmit={submit}>
          <Textfield
            label={t('lift.reason')}
            description={t('sending.reasonIsKept')}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="ds-field">
            <label className="ds-label" htmlFor="lift-who">
              {t('lift.who')}
            </label>
            <Select
              id="lift-who"
              value={person.id}
              onChange={(event) => {
                setChosen(event.target.value);
                lift.reset();
              }}
            >
              {able.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
          </div>
          <PassphraseField
            label={t('plan.confirm.passphrase', { name: person.name })}
            value={passphrase}
            error={lift.error}
            onChange={setPassphrase}
          />
          {lift.isError && !isAboutPassphrase(lift.error) && <InlineError error={lift.error} />}
          <div>
            <ActButton type="submit" variant="secondary" busy={lift.isPending} reason={missing} showReason onAct={() => {}}>
              {t('lift.act')}
            </ActButton>
          </div>
        </form>
      )}
    </Section>
  );
}
