import { TestFlaskIcon } from '@navikt/aksel-icons';
import { Link } from 'wouter';
import { useFormat, useTexts } from '../i18n.tsx';
import { useCall } from '../queries.ts';

/** Practice, unmistakably on every screen, with the way to what the practice server has captured. */
export function ModeBand() {
  const t = useTexts();
  const format = useFormat();
  const mails = useCall('practice.mails', { offset: 0, limit: 1 }, { keep: true });
  return (
    <section className="mode-band" aria-label={t('shell.practice')}>
      <TestFlaskIcon width={16} height={16} aria-hidden />
      <b>{t('shell.practice')}</b>
      <span className="explain ellipsis">{t('shell.practiceExplain')}</span>
      <span className="push" />
      <Link href="/practice" className="num">
        {t('shell.readPractice', { count: format.count(mails.data?.total ?? 0) })}
      </Link>
    </section>
  );
}
