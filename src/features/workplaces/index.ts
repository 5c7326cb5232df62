export { coverageOfMkbRoute } from './mkb-route-card.tsx';
export { mountWorkplaces } from './mount-workplaces.ts';
export type { WorkplaceProfile } from './rules/profile.ts';
export type { WorkplaceCard } from './workplace-card.ts';
