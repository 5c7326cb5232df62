import { type Category, categories } from './category.ts';
import { dataMap } from './data-map.ts';
import type { TableData } from './table-data.ts';

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

/** The personal columns of a table, per category. */
export const personalColumns = (table: TableData): [Category, string[]][] =>
  categories
    .map((category): [Category, string[]] => [category, words(table[category])])
    .filter(([, all]) => all.length > 0);

/** Every column that is declared for a table, as often as it is declared. */
export const declaredColumns = (table: TableData): string[] => [
  ...personalColumns(table).flatMap(([, columns]) => columns),
  ...words(table.context),
  ...words(table.other),
];

/** What a person gets of a row: what is personal, and what is needed to understand it. */
export const shownColumns = (table: TableData): string[] => [
  ...personalColumns(table).flatMap(([, columns]) => columns),
  ...words(table.context),
];

/** The tables in which a category has columns. */
export const tablesOf = (category: Category): string[] =>
  Object.entries(dataMap)
    .filter(([, table]) => words(table[category]).length > 0 && table.rows !== 'copy')
    .map(([name]) => name);
