import { routePromises } from './features/commitments/index.ts';
import type { MkbRouteCard } from './features/mkb-routes/index.ts';

/** What features show on the start page of a Mkb-route, in this order. */
export const mkbRouteCards: readonly MkbRouteCard[] = [routePromises];
