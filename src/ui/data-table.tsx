import { type Content, classNames } from './content.ts';
import { tableRoles } from './table-roles.ts';
import { rowsUnder } from './table-row.tsx';

export type Column<Row> = {
  /** Unique in the table. */
  key: string;
  header: string;
  cell: (row: Row, index: number) => Content;
  /** Right-aligned, with figures of equal width. */
  numeric?: boolean | undefined;
  /** The cell that names the row: a row header. At most one column. */
  rowHeader?: boolean | undefined;
  /** Hides the header for the eye (a column of buttons). */
  headerHidden?: boolean | undefined;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' } | undefined;
};

export type DataTableProps<Row> = {
  /** Says what the table holds; read first by a screen reader. */
  caption: Content;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: ((row: Row, index: number) => string) | undefined;
  /** Shown instead of the table when there are no rows. */
  empty?: Content | undefined;
  /** A last row of totals: one cell per column. */
  footer?: readonly Content[] | undefined;
  /** Less air, for long lists and for tables inside a card. */
  dense?: boolean | undefined;
};

/** A table; below 640 px every row becomes a card in which each value stands beside its column name. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
  footer,
  dense,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const makeRow = rowsUnder(columns);
  return (
    <table class={classNames('data-table', dense && 'data-table-dense')} {...tableRoles.table}>
      <caption class={classNames(captionHidden && 'visually-hidden')}>{caption}</caption>
      <thead {...tableRoles.rowgroup}>
        <tr {...tableRoles.row}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowgroup}>
        {rows.map((row, index) =>
          makeRow(
            columns.map((column) => column.cell(row, index)),
            rowKey?.(row, index) ?? index,
          ),
        )}
      </tbody>
      {footer && (
        <tfoot {...tableRoles.rowgroup}>
          {makeRow(
            columns.map((_, at) => footer[at]),
            'footer',
          )}
        </tfoot>
      )}
    </table>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, numeric, headerHidden, sort } = column;
  const text = headerHidden ? <span class="visually-hidden">{header}</span> : header;
  return (
    <th scope="col" {...tableRoles.columnheader} class={classNames(numeric && 'numeric')} aria-sort={sort?.direction}>
      {sort ? (
        <a class={`sort sort-${sort.direction}`} href={sort.href}>
          {text}
        </a>
      ) : (
        text
      )}
    </th>
  );
}
