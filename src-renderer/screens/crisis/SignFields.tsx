import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { PassphraseField } from '../../kit/PassphraseField.tsx';
import { useCall } from '../../queries.ts';

/** Who of the emergency leadership signs, and with what. */
export interface Signer {
  readonly person: string;
  readonly passphrase: string;
}
export const nobody: Signer = { person: '', passphrase: '' };

export function isSigned({ person, passphrase }: Signer): boolean {
  return person !== '' && passphrase !== '';
}

export function SignFields({ value, error, onChange }: { value: Signer; error: unknown; onChange: (value: Signer) => void }) {
  const t = useTexts();
  const id = useId();
  const { pack } = useHouse();
  const people = useCall('people.list', {}).data?.people ?? [];
  const leaders = people.filter(({ bodies, enrolled, removed }) => enrolled && !removed && bodies?.includes(pack?.crisis?.body ?? ''));
  const chosen = leaders.find((person) => person.id === value.person);
  if (leaders.length === 0) return <p className="sub">{t('crisis.noLeaders')}</p>;
  return (
    <>
      <Field>
        <Label htmlFor={id}>{t('crisis.leader')}</Label>
        <Select id={id} value={value.person} onChange={(event) => onChange({ person: event.target.value, passphrase: '' })}>
          <Select.Option value="">{t('crisis.choose')}</Select.Option>
          {leaders.map((person) => (
            <Select.Option key={person.id} value={person.id}>
              {person.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {chosen && (
        <PassphraseField
          label={t('crisis.passphrase', { name: chosen.name })}
          value={value.passphrase}
          error={error}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
        />
      )}
    </>
  );
}
