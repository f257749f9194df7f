import { Button, Checkbox, Dropdown } from '@digdir/designsystemet-react';
import { TableIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { type ColumnId, columnIds } from './columns.ts';

/** Which columns stand beside the name. */
export function ColumnsMenu({
  columns,
  onChange,
}: {
  columns: readonly ColumnId[];
  onChange: (columns: readonly ColumnId[] | null) => void;
}) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger className="small" variant="tertiary" data-color="neutral" onClick={() => setOpen((before) => !before)}>
        <TableIcon aria-hidden />
        {t('register.home.columns')}
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end">
        <fieldset className="columns-menu">
          <legend className="ds-sr-only">{t('register.home.columns')}</legend>
          {columnIds.map((column) => (
            <Checkbox
              key={column}
              label={t(`register.column.${column}`)}
              value={column}
              checked={columns.includes(column)}
              onChange={({ target }) => onChange(columnIds.filter((one) => (one === column ? target.checked : columns.includes(one))))}
            />
          ))}
          <Button variant="tertiary" className="small" onClick={() => onChange(null)}>
            {t('register.home.columnsUsual')}
          </Button>
        </fieldset>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
