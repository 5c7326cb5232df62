/** Where students of a Mkb-route come from (doelgroep): mbo-4 by school (bol) or by work (bbl), havo, vwo, from another career, or at work already. */
export const targetGroups = ['mbo4_bol', 'mbo4_bbl', 'havo', 'vwo', 'career_changer', 'worker'] as const;
export type TargetGroup = (typeof targetGroups)[number];
