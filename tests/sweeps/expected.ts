import { type PathName, paths } from '../../src/paths.ts';
import { readRightsTable } from './rights-table.ts';
import type { VisitorKind } from './visitors.ts';

/** Answers JSON and takes no form, so it has no form token and no page. */
export const isApi = (name: PathName): boolean => paths[name].pattern.startsWith('/api/');
/** The link itself is the right to open it. */
export const isLink = (name: PathName): boolean =>
  [
    'taskLink',
    'taskLinkRenew',
    'logInLink',
    'privacyLink',
    'consentLink',
    'scanLink',
    'scanLinkRenew',
    'taskQuestionLink',
    'taskQuestionRenew',
    'offerLink',
    'offerRenew',
    'companyDataLink',
    'companyDataLinkRenew',
    'letterLink',
    'letterLinkRenew',
    'coachLink',
    'coachLinkRenew',
    'coachFeedbackLink',
    'demoMailMessage',
  ].includes(name);
/** Links that are not ones to sign, by how the names of the pages behind them begin; what is more exact first. */
const otherLinks = {
  linkedTasks: 'task_question',
  linkedOffer: 'workplace_offer',
  linkedCompany: 'company_data',
  linked: 'privacy',
  ownScan: 'scan',
  letter: 'letter_of_intent',
  own: 'coach',
  coachFeedback: 'coach_feedback',
} as const;
export type OtherLink = (typeof otherLinks)[keyof typeof otherLinks];
/** The kind of link that opens a page for a task, where it is not the one to sign; null for every other page. */
export const linkPurpose = (name: PathName): OtherLink | null => {
  if (paths[name].access !== 'task') return null;
  return Object.entries(otherLinks).find(([start]) => name.startsWith(start))?.[1] ?? null;
};
/** Only for whoever's address is on the task, or whose task or view it is: as if it were not there for all others. */
export const isPersonal = (name: PathName): boolean =>
  ['signOwn', 'agreementView', 'agreementViewRemove'].includes(name) || linkPurpose(name) !== null;

/** Only for whoever wrote it; the others may see that it is there, and read why they may not. */
export const isOfItsWriter = (name: PathName): boolean => name === 'coachingNoteWithdraw';

export type Expected = 'let in' | 'refused' | 'sent to log in' | 'sent to choose a role' | 'not there';

const table = readRightsTable();

/** What a visitor may expect of a path in a demo: from the path's own access, and docs/rights.md for rights. */
export function expected(name: PathName, kind: VisitorKind): Expected {
  const { access } = paths[name];
  if (access === 'setup' || access === 'token' || access === 'api') return 'not there';
  if (access === 'public' || access === 'demo') return 'let in';
  if (access === 'task') return kind === 'task link' ? 'let in' : 'refused';
  if (kind === 'anonymous' || kind === 'task link') return 'sent to log in';
  if (access === 'identity') return 'let in';
  if (kind === 'no role') return 'sent to choose a role';
  return access === 'role' || table.get(access)?.has(kind) ? 'let in' : 'refused';
}
