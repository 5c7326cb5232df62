import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences } from '../../src/features/audit-log/rules/differences.ts';
import { texts } from '../../src/features/audit-log/texts.ts';
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
    assert.ok(events.length > 50);
    assert.deepEqual(wordless.sort(), []);
    assert.deepEqual(
      [...new Set(events.map(({ action }) => action))].filter((action) => !(action in texts.nl.actions)),
      [],
    );
  });
});
