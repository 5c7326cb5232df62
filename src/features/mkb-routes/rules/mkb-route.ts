import type { TargetGroup } from '../../../kernel/target-group.ts';

/** How a Mkb-route takes part in the national programme. */
export const participations = ['none', 'pilot', 'development', 'knowledge_partner'] as const;
export type Participation = (typeof participations)[number];

/** What is known of a Mkb-route besides its design. Group sizes in students. */
export type MkbRouteFacts = {
  name: string;
  targetGroups: TargetGroup[];
  sector: string;
  region: string;
  startsPerYear: number;
  groupMinimum: number | null;
  groupPlanned: number | null;
  projectLeadId: string | null;
  participation: Participation;
};
