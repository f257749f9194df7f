import { Select, Table } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useTexts } from '../../i18n.tsx';
import type { FileRead } from './import-desk.ts';
import { type HalfMapping, type Meaning, meaningOf, meanings, withMeaning } from './mapping.ts';
import { visibleValue } from './shown.ts';

const rowsShown = 6;

/** The first rows of the file, with what each column is read as in the table's head. Columns that are not read stay empty. */
export function ColumnTable({ file, onMap }: { file: FileRead; onMap: (mapping: HalfMapping) => void }) {
  const t = useTexts();
  const { handle, preview, mapping } = file;
  // Arrow keys and typing in a select pass other meanings on the way. What they take from other columns in passing goes back.
  const entered = useRef({ handle, mapping });
  const choose = (column: string, meaning: Meaning): void =>
    onMap(withMeaning(entered.current.handle === handle ? entered.current.mapping : mapping, column, meaning));
  const columns = preview.columns.map((name) => ({ name, meaning: meaningOf(mapping, name) }));
  const rows = preview.sample.slice(0, rowsShown);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="columns-scroll" tabIndex={0} aria-label={t('recipients.screen.firstRows', { file: preview.fileName })}>
        <Table className="columns">
          <Table.Head>
            <Table.Row>
              {columns.map(({ name, meaning }) => (
                <Table.HeaderCell key={name} scope="col" className={`is-${meaning}`}>
                  <span className="column-name ellipsis" title={name}>
                    {name}
                  </span>
                  <Select
                    className={meaning === 'unread' ? 'off' : ''}
                    aria-label={t('recipients.screen.meaning', { column: name })}
                    value={meaning}
                    onFocus={() => {
                      entered.current = { handle, mapping };
                    }}
                    onChange={(event) => choose(name, event.target.value as Meaning)}
                  >
                    {meanings.map((each) => (
                      <Select.Option key={each} value={each}>
                        {t(`recipients.screen.meaning.${each}`)}
                      </Select.Option>
                    ))}
                  </Select>
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((cells, row) => (
              <Table.Row key={row}>
                {columns.map(({ name, meaning }, column) =>
                  meaning === 'unread' ? (
                    <Table.Cell key={name} className="off">
                      –
                    </Table.Cell>
                  ) : (
                    <Table.Cell key={name}>{visibleValue(cells[column] ?? '')}</Table.Cell>
                  ),
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </section>
      <p className="meta sub under">
        {t('recipients.screen.onlyUsed')} {rows.length > 0 && t('recipients.screen.shownRows', { count: rows.length })}
      </p>
    </>
  );
}
