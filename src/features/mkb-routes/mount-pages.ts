import type { Web } from '../../shell/index.ts';
import { mountCohorts } from './cohort-pages.tsx';
import { mountCompare } from './compare-pages.tsx';
import { mountDesigner } from './designer-pages.tsx';
import { mountFacts } from './facts-pages.tsx';
import type { MkbRouteCard } from './mkb-route-card.ts';
import { mountMkbRoutes } from './mkb-route-pages.tsx';
import { mountPeriods } from './period-pages.tsx';
import { mountPeriodShape } from './period-shape-pages.tsx';
import { mountRouteCard } from './route-card-pages.ts';
import { mountRouteCheckPage } from './route-check-page.tsx';
import { mountUndo } from './undo-pages.ts';
import { mountUnits } from './unit-pages.tsx';
import { mountUnitShape } from './unit-shape-pages.tsx';
import { mountVersions } from './version-pages.tsx';

/** Every page about Mkb-routes: for who has a role, and the public check. `cards` are what other features show on the start page. */
export function mountMkbRouteDesign(web: Web, cards: readonly MkbRouteCard[]): void {
  mountRouteCheckPage(web);
  mountMkbRoutes(web, cards);
  mountCohorts(web);
  mountVersions(web);
  mountCompare(web);
  mountRouteCard(web);
  mountDesigner(web);
  mountPeriods(web);
  mountPeriodShape(web);
  mountUnits(web);
  mountUnitShape(web);
  mountUndo(web);
  mountFacts(web);
}
