import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Waiting } from './answer-term.ts';
import type { CompanyDetails } from './company.ts';
import { companyGaps, type Need } from './company-gaps.ts';

/** The step that is due first: what, whose, by when. */
export type OpenStep = { text: string; ownerName: string; due: IsoDate };

/** The one thing that says where things stand with a company and what is next. */
export type Standing =
  | { kind: 'waiting'; waiting: Waiting }
  | { kind: 'step'; step: OpenStep; late: boolean }
  /** Nobody ever had contact. */
  | { kind: 'no_contact' }
  /** In talk, and nothing is agreed for next. */
  | { kind: 'no_step' }
  /** Something lacks for an agreement. */
  | { kind: 'need'; need: Need }
  | { kind: 'ready' }
  | { kind: 'inactive' }
  | { kind: 'stopped' };

/** The most urgent first: whoever waits for us, then what we said we would do, then what the stage asks for. */
export function companyStanding(
  company: CompanyDetails,
  known: { waiting: Waiting | null; step: OpenStep | null; hadContact: boolean },
  today: IsoDate,
): Standing {
  const { waiting, step, hadContact } = known;
  if (waiting) return { kind: 'waiting', waiting };
  if (step) return { kind: 'step', step, late: step.due < today };
  switch (company.stage) {
    case 'inactive':
    case 'stopped':
      return { kind: company.stage };
    case 'unknown':
    case 'approached':
    case 'interested':
      return { kind: hadContact ? 'no_step' : 'no_contact' };
    case 'committed':
    case 'active': {
      const [need] = companyGaps(company);
      return need ? { kind: 'need', need } : { kind: 'ready' };
    }
  }
}
