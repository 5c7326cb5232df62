/** What somebody can ask about the own data: AVG art. 16, art. 17, and all else (art. 18, 21, a question). */
export const requestKinds = ['correct', 'erase', 'other'] as const;
export type RequestKind = (typeof requestKinds)[number];
