import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { checkInputFromDesign } from './check-input.ts';
import { type CheckSnapshot, motivatedCodes, openPoints, shortfallsWith } from './check-snapshot.ts';
import { emptyDesign } from './design.ts';
import { figures } from './figures.fixture.ts';
import { checkMkbRoute } from './route-check.ts';
import { periodsFromVariant } from './variants.ts';
import { type Version, versionStates } from './version.ts';
import { type VersionVerb, versionTransitions, versionVerbs } from './version-transitions.ts';
import * as verbs from './version-verbs.ts';

const at = new Date('2027-02-01T10:00:00Z');
let next = 0;
const design = { ...emptyDesign, periods: periodsFromVariant('learn_first', 'associate_degree', () => `p${next++}`) };
const check = checkMkbRoute(checkInputFromDesign('associate_degree', design, []), figures);
const motivation = { criterion: 'greater_part_at_workplace', text: 'Omdat', by: 'Ada', at: at.toISOString() } as const;
const snapshot: CheckSnapshot = {
  checkedOn: isoDate('2027-02-01'),
  degree: 'associate_degree',
  figures,
  companies: [],
  check,
  motivations: [motivation],
};
const deed = { by: 'ada', at };

function must(outcome: verbs.VersionOutcome<Version>): Version {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.fault);
  return outcome.version;
}
const draft: Version = { state: 'draft', design };
const submitted = must(verbs.submit(draft, { ...deed, snapshot }));
const returned = must(verbs.sendBack(submitted, { ...deed, reason: 'Noem de branche.' }));
const published = must(verbs.publish(submitted, { ...deed, snapshot }));
const superseded = must(verbs.supersede(published));
const samples = [draft, submitted, returned, published, superseded];

const attempts: Record<VersionVerb, (version: Version) => verbs.VersionOutcome<Version>> = {
  changeDesign: (version) => verbs.changeDesign(version, emptyDesign),
  submit: (version) => verbs.submit(version, { ...deed, snapshot }),
  sendBack: (version) => verbs.sendBack(version, { ...deed, reason: 'Noem de branche.' }),
  publish: (version) => verbs.publish(version, { ...deed, snapshot }),
  supersede: (version) => verbs.supersede(version),
};

const line = (from: string, verb: string, to: string) => `${from} --> ${to}: ${verb}`;
const listed = versionTransitions.map(({ from, verb, to }) => line(from, verb, to)).sort();

describe('the states of a version of a Mkb-route', () => {
  it('the verbs make exactly the listed transitions', () => {
    const found = samples.flatMap((version) =>
      versionVerbs.flatMap((verb) => {
        const outcome = attempts[verb](version);
        return outcome.ok ? [line(version.state, verb, outcome.version.state)] : [];
      }),
    );
    assert.deepEqual(found.sort(), listed);
    assert.deepEqual(new Set(samples.map(({ state }) => state)), new Set(versionStates));
  });

  it('the drawing shows exactly the listed transitions', () => {
    const drawing = readFileSync(new URL('../../../../docs/states/mkb-route-version.md', import.meta.url), 'utf8');
    const drawn = [...drawing.matchAll(/^\s*(\w+) --> (\w+): (\w+)$/gm)].map((match) =>
      line(`${match[1]}`, `${match[3]}`, `${match[2]}`),
    );
    assert.deepEqual(drawn.sort(), listed);
  });

  it('a returned version keeps its reason until the decision', () => {
    const again = must(verbs.submit(returned, { ...deed, snapshot }));
    assert.ok(again.state === 'submitted');
    assert.equal(again.earlierReturn?.reason, 'Noem de branche.');
  });

  const faults: [string, verbs.VersionOutcome<Version>, verbs.VersionFault][] = [
    [
      'submitting without periods',
      verbs.submit({ state: 'draft', design: emptyDesign }, { ...deed, snapshot }),
      'no_periods',
    ],
    ['returning without a reason', verbs.sendBack(submitted, { ...deed, reason: ' \n' }), 'reason_needed'],
    ['changing what was published', verbs.changeDesign(published, emptyDesign), 'wrong_state'],
    ['publishing twice', verbs.publish(published, { ...deed, snapshot }), 'wrong_state'],
  ];
  for (const [name, outcome, fault] of faults)
    it(`${name}: ${fault}`, () => assert.deepEqual(outcome, { ok: false, fault }));
});

describe('what a version still asks for', () => {
  it('pairs each shortfall with its motivation', () => {
    assert.deepEqual(
      shortfallsWith(check, [motivation]).map(({ criterion, motivation }) => [
        criterion.code,
        motivation?.text ?? null,
      ]),
      [['greater_part_at_workplace', 'Omdat']],
    );
  });

  it('counts unknown criteria, and shortfalls until they are motivated', () => {
    const codes = (motivations: (typeof motivation)[]) =>
      openPoints(check, motivatedCodes(motivations)).map(({ code }) => code);
    const unknown = ['connected', 'sme', 'employed_and_paid', 'tripartite_agreement', 'co_design'];
    assert.deepEqual(codes([motivation]), unknown);
    assert.deepEqual(codes([]).sort(), [...unknown, 'greater_part_at_workplace'].sort());
  });
});
