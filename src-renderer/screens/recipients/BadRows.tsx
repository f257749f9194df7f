import { Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';
import type { FileRead } from './import-desk.ts';
import { wholeMapping } from './mapping.ts';
import { visibleValue } from './shown.ts';

const rowsAtATime = 100;

/** Every row that cannot be used, with what stood there and why; all of them as a spreadsheet to mend the source by. */
export function BadRows({ file }: { file: FileRead }) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const save = useAct('recipients.exportBadRows');
  const [shown, setShown] = useState(rowsAtATime);
  const { invalid, invalidCount } = file.preview;
  const left = invalid.length - shown;
  const mapping = wholeMapping(file.mapping);
  const saveAll = (): void =>
    save.mutate(
      { file: file.handle, ...file.chosen, ...(mapping && { mapping }), selection: [...file.selection] },
      {
        onSuccess: ({ path }) => {
          if (path !== null) announce(t('recipients.screen.bad.saved', { file: path }));
        },
      },
    );
  return (
    <section className="part" aria-labelledby="bad-rows">
      <header className="part-head">
        <h2 className="heading push" id="bad-rows">
          {t('recipients.screen.bad', { count: invalidCount })}
        </h2>
        <button type="button" className="link-button" aria-busy={save.isPending} onClick={saveAll}>
          {t('recipients.screen.bad.save')}
        </button>
      </header>
      {save.isError && <InlineError error={save.error} onRetry={saveAll} />}
      {save.data && save.data.path !== null && (
        <p className="meta sub saved-path">{t('recipients.screen.bad.saved', { file: save.data.path })}</p>
      )}
      {invalid.length < invalidCount && <p className="meta sub">{t('recipients.screen.bad.first', { count: invalid.length })}</p>}
      <Table className="bad-rows" aria-labelledby="bad-rows">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col" className="right">
              {t('recipients.badRows.row')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('recipients.badRows.value')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('recipients.badRows.reason')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {invalid.slice(0, shown).map(({ row, value, reason }) => (
            <Table.Row key={row}>
              <Table.Cell className="right sub">{format.count(row)}</Table.Cell>
              <Table.Cell>
                <code className="mono">{value.trim() === '' ? t('recipients.screen.bad.emptyCell') : visibleValue(value)}</code>
              </Table.Cell>
              <Table.Cell>{t(`recipients.fault.${reason}`)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {left > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + rowsAtATime)}>
          {t('recipients.screen.by.more', { count: Math.min(left, rowsAtATime) })}
        </button>
      )}
    </section>
  );
}
