import { useState } from 'react';
import { Link } from 'wouter';
import { useChosenFile } from '../../chosen-file.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DropZone } from '../../kit/DropZone.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useWork } from '../../work.ts';
import { MailboxReading } from './MailboxReading.tsx';
import { Suggestions } from './Suggestions.tsx';
import { TakenAccount } from './TakenAccount.tsx';

/** Returned mail is read in here, and whom it says to keep out is suppressed by a person. */
export function ReturnedMail() {
  const t = useTexts();
  const take = useAct('bounces.takeIn');
  const stop = useAct('bounces.stop');
  const value = useWork('returned');
  const mailbox = useCall('mailbox.get', {});
  const chosen = useChosenFile((file) => take.mutate({ file }));
  const [refused, setRefused] = useState<Error | null>(null);
  const taking = chosen.taking || take.isPending;
  const read = (files: readonly File[]): void => {
    setRefused(null);
    chosen.takeAll(files);
  };
  return (
    <DropZone closed={taking} onFile={(file) => read([file])} onFiles={read} onRefuse={(_, error) => setRefused(error)}>
      <section className="returned-mail" aria-labelledby="returned-mail">
        <h3 id="returned-mail">{t('returned.title')}</h3>
        <p className="sub">{t('returned.what')}</p>
        <div className="row gap-8 wrap">
          <PickFile accept=".eml,.mbox,.mbx,.txt" label={t('returned.read')} busy={taking} onFile={(file) => read([file])} onFiles={read} />
          <PickFile
            accept=""
            folder
            variant="tertiary"
            label={t('returned.readFolder')}
            busy={taking}
            onFile={(file) => read([file])}
            onFiles={read}
          />
        </div>
        {mailbox.data && (
          <div className="mailbox-reading">
            {mailbox.data.place && <MailboxReading state={mailbox.data} />}
            <Link href="/settings/mailbox" className="dense">
              {t(mailbox.data.place ? 'mailbox.settings' : 'mailbox.setUp')}
            </Link>
          </div>
        )}
        {taking && (
          <div className="row gap-12">
            <ProgressBar value={value ?? 0} label={t('returned.reading')} />
            <ActButton variant="secondary" size="small" busy={stop.isPending} onAct={() => stop.mutate({})}>
              {t('returned.stop')}
            </ActButton>
          </div>
        )}
        <div role="status">{take.data && !taking && <TakenAccount taken={take.data} />}</div>
        {refused && <InlineError error={refused} />}
        {chosen.failure !== null && <InlineError error={chosen.failure} />}
        {take.isError && <InlineError error={take.error} />}
        <Suggestions />
      </section>
    </DropZone>
  );
}
