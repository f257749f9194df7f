import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { pathCode } from '#shared/domain/advice/path.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { FindingNote } from './FindingNote.tsx';
import { fieldOf, findingKey } from './findings.ts';
import type { DraftStore } from './store.ts';

/** The advice that the message is written under, what the rules say about it, and the way to ask for it or to change it. */
export function AdviceOfMessage({ findings, store, editable }: { findings: readonly Finding[]; store: DraftStore; editable: boolean }) {
  const t = useTexts();
  const { detail, pack } = useOpenMessage();
  const [error, setError] = useState<unknown>(null);
  const { advice } = detail;
  if (!pack.advice && !advice) return null;
  const answer = pack.advice?.answers.find(({ id }) => id === advice?.answer);
  const about = findings.filter((finding) => fieldOf(finding) === 'advice');
  const href = `/messages/${detail.id}/advice${advice ? `/${pathCode(advice.path)}` : ''}`;
  const letGo = async (): Promise<void> => {
    setError(null);
    try {
      await store.letAdviceGo();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <section className="brief-read brief-advice" aria-label={t('advice.ofMessage')}>
      <dl>
        <dt>{t('advice.ofMessage')}</dt>
        <dd>
          {advice ? (answer?.title[t.locale] ?? advice.answer) : <span className="sub">{t('advice.ofMessageNone')}</span>}
          {advice?.reason && <span className="sub more">{advice.reason}</span>}
          {advice && advice.packVersion !== pack.version && (
            <span className="sub more">{t('advice.otherVersion', { version: advice.packVersion })}</span>
          )}
          {about.map((finding) => (
            <FindingNote key={findingKey(finding)} finding={finding} />
          ))}
        </dd>
      </dl>
      {error !== null && <InlineError error={error} onRetry={() => void letGo()} />}
      {editable && pack.advice && (
        <p className="brief-advice-acts">
          <Link href={href} id="brief-advice">
            {t(advice ? 'advice.askAgain' : 'advice.ask')}
          </Link>
          {advice && (
            <Button className="small" variant="tertiary" data-color="neutral" onClick={() => void letGo()}>
              {t('advice.drop')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
