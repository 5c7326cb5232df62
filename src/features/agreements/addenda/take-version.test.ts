import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { emptyDesign } from '../../mkb-routes/rules/design.ts';
import { draftFrom } from '../rules/draft-terms.ts';
import { samplePeriods } from '../rules/terms.fixture.ts';
import { sampleAgreement } from './rules/addenda.fixture.ts';
import { changesBetween } from './rules/changes.ts';
import { withVersion } from './take-version.ts';

const unit = (name: string) => ({
  id: name,
  name,
  outcomes: ['De student kan het.'],
  credits: { company: 10, school: 0, third: 0 },
  periodIds: ['p2'],
});
const [first, second, third] = samplePeriods;
const design = {
  ...emptyDesign,
  periods: [first, second, third && { ...third, id: 'p4', hoursPerDay: 7 }].filter((one) => one !== undefined),
  units: [unit('Ontwerpen van een besturing'), unit('Nieuw')],
};

describe('a newer version of the Mkb-route in an addendum', () => {
  const before = draftFrom(sampleAgreement());
  const after = withVersion(before, { id: 'v', number: 4, design }, isoDate('2028-03-01'));

  it('leaves the periods that are over, and takes those to come with their dates', () => {
    assert.deepEqual(
      after.periods.map(({ period, from }) => `${period.id} ${from}`),
      ['p1 2027-09-01', 'p2 2028-01-29', 'p4 2028-09-01'],
    );
    assert.equal(after.route?.versionNumber, 4);
  });
  it('keeps how known units are assessed, asks for that of new ones, and takes none away', () => {
    assert.deepEqual(
      after.outcomes.map(({ unitName, assessedHow }) => [unitName, assessedHow]),
      [
        ['Ontwerpen van een besturing', 'portfolio met criteriumgericht interview'],
        ['Nieuw', null],
        ['Onderhoud en betrouwbaarheid', 'beroepsproduct met toelichting'],
      ],
    );
  });
  it('changes the parts that differ and no other', () => {
    assert.deepEqual(
      changesBetween(before, after).map(({ part }) => part),
      ['route', 'period:p2', 'period:p4', 'outcome:Ontwerpen van een besturing', 'outcome:Nieuw', 'period:p3'],
    );
  });
});
