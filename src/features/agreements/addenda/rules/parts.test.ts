import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { completeTerms } from '../../rules/complete-terms.ts';
import { type DraftTerms, draftFrom } from '../../rules/draft-terms.ts';
import { sampleDraft } from '../../rules/terms.fixture.ts';
import { changeKinds, kindOf } from './change-kinds.ts';
import { changesBetween, overtaken, withChanges } from './changes.ts';
import { fixedParts, type Part, partsOf, withPart } from './parts.ts';

/** Every party there, every field filled in. */
function fullDraft(): DraftTerms {
  const draft = sampleDraft();
  const employer = draft.parties.thirdLocation && { ...draft.parties.thirdLocation, kvkNumber: '87654321' };
  const secondCompany = employer && {
    ...employer,
    location: 'Kade 2',
    jobTitle: 'monteur',
    workplaceCoachName: 'T. Twee',
    workplaceCoachJobTitle: 'chef',
    daysPerWeek: 1,
    from: isoDate('2028-01-01'),
    until: isoDate('2028-06-30'),
  };
  return {
    ...draft,
    privacy: 'Het bedrijf ziet geen cijfers.',
    parties: {
      ...draft.parties,
      employer,
      secondCompany,
      legalRepresentative: { name: 'A. El Amrani', relation: 'ouder' },
    },
  };
}

type Path = (string | number)[];
/** The path to every value in these terms that is no object or list. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path];
function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined)
    return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const at = copy as Record<string, unknown>;
  at[String(key)] = changedAt(at[String(key)], rest);
  return copy;
}

describe('the parts of an agreement', () => {
  const draft = fullDraft();

  it('hold every value of the terms, but not their language and clauses', () => {
    for (const path of leaves(draft)) {
      const changed = changedAt(draft, path) as DraftTerms;
      const isPart = !['language', 'clauseTemplate'].includes(String(path[0]));
      const changes = changesBetween(draft, changed);
      const isRename = path.at(-1) === 'unitName' || (path[0] === 'periods' && path.at(-1) === 'id');
      assert.equal(changes.length, isPart ? (isRename ? 2 : 1) : 0, path.join('.'));
      for (const { part } of changes) assert.ok(changeKinds.includes(kindOf(part)), part);
    }
  });

  it('make the later terms of the earlier ones, and back', () => {
    for (const path of leaves(draft).filter(([first]) => first !== 'language' && first !== 'clauseTemplate')) {
      const changed = changedAt(draft, path) as DraftTerms;
      const there = withChanges(draft, changesBetween(draft, changed));
      assert.deepEqual(changesBetween(there, changed), [], path.join('.'));
      const back = withChanges(there, changesBetween(there, draft));
      assert.deepEqual(changesBetween(back, draft), [], path.join('.'));
    }
  });

  it('can each be taken from other terms without touching the rest', () => {
    const other = leaves(draft).reduce((terms: unknown, path) => changedAt(terms, path), draft) as DraftTerms;
    for (const part of fixedParts) {
      const mixed = withPart(draft, part, partsOf(other).get(part) ?? null);
      assert.deepEqual(
        changesBetween(draft, mixed).map((change) => change.part),
        [part],
      );
    }
  });

  it('are the same for terms that were sent and taken back', () => {
    const complete = completeTerms(sampleDraft());
    assert.ok(complete);
    assert.deepEqual(changesBetween(sampleDraft(), draftFrom(complete)), []);
    const unstated = { ...complete, employment: null };
    assert.deepEqual(changesBetween(draftFrom(unstated), draftFrom({ ...unstated, employment: null })), []);
  });

  it('keeps two units of one name apart, and periods in time', () => {
    const [unit] = draft.outcomes;
    assert.ok(unit);
    const twice = { ...draft, outcomes: [unit, { ...unit, creditsAtWorkplace: 5 }] };
    const changes = changesBetween(draft, twice).map(({ part }) => part);
    assert.ok(changes.includes(`outcome:${unit.unitName} #2` as Part));
    const [first, second] = draft.periods;
    assert.ok(first && second);
    const swapped = withPart(draft, `period:${first.period.id}`, { ...first, from: '2028-09-01', until: '2028-10-01' });
    assert.deepEqual(
      swapped.periods.slice(0, 2).map(({ period }) => period.id),
      [second.period.id, first.period.id],
    );
  });

  it('tell what was overtaken', () => {
    const after = withPart(draft, 'coaching.hours', 4);
    const changes = changesBetween(draft, after);
    assert.deepEqual(overtaken(changes, draft), []);
    assert.equal(overtaken(changes, withPart(draft, 'coaching.hours', 3)).length, 1);
    assert.deepEqual(overtaken(changes, withPart(draft, 'coaching.talks', 9)), []);
  });
});
