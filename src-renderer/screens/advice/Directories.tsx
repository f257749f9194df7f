import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { Directory } from '#shared/domain/policy/channels.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useTexts } from '../../i18n.tsx';

/** Up to so many stand in sight; of more one chooses. */
const inSight = 6;

/** Lists per unit. What the source does not list and nobody has filled in is said in words, and how it gets there. */
export function Directories({ directories, institution }: { directories: readonly Directory[]; institution: string }) {
  const t = useTexts();
  return directories.map((directory) => (
    <div key={directory.id} className="advice-directory">
      <p className="medium">
        {directory.name[t.locale]}{' '}
        {directory.rules.map((rule) => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </p>
      <p className="dense sub">{directory.about[t.locale]}</p>
      {directory.entries.length === 0 ? (
        <p className="dense">{t('advice.emptyDirectory', { institution })}</p>
      ) : (
        <Entries directory={directory} />
      )}
    </div>
  ));
}

function Entries({ directory: { name, entries } }: { directory: Directory }) {
  const t = useTexts();
  const id = useId();
  const [unit, setUnit] = useState('');
  const choosing = entries.length > inSight;
  const shown = choosing ? entries.filter((entry) => entry.unit === unit) : entries;
  return (
    <>
      {choosing && (
        <Field>
          <Label htmlFor={id}>{t('advice.unit', { list: name[t.locale] })}</Label>
          <Select id={id} value={unit} onChange={(event) => setUnit(event.target.value)}>
            <Select.Option value="">{t('advice.chooseUnit')}</Select.Option>
            {[...new Set(entries.map((entry) => entry.unit))].map((one) => (
              <Select.Option key={one} value={one}>
                {one}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <ul className="advice-reasons" aria-live={choosing ? 'polite' : undefined}>
        {shown.map((entry, index) => (
          <li key={index}>
            {[entry.unit, entry.name].filter(Boolean).join(' · ')}{' '}
            <span className="sub num">{[entry.code, entry.email, entry.url].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
