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

/** What of these belongs to what a version offers, and can differ between versions; who leads it does not. */
export type ComparedFacts = Omit<MkbRouteFacts, 'projectLeadId'>;

/** Only the facts that belong to a version, out of all that is known of a Mkb-route. */
export const comparedFacts = (route: MkbRouteFacts): ComparedFacts => ({
  name: route.name,
  targetGroups: route.targetGroups,
  sector: route.sector,
  region: route.region,
  startsPerYear: route.startsPerYear,
  groupMinimum: route.groupMinimum,
  groupPlanned: route.groupPlanned,
  participation: route.participation,
});
