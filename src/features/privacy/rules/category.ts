/** The kinds of personal data that we hold, in the order in which a person reads them. */
export const categories = [
  'identity',
  'role',
  'company_role',
  'agreement',
  'scan',
  'signature',
  'consent',
  'mail',
  'link',
  'log',
  'work',
  'contact',
  'sign_in',
  'request',
  'demo',
] as const;
export type Category = (typeof categories)[number];

/** Why we may hold it: AVG art. 6(1) a (consent), b (contract), c (law), e (task of public interest), f (legitimate interest). */
export type Basis = 'consent' | 'contract' | 'public_task' | 'legal_duty' | 'legitimate_interest';

/** Per category the ground of AVG art. 6 it rests on, and the retention rule that ends it; null: until somebody changes it. */
export const grounds: Record<Category, { basis: Basis; rule: RuleName | null }> = {
  identity: { basis: 'public_task', rule: 'person' },
  role: { basis: 'public_task', rule: 'person' },
  company_role: { basis: 'public_task', rule: 'person' },
  agreement: { basis: 'contract', rule: 'agreement' },
  scan: { basis: 'public_task', rule: 'scan' },
  signature: { basis: 'contract', rule: 'agreement' },
  consent: { basis: 'consent', rule: 'agreement' },
  mail: { basis: 'public_task', rule: 'mail' },
  link: { basis: 'legitimate_interest', rule: 'link' },
  log: { basis: 'legitimate_interest', rule: 'log' },
  work: { basis: 'public_task', rule: 'person' },
  contact: { basis: 'public_task', rule: null },
  sign_in: { basis: 'legitimate_interest', rule: 'sign_in' },
  request: { basis: 'legal_duty', rule: 'request' },
  demo: { basis: 'public_task', rule: null },
};

/** Rows of the table retention_rule. */
export const ruleNames = [
  'agreement',
  'withdrawn',
  'scan',
  'import',
  'person',
  'mail',
  'log',
  'link',
  'request',
  'sign_in',
  'answer',
] as const;
export type RuleName = (typeof ruleNames)[number];
