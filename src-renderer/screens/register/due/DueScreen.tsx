import { CalendarIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { DueRow } from '#shared/contract/register.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { ViewToggle } from '../../../kit/Views.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { PlaceFrame } from '../PlaceFrame.tsx';
import { SavedLine } from '../SavedLine.tsx';
import { DueTable } from './DueTable.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
import { useWhose } from './use-whose.ts';
import { WhoseFields } from './WhoseFields.tsx';
import './due.css';

/** Days ahead. */
const reaches = ['30', '90', '365'] as const;

/** Everything that is due, each with its act and a reminder to who is responsible. */
export default function DueScreen() {
  const t = useTexts();
  const whose = useWhose();
  const [reach, setReach] = useState<(typeof reaches)[number]>('30');
  const [reminded, setReminded] = useState<DueRow | null>(null);
  const calendar = useAct('register.calendar');
  const days = Number(reach);
  const params = { ...whose.params, within: days };
  const counts = useCall('register.due', { ...params, limit: 1 }, { enabled: whose.params !== null, keep: true });
  const found = whose.lacksUnit ? undefined : counts.data;
  return (
    <PlaceFrame
      here="due"
      title={t('register.screen.due')}
      what={found && t('register.home.dueCount', { overdue: found.overdue, soon: found.total - found.overdue, days })}
      acts={
        <ActButton
          variant="secondary"
          icon={<CalendarIcon width={16} height={16} aria-hidden />}
          busy={calendar.isPending}
          onAct={() => calendar.mutate({})}
        >
          {t('register.home.calendar')}
        </ActButton>
      }
    >
      <div className="due-tools">
        <ViewToggle
          label={t('register.home.within')}
          value={reach}
          onChange={setReach}
          views={reaches.map((value) => ({ value, label: t('register.home.withinDays', { days: Number(value) }) }))}
        />
        <span className="push" />
        <WhoseFields chosen={whose} />
      </div>
      <SavedLine path={calendar.data?.path} />
      {[calendar.error, counts.error].map((error, index) => error !== null && <InlineError key={index} error={error} />)}
      {whose.lacksUnit && <p className="dense sub">{t(whose.units.length > 0 ? 'register.home.unitLacks' : 'register.home.unitNone')}</p>}
      {whose.params && (
        <DueTable
          params={params}
          empty={t(whose.whose === 'mine' ? 'register.home.dueNoneMine' : 'register.home.dueNone', { days })}
          onRemind={setReminded}
        />
      )}
      <ReminderDialog row={reminded} within={days} onClose={() => setReminded(null)} />
    </PlaceFrame>
  );
}
