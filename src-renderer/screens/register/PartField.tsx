import { Checkbox, Field, Fieldset, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { emptyOf, type Part, type Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';
import { fieldText, useRegisterRules } from './words.ts';

interface PartFieldProps {
  part: Part;
  /** Its path in the table of fields; what it is called. */
  path: string;
  label: string;
  value: unknown;
  /** Which rule asks for it, and from when on. */
  hint?: ReactNode;
  onChange: (value: unknown) => void;
}

/** One part of a form, by its kind. */
export function PartField({ part, path, label, value, hint, onChange }: PartFieldProps) {
  const t = useTexts();
  const described = hint === undefined ? {} : { description: hint };
  switch (part.kind) {
    case 'text':
      return (
        <Field>
          <Label>{label}</Label>
          {hint !== undefined && <Field.Description>{hint}</Field.Description>}
          <Textarea rows={3} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} />
        </Field>
      );
    case 'lines':
      return (
        <Field>
          <Label>{label}</Label>
          <Field.Description>{t('register.screen.perLine')}</Field.Description>
          <Textarea
            rows={3}
            value={(value as readonly string[]).join('\n')}
            onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
          />
        </Field>
      );
    case 'date':
      return <DateField label={label} value={String(value ?? '')} onChange={(day) => onChange(day === '' ? null : day)} />;
    case 'count':
    case 'amount':
      return (
        <Textfield
          label={label}
          {...described}
          inputMode={part.kind === 'count' ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) => {
            const number = Number(target.value.replace(',', '.'));
            if (target.value.trim() === '') onChange(null);
            else if (part.schema.safeParse(number).success) onChange(number);
          }}
        />
      );
    case 'tick':
      return <Checkbox label={label} {...described} checked={value === true} onChange={({ target }) => onChange(target.checked)} />;
    case 'choice':
      return (
        <Options label={label} hint={hint} value={String(value ?? '')} onChange={(chosen) => onChange(chosen === '' ? null : chosen)}>
          {(part.values ?? []).map((one) => [one, t(`register.value.${one}` as TextId)])}
        </Options>
      );
    case 'choices':
      return (
        <Several
          label={label}
          hint={hint}
          values={(part.values ?? []).map((one) => [one, t(`register.value.${one}` as TextId)])}
          chosen={value as readonly string[]}
          onChange={onChange}
        />
      );
    case 'code':
      return <Code part={part} label={label} hint={hint} value={String(value ?? '')} onChange={onChange} />;
    case 'codes':
      return <Codes label={label} hint={hint} chosen={value as readonly string[]} onChange={onChange} />;
    case 'unit':
      return <Unit label={label} hint={hint} value={String(value ?? '')} onChange={onChange} />;
    case 'record':
      return <RecordFields parts={part.parts ?? {}} path={path} label={label} hint={hint} value={value as object} onChange={onChange} />;
    case 'list':
      return (
        <ListFields parts={part.parts ?? {}} path={path} label={label} hint={hint} value={value as readonly object[]} onChange={onChange} />
      );
    default:
      return (
        <Textfield
          label={label}
          {...described}
          type={part.kind === 'email' ? 'email' : part.kind === 'url' ? 'url' : 'text'}
          autoComplete="off"
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

type Choices = readonly (readonly [value: string, name: string])[];

function Options({
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

function Several({
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
      {values.map(([one, name]) => (
        <Checkbox
          key={one}
          label={name}
          value={one}
          checked={chosen.includes(one)}
          onChange={({ target }) => onChange(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))}
        />
      ))}
    </Fieldset>
  );
}

function useCodes(list: Part['list']): Choices {
  const t = useTexts();
  const rules = useRegisterRules();
  if (list === 'platforms') return rules.platforms.map(({ id, name }) => [id, name]);
  if (list === 'businessAreas') return rules.businessAreas.map(({ code, name }) => [code, name[t.locale]]);
  const names = new Intl.DisplayNames([t.locale], { type: 'language' });
  return rules.languages.map((code) => [code, names.of(code) ?? code]);
}

function Code({ part, ...rest }: { part: Part; label: string; hint?: ReactNode; value: string; onChange: (value: string) => void }) {
  const codes = useCodes(part.list);
  // A list that the rules leave empty is no list: then it is written.
  if (codes.length === 0)
    return <Textfield label={rest.label} value={rest.value} autoComplete="off" onChange={(event) => rest.onChange(event.target.value)} />;
  const known = codes.some(([code]) => code === rest.value) || rest.value === '';
  return <Options {...rest}>{known ? codes : [...codes, [rest.value, rest.value]]}</Options>;
}

function Codes(props: { label: string; hint?: ReactNode; chosen: readonly string[]; onChange: (value: readonly string[]) => void }) {
  const codes = useCodes('languages');
  const more = props.chosen.filter((one) => !codes.some(([code]) => code === one));
  return <Several {...props} values={[...codes, ...more.map((one) => [one, one] as const)]} />;
}

function Unit(props: { label: string; hint?: ReactNode; value: string; onChange: (value: string) => void }) {
  const t = useTexts();
  const list = useCall('register.units', {});
  const add = useAct('register.saveUnit');
  const [name, setName] = useState('');
  return (
    <>
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
    </>
  );
}

interface ComposedProps<V> {
  parts: Parts;
  path: string;
  label: string;
  hint?: ReactNode;
  value: V;
  onChange: (value: V) => void;
}

function RecordFields({ parts, path, label, hint, value, onChange }: ComposedProps<object>) {
  return (
    <Fieldset className="record">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      <Fields parts={parts} path={path} value={value} onChange={onChange} />
    </Fieldset>
  );
}

function Fields({ parts, path, value, onChange }: Pick<ComposedProps<object>, 'parts' | 'path' | 'value' | 'onChange'>) {
  const t = useTexts();
  const values = value as Readonly<Record<string, unknown>>;
  return (
    <>
      {Object.entries(parts).map(([id, part]) => (
        <PartField
          key={id}
          part={part}
          path={`${path}.${id}`}
          label={t(fieldText(`${path}.${id}`))}
          value={values[id] ?? part.empty}
          onChange={(next) => onChange({ ...values, [id]: next })}
        />
      ))}
    </>
  );
}

function ListFields({ parts, path, label, hint, value, onChange }: ComposedProps<readonly object[]>) {
  const t = useTexts();
  return (
    <Fieldset className="record">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      {value.map((one, index) => (
        <div key={index} className="list-entry">
          <Fields
            parts={parts}
            path={path}
            value={one}
            onChange={(next) => onChange(value.map((other, at) => (at === index ? next : other)))}
          />
          <ActButton
            type="button"
            size="small"
            variant="tertiary"
            onAct={() => onChange(value.filter((_, at) => at !== index))}
            aria-label={`${t('register.screen.remove')} ${index + 1}`}
          >
            {t('register.screen.remove')}
          </ActButton>
        </div>
      ))}
      <ActButton type="button" size="small" variant="secondary" onAct={() => onChange([...value, emptyOf(parts)])}>
        {t('register.screen.add')}
      </ActButton>
    </Fieldset>
  );
}
