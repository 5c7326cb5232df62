import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../shell/index.ts';
import type { MkbRoute } from './mkb-route-store.ts';

/** What another feature shows on the start page of a Mkb-route; null where it has nothing to show to this actor. */
export type MkbRouteCard = (r: StaffRequest<object>, route: MkbRoute) => Promise<ComponentChild>;
