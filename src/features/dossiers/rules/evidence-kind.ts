/** What an employer must be able to show per student and study year, beside the agreement (RVO, administratie hbo). */
export const evidenceKinds = ['attendance', 'coaching', 'qualities'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
