import { Fieldset } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { emptyOf, type Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { fieldText } from '../words.ts';
import { namedPath, PartField } from './PartField.tsx';
import type { Problem } from './problems.ts';

interface ComposedProps<V> {
  parts: Parts;
  path: string;
  label: string;
  hint: ReactNode;
  helpOf: ((path: string) => ReactNode) | undefined;
  problems: readonly Problem[];
  value: V;
  onChange: (value: V) => void;
}

/** Several parts that belong together, in rows. */
export function RecordFields({ label, hint, ...rest }: ComposedProps<object>) {
  return (
    <Fieldset className="record">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className="parts-grid">
        <Fields {...rest} />
      </div>
    </Fieldset>
  );
}

/** Any number of the same record, each in a row of its own. */
export function ListFields({ label, hint, value, path, onChange, ...rest }: ComposedProps<readonly object[]>) {
  const t = useTexts();
  return (
    <Fieldset className="record">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      {value.map((one, index) => (
        <div key={index} className="list-entry">
          <Fields
            {...rest}
            path={`${path}.${index}`}
            value={one}
            onChange={(next) => onChange(value.map((other, at) => (at === index ? next : other)))}
          />
          <ActButton
            type="button"
            size="small"
            variant="tertiary"
            onAct={() => onChange(value.filter((_, at) => at !== index))}
            aria-label={`${t('register.screen.remove')}: ${label} ${index + 1}`}
          >
            {t('register.screen.remove')}
          </ActButton>
        </div>
      ))}
      <div>
        <ActButton
          type="button"
          size="small"
          variant="secondary"
          aria-label={`${t('register.screen.add')}: ${label}`}
          onAct={() => onChange([...value, emptyOf(rest.parts)])}
        >
          {t('register.screen.add')}
        </ActButton>
      </div>
    </Fieldset>
  );
}

/** What a part is called under the name of the whole, where its own name says that too. */
const inRecord: Readonly<Record<string, TextId>> = {
  name: 'register.part.person',
  email: 'register.part.email',
  period: 'register.channel.per',
};

function Fields({ parts, path, value, helpOf, problems, onChange }: Omit<ComposedProps<object>, 'label' | 'hint'>) {
  const t = useTexts();
  const values = value as Readonly<Record<string, unknown>>;
  return Object.entries(parts).map(([id, part]) => (
    <PartField
      key={id}
      part={part}
      path={`${path}.${id}`}
      label={t(inRecord[id] ?? fieldText(namedPath(`${path}.${id}`)))}
      {...(helpOf && { helpOf })}
      problems={problems}
      value={values[id] ?? part.empty}
      onChange={(next) => onChange({ ...values, [id]: next })}
    />
  ));
}
