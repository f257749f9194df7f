import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Link } from 'wouter';
import { useFormat, useTexts } from '../i18n.tsx';
import { useCall } from '../queries.ts';

/** A crisis, unmistakably on every screen: the case, how long it has gone on, and the way to it and out of it. */
export function CrisisBand() {
  const t = useTexts();
  const format = useFormat();
  const open = useCall('crisis.get', {}, { keep: true }).data?.open;
  const people = useCall('people.list', {}, { keep: true }).data?.people ?? [];
  if (!open) return null;
  const minutes = Math.max(0, Math.floor((Date.parse(format.now) - Date.parse(open.declared.at)) / 60_000));
  const who = people.find(({ id }) => id === open.declared.by)?.name ?? '–';
  return (
    <section className="crisis-band" aria-label={t('crisis.title')}>
      <ExclamationmarkTriangleFillIcon width={20} height={20} aria-hidden />
      <b>{t('crisis.title')}</b>
      <span className="push">
        {t('crisis.band', { caseId: open.caseId, title: open.title, when: format.clock(open.declared.at), who })}
      </span>
      <span className="num">{t('crisis.clock', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</span>
      <Link href="/crisis">{t('crisis.open')}</Link>
    </section>
  );
}
