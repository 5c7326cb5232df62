import { Fragment, type VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { type Content, classNames } from './content.ts';
import { tableRoles } from './table-roles.ts';
import { isWritten, openingTag } from './written.ts';

/** What the cells of a column have in common. */
export type CellColumn = {
  header: string;
  numeric?: boolean | undefined;
  rowHeader?: boolean | undefined;
  headerHidden?: boolean | undefined;
};

/** Makes the cells of one column, each around its content. */
export type MakeCell = (content: Content, key: string | number) => VNode;

/** The cells of a column, in the way that suits where they are made. */
export const cellsOf = (column: CellColumn): MakeCell => (isWritten ? writtenCells(column) : elementCells(column));

/** The tags of a cell are the same all the way down its column, so they are written once. */
export function writtenCells(column: CellColumn): MakeCell {
  const blank = tagsAround(column, true);
  const filled = tagsAround(column, false);
  return (content) => jsxTemplate(isBlank(content) ? blank : filled, inText(content));
}

// The inner element keeps text and its label apart when the cell is a grid on a phone.
function tagsAround(column: CellColumn, isEmpty: boolean): string[] {
  const { tag, attributes } = outer(column, isEmpty);
  return [`${openingTag(tag, attributes)}<div class="cell">`, `</div></${tag}>`];
}

/** `jsxEscape` would escape what is in an array for good. */
const inText = (content: Content): unknown =>
  Array.isArray(content) ? <Fragment>{content}</Fragment> : jsxEscape(content);

/** The same cells for the browser. */
export function elementCells(column: CellColumn): MakeCell {
  return (content, key) => {
    const { tag: Tag, attributes } = outer(column, isBlank(content));
    return (
      <Tag key={key} {...attributes}>
        <div class="cell">{content}</div>
      </Tag>
    );
  };
}

function outer({ header, numeric, rowHeader, headerHidden }: CellColumn, isEmpty: boolean) {
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
