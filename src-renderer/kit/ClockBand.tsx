import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useFormat, useTexts } from '../i18n.tsx';
import { useAct, useCall } from '../queries.ts';
import { ActButton } from './ActButton.tsx';
import { useAnnounce } from './Announcer.tsx';
import { InlineError } from './InlineError.tsx';

const day = 86_400_000;

/** A clock that cannot be right, on every screen until it is set or a person says that it is: what it means, and the way out. */
export function ClockBand() {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const doubt = useCall('workplace.state', {}, { keep: true }).data?.clock;
  const confirm = useAct('workplace.confirmClock');
  if (!doubt) return null;
  const words = {
    now: `${format.day(format.dayOf(format.now), { weekday: false })} ${format.now.slice(0, 4)} ${format.clock(format.now)}`,
    reference: format.instant(doubt.reference),
    against: doubt.against,
    days: Math.floor(doubt.by / day),
  };
  return (
    <section className="clock-band" aria-label={t('clock.band')}>
      <ClockDashedIcon width={16} height={16} aria-hidden />
      <div className="push">
        <p>
          <b>{t(doubt.kind === 'behind' ? 'clock.behind' : 'clock.ahead', words)}</b> {t('clock.means')}
        </p>
        {confirm.isError && <InlineError error={confirm.error} />}
      </div>
      <ActButton
        variant="secondary"
        data-color="warning"
        size="small"
        busy={confirm.isPending}
        onAct={() => confirm.mutate({}, { onSuccess: () => announce(t('clock.confirmed')) })}
      >
        {t('clock.confirm')}
      </ActButton>
    </section>
  );
}
