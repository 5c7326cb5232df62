import { workplaceScanCard } from './features/workplace-scans/index.ts';
import type { WorkplaceCard } from './features/workplaces/index.ts';

/** What other features show on the page of a workplace, in this order. */
export const workplaceCards: readonly WorkplaceCard[] = [workplaceScanCard];
