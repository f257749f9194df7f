import { Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { planLimits } from '#shared/domain/channels/item.ts';
import type { ItemView } from '#shared/domain/channels/plan.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** What was put right after it was published, and a line for more; what cannot be changed says which rule wants a new message. */
export function Corrections({ view: { item, acts } }: { view: ItemView }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  const correct = useAct('channels.correct');
  const [what, setWhat] = useState('');
  const stopped = acts.find(({ act }) => act === 'correct')?.because[0];
  const missing = stopped
    ? [t(stopped.text), t('channels.rules', { rules: stopped.rule })].join(' ')
    : what.trim() === ''
      ? t('channels.whatMissing')
      : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || correct.isPending) return;
    correct.mutate({ messageId: item.messageId, itemId: item.id, what: what.trim() }, { onSuccess: () => setWhat('') });
  };
  return (
    <div className="channel-form">
      {item.corrections.length > 0 && (
        <>
          <h3 className="field-label">{t('channels.corrections')}</h3>
          <ol className="plan-corrections">
            {item.corrections.map((correction) => (
              <li key={correction.at}>
                <p>{correction.what}</p>
                <p className="meta sub num">
                  {t('channels.correctedBy', { when: format.capital(format.instant(correction.at)), who: nameOf(correction.by) })}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
      <form className="channel-form" onSubmit={submit} aria-label={t('channels.correct')}>
        {!stopped && (
          <Textfield
            label={t('channels.what')}
            multiline
            rows={2}
            maxLength={planLimits.correction}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        )}
        {correct.isError && <InlineError error={correct.error} />}
        <ActButton type="submit" variant="secondary" size="small" busy={correct.isPending} reason={missing} onAct={() => {}}>
          {t('channels.correct')}
        </ActButton>
        {stopped && (
          <p className="meta sub" aria-hidden>
            {missing}
          </p>
        )}
      </form>
    </div>
  );
}
