import { useEffect, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { FactList } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import './sign-in.css';

type Account = Result<'relay.account'>;
type Waiting = NonNullable<Account['waiting']>;

/** Who is signed in for the saved relay, the code while it waits for a person, and the way in and out. */
export function SignInPanel({ unsaved }: { unsaved: boolean }) {
  const t = useTexts();
  const account = useCall('relay.account', {}, { fresh: true });
  const begin = useAct('relay.signIn');
  const leave = useAct('relay.signOut');
  if (account.isError) return <InlineError error={account.error} onRetry={() => void account.refetch()} />;
  if (!account.data?.mailbox) return null;
  const { mailbox, waiting, failed, signedIn } = account.data;
  const isIn = signedIn !== null && !signedIn.ended;
  const words = { mailbox };
  return (
    <section className="sign-in" aria-label={t('signIn.title')}>
      <p className="row gap-8" role="status">
        {!waiting && <StateIcon shape={isIn ? 'done' : 'warns'} />}
        <span>
          {waiting
            ? t('signIn.howTo', words)
            : t(isIn ? 'signIn.state.in' : signedIn ? 'signIn.state.ended' : 'signIn.state.nobody', words)}
        </span>
      </p>
      {waiting && <Code key={waiting.userCode} waiting={waiting} />}
      {!waiting && isIn && <Standing signedIn={signedIn} />}
      {failed !== null && !waiting && (
        <p className="row gap-8" role="alert">
          <StateIcon shape="stops" />
          <span>{failed}</span>
        </p>
      )}
      {begin.isError && !waiting && <InlineError error={begin.error} />}
      {leave.isError && <InlineError error={leave.error} />}
      {!waiting && (
        <div className="acts">
          <ActButton
            variant="secondary"
            busy={begin.isPending}
            reason={unsaved ? t('signIn.saveFirst') : undefined}
            showReason
            onAct={() => begin.mutate({})}
          >
            {t(signedIn ? 'signIn.again' : 'signIn.begin')}
          </ActButton>
          {signedIn && (
            <ActButton variant="tertiary" busy={leave.isPending} onAct={() => leave.mutate({})}>
              {t('signIn.out')}
            </ActButton>
          )}
          {begin.isPending && (
            <span className="sub dense" role="status">
              {t('signIn.asking')}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

/** Who it is and until when. */
function Standing({ signedIn }: { signedIn: NonNullable<Account['signedIn']> }) {
  const t = useTexts();
  const format = useFormat();
  const { keepsSecrets } = useHouse();
  return (
    <>
      <FactList
        className="dense"
        facts={[
          signedIn.account === null ? null : [t('signIn.who'), signedIn.account],
          [t('signIn.since'), format.instant(signedIn.since)],
          [t('signIn.until'), signedIn.until === null ? t('signIn.untilUnknown') : format.instant(signedIn.until)],
          signedIn.tokenUntil === null ? null : [t('signIn.tokenUntil'), format.instant(signedIn.tokenUntil)],
        ]}
      />
      <p className="sub dense">{t(keepsSecrets ? 'signIn.kept' : 'signIn.session')}</p>
    </>
  );
}

/** The code and where it is entered, and how long it is good. */
function Code({ waiting }: { waiting: Waiting }) {
  const t = useTexts();
  const announce = useAnnounce();
  const stop = useAct('relay.stopSignIn');
  const open = useAct('system.openLink');
  const left = useSecondsLeft(waiting.secondsLeft);
  const [note, setNote] = useState('');
  const copy = (text: string, done: string): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setNote(done);
        announce(done);
      },
      () => setNote(t('signIn.notCopied')),
    );
  };
  const minutes = Math.floor(left / 60);
  return (
    <>
      <FactList
        facts={[
          [
            t('signIn.code'),
            <span key="code" className="row gap-12">
              <span className="user-code">{waiting.userCode}</span>
              <ActButton size="small" variant="tertiary" onAct={() => copy(waiting.userCode, t('signIn.codeCopied'))}>
                {t('signIn.copyCode')}
              </ActButton>
            </span>,
          ],
          [
            t('signIn.address'),
            <span key="address" className="row gap-12">
              <span className="where">{waiting.address}</span>
              <ActButton size="small" variant="tertiary" onAct={() => copy(waiting.address, t('signIn.addressCopied'))}>
                {t('signIn.copyAddress')}
              </ActButton>
            </span>,
          ],
        ]}
      />
      <div className="time-left">
        <ProgressBar
          value={left / Math.max(1, waiting.secondsInAll)}
          label={t('signIn.timeLeft')}
          text={t('signIn.waiting', { minutes })}
        />
        <p className="sub dense">{t('signIn.waiting', { minutes })}</p>
      </div>
      {open.isError && <InlineError error={open.error} />}
      {stop.isError && <InlineError error={stop.error} />}
      <div className="acts">
        {waiting.address.startsWith('https:') && (
          <ActButton variant="secondary" busy={open.isPending} onAct={() => open.mutate({ url: waiting.address })}>
            {t('signIn.open')}
          </ActButton>
        )}
        <ActButton variant="tertiary" busy={stop.isPending} onAct={() => stop.mutate({})}>
          {t('signIn.stop')}
        </ActButton>
        {note && <span className="sub dense">{note}</span>}
      </div>
    </>
  );
}

/** Counts down from what was left when it was read, each second. */
function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const from = performance.now();
    const count = (): void => setLeft(Math.max(0, Math.round(seconds - (performance.now() - from) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
