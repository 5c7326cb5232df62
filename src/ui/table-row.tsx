import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { type Content, classNames } from './content.ts';
import { tableRoles } from './table-roles.ts';
import { between, isWritten, openingTag } from './written.ts';

/** What the cells of a column have in common. */
export type RowColumn = {
  key: string;
  header: string;
  numeric?: boolean | undefined;
  rowHeader?: boolean | undefined;
  headerHidden?: boolean | undefined;
};

/** Makes a row of a table, of the contents of its cells. */
export type MakeRow = (contents: readonly Content[], key: string | number) => VNode;

/** The rows under these columns, in the way that suits where they are made. */
export const rowsUnder = (columns: readonly RowColumn[]): MakeRow =>
  isWritten ? writtenRows(columns) : elementRows(columns);

const rowTag = openingTag('tr', tableRoles.row);

/** The tags of a cell are the same all the way down its column, so they are written once, and a row is one text with contents in it. */
export function writtenRows(columns: readonly RowColumn[]): MakeRow {
  const blank = columns.map((column) => tagsAround(column, true));
  const filled = columns.map((column) => tagsAround(column, false));
  return (contents) => {
    let tags = rowTag;
    const texts = contents.map((content, at) => {
      const [before = '', behind = ''] = (isBlank(content) ? blank : filled)[at] ?? [];
      const text = tags + before;
      tags = behind;
      return text;
    });
    return jsxTemplate([...texts, `${tags}</tr>`], ...contents.map(between));
  };
}

// The inner element keeps text and its label apart when the cell is a grid on a phone.
function tagsAround(column: RowColumn, isEmpty: boolean): [string, string] {
  const { tag, attributes } = outer(column, isEmpty);
  return [`${openingTag(tag, attributes)}<div class="cell">`, `</div></${tag}>`];
}

/** The same rows for the browser. */
export function elementRows(columns: readonly RowColumn[]): MakeRow {
  return (contents, key) => (
    <tr key={key} {...tableRoles.row}>
      {columns.map((column, at) => {
        const { tag: Tag, attributes } = outer(column, isBlank(contents[at]));
        return (
          <Tag key={column.key} {...attributes}>
            <div class="cell">{contents[at]}</div>
          </Tag>
        );
      })}
    </tr>
  );
}

function outer({ header, numeric, rowHeader, headerHidden }: RowColumn, isEmpty: boolean) {
  const own = rowHeader
    ? ({ tag: 'th', attributes: { scope: 'row', ...tableRoles.rowheader } } as const)
    : ({ tag: 'td', attributes: tableRoles.cell } as const);
  const look = {
    class: classNames(numeric && 'numeric', isEmpty && 'cell-blank') || undefined,
    'data-label': headerHidden ? undefined : header,
  };
  return { tag: own.tag, attributes: { ...own.attributes, ...look } };
}

const isBlank = (content: Content): boolean =>
  Array.isArray(content)
    ? content.every(isBlank)
    : content === null || content === undefined || content === '' || content === false;
