import { Hono } from 'hono';
import { companyCards } from './company-cards.ts';
import { mountAccessibility } from './features/accessibility/index.ts';
import {
  agreementsTag,
  mountAgreementApi,
  mountAgreements,
  mountAgreementWizard,
  mountClauses,
} from './features/agreements/index.ts';
import { mountAuditLog } from './features/audit-log/index.ts';
import { mountBranchAssociations } from './features/branch-associations/index.ts';
import { mountCoachRegister } from './features/coaches/index.ts';
import { mountCommitments } from './features/commitments/index.ts';
import { mountCompanies } from './features/companies/index.ts';
import { mountCompanyProposals } from './features/company-proposals/index.ts';
import { mountConsents } from './features/consents/index.ts';
import { mountDemo } from './features/demo/index.ts';
import { mountDossiers } from './features/dossiers/index.ts';
import { mountImports } from './features/imports/index.ts';
import { mountInbox } from './features/inbox/index.ts';
import { mountInstitution } from './features/institution/index.ts';
import { mountIntegrations } from './features/integrations/index.ts';
import { mountMailLog } from './features/mail-log/index.ts';
import { mountMkbRouteDesign, mountRouteCheckApi, routeCheckTag, SampleRibbon } from './features/mkb-routes/index.ts';
import { mountPeople } from './features/people/index.ts';
import { companyPlaces, mountPlaces, studentPlaces } from './features/places/index.ts';
import { mountPrivacy } from './features/privacy/index.ts';
import { mountProgrammes } from './features/programmes/index.ts';
import { mountAgreementCheck, mountSeals } from './features/seals/index.ts';
import { mountSetup } from './features/setup/index.ts';
import { mountSignIn } from './features/sign-in/index.ts';
import { mountStudents } from './features/students/index.ts';
import { mountTasks } from './features/tasks/index.ts';
import { mountWebhooks } from './features/webhooks/index.ts';
import { mountWorkplaceScans } from './features/workplace-scans/index.ts';
import { mountWorkplaces } from './features/workplaces/index.ts';
import { inboxSources } from './inbox-sources.ts';
import { mkbRouteCards } from './mkb-route-cards.ts';
import { createApi, mountApi } from './shell/api/index.ts';
import { mountErrors } from './shell/errors.tsx';
import { mountHealth } from './shell/health.ts';
import { mountHome } from './shell/home.tsx';
import { inTurn } from './shell/in-turn.ts';
import { type Deps, Web } from './shell/index.ts';
import { measureRequests, mountMetrics } from './shell/metrics.ts';
import { securityHeaders } from './shell/security-headers.ts';
import { mountStatic } from './shell/static.ts';
import { studentCards } from './student-cards.ts';
import { taskSources } from './task-sources.ts';
import { workplaceCards } from './workplace-cards.ts';

/** What only the composition root can give: ways to fill and to empty the whole database. */
export type Installer = {
  /** False when the product can be reached from outside and nobody said DEMO_PUBLIC. */
  demoAllowed: boolean;
  /** False when the data folder is thrown away at the end: then there is nothing to start for real on. */
  isLasting: boolean;
  fillDemo(): Promise<void>;
  wipe(): Promise<void>;
};

/** The whole product as one function from Request to Response. */
export function createApp(deps: Deps, installer: Installer): Hono {
  const app = new Hono();
  const web = new Web(app, deps);
  if (deps.metrics) app.use(measureRequests(deps.metrics));
  app.use(securityHeaders(deps.publicUrl));
  mountErrors(app, web, deps);
  mountHealth(app, deps);
  mountMetrics(app, deps);
  mountStatic(app, deps);
  app.use(inTurn());
  mountHome(web);
  mountSetup(web, installer);
  mountDemo(web, installer);
  mountSignIn(web);
  mountProgrammes(web);
  mountMkbRouteDesign(web, mkbRouteCards);
  // Before the page of one agreement: /overeenkomsten/nieuw is no agreement.
  mountAgreementWizard(web);
  mountClauses(web);
  mountAgreements(web);
  mountDossiers(web);
  // Before the page of one company: /bedrijven/importeren is no company.
  mountImports(web);
  mountCompanies(web, companyCards, companyPlaces);
  mountWorkplaceScans(web);
  mountWorkplaces(web, workplaceCards);
  mountCompanyProposals(web);
  mountCoachRegister(web);
  mountCommitments(web);
  mountBranchAssociations(web);
  mountInbox(web, inboxSources);
  mountStudents(web, studentCards, studentPlaces);
  mountPlaces(web);
  mountTasks(web, taskSources);
  mountPeople(web);
  mountInstitution(web, (lang) => <SampleRibbon lang={lang} />);
  mountSeals(web);
  mountAgreementCheck(web);
  mountMailLog(web);
  mountAuditLog(web);
  mountAccessibility(web);
  mountConsents(web);
  mountPrivacy(web);
  mountIntegrations(web);
  mountWebhooks(web);
  const api = createApi();
  mountRouteCheckApi(api, deps);
  mountAgreementApi(api, deps);
  mountApi(app, api, deps, [agreementsTag, routeCheckTag]);
  return app;
}
