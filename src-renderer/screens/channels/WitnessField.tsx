import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Person } from '#shared/domain/people/person.ts';
import { CallError } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';

interface WitnessFieldProps {
  people: readonly Person[];
  chosen: string;
  onChoose: (personId: string) => void;
}

/** Who has seen the page, where no server says that it is there (N46). */
export function WitnessField({ people, chosen, onChoose }: WitnessFieldProps) {
  const t = useTexts();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{t('channels.confirmedBy')}</Label>
      <Field.Description>{t('channels.confirmedByHelp')}</Field.Description>
      <Select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <Select.Option value="">{t('channels.choosePerson')}</Select.Option>
        {people
          .filter(({ removed }) => !removed)
          .map((person) => (
            <Select.Option key={person.id} value={person.id}>
              {person.name}
            </Select.Option>
          ))}
      </Select>
    </Field>
  );
}

/** True where nobody answered for the page: then a person's word will do. */
export function asksForWitness(error: unknown): boolean {
  return error instanceof CallError && error.textId === 'channels.check.unconfirmed';
}
