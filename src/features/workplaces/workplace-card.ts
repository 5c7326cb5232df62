import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../shell/index.ts';
import type { WorkplaceProfile } from './rules/profile.ts';

/** What a feature shows on the page of a workplace; null where it has nothing to show to this actor. */
export type WorkplaceCard = (r: StaffRequest<object>, workplace: WorkplaceProfile) => Promise<ComponentChild>;
