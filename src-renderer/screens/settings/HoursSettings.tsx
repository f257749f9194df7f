import { Fieldset, Radio, useRadioGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { hoursWords } from '#shared/domain/dispatch/hours-words.ts';
import type { Hours } from '#shared/domain/dispatch/send-window.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { HoursFields } from '../../kit/HoursFields.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';

type WindowState = Result<'sendWindow.get'>;
const officeHours: Hours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidaysOut: true };

/** When mail may go out at all; the operator sets it, everyone sees it. */
export function HoursSettings() {
  const t = useTexts();
  const { me } = useHouse();
  const state = useCall('sendWindow.get', {});
  if (state.isError) return <InlineError error={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data) return null;
  const { window, zone, fixed } = state.data;
  const may = !fixed && (me?.roles.includes('it-operator') ?? false);
  return (
    <section className="settings-form wide hours-settings" aria-labelledby="settings-hours">
      <h3 className="settings-sub" id="settings-hours">
        {t('settings.hours')}
      </h3>
      <p className="sub">{t('settings.hoursWhat', { zone })}</p>
      {may ? (
        <HoursForm key={JSON.stringify(window)} state={state.data} />
      ) : (
        <p className="fixed-value">
          {window ? hoursWords(window, t) : t('hours.any')}
          {fixed ? <FixedByIt /> : <span className="sub dense">{t('settings.hours.operatorOnly')}</span>}
        </p>
      )}
    </section>
  );
}

function HoursForm({ state: { window, country } }: { state: WindowState }) {
  const t = useTexts();
  const announce = useAnnounce();
  const save = useAct('sendWindow.save');
  const [kind, setKind] = useState<'any' | 'within'>(window ? 'within' : 'any');
  const group = useRadioGroup({ value: kind, onChange: (value) => setKind(value === 'any' ? 'any' : 'within') });
  const stored = window && hoursOf(window);
  const [own, setOwn] = useState<Hours | null>(stored ?? { ...officeHours, holidaysOut: country !== null });
  const wish = kind === 'any' ? null : own;
  const same = JSON.stringify(wish) === JSON.stringify(stored);
  return (
    <>
      <Fieldset>
        <Fieldset.Legend className="ds-sr-only">{t('settings.hours')}</Fieldset.Legend>
        <Radio label={t('hours.any')} {...group.getRadioProps('any')} />
        <Radio label={t('settings.hours.within')} {...group.getRadioProps('within')} />
      </Fieldset>
      {kind === 'within' && (
        <HoursFields
          hours={stored ?? { ...officeHours, holidaysOut: country !== null }}
          within={null}
          country={country}
          onChange={setOwn}
        />
      )}
      {save.isError && <InlineError error={save.error} />}
      <div className="row gap-12">
        <ActButton
          variant="secondary"
          busy={save.isPending}
          reason={kind === 'within' && own === null ? t('plan.hours.bad') : same ? t('settings.isSaved') : undefined}
          onAct={() =>
            save.mutate({ hours: wish && { ...wish, days: [...wish.days] } }, { onSuccess: () => announce(t('settings.saved')) })
          }
        >
          {t('settings.saveHours')}
        </ActButton>
        <span className="sub dense" role="status">
          {save.isSuccess && same ? t('settings.saved') : ''}
        </span>
      </div>
    </>
  );
}

function hoursOf({ days, from, to, holidaysOut }: Hours): Hours {
  return { days, from, to, holidaysOut };
}
