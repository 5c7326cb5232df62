import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences } from '../../src/features/audit-log/rules/differences.ts';
import { texts } from '../../src/features/audit-log/texts.ts';
import { codeWord } from '../../src/features/audit-log/views/change-words.ts';
import { selectRoleNames } from '../../src/features/institution/index.ts';
import { auditLines } from '../../src/platform/audit/audit-lines.ts';
import { useDemoWorld } from './demo-world.ts';

describe('the log of the demo world', () => {
  const open = useDemoWorld();

  it('has words for everything that changed', async () => {
    const { deps, large } = await open();
    const events = await deps.db.inInstitution(large.id, (tx) =>
      auditLines(tx).select(['action', 'before', 'after']).execute(),
    );
    const parts = events.flatMap(({ before, after }) =>
      differences(before, after).differences.flatMap(({ field }) => field.split('.')),
    );
    const wordless = [...new Set(parts)].filter((part) => !/^\d+$/.test(part) && !(part in texts.nl.fieldNames));
    const names = await deps.db.inInstitution(large.id, (tx) => selectRoleNames(tx, 'nl'));
    // What people type has no underscores, and these fields hold codes only.
    const codeFields = [
      'criterion',
      'degree',
      'kind',
      'language',
      'mode',
      'origin',
      'participation',
      'party',
      'role',
      'state',
      'variant',
    ];
    const codes = events
      .flatMap(({ before, after }) => differences(before, after).differences)
      .flatMap(({ field, before, after }) =>
        [before, after].map((value) => ({ field: field.split('.').at(-1) ?? '', value })),
      )
      .flatMap(({ field, value }) =>
        String(value ?? '')
          .split(', ')
          .map((code) => ({ field, code })),
      )
      .filter(
        ({ field, code }) => /^[a-z0-9]+(_[a-z0-9]+)+$/.test(code) || (codeFields.includes(field) && code !== ''),
      );
    const unnamed = codes.filter(({ code }) => codeWord('nl', names, code) === null);
    assert.ok(codes.length > 50);
    assert.deepEqual([...new Set(unnamed.map(({ field, code }) => `${field}: ${code}`))].sort(), []);
    assert.ok(events.length > 50);
    assert.deepEqual(wordless.sort(), []);
    assert.deepEqual(
      [...new Set(events.map(({ action }) => action))].filter((action) => !(action in texts.nl.actions)),
      [],
    );
  });
});
