export const momentKinds = ['call', 'mail', 'visit', 'talk', 'presentation', 'event'] as const;
export type MomentKind = (typeof momentKinds)[number];
