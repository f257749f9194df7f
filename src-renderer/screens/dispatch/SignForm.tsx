import { Select } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Person } from '#shared/domain/people/person.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { isAboutPassphrase, PassphraseField } from '../../kit/PassphraseField.tsx';

interface SignFormProps {
  /** What the choice of a person is called. */
  who: string;
  /** Those who may sign, the likeliest first; at least one. */
  people: readonly [Pick<Person, 'id' | 'name'>, ...Pick<Person, 'id' | 'name'>[]];
  /** How the signing goes. */
  signing: { readonly error: Error | null; readonly isPending: boolean; reset(): void };
  /** The button's words. */
  act: string;
  /** What is missing besides the passphrase; null when nothing is. */
  missing?: string | null;
  /** Fields before the choice of a person. */
  children?: ReactNode;
  /** `settled`: to be called when it has been answered; the passphrase does not stay. */
  onSign: (personId: string, passphrase: string, settled: () => void) => void;
}

/** Somebody signs for a send order with their passphrase. */
export function SignForm({ who, people, signing, act, missing = null, children, onSign }: SignFormProps) {
  const t = useTexts();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const reason = missing ?? (passphrase === '' ? t('plan.confirm.noPassphrase') : null);
  const person = people.find((candidate) => candidate.id === chosen) ?? people[0];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === null) onSign(person.id, passphrase, () => setPassphrase(''));
  };
  return (
    <form className="confirm-form" onSubmit={submit}>
      {children}
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {who}
        </label>
        <Select
          id={id}
          value={person.id}
          onChange={(event) => {
            setChosen(event.target.value);
            signing.reset();
          }}
        >
          {people.map((candidate) => (
            <Select.Option key={candidate.id} value={candidate.id}>
              {candidate.name}
            </Select.Option>
          ))}
        </Select>
      </div>
      <PassphraseField
        label={t('plan.confirm.passphrase', { name: person.name })}
        value={passphrase}
        error={signing.error}
        onChange={setPassphrase}
      />
      {signing.error && !isAboutPassphrase(signing.error) && <InlineError error={signing.error} />}
      <div>
        <ActButton type="submit" variant="secondary" busy={signing.isPending} reason={reason} onAct={() => {}}>
          {act}
        </ActButton>
        {reason !== null && (
          <p className="meta sub" aria-hidden>
            {reason}
          </p>
        )}
      </div>
    </form>
  );
}
