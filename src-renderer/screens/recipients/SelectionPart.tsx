import { Checkbox, Fieldset, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { type Choice, type Condition, foldValue, holds, isPlaceCodeColumn } from '#shared/domain/recipients/selection.ts';
import { selectionFault, statedCondition } from '#shared/domain/recipients/selection-brief.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { FileRead } from './import-desk.ts';
import { KeptSelections } from './KeptSelections.tsx';
import { toggled } from './toggled.ts';

/** Says a condition in one line. */
export function useConditionWords(): (condition: Condition) => string {
  const t = useTexts();
  return ({ column, values, below }) =>
    t('recipients.selection.condition', {
      column,
      values: values.map((value) => value || t('recipients.screen.by.none')).join(', '),
      below: below ? 'yes' : 'no',
    });
}

interface SelectionPartProps {
  file: FileRead;
  onSelect: (selection: readonly Condition[]) => void;
}

/** Who of the file is taken in: everyone, or those whose columns hold what is ticked here. Nobody else is stored. */
export function SelectionPart({ file, onSelect }: SelectionPartProps) {
  const t = useTexts();
  const words = useConditionWords();
  const { detail, pack } = useOpenMessage();
  const columnId = useId();
  const { preview, selection } = file;
  const [column, setColumn] = useState('');
  const choice = preview.choices.find((one) => one.column === column);
  const fault = selectionFault(pack, detail, selection);
  const change = (changed: string, condition: Condition | null): void => {
    if (!condition || !selection.some((one) => one.column === changed))
      onSelect([...selection.filter((one) => one.column !== changed), ...(condition ? [condition] : [])]);
    else onSelect(selection.map((one) => (one.column === changed ? condition : one)));
  };
  return (
    <section className="part selection" aria-labelledby="selection">
      <header className="part-head">
        <h2 className="heading" id="selection">
          {t('recipients.selection')}
        </h2>
        <span className="meta sub">
          {selection.length === 0
            ? t('recipients.selection.everyone')
            : t('recipients.selection.left', { count: preview.rows - preview.unselected, rows: preview.rows })}
        </span>
      </header>
      {selection.length > 0 && (
        <ul className="conditions">
          {selection.map((condition) => (
            <li key={condition.column}>
              <span className="push">{words(condition)}</span>
              <button
                type="button"
                className="link-button"
                aria-label={t('recipients.selection.drop.named', { column: condition.column })}
                onClick={() => change(condition.column, null)}
              >
                {t('recipients.selection.drop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {fault && (
        <p className="outside over selection-fault" role="alert">
          <StateIcon shape="stops" />
          <span>
            {t(fault)} {typeof fault.params?.rule === 'string' && fault.params.rule !== 'none' && <RuleLink rule={fault.params.rule} />}
          </span>
        </p>
      )}
      <div className="selection-choice">
        <div className="ds-field">
          <label className="ds-label" htmlFor={columnId}>
            {t('recipients.selection.column')}
          </label>
          <Select id={columnId} value={column} onChange={(event) => setColumn(event.target.value)}>
            <Select.Option value="">{t('recipients.selection.column.none')}</Select.Option>
            {preview.choices.map((one) => (
              <Select.Option key={one.column} value={one.column} disabled={one.fault !== null}>
                {one.fault ? t(`recipients.selection.fault.${one.fault}`, { column: one.column }) : one.column}
              </Select.Option>
            ))}
          </Select>
        </div>
        <KeptSelections file={file} onSelect={onSelect} />
      </div>
      {choice && (
        <Values
          key={column}
          choice={choice}
          condition={selection.find((one) => one.column === column) ?? null}
          stated={statedCondition(
            pack,
            detail,
            column,
            choice.values.map(({ value }) => value),
          )}
          onChange={(condition) => change(column, condition)}
        />
      )}
    </section>
  );
}

interface ValuesProps {
  choice: Choice;
  condition: Condition | null;
  /** What the message's brief asks of this column. */
  stated: Condition | null;
  onChange: (condition: Condition | null) => void;
}

/** A column's values with their counts, to tick. */
function Values({ choice: { column, values }, condition, stated, onChange }: ValuesProps) {
  const t = useTexts();
  const format = useFormat();
  const codes = isPlaceCodeColumn(column);
  const [covers, setCovers] = useState(condition ? condition.below === true : codes);
  const below = condition?.below === true || (condition === null && covers);
  const inFile = values.map(({ value }) => value);
  const agrees =
    stated !== null &&
    condition !== null &&
    stated.values.every((value) => condition.values.some((one) => foldValue(one) === foldValue(value)));
  return (
    <Fieldset className="choice">
      <Fieldset.Legend className="field-label">{t('recipients.selection.values', { column })}</Fieldset.Legend>
      <div className="choice-values">
        {values.map(({ value, count }) => (
          <Checkbox
            key={value}
            label={
              <>
                {value || t('recipients.screen.by.none')} <span className="sub num">{format.count(count)}</span>
              </>
            }
            checked={condition !== null && holds(condition, value)}
            onChange={() => onChange(toggled({ column, inFile, below }, condition, value))}
          />
        ))}
      </div>
      <div className="choice-acts">
        {codes && (
          <Checkbox
            label={t('recipients.selection.below')}
            checked={below}
            onChange={(event) => {
              setCovers(event.target.checked);
              if (condition) onChange({ column, values: condition.values, ...(event.target.checked && { below: true }) });
            }}
          />
        )}
        {stated && !agrees && (
          <button type="button" className="link-button" onClick={() => onChange(stated)}>
            {t('recipients.selection.stated', { codes: stated.values.join(', ') })}
          </button>
        )}
      </div>
    </Fieldset>
  );
}
