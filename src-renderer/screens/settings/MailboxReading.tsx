import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useWork } from '../../work.ts';
import { TakenAccount } from './TakenAccount.tsx';

/** How the mailbox was read last, and a button that reads it now. */
export function MailboxReading({ state }: { state: Result<'mailbox.get'> }) {
  const t = useTexts();
  const format = useFormat();
  const read = useAct('mailbox.read');
  const stop = useAct('bounces.stop');
  const value = useWork('returned');
  const { last } = state;
  const reading = state.reading || read.isPending;
  return (
    <>
      <div className="row gap-12 wrap">
        <ActButton
          variant="secondary"
          busy={reading}
          reason={state.passwordKnown ? undefined : t('mailbox.noPassword')}
          onAct={() => read.mutate({})}
        >
          {t('mailbox.readNow')}
        </ActButton>
        {reading && (
          <>
            <ProgressBar value={value ?? 0} label={t('returned.reading')} />
            <ActButton variant="tertiary" size="small" busy={stop.isPending} onAct={() => stop.mutate({})}>
              {t('returned.stop')}
            </ActButton>
          </>
        )}
      </div>
      <div role="status" className="mailbox-last">
        {!reading && last === null && <p className="sub">{t('mailbox.neverRead')}</p>}
        {!reading && last && (
          <>
            <p className={last.problem === null ? 'sub' : 'row gap-8'}>
              {last.problem !== null && <StateIcon shape="warns" size={16} />}
              {t(last.problem === null ? 'mailbox.lastRead' : 'mailbox.lastFailed', { at: format.instant(last.at) })}
            </p>
            {last.problem !== null && <p>{last.problem}</p>}
            {(last.problem === null || last.taken.mails > 0) && <TakenAccount taken={{ ...last.taken, left: 0 }} />}
            {last.taken.left > 0 && <p className="sub">{t('mailbox.goesOn', { left: last.taken.left })}</p>}
          </>
        )}
      </div>
      {read.isError && last?.problem == null && <InlineError error={read.error} />}
    </>
  );
}
