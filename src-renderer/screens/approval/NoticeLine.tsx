import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Notice } from '#shared/domain/approval/notice.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { LetterForm } from './LetterForm.tsx';

/** Whether the applicant has been told of this, and the way to tell them (U32). */
export function NoticeLine({ notice, applicant }: { notice: Pick<Notice, 'about' | 'told'>; applicant: string }) {
  const t = useTexts();
  const format = useFormat();
  const { nameOf } = useOpenMessage();
  const [writing, setWriting] = useState(false);
  const { told, about } = notice;
  return (
    <>
      <span className={told ? 'told' : 'told open'}>
        {told
          ? t('distance.notice.told', { name: nameOf(told.personId), when: format.instant(told.at), way: told.way })
          : t('distance.notice.untold', { name: nameOf(applicant) })}{' '}
        {!writing && (
          <Button variant="tertiary" className="small" onClick={() => setWriting(true)}>
            {t(told ? 'distance.notice.again' : 'distance.notice.write')}
          </Button>
        )}
      </span>
      {writing && <LetterForm letter={{ purpose: 'notice', about }} label={t('distance.notice.label')} onClose={() => setWriting(false)} />}
    </>
  );
}
