import type { Web } from '../../shell/index.ts';
import { mountCoachList } from './coach-list-pages.tsx';
import { mountCoach } from './coach-pages.tsx';
import { mountDeputies } from './deputies/deputy-pages.tsx';
import { mountOwnFeedback } from './feedback/own-feedback-pages.tsx';
import { mountCoaching } from './notes/coaching-pages.tsx';
import { mountOwnHome } from './own/own-home-pages.tsx';
import { mountCoachLink } from './own/own-link-pages.tsx';
import { mountOwnModules } from './own/own-module-pages.tsx';
import { mountOwnRoles } from './own/own-role-pages.tsx';
import { mountOwnStudents } from './own/own-student-pages.tsx';
import { mountCoachSettings } from './settings-pages.tsx';
import { mountCertificateCheck } from './training/certificate-check-page.tsx';

/** The register of coaches: for staff, for the coach by link, and for the student who is asked. */
export function mountCoachRegister(web: Web): void {
  mountCoachList(web);
  mountCoach(web);
  mountDeputies(web);
  mountCoaching(web);
  mountCoachSettings(web);
  mountCoachLink(web);
  mountOwnHome(web);
  mountOwnRoles(web);
  mountOwnModules(web);
  mountOwnStudents(web);
  mountOwnFeedback(web);
  mountCertificateCheck(web);
}
