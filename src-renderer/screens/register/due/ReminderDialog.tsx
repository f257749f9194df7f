import { Button, Dialog } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { DueRow } from '#shared/contract/register.ts';
import { useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useCall } from '../../../queries.ts';
import { MailCard } from '../channel/MailCard.tsx';
import { useDueRow } from './use-due-row.ts';

interface ReminderDialogProps {
  /** Of the channel; null: nothing is open. */
  row: DueRow | null;
  /** Days ahead that it writes about. */
  within: number;
  onClose: () => void;
}

/** A letter about what is due at a channel, made ready for who is responsible. */
export function ReminderDialog({ row, within, onClose }: ReminderDialogProps) {
  const t = useTexts();
  const heading = useId();
  const { channelOf } = useDueRow();
  const asked = useCall('register.reminder', { id: row?.channelId ?? '', within }, { enabled: row !== null, fresh: true });
  const mail = asked.data?.mail;
  return (
    <Dialog open={row !== null} onClose={onClose} closedby="any" closeButton={false} aria-labelledby={heading}>
      {row && (
        <div className="col gap-12">
          <h2 id={heading} className="heading">
            {t('register.home.remindOn', { channel: channelOf(row) })}
          </h2>
          {asked.isError && <InlineError error={asked.error} />}
          {mail === null && <p>{t('register.home.reminderNone', { days: within })}</p>}
          {mail && (
            <>
              <p className="dense sub">{t('register.home.reminderWhat', { days: within })}</p>
              {mail.to.length === 0 && <p className="dense late">{t('register.home.reminderNobody')}</p>}
              <MailCard mail={mail} label={t('register.home.reminder')} />
            </>
          )}
          <div className="row">
            <Button variant="tertiary" onClick={onClose}>
              {t('register.screen.close')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
