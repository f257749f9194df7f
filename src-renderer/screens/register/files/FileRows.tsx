import { Table } from '@digdir/designsystemet-react';

/** Rows of a file that something is told of. */
export function FileRows({ label, heads, rows }: { label: string; heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <Table className="settings-table" aria-label={label}>
      <caption className="heading">{label}</caption>
      <Table.Head>
        <Table.Row>
          {heads.map((head) => (
            <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row, index) => (
          <Table.Row key={index}>
            {row.map((cell, column) => (
              <Table.Cell key={column} className="wraps dense">
                {cell}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
