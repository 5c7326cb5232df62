import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from './source-files.ts';

/** The words in backticks of the table rows of a Markdown text. */
export function codeWords(markdown: string): Set<string> {
  const rows = markdown.split('\n').filter((line) => /^\s*\|/.test(line));
  return new Set(rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')));
}

/** The tables that migrations leave behind, with their schema where they name one. */
export function tablesOf(migrations: readonly string[]): Set<string> {
  const tables = new Set<string>();
  const name = String.raw`(?:if (?:not )?exists\s+)?([\w.]+)`;
  const verbs = new RegExp(
    String.raw`^\s*(create(?: unlogged)?|drop)\s+table\s+${name}(\s+partition\s+of)?|^\s*alter\s+table\s+${name}\s+rename\s+to\s+(\w+)`,
    'gim',
  );
  for (const migration of migrations) {
    for (const [, verb, table, partition, from, to] of migration.matchAll(verbs)) {
      if (from && to) {
        tables.delete(from);
        tables.add(from.includes('.') ? from.replace(/[^.]+$/, to) : to);
      } else if (table && verb?.toLowerCase() === 'drop') tables.delete(table);
      else if (table && !partition) tables.add(table);
    }
  }
  return tables;
}

describe('docs/glossary.md', () => {
  const words = codeWords(readFiles(['docs'], /^docs\/glossary\.md$/).get('docs/glossary.md') ?? '');

  it('is there and holds words of the code', () => {
    assert.ok(words.size > 0);
  });

  it('has a row for every feature', () => {
    const features = new Set(
      [...readFiles(['src/features'], /\.tsx?$/).keys()].map((file) => file.split('/')[2] ?? ''),
    );
    assert.ok(features.size > 0);
    assert.deepEqual(
      [...features].filter((feature) => !words.has(feature)),
      [],
    );
  });

  it('has a row for every table', () => {
    const tables = tablesOf([...readFiles(['migrations'], /\.sql$/).values()]);
    assert.ok(tables.size > 0);
    assert.deepEqual(
      [...tables].filter((table) => !words.has(table) && !words.has(table.replace(/^.*\./, ''))),
      [],
    );
  });

  it('is read as rows of a table, and migrations as what they leave behind', () => {
    assert.deepEqual(
      [...codeWords('`no` row\n| pruim | `Plum`, `plums` | of `Prunus` |')],
      ['Plum', 'plums', 'Prunus'],
    );
    const migrations = [
      'create table plum (id uuid);\nCREATE TABLE IF NOT EXISTS garden.tree (\n',
      'create table plum_2027 partition of plum;\ndrop table plum;\nalter table garden.tree rename to bush;\n-- create table comment (',
    ];
    assert.deepEqual([...tablesOf(migrations)], ['garden.bush']);
  });
});
