import { Fieldset, Radio, useRadioGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { PathStep } from '#shared/domain/approval/path.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { useTexts } from '../../i18n.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { LetterForm } from './LetterForm.tsx';

/** Asks one of those who may decide, by a mail that is read here first. */
export function AskByMail({ step, able, onClose }: { step: PathStep; able: readonly Person[]; onClose: () => void }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const [personId, setPersonId] = useState(able[0]?.id ?? '');
  const group = useRadioGroup({ value: personId, onChange: setPersonId });
  const { version } = detail;
  if (!version) return null;
  return (
    <div className="decision-form">
      {able.length > 1 && (
        <Fieldset>
          <Fieldset.Legend className="field-label">{t('distance.ask.who')}</Fieldset.Legend>
          {able.map((one) => (
            <Radio key={one.id} label={one.name} {...group.getRadioProps(one.id)} />
          ))}
        </Fieldset>
      )}
      <LetterForm
        letter={{ purpose: 'request', versionId: version.id, step: step.step, personId }}
        label={t('distance.ask.label')}
        onClose={onClose}
      />
    </div>
  );
}
