import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { unknownCompany } from './company.fixture.ts';
import { companyStanding } from './company-standing.ts';
import type { Stage } from './stage.ts';

describe('where things stand with a company', () => {
  const today = isoDate('2026-11-23');
  const waiting = { since: isoDate('2026-11-20'), workingDays: 1, promised: 3, late: false };
  const step = (due: string) => ({ text: 'Bellen', ownerName: 'An', due: isoDate(due) });
  type Known = Parameters<typeof companyStanding>[1];
  const nothing: Known = { waiting: null, step: null, hadContact: false };
  const cases: [what: string, stage: Stage, known: Partial<Known>, said: string][] = [
    ['who waits for us comes first', 'active', { waiting, step: step('2026-11-01') }, 'waiting'],
    ['then what we said we would do', 'committed', { step: step('2026-11-23') }, 'step'],
    ['also when it is late', 'stopped', { step: step('2026-11-22') }, 'step late'],
    ['nobody was ever spoken to', 'unknown', {}, 'no_contact'],
    ['nothing is agreed for next', 'interested', { hadContact: true }, 'no_step'],
    ['something lacks for an agreement', 'committed', { hadContact: true }, 'need kvk_number'],
    ['at rest', 'inactive', { hadContact: true }, 'inactive'],
    ['no more', 'stopped', {}, 'stopped'],
  ];
  for (const [what, stage, known, said] of cases)
    it(`${what}: ${said}`, () => {
      const standing = companyStanding({ ...unknownCompany, stage }, { ...nothing, ...known }, today);
      const more = standing.kind === 'need' ? standing.need : standing.kind === 'step' && standing.late ? 'late' : '';
      assert.equal([standing.kind, more].filter(Boolean).join(' '), said);
    });
});
