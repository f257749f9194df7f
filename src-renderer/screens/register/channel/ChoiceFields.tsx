import { Checkbox, Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Part } from '#shared/domain/register/parts.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { languageNamesIn, useRegisterRules } from '../words.ts';

type Choices = readonly (readonly [value: string, name: string])[];

/** One of several values. */
export function Options({
  label,
  hint,
  value,
  onChange,
  children,
}: {
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  children: Choices;
}) {
  const t = useTexts();
  return (
    <Field>
      <Label>{label}</Label>
      {hint !== undefined && <Field.Description>{hint}</Field.Description>}
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('register.screen.choose')}</Select.Option>
        {children.map(([one, name]) => (
          <Select.Option key={one} value={one}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** Any of several values, ticked. */
export function Several({
  label,
  hint,
  values,
  chosen,
  onChange,
}: {
  label: string;
  hint?: ReactNode;
  values: Choices;
  chosen: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className="ticks">
        {values.map(([one, name]) => (
          <Checkbox
            key={one}
            label={name}
            value={one}
            checked={chosen.includes(one)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function useCodes(list: Part['list']): Choices {
  const t = useTexts();
  const rules = useRegisterRules();
  if (list === 'platforms') return rules.platforms.map(({ id, name }) => [id, name]);
  if (list === 'businessAreas') return rules.businessAreas.map(({ code, name }) => [code, name[t.locale]]);
  const names = languageNamesIn(t.locale);
  return rules.languages.map((code) => [code, names(code)]);
}

/** A code of a list of the institution's; written where it has no such list. */
export function Code({ part, ...rest }: { part: Part; label: string; hint?: ReactNode; value: string; onChange: (value: string) => void }) {
  const codes = useCodes(part.list);
  // A list that the rules leave empty is no list: then it is written.
  if (codes.length === 0)
    return (
      <Textfield
        label={rest.label}
        {...(rest.hint === undefined ? {} : { description: rest.hint })}
        value={rest.value}
        autoComplete="off"
        onChange={(event) => rest.onChange(event.target.value)}
      />
    );
  const known = codes.some(([code]) => code === rest.value) || rest.value === '';
  return <Options {...rest}>{known ? codes : [...codes, [rest.value, rest.value]]}</Options>;
}

/** Languages, ticked. */
export function Codes(props: { label: string; hint?: ReactNode; chosen: readonly string[]; onChange: (value: readonly string[]) => void }) {
  const codes = useCodes('languages');
  const more = props.chosen.filter((one) => !codes.some(([code]) => code === one));
  return <Several {...props} values={[...codes, ...more.map((one) => [one, one] as const)]} />;
}

/** A unit of the institution, or a new one. */
export function Unit(props: { label: string; hint?: ReactNode; value: string; onChange: (value: string) => void }) {
  const t = useTexts();
  const list = useCall('register.units', {});
  const add = useAct('register.saveUnit');
  const [name, setName] = useState('');
  return (
    <div className="unit-field">
      <Options {...props}>{(list.data?.units ?? []).map(({ id, name: known }) => [id, known] as const)}</Options>
      <div className="new-unit">
        <Textfield
          label={t('register.screen.newUnitName')}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <ActButton
          type="button"
          variant="secondary"
          busy={add.isPending}
          onAct={() => {
            if (name.trim() === '') return;
            add.mutate(
              { name },
              {
                onSuccess: ({ id }) => {
                  props.onChange(id);
                  setName('');
                },
              },
            );
          }}
        >
          {t('register.screen.addUnit')}
        </ActButton>
      </div>
      {add.isError && <InlineError error={add.error} />}
    </div>
  );
}
