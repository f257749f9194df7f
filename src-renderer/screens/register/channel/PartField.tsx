import { Checkbox, Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Part, PartKind } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../../i18n.tsx';
import { DateField } from '../../../kit/DateField.tsx';
import { Code, Codes, Options, Several, Unit } from './ChoiceFields.tsx';
import { ListFields, RecordFields } from './ComposedFields.tsx';
import { InstantField } from './InstantField.tsx';
import type { Problem } from './problems.ts';
import './forms.css';

export interface PartFieldProps {
  part: Part;
  /** Its path in the table of fields, with the place in a list; what it is called. */
  path: string;
  label: string;
  value: unknown;
  /** Which rule asks for the part at a path, and from when on; null where none does. */
  helpOf?: (path: string) => ReactNode;
  /** What is wrong, here and elsewhere; a field shows its own. */
  problems?: readonly Problem[];
  /** What stands below the field. */
  aside?: ReactNode;
  onChange: (value: unknown) => void;
}

/** What takes a whole row of a form. */
const wide: ReadonlySet<PartKind> = new Set(['text', 'lines', 'url', 'record', 'list', 'choices', 'codes', 'unit']);

/** One part of a form, by its kind, in the place that it takes, with what is said of it. */
export function PartField(props: PartFieldProps) {
  const { part, path, aside } = props;
  return (
    <div className={wide.has(part.kind) ? 'form-part wide' : 'form-part'} data-path={path}>
      <Input {...props} />
      {aside}
    </div>
  );
}

function Input({ part, path, label, value, helpOf, problems = [], onChange }: PartFieldProps) {
  const t = useTexts();
  const hint = helpOf?.(namedPath(path)) ?? undefined;
  const problem = problems.find((one) => one.path === path);
  const error = problem && t(problem.text);
  const described = hint === undefined ? {} : { description: hint };
  const words = typeof value === 'string' ? value : '';
  switch (part.kind) {
    case 'text':
    case 'lines':
      return (
        <Field>
          <Label>{label}</Label>
          {part.kind === 'lines' && <Field.Description>{t('register.screen.perLine')}</Field.Description>}
          {hint !== undefined && <Field.Description>{hint}</Field.Description>}
          <Textarea
            rows={part.kind === 'lines' ? 3 : 2}
            aria-invalid={error !== undefined}
            value={part.kind === 'lines' ? (value as readonly string[]).join('\n') : words}
            onChange={({ target }) => onChange(part.kind === 'text' ? target.value : target.value === '' ? [] : target.value.split('\n'))}
          />
          {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
        </Field>
      );
    case 'date': {
      const isDay = part.schema.safeParse(value).success;
      return (
        <DateField
          label={label}
          {...described}
          error={error}
          value={isDay ? words : ''}
          onChange={(day, written) => onChange(day !== '' ? day : written.trim() === '' ? null : written)}
        />
      );
    }
    case 'instant':
      return <InstantField label={label} hint={hint} error={error} value={words} onChange={onChange} />;
    case 'count':
    case 'amount':
      return (
        <Textfield
          label={label}
          {...described}
          error={error}
          inputMode={part.kind === 'count' ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(numberIn(target.value))}
        />
      );
    case 'tick':
      return <Checkbox label={label} {...described} checked={value === true} onChange={({ target }) => onChange(target.checked)} />;
    case 'choice':
      return (
        <Options label={label} hint={hint} value={words} onChange={(chosen) => onChange(chosen === '' ? null : chosen)}>
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
      return <Code part={part} label={label} hint={hint} value={words} onChange={onChange} />;
    case 'codes':
      return <Codes label={label} hint={hint} chosen={value as readonly string[]} onChange={onChange} />;
    case 'unit':
      return <Unit label={label} hint={hint} value={words} onChange={onChange} />;
    case 'record':
    case 'list': {
      const composed = { parts: part.parts ?? {}, path, label, hint, helpOf, problems, onChange };
      return part.kind === 'record' ? (
        <RecordFields {...composed} value={value as object} />
      ) : (
        <ListFields {...composed} value={value as readonly object[]} />
      );
    }
    default:
      return (
        <Textfield
          label={label}
          {...described}
          error={error}
          type={part.kind === 'email' ? 'email' : part.kind === 'url' ? 'url' : 'text'}
          autoComplete="off"
          value={words}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** What is written where a number belongs: the number, null for nothing, or the words as they are, to be told about. */
function numberIn(written: string): number | string | null {
  const text = written.trim();
  if (text === '') return null;
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : written;
}

/** The path as the table of fields has it, without the place in a list. */
export function namedPath(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}
