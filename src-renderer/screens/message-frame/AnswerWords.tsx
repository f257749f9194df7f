import type { Finding } from '#shared/domain/checks/finding.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useOpenMessage } from './message-context.ts';

/** Why a finding stands, and whose word that is. */
export function AnswerWords({ answer }: { answer: NonNullable<Finding['answer']> }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  return (
    <span className="meta sub answer-words">
      {t('finding.reasonGiven', { reason: answer.reason, who: nameOf(answer.by), when: format.instant(answer.at) })}
    </span>
  );
}
