import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DoubtDecision, LedgerRow } from '#shared/domain/dispatch/order.ts';
import { textSaid } from '#shared/domain/dispatch/said.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { type Doubt, undecidedSeqs, useDoubt } from './use-doubt.ts';

/** The most that one decision may be about. */
const mostAtOnce = 1000;

interface Asked {
  readonly decision: DoubtDecision;
  readonly seqs: readonly number[];
  /** The one it is about; null for all who are undecided. */
  readonly address: string | null;
}

/** Those whose mail may or may not have arrived: by name, with the evidence, and a person's decision about each. */
export function DoubtList({ orderId, count }: { orderId: string; count: number }) {
  const t = useTexts();
  const undecided = useDoubt(orderId, false, count);
  const left = useDoubt(orderId, true, count);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const askOne = (decision: DoubtDecision, row: LedgerRow): void => setAsked({ decision, seqs: [row.seq], address: row.address });
  const askAll = async (decision: DoubtDecision): Promise<void> => {
    setFailure(null);
    try {
      setAsked({ decision, seqs: await undecidedSeqs(orderId), address: null });
    } catch (error) {
      setFailure(error);
    }
  };
  const failed = failure ?? undecided.error ?? left.error;
  return (
    <section className="doubt" aria-labelledby="doubt-title">
      <header className="row gap-8">
        <h2 id="doubt-title" className="heading">
          {t('sending.doubt.title')}
        </h2>
        <span className="sub push">
          {undecided.total === 0 && left.total > 0
            ? t('sending.doubt.allDecided', { count: left.total })
            : t('sending.doubt.about', { count, decided: left.total })}
        </span>
        {undecided.total > 1 && (
          <>
            <Button className="small" variant="secondary" onClick={() => void askAll('leave')}>
              {t('sending.doubt.leaveAll')}
            </Button>
            <Button className="small" variant="tertiary" onClick={() => void askAll('send-again')}>
              {t('sending.doubt.againAll')}
            </Button>
          </>
        )}
      </header>
      {failed !== null && <InlineError error={failed} />}
      <div className="doubt-rows">
        <DoubtRows doubt={undecided} label={t('sending.doubt.undecided')} onAsk={askOne} />
        <DoubtRows doubt={left} label={t('sending.doubt.left')} onAsk={askOne} />
      </div>
      <Decide orderId={orderId} asked={asked} onRest={setAsked} onClose={() => setAsked(null)} />
    </section>
  );
}

function DoubtRows({ doubt, label, onAsk }: { doubt: Doubt; label: string; onAsk: (decision: DoubtDecision, row: LedgerRow) => void }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  if (doubt.rows.length === 0) return null;
  return (
    <>
      <ul aria-label={label}>
        {doubt.rows.map((row) => (
          <li key={row.seq}>
            <div>
              <span className="strong">{row.address || t('privacy.erasedRow')}</span>
              {row.attemptedAt !== null && (
                <span className="meta sub num">
                  {t('sending.doubt.attempt', { number: row.attempts, time: format.time(row.attemptedAt, true) })}
                </span>
              )}
            </div>
            <div>
              <span>{shownReply(row.reply, t)}</span>
              <span className="mono sub">&lt;{row.mailId}&gt;</span>
              {row.left && (
                <span className="decided">
                  <span className="strong">{t('sending.doubt.left')}</span>
                  <span className="sub">{t('sending.doubt.leftBy', { name: nameOf(row.left.by), when: format.instant(row.left.at) })}</span>
                  <span className="reason">{row.left.reason}</span>
                </span>
              )}
            </div>
            <div className="row gap-4 acts">
              {!row.left && (
                <Button
                  className="small"
                  variant="secondary"
                  aria-label={`${t('sending.doubt.leave')}: ${row.address || t('privacy.erasedRow')}`}
                  onClick={() => onAsk('leave', row)}
                >
                  {t('sending.doubt.leave')}
                </Button>
              )}
              {row.address !== '' && (
                <Button
                  className="small"
                  variant="tertiary"
                  aria-label={`${t('sending.doubt.again')}: ${row.address}`}
                  onClick={() => onAsk('send-again', row)}
                >
                  {t('sending.doubt.again')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {doubt.more && (
        <Button className="small" variant="tertiary" onClick={doubt.more}>
          {t('sending.doubt.more', { count: doubt.total - doubt.rows.length })}
        </Button>
      )}
    </>
  );
}

/** Asks for the reason, and decides. `onRest` is told whom it is still about when the decision takes several writes. */
function Decide({
  orderId,
  asked,
  onRest,
  onClose,
}: {
  orderId: string;
  asked: Asked | null;
  onRest: (rest: Asked) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const settle = useAct('dispatch.settleDoubt');
  const again = asked?.decision === 'send-again';
  const act = async ({ seqs, ...rest }: Asked, reason: string): Promise<void> => {
    for (let done = 0; done < seqs.length; done += mostAtOnce) {
      // What is decided is not decided again when a later write is refused and the person tries once more.
      onRest({ ...rest, seqs: seqs.slice(done) });
      await settle.mutateAsync({ orderId, seqs: seqs.slice(done, done + mostAtOnce), decision: rest.decision, reason });
    }
  };
  const title = ({ address, seqs }: Asked): string =>
    address === null
      ? t(again ? 'sending.doubt.againAllTitle' : 'sending.doubt.leaveAllTitle', { count: seqs.length })
      : t(again ? 'sending.doubt.againTitle' : 'sending.doubt.leaveTitle', { address });
  const body = (all: boolean) =>
    again
      ? t(all ? 'sending.doubt.againAllBody' : 'sending.doubt.againBody')
      : t(all ? 'sending.doubt.leaveAllBody' : 'sending.doubt.leaveBody');
  return (
    <DialogAct
      open={asked !== null}
      title={asked ? title(asked) : ''}
      verb={t(again ? 'sending.doubt.againVerb' : 'sending.doubt.leaveVerb')}
      danger={again}
      reasonLabel={t('sending.reason')}
      onAct={(reason) => (asked ? act(asked, reason) : Promise.resolve())}
      onClose={onClose}
    >
      <p>{body(asked?.address === null)}</p>
      <p className="sub">{t('sending.reasonIsKept')}</p>
    </DialogAct>
  );
}

/** The relay's words as they are, our own in the reader's language. */
export function shownReply(reply: string, t: ReturnType<typeof useTexts>): string {
  const text = textSaid(reply);
  return text ? t(text) : reply;
}
