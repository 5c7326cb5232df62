import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDraft } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import { seenIn } from '../companies/companies.fixture.ts';
import { outcomeKey } from './rules/outcome-key.ts';
import { units, type WorkplaceWorld, workplaceWorld } from './workplaces.fixture.ts';

const key = (unit: number, outcome: number) =>
  outcomeKey({ unitId: units[unit]?.id ?? '', unitName: '', outcome: units[unit]?.outcomes[outcome] ?? '' });

describe('what nobody knows of a workplace', () => {
  let w: WorkplaceWorld;
  let ids: Record<string, string>;
  let place: { workplaceId: string; mkbRouteId: string };
  before(async () => {
    w = await workplaceWorld();
    const { mkbRouteId } = w.world;
    place = { workplaceId: w.workplaceId, mkbRouteId };
    await w.lead.post(paths.workTasksAdd({ mkbRouteId }), { names: 'Meten\nPlannen' });
    ids = await w.taskIds();
    const outcomes = { Meten: key(0, 0), Plannen: key(1, 0) };
    for (const [name, outcome] of Object.entries(outcomes))
      await w.lead.post(paths.workTask({ mkbRouteId, workTaskId: ids[name] ?? '' }), { name, outcomes: outcome });
  });
  after(() => w.product.close());

  it('takes back nothing that was known: a company that skips a task leaves what staff said of it', async () => {
    const tick = paths.workplaceTasks(place);
    const said = { [`task-${ids.Meten}`]: 'yes', [`task-${ids.Plannen}`]: 'yes' };
    await w.office.post(tick, { ...said, seen: seenIn((await w.office.get(tick)).html) });
    const ask = paths.workplaceTasksAsk(place);
    const personId = /name="personId" value="([^"]+)"/.exec((await w.office.get(ask)).html)?.[1] ?? '';
    await w.office.post(ask, { personId });
    const company = w.product.browser();
    const first = await company.post(await w.linkTo('ineke@vandam.example'));
    const check = await company.post(first.path, {
      [`task-${ids.Meten}`]: 'partly',
      [`task-${ids.Plannen}`]: 'unknown',
    });
    assert.match((await company.post(check.path)).text, /Bedankt/);
    const ticked = await w.office.get(tick);
    const chosen = [...ticked.html.matchAll(/name="(task-[^"]+)" value="([a-z]+)"[^>]* checked/g)];
    assert.deepEqual(Object.fromEntries(chosen.map(([, task, answer]) => [task, answer])), {
      [`task-${ids.Meten}`]: 'partly',
      [`task-${ids.Plannen}`]: 'yes',
    });
  });

  it('is never called not covered: a workplace of a student that is not in the register', async () => {
    await addDraft(w.product.deps, w.world, (draft) => ({
      ...draft,
      workplace: { location: 'Zijweg 1', jobTitle: 'lasser' },
      parties: {
        ...draft.parties,
        learningCompany: { ...draft.parties.learningCompany, name: 'Elders B.V.', kvkNumber: '87654321' },
      },
    }));
    const page = await w.office.get(paths.studentCoverage({ studentId: w.world.studentId }));
    assert.match(page.text, /Daarom is niet bekend wat hier geleerd wordt/);
    assert.match(page.text, /nog niet gevraagd/);
    assert.doesNotMatch(page.text, /0 werkplekken|niet gedekt/);
    const plan = await w.office.get(paths.studentElsewhere({ studentId: w.world.studentId }));
    assert.doesNotMatch(plan.text, /Meet aan schakelingen/);
  });
});
