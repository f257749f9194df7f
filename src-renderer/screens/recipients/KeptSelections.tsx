import { Select, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { type Condition, fitsFile, selectionLimits } from '#shared/domain/recipients/selection.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';
import type { FileRead } from './import-desk.ts';

/** The selections that this workstation keeps and that the file has the columns for; and keeping the one in view. */
export function KeptSelections({ file, onSelect }: { file: FileRead; onSelect: (selection: readonly Condition[]) => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const save = useAct('recipients.saveSelection');
  const remove = useAct('recipients.removeSelection');
  const [naming, setNaming] = useState<string | null>(null);
  const { selection, preview } = file;
  const all = useCall('recipients.selections', {}).data?.selections ?? [];
  const fitting = all.filter(
    ({ conditions }) => conditions.every(({ column }) => column !== file.mapping.email) && fitsFile(conditions, preview.columns),
  );
  const inView = fitting.find(({ conditions }) => sameConditions(conditions, selection));
  const keep = (): void => {
    const name = naming?.trim() ?? '';
    save.mutate(
      { name, conditions: [...selection] },
      {
        onSuccess: () => {
          setNaming(null);
          announce(t('recipients.selection.kept', { name }));
        },
      },
    );
  };
  const failed = save.error ?? remove.error;
  return (
    <>
      {fitting.length > 0 && (
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('recipients.selection.saved')}
          </label>
          <Select
            id={id}
            value={inView?.id ?? ''}
            onChange={(event) => onSelect(fitting.find((one) => one.id === event.target.value)?.conditions ?? [])}
          >
            <Select.Option value="">{t('recipients.selection.saved.none')}</Select.Option>
            {fitting.map((one) => (
              <Select.Option key={one.id} value={one.id}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </div>
      )}
      {naming !== null && (
        <form
          className="keep-selection"
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.trim() !== '' && selection.length > 0) keep();
          }}
        >
          <Textfield
            label={t('recipients.selection.name')}
            maxLength={selectionLimits.name}
            value={naming}
            autoFocus
            onChange={(event) => setNaming(event.target.value)}
          />
          <ActButton
            variant="secondary"
            size="small"
            busy={save.isPending}
            reason={naming.trim() === '' && t('recipients.selection.name.missing')}
            onAct={keep}
          >
            {t('recipients.selection.keep')}
          </ActButton>
          <ActButton variant="tertiary" size="small" onAct={() => setNaming(null)}>
            {t('recipients.selection.keep.not')}
          </ActButton>
        </form>
      )}
      {naming === null && selection.length > 0 && !inView && (
        <button type="button" className="link-button" onClick={() => setNaming('')}>
          {t('recipients.selection.keep.offer')}
        </button>
      )}
      {inView && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            remove.mutate({ id: inView.id }, { onSuccess: () => announce(t('recipients.selection.forgotten', { name: inView.name })) })
          }
        >
          {t('recipients.selection.forget', { name: inView.name })}
        </button>
      )}
      {failed && <InlineError error={failed} />}
    </>
  );
}

function sameConditions(one: readonly Condition[], other: readonly Condition[]): boolean {
  const told = (conditions: readonly Condition[]): string =>
    JSON.stringify(
      conditions
        .map(({ column, values, below }) => [column, [...values].sort(), below === true])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return one.length > 0 && told(one) === told(other);
}
