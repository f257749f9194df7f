import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { useTexts } from '../../i18n.tsx';
import { OneRow, RowGroup } from '../../kit/Rows.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';

const href = '/settings/file';

/** What is wrong in IT's settings file, and what it asks. Shows nothing where there is nothing. */
export function WorkplaceNotices() {
  const t = useTexts();
  const state = useCall('workplace.state', {}, { keep: true }).data;
  const mistakes = state?.mistakes ?? null;
  const differences = state?.differences ?? [];
  const act = (label: string) => (
    <Button asChild variant="secondary" className="small">
      <Link href={href} aria-label={label}>
        {t('home.act.open')}
      </Link>
    </Button>
  );
  const rows = [
    mistakes && {
      title: t('workplace.file.mistakes', { count: mistakes.texts.length, name: mistakes.name }),
      why: t('workplace.file.mistakesWhat'),
      shape: 'warns' as const,
    },
    differences.length > 0 && {
      title: t('workplace.file.differences', { count: differences.length }),
      why: `${differences.map(({ setting }) => t(`workplace.setting.${setting}`)).join(', ')}. ${t('workplace.file.differencesWhat')}`,
      shape: 'waits' as const,
    },
  ].filter((row) => row !== null && row !== false);
  return (
    <RowGroup title={t('workplace.file')} count={rows.length}>
      {rows.map(({ title, why, shape }) => (
        <OneRow key={title} mark={<StateIcon shape={shape} size={20} />} title={title} href={href} why={why} act={act(title)} />
      ))}
    </RowGroup>
  );
}
