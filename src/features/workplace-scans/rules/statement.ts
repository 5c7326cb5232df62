/** What a workplace is looked at for, in this order on every page. */
export const dimensions = [
  'function_and_assignments',
  'coach',
  'time',
  'facilities_and_safety',
  'learning_climate',
  'commitment',
  'continuity',
  'week_pattern',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Who answer, each apart. */
export const respondents = ['institution', 'company', 'student'] as const;
export type Respondent = (typeof respondents)[number];

/** What no other strength makes up for. */
export const hardSignals = ['no_relevant_assignment', 'no_hbo_coach', 'unsafe'] as const;
export type HardSignal = (typeof hardSignals)[number];

/** A sentence that each party answers. Its code stays the same over versions, so that scans can be compared. */
export type Statement = {
  code: string;
  dimension: Dimension;
  /** Null: a weakness here can be made up for. */
  hardSignal: HardSignal | null;
  words: { nl: string; en: string };
};

export type StatementFault =
  | { fault: 'double_code'; code: string }
  /** Two to four statements per dimension keep a part within five minutes. */
  | { fault: 'too_few' | 'too_many'; dimension: Dimension }
  | { fault: 'no_words'; code: string }
  /** Somebody must be asked after each hard signal. */
  | { fault: 'signal_not_asked'; signal: HardSignal };

export const perDimension = { least: 2, most: 4 };

/** What is wrong with a set of statements before a hogeschool can use it. */
export function statementFaults(statements: readonly Statement[]): StatementFault[] {
  const faults: StatementFault[] = [];
  const codes = statements.map(({ code }) => code);
  for (const code of new Set(codes.filter((one, at) => codes.indexOf(one) !== at)))
    faults.push({ fault: 'double_code', code });
  for (const { code, words } of statements)
    if (words.nl.trim() === '' || words.en.trim() === '') faults.push({ fault: 'no_words', code });
  for (const dimension of dimensions) {
    const count = statements.filter((one) => one.dimension === dimension).length;
    if (count < perDimension.least) faults.push({ fault: 'too_few', dimension });
    if (count > perDimension.most) faults.push({ fault: 'too_many', dimension });
  }
  for (const signal of hardSignals)
    if (!statements.some(({ hardSignal }) => hardSignal === signal)) faults.push({ fault: 'signal_not_asked', signal });
  return faults;
}
