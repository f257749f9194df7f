import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Params, Result } from '#shared/contract/index.ts';
import { type FollowUpGroup, groupsFor, usualGroups } from '#shared/domain/dispatch/follow-up.ts';
import { isOpen } from '#shared/domain/dispatch/order-states.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { PlanSend } from './PlanSend.tsx';

/** Whom a planned send is for, where it is not for a list: the plan's own fields stand below. */
export interface PlannedWho {
  readonly count: number;
  /** About how many a mailing list reaches, where its address is the one recipient. */
  readonly readers: number | undefined;
  /** Why it cannot be prepared; null when it can. */
  readonly missing: string | null;
  readonly builtFrom: NonNullable<Params<'dispatch.prepare'>['builtFrom']>;
  readonly fields: ReactNode;
  readonly onPrepared: () => void;
}

interface FollowUpPlanProps {
  /** The order whose ledger it is built from. */
  orderId: string;
  approved: boolean;
  /** Back to that order without a new one, or on to the new one; absent where there is nothing to go back to. */
  onLeave?: () => void;
}

/** Plans a send for the people of an earlier ledger. */
export function FollowUpPlan({ orderId, approved, onLeave }: FollowUpPlanProps) {
  const { detail } = useOpenMessage();
  const from = useCall('dispatch.followUp', { messageId: detail.id, orderId }, { fresh: true });
  if (from.isError) return <InlineError error={from.error} onRetry={() => void from.refetch()} />;
  if (!from.data) return <Loading />;
  return <ChosenPlan from={from.data} approved={approved} onLeave={onLeave} />;
}

function ChosenPlan({ from, approved, onLeave }: Pick<FollowUpPlanProps, 'approved' | 'onLeave'> & { from: Result<'dispatch.followUp'> }) {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const { purpose, source, groups, reached, suppressed } = from;
  const shown = groupsFor[purpose].filter((group) => groups[group] > 0);
  const [chosen, setChosen] = useState<readonly FollowUpGroup[]>(() => usualGroups[purpose].filter((group) => groups[group] > 0));
  const [knowsStale, setKnowsStale] = useState(false);
  const [reason, setReason] = useState('');
  const correction = purpose === 'correction';
  // A correction tells those in doubt nothing twice: it needs no reason.
  const doubtful = !correction && chosen.includes('in-doubt');
  const when = format.instant(source.startedAt ?? source.createdAt);
  const missing = (): string | null => {
    if (from.blocked) return t(from.blocked);
    if (shown.length === 0) return t('followUp.nobody');
    if (chosen.length === 0) return t('followUp.choose');
    if (from.staleSince !== null && !knowsStale) return t('followUp.stale.stops');
    return doubtful && reason.trim() === '' ? t('followUp.noReason') : null;
  };
  const choose = (group: FollowUpGroup, on: boolean): void => setChosen(shown.filter((one) => (one === group ? on : chosen.includes(one))));
  const who: PlannedWho = {
    count: chosen.reduce((sum, group) => sum + groups[group], 0),
    readers: source.readers,
    missing: missing(),
    builtFrom: {
      orderId: source.id,
      groups: [...chosen],
      ...(doubtful && { doubtReason: reason.trim() }),
      ...(knowsStale && { knowsStale }),
    },
    onPrepared: () => onLeave?.(),
    fields: (
      <>
        <header>
          <h2 className="subheading">{t(correction ? 'followUp.correction.title' : 'followUp.title')}</h2>
          <p className="sub">
            {correction ? t('followUp.correction.about', { subject: detail.corrects?.subject ?? '', when }) : t('followUp.about', { when })}
          </p>
          {!correction && isOpen(source.state) && <p className="sub">{t('followUp.ends')}</p>}
          {onLeave && (
            <button type="button" className="link-button" onClick={onLeave}>
              {t('followUp.back')}
            </button>
          )}
        </header>
        <Fieldset>
          <Fieldset.Legend>{t('followUp.who')}</Fieldset.Legend>
          {shown.map((group) => (
            <Checkbox
              key={group}
              label={t(`followUp.group.${group}`, { count: groups[group] })}
              description={t(correction && group === 'in-doubt' ? 'followUp.correction.in-doubt.what' : `followUp.group.${group}.what`)}
              checked={chosen.includes(group)}
              onChange={(event) => choose(group, event.target.checked)}
            />
          ))}
          {shown.length === 0 && <p>{t('followUp.nobody')}</p>}
          {reached > 0 && <p className="meta sub">{t('followUp.reached', { count: reached })}</p>}
          {suppressed > 0 && <p className="meta sub">{t('followUp.suppressed', { count: suppressed })}</p>}
        </Fieldset>
        {from.staleSince !== null && (
          <Checkbox
            label={t('followUp.stale')}
            description={t('followUp.stale.what', { when: format.instant(from.staleSince) })}
            checked={knowsStale}
            onChange={(event) => setKnowsStale(event.target.checked)}
          />
        )}
        {doubtful && (
          <Textfield
            label={t('followUp.reason')}
            description={t('sending.reasonIsKept')}
            multiline
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </>
    ),
  };
  return <PlanSend message={detail} approved={approved} who={who} />;
}
