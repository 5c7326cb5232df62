import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Role, roles } from '../../../kernel/role.ts';
import { saidFaults } from './contrast-words.ts';
import { sharedNames, wantedLabels } from './wanted-labels.ts';

const own = Object.fromEntries(roles.map((role) => [role, { nl: `nl ${role}`, en: `en ${role}` }])) as Record<
  Role,
  { nl: string; en: string }
>;

describe('wantedLabels', () => {
  it('keeps nothing when all is empty or as the product calls it', () => {
    assert.deepEqual(wantedLabels({}, own), {});
    assert.deepEqual(wantedLabels({ lecturer_nl: '', lecturer_en: 'en lecturer' }, own), {});
  });
  it('fills the other language with the usual name', () => {
    assert.deepEqual(wantedLabels({ lecturer_nl: 'Opleider' }, own), {
      lecturer: { nl: 'Opleider', en: 'en lecturer' },
    });
  });
});

describe('sharedNames', () => {
  it('finds a name that two roles share, whatever its capitals', () => {
    const labels = { ...own, lecturer: { nl: 'NL student', en: 'Teacher' } };
    assert.deepEqual(sharedNames(labels), [{ role: 'student', lang: 'nl' }]);
  });
  it('finds nothing in the usual names', () => assert.deepEqual(sharedNames(own), []));
});

describe('saidFaults', () => {
  it('names the field of the front colour, or of the back one where the front is fixed', () => {
    const faults = saidFaults([
      { pair: 'brandInk on brandFill', ratio: 1.4, needed: 4.5 },
      { pair: 'ok on paper', ratio: 2, needed: 4.5 },
      { pair: 'companyOn on company', ratio: 3, needed: 4.5 },
      { pair: 'controlLine on card', ratio: 2.5, needed: 3 },
    ]);
    assert.deepEqual(
      faults.map((fault) => fault.field),
      ['brandInk', 'paper', 'company', 'ink'],
    );
  });
  it('says the worst of a kind once', () => {
    const faults = saidFaults([
      { pair: 'brand on brandSoft', ratio: 3.1, needed: 4.5 },
      { pair: 'brandHover on brandSoft', ratio: 2.2, needed: 4.5 },
      { pair: 'brand on card', ratio: 3, needed: 4.5 },
    ]);
    assert.deepEqual(
      faults.map(({ front, back }) => `${front} on ${back}`),
      ['brandHover on brandSoft', 'brand on card'],
    );
  });
});
