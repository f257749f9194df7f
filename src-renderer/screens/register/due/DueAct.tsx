import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import type { DueRow } from '#shared/contract/register.ts';
import { useTexts } from '../../../i18n.tsx';
import { placeAddress } from '../channel/use-place.ts';
import { useDueRow } from './use-due-row.ts';

/** The one act of a row: it leads to where what is due is done. */
export function DueAct({ row }: { row: DueRow }) {
  const t = useTexts();
  const { channelOf } = useDueRow();
  const act = t(`register.home.act.${row.due.kind}`);
  return (
    <Button asChild variant="secondary" className="small">
      <Link href={placeAddress(row.channelId, row.due.kind)} aria-label={t('register.home.actOn', { act, channel: channelOf(row) })}>
        {act}
      </Link>
    </Button>
  );
}
