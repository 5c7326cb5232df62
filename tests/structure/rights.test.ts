import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { rights } from '../../src/kernel/rights.ts';
import { roles } from '../../src/kernel/role.ts';
import { paths } from '../../src/paths.ts';
import { accessCounts, asMarkdown, markdownTables, rightsRows } from './rights-table.ts';

describe('docs/rights.md', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/rights.md'), 'utf8');
  const [rightsTable = [], accessTable = []] = markdownTables(text);
  const sentences = new Map(rightsTable.slice(1).map((row) => [row[0] ?? '', row.at(-1) ?? '']));

  it('is the table that the code follows', () => {
    const expected = rightsRows((right) => sentences.get(`\`${right}\``) ?? '');
    assert.deepEqual(rightsTable, expected, `docs/rights.md should have:\n\n${asMarkdown(expected)}\n`);
  });

  it('says of every right, in a sentence, what it lets somebody do', () => {
    for (const right of Object.keys(rights))
      assert.match(sentences.get(`\`${right}\``) ?? '', /^[A-Z].{10,}\.$/, right);
  });

  it('names every role, also those without a right', () => {
    for (const role of roles) assert.ok(rightsTable[0]?.includes(role), role);
  });

  it('names every kind of access that a path has besides rights, and no other', () => {
    assert.deepEqual(
      accessTable
        .slice(1)
        .map((row) => row[0])
        .sort(),
      [...accessCounts().keys()].map((kind) => `\`${kind}\``).sort(),
    );
    for (const row of accessTable.slice(1)) for (const cell of row) assert.notEqual(cell, '');
  });

  it('has no right that no path asks for', () => {
    const asked = new Set<string>(Object.values(paths).map(({ access }) => access));
    assert.deepEqual(
      Object.keys(rights).filter((right) => !asked.has(right)),
      [],
    );
  });
});
