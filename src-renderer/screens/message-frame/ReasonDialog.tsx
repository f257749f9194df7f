import { reasonLimit } from '#shared/domain/checks/answers.ts';
import { useTexts } from '../../i18n.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { useOpenMessage } from './message-context.ts';

/** Asks why what the checks warn of is let stand, before the message is submitted. */
export function ReasonDialog() {
  const t = useTexts();
  const { question } = useOpenMessage().submission;
  if (!question) return null;
  const { warnings, told, answer, cancel } = question;
  return (
    <DialogAct
      open
      title={t('message.reasons.title')}
      verb={t('act.submit')}
      reasonLabel={t('message.reasons.label')}
      reasonLimit={reasonLimit}
      onAct={answer}
      onClose={cancel}
    >
      <p>{t('message.reasons.about')}</p>
      {warnings.length > 0 ? (
        <ul className="warnings-to-answer">
          {warnings.map((finding) => (
            <li key={JSON.stringify([finding.rule, finding.text, finding.place])}>{t(finding.text)}</li>
          ))}
        </ul>
      ) : (
        <p>{told}</p>
      )}
    </DialogAct>
  );
}
