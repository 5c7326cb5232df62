import { knownNames } from './guess-columns.ts';

type Row = { number: number; cells: readonly string[] };

/** Where the names of columns stand. `row`: null when no row has them. `firstRow`: where the first company stands. */
export type Header = {
  row: number | null;
  firstRow: number;
  names: string[];
  /** What was found: rows above it that were left out, a row of groups above it, or a second row of names below it. */
  above: number;
  group: boolean;
  below: boolean;
};

/** Finds the row with the names of columns among the first rows of a file, also below a title and in two rows. */
export function findHeader(rows: readonly Row[]): Header {
  const best = rows
    .map((row) => ({ row, known: knownNames(row.cells), filled: filled(row.cells) }))
    .filter(({ known, filled: count }) => known >= 2 || (known === 1 && count <= 2))
    .toSorted((a, b) => b.known - a.known || a.row.number - b.row.number)[0];
  if (best) return headerAt(rows, best.row.number);
  const [first] = rows;
  return first && looksLikeNames(first, rows.slice(1)) ? headerAt(rows, first.number) : withoutHeader(rows);
}

/** The header when somebody says on which row it is. */
export function headerAt(rows: readonly Row[], number: number): Header {
  const index = rows.findIndex((row) => row.number === number);
  const row = rows[index];
  if (!row) return withoutHeader(rows);
  const next = rows[index + 1];
  const above = rows[index - 1];
  const below = next !== undefined && knownNames(next.cells) >= 2;
  const group = above !== undefined && above.number === number - 1 && isGroupRow(above.cells, row.cells);
  const names = group ? withGroups(above.cells, row.cells) : [...row.cells];
  // Two rows of names, such as Dutch with English below: the one that says more counts, and where it is empty the other.
  const merged = below ? names.map((name, column) => name || (next.cells[column] ?? '')) : names;
  const firstRow = (below ? next.number : row.number) + 1;
  return { row: row.number, firstRow, names: merged, above: index - (group ? 1 : 0), group, below };
}

export const withoutHeader = (rows: readonly Row[]): Header => ({
  row: null,
  firstRow: rows[0]?.number ?? 1,
  names: Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, () => ''),
  above: 0,
  group: false,
  below: false,
});

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

const groupWords =
  /^(bedrijf|bedrijfs ?gegevens|company|organisatie|algemeen|general|adres|adres ?gegevens|address|contact|contact ?persoon|contact ?gegevens|contact ?person|werkplek|workplace|overig|overige|other)$/i;

/** Names of groups stand over several columns: fewer than the names below, more than a title, and words for groups only. */
const isGroupRow = (above: readonly string[], names: readonly string[]): boolean =>
  filled(above) >= 2 && filled(above) < filled(names) && above.every((cell) => cell === '' || groupWords.test(cell));

/** 'Contactpersoon' over 'Naam' and 'E-mail' makes 'Contactpersoon Naam' and 'Contactpersoon E-mail'. */
function withGroups(above: readonly string[], names: readonly string[]): string[] {
  let group = '';
  return names.map((name, column) => {
    group = above[column] || group;
    const isCompany =
      /^(bedrijf|bedrijfs ?gegevens|company|organisatie|algemeen|general|adres|adres ?gegevens|address|overig|overige|other)$/i.test(
        group,
      );
    return group === '' || isCompany || name === '' ? name : `${group} ${name}`;
  });
}

/** Words above figures: a row without digits, none of which comes back, above rows that have them. */
function looksLikeNames({ cells }: Row, others: readonly Row[]): boolean {
  const names = cells.filter((cell) => cell !== '');
  if (names.length < 2 || names.some((name) => /\d/.test(name)) || new Set(names).size < names.length) return false;
  return others.length > 0 && others.slice(0, 10).some((row) => row.cells.some((cell) => /\d/.test(cell)));
}
