import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  label: 'Stage',
  stage: {
    unknown: 'unknown',
    approached: 'approached',
    interested: 'interested',
    committed: 'committed',
    active: 'active',
    inactive: 'inactive',
    stopped: 'stopped',
  },
  inFull: (stage) => `stage: ${stage}`,
  what: {
    unknown: 'There has been no contact yet.',
    approached: 'We have looked for contact.',
    interested: 'The company wants to know more.',
    committed: 'The company has said it will take part.',
    active: 'The company takes part, or has a signed agreement.',
    inactive: 'The company took part, and has no student now.',
    stopped: 'The company does not take part, or no longer does.',
  },
  change: 'Change the stage',
  title: (company) => `At which stage is ${company}?`,
  lead: (stage) => `Now: ${stage}. A signed agreement makes a company active by itself.`,
  to: 'New stage',
  reason: 'Reason',
  reasonHint: 'Needed for a step back, for inactive and for stopped. A colleague will read it later.',
  optional: 'sometimes required',
  needsReason: 'asks for a reason',
  save: 'Save the stage',
  saved: (stage) => `The stage is now: ${stage}.`,
  faults: {
    not_allowed: (stage) =>
      `That is not possible from “${stage}”. Maybe somebody just changed the stage. Choose one of the stages below.`,
    reason_needed: 'Write briefly why, so that a colleague understands it later.',
  },
  changed: (from, to) => `From ${from} to ${to}`,
  byProduct: 'by itself, through a signed agreement',
};
