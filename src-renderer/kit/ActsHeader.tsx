import { Table } from '@digdir/designsystemet-react';
import { useTexts } from '../i18n.tsx';

/** The head of a table's column of acts: said, not shown. */
export function ActsHeader() {
  const t = useTexts();
  return (
    <Table.HeaderCell>
      <span className="ds-sr-only">{t('messages.column.acts')}</span>
    </Table.HeaderCell>
  );
}
