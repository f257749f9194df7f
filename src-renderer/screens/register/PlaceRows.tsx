import { type CSSProperties, type ReactNode, useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';

/** Rows that are shown at first, and with each more that is asked for. */
const shownAtOnce = 100;

interface PlaceRowsProps<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** A column without a head holds what needs none: a name, an act. */
  columns: readonly { head: string | null; width: string; cell: (row: Row) => ReactNode }[];
}

/** Some rows under their heads; in a narrow window, and for a screen reader, each cell says itself what it is. */
export function PlaceRows<Row>({ label, rows, keyOf, columns }: PlaceRowsProps<Row>) {
  const t = useTexts();
  const [most, setMost] = useState(shownAtOnce);
  const more = Math.min(rows.length - most, shownAtOnce);
  const style = { '--columns': columns.map(({ width }) => width).join(' ') } as CSSProperties;
  return (
    <div style={style}>
      <div className="place-heads" aria-hidden>
        {columns.map(({ head }, index) => (
          <span key={index}>{head}</span>
        ))}
      </div>
      <ul className="place-rows" aria-label={label}>
        {rows.slice(0, most).map((row) => (
          <li key={keyOf(row)}>
            {columns.map(({ head, cell }, index) => (
              <div key={index}>
                {head !== null && <span className="cell-name">{t('register.place.cell', { head })}</span>} {cell(row)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <ActButton variant="tertiary" size="small" onAct={() => setMost(most + shownAtOnce)}>
          {t('register.place.more', { count: more })}
        </ActButton>
      )}
    </div>
  );
}
