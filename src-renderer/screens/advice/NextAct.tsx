import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { mostReason } from '#shared/domain/advice/kept.ts';
import type { AdviceStep } from '#shared/domain/advice/path.ts';
import type { Answer } from '#shared/domain/policy/advice.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';

const begins = { begin: 'advice.act.begin', apply: 'advice.act.apply', 'own-list': 'advice.act.ownList' } as const satisfies Readonly<
  Record<string, TextId>
>;

interface NextActProps {
  answer: Answer;
  /** The first channel is e-mail: otherwise the text is written here and put there. */
  byMail: boolean;
  path: readonly AdviceStep[];
  /** The message that the advice is asked for; null where it begins one. */
  message: MessageDetail | null;
  onBack: () => void;
}

/** What to do with the answer: one solid button, and the reason for an exception before it. */
export function NextAct({ answer, byMail, path, message, onBack }: NextActProps) {
  const t = useTexts();
  const format = useFormat();
  const [, go] = useLocation();
  const begin = useAct('advice.begin');
  const keep = useAct('messages.keepAdvice');
  const openLink = useAct('system.openLink');
  const [reason, setReason] = useState(message?.advice?.answer === answer.id ? message.advice.reason : '');
  const tooLong = reason.length > mostReason;
  const busy = begin.isPending || keep.isPending;
  const stopped = tooLong ? t('advice.reasonTooLong', { count: format.count(reason.length), limit: format.count(mostReason) }) : undefined;
  const { next } = answer;
  const beginNow = (): void => begin.mutate({ path: [...path], reason }, { onSuccess: ({ id }) => go(`/messages/${id}/draft`) });
  const keepNow = (): void => {
    if (message)
      keep.mutate(
        { id: message.id, revision: message.revision, path: [...path], reason },
        { onSuccess: () => go(`/messages/${message.id}/draft`) },
      );
  };
  return (
    <div className="advice-next">
      {answer.needsReason && (
        <Textfield
          multiline
          rows={3}
          label={t('advice.reason')}
          description={t('advice.reasonHelp')}
          value={reason}
          error={stopped}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {[begin, keep, openLink].map((act, index) => act.isError && <InlineError key={index} error={act.error} />)}
      <div className="advice-acts">
        {message ? (
          <ActButton variant="primary" busy={busy} reason={stopped} onAct={keepNow}>
            {t('advice.act.keep')}
          </ActButton>
        ) : next.act === 'open' ? (
          <ActButton variant="primary" busy={openLink.isPending} onAct={() => openLink.mutate({ url: next.url })}>
            {t('advice.act.open', { address: next.url.replace(/^https:\/\/|\/$/g, '') })}
          </ActButton>
        ) : (
          next.act !== 'nothing' && (
            <ActButton variant="primary" busy={busy} reason={stopped} onAct={beginNow}>
              {t(next.act === 'begin' && !byMail ? 'advice.act.text' : begins[next.act])}
            </ActButton>
          )
        )}
        {!message && (next.act === 'open' || next.act === 'nothing') && (
          <ActButton variant="secondary" busy={busy} reason={stopped} onAct={beginNow}>
            {t('advice.act.keepNew')}
          </ActButton>
        )}
        <ActButton variant="secondary" data-color="neutral" onAct={onBack}>
          {t('advice.back')}
        </ActButton>
      </div>
      <p className="meta sub">{t('advice.kept')}</p>
    </div>
  );
}
