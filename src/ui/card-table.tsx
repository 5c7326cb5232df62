import { type Column, DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';

export type CardTableProps<Row extends { id: string }> = {
  /** Read first by a screen reader; for the eye it stands above the table already. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What is said instead of a table without rows. */
  empty: { title: string; text: string };
};

/** A dense table below a heading that names it. */
export function CardTable<Row extends { id: string }>({ caption, columns, rows, empty }: CardTableProps<Row>) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState title={empty.title} level={3}>
          {empty.text}
        </EmptyState>
      }
    />
  );
}
