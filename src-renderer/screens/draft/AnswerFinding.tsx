import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { reasonLimit } from '#shared/domain/checks/answers.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';

interface AnswerFindingProps {
  busy: boolean;
  onSave: (reason: string) => void;
  onCancel: () => void;
}

/** Why a finding is let stand. Escape closes it, Ctrl Enter saves. */
export function AnswerFinding({ busy, onSave, onCancel }: AnswerFindingProps) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  const save = (): void => {
    if (words !== '') onSave(words);
  };
  return (
    <div className="finding-answer">
      <Textfield
        label={t('finding.reason')}
        multiline
        rows={2}
        maxLength={reasonLimit}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            save();
          }
        }}
      />
      <div className="row gap-8">
        <ActButton size="small" variant="secondary" busy={busy} reason={words === '' ? t('shell.giveReason') : null} onAct={save}>
          {t('finding.saveReason')}
        </ActButton>
        <Button className="small" variant="tertiary" data-color="neutral" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  );
}
