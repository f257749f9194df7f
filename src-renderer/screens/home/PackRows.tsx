import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useFormat, useTexts } from '../../i18n.tsx';
import { OneRow, RowGroup } from '../../kit/Rows.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';

const href = '/settings/rules';

/** What somebody should do about the rules: read their source again, mend a file, look at a new edition. Nothing where there is nothing. */
export function PackRows() {
  const t = useTexts();
  const format = useFormat();
  const { data } = useCall('packs.list', {}, { keep: true });
  const rows: { readonly key: string; readonly shape: StateShape; readonly title: string; readonly why: string }[] = [];
  for (const { id, version, name, institution, chosen, basedOn, newerBase, review, broken } of data?.packs ?? []) {
    const called = name ?? institution[t.locale];
    if (broken)
      rows.push({
        key: `${id} file`,
        shape: 'warns',
        title: t('packs.home.broken'),
        why: t('packs.home.brokenWhy', { file: broken.file, version }),
      });
    // What does not hold here waits for nobody.
    if (chosen && review.passed)
      rows.push({
        key: `${id} review`,
        shape: 'hint',
        title: t('packs.home.review'),
        why: t('packs.home.reviewWhy', { name: called, date: format.day(review.until, { weekday: false }) }),
      });
    if (chosen && basedOn && newerBase !== null)
      rows.push({
        key: `${id} newer`,
        shape: 'hint',
        title: t('packs.home.newer'),
        why: t('packs.home.newerWhy', { name: called, version: basedOn.version, now: newerBase }),
      });
  }
  for (const { file, mistakes } of data?.unusable ?? [])
    rows.push({
      key: file,
      shape: 'warns',
      title: t('packs.home.unusable'),
      why: t('packs.home.unusableWhy', { file, first: mistakes[0] ?? '' }),
    });
  return (
    <RowGroup title={t('packs.home.title')} count={rows.length}>
      {rows.map(({ key, shape, title, why }) => (
        <OneRow
          key={key}
          mark={<StateIcon shape={shape} size={20} />}
          title={title}
          href={href}
          why={why}
          act={
            <Button asChild variant="secondary" className="small">
              <Link href={href} aria-label={`${t('home.act.open')}: ${title}`}>
                {t('home.act.open')}
              </Link>
            </Button>
          }
        />
      ))}
    </RowGroup>
  );
}
