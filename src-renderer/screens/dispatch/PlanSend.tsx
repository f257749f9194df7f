import { Fieldset, Radio, Select, Textfield, useRadioGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { usualCanary } from '#shared/domain/dispatch/canary.ts';
import { needsSecondPerson } from '#shared/domain/dispatch/confirm.ts';
import { leastDuration } from '#shared/domain/dispatch/estimate.ts';
import { domainParts, wholeFinish } from '#shared/domain/dispatch/finish.ts';
import type { Caps } from '#shared/domain/dispatch/order.ts';
import { type Hours, windowOf } from '#shared/domain/dispatch/send-window.ts';
import { instantOf } from '#shared/domain/dispatch/start-time.ts';
import type { WallTime } from '#shared/domain/draft/brief.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason, HeaderActs } from '../../kit/MessageFrame.tsx';
import { PaceFields } from '../../kit/PaceFields.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { Work } from '../../kit/Work.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { durationText } from './duration.ts';
import type { PlannedWho } from './FollowUpPlan.tsx';
import { canarySize, PlanCanary } from './PlanCanary.tsx';
import { PlanHours } from './PlanHours.tsx';
import { useDomainCounts } from './use-domain-counts.ts';

type When = 'wanted' | 'now' | 'other';

/** Before there is a send order: when, to which list (or `who`), how fast, over which relay. */
export function PlanSend({ message, approved, who }: { message: MessageDetail; approved: boolean; who?: PlannedWho }) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useOpenMessage();
  const relay = useCall('relay.get', {});
  const house = useCall('sendWindow.get', {});
  const prepare = useAct('dispatch.prepare');
  const wanted = message.brief.wantedAt;
  const [when, setWhen] = useState<When>(wanted ? 'wanted' : 'now');
  const [other, setOther] = useState('');
  const [departure, setDeparture] = useState('');
  const [listId, setListId] = useState<string | null>(null);
  // Undefined until the fields are touched, null while they hold something that is no cap.
  const [ownCaps, setOwnCaps] = useState<Caps | null | undefined>(undefined);
  // Undefined while the house's hours hold, null while the fields hold something that cannot be chosen.
  const [ownHours, setOwnHours] = useState<Hours | null | undefined>(undefined);
  const [ownCanary, setOwnCanary] = useState<string | null>(null);
  const whenGroup = useRadioGroup({ value: when, onChange: (value) => setWhen(value as When) });

  const lists = message.lists.filter(({ purged }) => purged === null);
  const list = lists.find((candidate) => candidate.id === listId) ?? lists.at(-1) ?? null;
  const count = who ? who.count : (list?.count ?? null);
  const readers = who ? who.readers : list?.named?.readers;
  const caps = ownCaps === undefined ? (relay.data?.caps ?? null) : ownCaps;
  const canaryTyped = ownCanary ?? String(usualCanary(count ?? 0) || '');
  const canary = canarySize(canaryTyped);
  const departs = when !== 'wanted' && wanted !== null;
  const reason = reasonNotToPrepare();
  const byDomain = useDomainCounts(caps, who || !list ? null : { of: 'list', id: list.id });
  const takes = count !== null && caps ? leastDuration(count, caps, byDomain) : null;
  const finish = earliestEnd();

  function reasonNotToPrepare(): string | null {
    if (!approved) return t('plan.prepare.noApproval');
    if (who?.missing) return who.missing;
    if (!who && !list) return t('plan.prepare.noList');
    if (relay.data && !relay.data.relay) return t('plan.relay.missing');
    if (ownCaps === null) return t('plan.prepare.badPace');
    if (ownHours === null) return t('plan.hours.bad');
    if (canary === null) return t('canary.badPlan');
    if (when === 'other' && other === '') return t('plan.prepare.noTime');
    if (departs && departure.trim() === '') return t('plan.prepare.noDeparture');
    return null;
  }

  /** Told where a window makes it something else than the start and how long it takes. */
  function earliestEnd(): string | null {
    const window = ownHours ? windowOf(ownHours, pack) : house.data?.window;
    if (count === null || !caps || !window || ownHours === null || (when === 'other' && other === '')) return null;
    const start = startAt();
    const from = Math.max(Date.parse(format.now), start ? instantOf(start) : 0);
    return new Date(wholeFinish({ from, count, caps, window }, domainParts(caps, byDomain))).toISOString();
  }

  function startAt(): WallTime | null {
    if (when === 'now') return null;
    if (when === 'wanted') return wanted;
    return { local: other, zone: format.zone };
  }

  const act = (
    <ActButton
      variant="primary"
      reason={reason}
      busy={prepare.isPending}
      onAct={() =>
        prepare.mutate(
          {
            messageId: message.id,
            ...(who ? { builtFrom: who.builtFrom } : list ? { listId: list.id } : {}),
            ...(caps ? { caps } : {}),
            ...(ownHours ? { hours: { ...ownHours, days: [...ownHours.days] } } : {}),
            canary: canary ?? 0,
            startAt: startAt(),
            departureReason: departs ? departure.trim() : '',
          },
          { onSuccess: () => who?.onPrepared() },
        )
      }
    >
      {t('plan.prepare')}
    </ActButton>
  );

  return (
    <>
      <HeaderActs>
        {reason && <ActReason what={reason} />}
        {act}
      </HeaderActs>
      <Work
        panelLabel={t('plan.bound')}
        panel={
          <>
            <Section title={t('plan.bound')}>
              <FactList
                facts={[
                  [
                    t('plan.bound.recipients'),
                    readers !== undefined ? t('namedList.count', { readers }) : count === null ? '–' : format.count(count),
                  ],
                  [t('plan.bound.content'), message.version ? format.digest(message.version.digest) : '–'],
                  wanted && [t('plan.bound.wanted'), format.capital(format.wall(wanted))],
                  takes !== null && takes > 0 ? [t('plan.takes'), t('plan.estimate', { time: t(durationText(takes)) })] : null,
                  finish ? [t('plan.finish'), t('plan.finish.about', { time: format.moment(finish) })] : null,
                  count !== null && needsSecondPerson(pack, { kind: 'send', count, readers })
                    ? [t('plan.mustConfirm'), t('plan.mustConfirm.who', { limit: pack.secondPersonFrom })]
                    : null,
                ]}
              />
            </Section>
            <RelayFacts />
          </>
        }
      >
        <div className="work-scroll plan">
          {prepare.isError && <InlineError error={prepare.error} />}
          {who?.fields}
          <Fieldset>
            <Fieldset.Legend>{t('plan.when')}</Fieldset.Legend>
            {wanted && <Radio label={t('plan.when.wanted', { time: format.wall(wanted) })} {...whenGroup.getRadioProps('wanted')} />}
            <Radio label={t('plan.when.now')} {...whenGroup.getRadioProps('now')} />
            <Radio label={t('plan.when.other')} {...whenGroup.getRadioProps('other')} />
          </Fieldset>
          {when === 'other' && (
            <Textfield
              className="narrow"
              type="datetime-local"
              label={t('plan.when.time')}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            />
          )}
          {departs && (
            <Textfield
              label={t('plan.departure')}
              description={t('plan.departure.help')}
              multiline
              rows={2}
              value={departure}
              onChange={(event) => setDeparture(event.target.value)}
            />
          )}
          {!who && lists.length > 1 && list && (
            <div className="ds-field">
              <label className="ds-label" htmlFor="plan-list">
                {t('plan.list.choose')}
              </label>
              <Select id="plan-list" value={list.id} onChange={(event) => setListId(event.target.value)}>
                {lists.map((candidate) => (
                  <Select.Option key={candidate.id} value={candidate.id}>
                    {`${candidate.fileName} · ${candidate.named ? t('namedList.count', candidate.named) : format.count(candidate.count)}`}
                  </Select.Option>
                ))}
              </Select>
            </div>
          )}
          {house.data && <PlanHours state={house.data} onChange={setOwnHours} />}
          {relay.data && (
            <Fieldset>
              <Fieldset.Legend>{t('plan.pace')}</Fieldset.Legend>
              <Fieldset.Description>{t('plan.pace.help')}</Fieldset.Description>
              <PaceFields caps={relay.data.caps} ceiling={relay.data.ceiling} onChange={setOwnCaps} />
            </Fieldset>
          )}
          <PlanCanary typed={canaryTyped} onType={setOwnCanary} />
        </div>
      </Work>
    </>
  );
}

/** Which server sends, and the way to its settings. */
export function RelayFacts() {
  const t = useTexts();
  const relay = useCall('relay.get', {}).data;
  if (!relay) return null;
  return (
    <Section title={t('plan.relay')}>
      {relay.practice ? (
        <p>{t('plan.relay.practice')}</p>
      ) : relay.relay ? (
        <p>
          {relay.relay.host}:{relay.relay.port}
        </p>
      ) : (
        <p>{t('plan.relay.missing')}</p>
      )}
      {!relay.practice && <Link href="/settings/relay">{t('plan.relay.settings')}</Link>}
    </Section>
  );
}
