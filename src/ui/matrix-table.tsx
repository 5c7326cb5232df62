import { type Content, classNames } from './content.ts';
import { Icon, type IconName } from './icon.tsx';
import { tableRoles } from './table-roles.ts';

/** How far: whole, in part, not at all, or not known. Told apart by shape. */
export type MatrixMark = 'full' | 'half' | 'ring' | 'question';

/** What each mark means. */
export type MatrixWords = { full: string; half: string; ring: string; question: string };

export type MatrixColumn = { key: string; name: string };
export type MatrixRow = {
  key: string;
  name: Content;
  /** One per column; null where row and column have nothing to do with one another. */
  marks: readonly (MatrixMark | null)[];
  /** What stands behind the marks, one per `after`. */
  after: readonly Content[];
};
export type MatrixGroup = { key: string; title: Content; rows: readonly MatrixRow[] };

export type MatrixTableProps = {
  /** The finding, as a sentence. */
  caption: Content;
  /** What the rows are. */
  corner: string;
  columns: readonly MatrixColumn[];
  /** Headers of the columns behind the marks. */
  after: readonly string[];
  groups: readonly MatrixGroup[];
  /** What each mark means. */
  words: MatrixWords;
  /** Above the names that belong to the numbers, and above the marks. */
  columnsLegend: string;
  marksLegend: string;
};

/**
 * Rows against columns. The columns have numbers, so that many fit; their names stand below. On a phone every row is a card in which
 * each mark stands beside the name of its column.
 */
export function MatrixTable(props: MatrixTableProps) {
  const { caption, corner, columns, after, groups, words } = props;
  const width = 1 + columns.length + after.length;
  return (
    <div class="matrix">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="matrix-scroll" aria-label={props.columnsLegend} tabIndex={0}>
        <table class="matrix-table" {...tableRoles.table}>
          <caption>{caption}</caption>
          <thead {...tableRoles.rowgroup}>
            <tr {...tableRoles.row}>
              <th scope="col" {...tableRoles.columnheader}>
                {corner}
              </th>
              {columns.map(({ key, name }, index) => (
                <th key={key} scope="col" {...tableRoles.columnheader} class="matrix-number">
                  <span aria-hidden="true">{index + 1}</span>
                  <span class="visually-hidden">{name}</span>
                </th>
              ))}
              {after.map((header) => (
                <th key={header} scope="col" {...tableRoles.columnheader}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.key} {...tableRoles.rowgroup}>
              <tr {...tableRoles.row} class="matrix-group">
                <th scope="rowgroup" {...tableRoles.rowheader} colSpan={width}>
                  {group.title}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.key} row={row} {...{ columns, after, words }} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Legend {...props} />
    </div>
  );
}

function Row({
  row,
  columns,
  after,
  words,
}: { row: MatrixRow } & Pick<MatrixTableProps, 'columns' | 'after' | 'words'>) {
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowheader}>
        {row.name}
      </th>
      {columns.map(({ key, name }, index) => {
        const mark = row.marks[index] ?? null;
        return (
          <td
            key={key}
            {...tableRoles.cell}
            class={classNames('matrix-mark', mark === null && 'cell-blank')}
            data-label={name}
          >
            {mark && <Sign mark={mark} word={words[mark]} />}
          </td>
        );
      })}
      {after.map((header, index) => (
        <td key={header} {...tableRoles.cell} data-label={header} class={classNames(!row.after[index] && 'cell-blank')}>
          <div class="cell">{row.after[index]}</div>
        </td>
      ))}
    </tr>
  );
}

function Sign({ mark, word }: { mark: MatrixMark; word: string }) {
  return (
    <span class="matrix-sign">
      <Icon name={mark satisfies IconName} />
      <span class="matrix-sign-word">{word}</span>
    </span>
  );
}

function Legend({ columns, words, columnsLegend, marksLegend }: MatrixTableProps) {
  return (
    <div class="matrix-legend">
      {columns.length > 0 && (
        <div class="matrix-names">
          <p>{columnsLegend}</p>
          <ol>
            {columns.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
          </ol>
        </div>
      )}
      <div>
        <p>{marksLegend}</p>
        <ul class="matrix-marks">
          {(Object.keys(words) as MatrixMark[]).map((mark) => (
            <li key={mark}>
              <Icon name={mark} /> {words[mark]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
