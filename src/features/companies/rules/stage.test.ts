import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { interestStage, moveStage, nextStages, type Stage, stages } from './stage.ts';
import { stageTransitions } from './stage-transitions.ts';

describe('the stage of a company', () => {
  const said = (from: Stage, to: Stage, reason = ''): string => {
    const moved = moveStage(from, to, reason);
    return moved.ok ? moved.verb : moved.fault;
  };
  const cases: [from: Stage, to: Stage, reason: string, outcome: string][] = [
    ['unknown', 'approached', '', 'advance'],
    ['unknown', 'interested', '', 'advance'],
    ['approached', 'committed', '', 'advance'],
    ['committed', 'active', '', 'advance'],
    ['committed', 'interested', '', 'reason_needed'],
    ['committed', 'interested', ' \n', 'reason_needed'],
    ['committed', 'interested', 'Geen begeleider dit jaar.', 'fallBack'],
    ['active', 'inactive', '', 'reason_needed'],
    ['active', 'inactive', 'Geen student dit jaar.', 'rest'],
    ['inactive', 'active', '', 'resume'],
    ['inactive', 'approached', 'Nieuwe eigenaar.', 'reopen'],
    ['stopped', 'approached', '', 'reason_needed'],
    ['stopped', 'approached', 'Belde zelf.', 'reopen'],
    ['unknown', 'stopped', 'Te klein.', 'stop'],
    ['active', 'stopped', '', 'reason_needed'],
    ['active', 'interested', 'Nee.', 'not_allowed'],
    ['approached', 'unknown', 'Nee.', 'not_allowed'],
    ['approached', 'inactive', 'Nee.', 'not_allowed'],
    ['stopped', 'active', 'Nee.', 'not_allowed'],
    ['active', 'active', 'Nee.', 'not_allowed'],
  ];
  for (const [from, to, reason, outcome] of cases)
    it(`${from} → ${to}${reason.trim() && ', with a reason'}: ${outcome}`, () =>
      assert.equal(said(from, to, reason), outcome));

  it('rises when a company says that it is interested, and never goes back by that', () => {
    const cases = stages.map((from) => [from, interestStage(from)]);
    assert.deepEqual(
      cases.filter(([, to]) => to !== null),
      [
        ['unknown', 'interested'],
        ['approached', 'interested'],
      ],
    );
  });

  it('leaves no stage without a way on', () => {
    for (const stage of stages) assert.ok(nextStages(stage).length > 0, stage);
  });

  it('is drawn as the rules have it', () => {
    const drawing = readFileSync(new URL('../../../../docs/states/company-stage.md', import.meta.url), 'utf8');
    const drawn = [...drawing.matchAll(/^\s*(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, verb]) => `${from} ${verb} ${to}`,
    );
    assert.deepEqual(
      drawn.sort(),
      stageTransitions()
        .map(({ from, verb, to }) => `${from} ${verb} ${to}`)
        .sort(),
    );
  });
});
