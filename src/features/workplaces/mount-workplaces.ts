import type { Web } from '../../shell/index.ts';
import { mountAsking } from './ask-pages.tsx';
import { mountCoverage } from './coverage-pages.tsx';
import { mountWorkplaceLinks } from './link-doors.ts';
import { mountLinkedOffer } from './linked-offer-pages.tsx';
import { mountLinkedTasks } from './linked-task-pages.tsx';
import { mountOffers } from './offer-pages.tsx';
import { mountPhoto } from './photo-pages.tsx';
import { mountProfile } from './profile-pages.tsx';
import { mountStudentCoverage } from './student-pages.tsx';
import { mountWorkTasks } from './task-pages.tsx';
import { mountTicks } from './tick-pages.tsx';
import type { WorkplaceCard } from './workplace-card.ts';
import { mountWorkplacePages } from './workplace-pages.tsx';

/** Workplaces; `cards` are what other features show on the page of one. */
export function mountWorkplaces(web: Web, cards: readonly WorkplaceCard[]): void {
  mountWorkplacePages(web, cards);
  mountProfile(web);
  mountPhoto(web);
  mountWorkTasks(web);
  mountTicks(web);
  mountCoverage(web);
  mountStudentCoverage(web);
  mountAsking(web);
  mountWorkplaceLinks(web);
  mountLinkedTasks(web);
  mountLinkedOffer(web);
  mountOffers(web);
}
