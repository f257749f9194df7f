import { Button, Dialog, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { VerifyAnswer } from '#shared/domain/register/verify.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { StateIcon, type StateShape } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';

const shapes = {
  official: 'done',
  within: 'held',
  unverified: 'held',
  suspended: 'stops',
  'not-open': 'waits',
  formerly: 'stops',
  found: 'held',
  'not-ours': 'stops',
  'look-alike': 'stops',
  unknown: 'held',
  unreadable: 'held',
} as const satisfies Readonly<Record<VerifyAnswer, StateShape>>;

/** Is this account ours? An address or a handle in, an answer and what to do out. */
export function VerifyAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const ask = useAct('register.verify');
  const { reset } = ask;
  useEffect(() => {
    if (!open) return;
    setAddress('');
    reset();
    field.current?.focus();
  }, [open, reset]);
  const answer = ask.data;
  return (
    <Dialog open={open} onClose={onClose} closedby="any" aria-labelledby={id}>
      <form
        className="col gap-16"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') ask.mutate({ address });
        }}
      >
        <h2 id={id} className="heading">
          {t('register.screen.verify')}
        </h2>
        <p className="sub">{t('register.screen.verifyWhat')}</p>
        <Textfield
          ref={field}
          label={t('register.screen.verifyField')}
          value={address}
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          onChange={(event) => setAddress(event.target.value)}
        />
        <div role="status">
          {ask.isError && <InlineError error={ask.error} />}
          {answer && (
            <div className="verify-answer">
              <StateIcon shape={shapes[answer.answer]} />
              <div>
                <p className="medium">{t(answer.advice)}</p>
                {answer.likeness && <p className="dense">{t(`register.screen.likeness.${answer.likeness}`)}</p>}
                {answer.channel && (
                  <p>
                    <Link href={`/register/${answer.channel.id}`} onClick={onClose}>
                      {answer.channel.name || answer.channel.addressUrl}
                    </Link>
                  </p>
                )}
              </div>
            </div>
          )}
        </div>
        <div className="row gap-12">
          <ActButton type="submit" variant="primary" busy={ask.isPending} onAct={() => {}}>
            {t('register.screen.verifyAct')}
          </ActButton>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('register.screen.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
