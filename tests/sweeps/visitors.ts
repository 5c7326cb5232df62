import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { privacyPurpose } from '../../src/features/privacy/privacy-link.ts';
import { useLink } from '../../src/features/privacy/use-link.ts';
import { openSessionFor } from '../../src/features/sign-in/index.ts';
import { type Role, roles } from '../../src/kernel/role.ts';
import { openSession } from '../../src/platform/identity/sessions.ts';
import { openTaskLink } from '../../src/platform/identity/task-links.ts';
import { keyedHash } from '../../src/platform/identity/tokens.ts';
import type { Deps } from '../../src/shell/index.ts';
import { Browser, type Page } from '../support/http-browser.ts';
import { addTestPerson } from '../support/institutions.ts';

/** Everybody who may come along: nobody known, somebody who has still to choose a role, a task link's browser, each role. */
export const visitorKinds = ['anonymous', 'no role', 'task link', ...roles] as const;
export type VisitorKind = (typeof visitorKinds)[number];

/** A browser with its cookies. Every request starts with these, whatever earlier answers set. */
export type Visitor = { kind: VisitorKind; cookies: ReadonlyMap<string, string>; email: string };
type Institution = { id: string; slug: string };

/** Any token of 43 characters will do: what the browser's cookie holds, the form token is made from. */
const browserToken = randomBytes(32).toString('base64url');

export const formTokenOf = (deps: Deps): string =>
  keyedHash(deps.secretKey, 'form', browserToken).toString('base64url');

/** One visitor of every kind at this hogeschool. Roles reach the whole hogeschool; who is not there yet is added. */
export async function openVisitors(deps: Deps, institution: Institution): Promise<Record<VisitorKind, Visitor>> {
  const visitors = [
    visitor('anonymous', {}),
    visitor('no role', { dh_session: await sessionWithoutRole(deps) }),
    await openTaskVisitor(deps, institution.id, 'sign'),
  ];
  for (const role of roles) visitors.push(await openRoleVisitor(deps, institution, role));
  return Object.fromEntries(visitors.map((one) => [one.kind, one])) as Record<VisitorKind, Visitor>;
}

/** One request of a visitor, redirects not followed. `token` null: a POST without form token. */
export async function visit(
  app: Hono,
  deps: Deps,
  { cookies }: Visitor,
  address: string,
  post?: {
    token: string | null;
    fields?: Record<string, string> | undefined;
    headers?: Record<string, string>;
  },
): Promise<Page> {
  const browser = new Browser(app, deps.publicUrl);
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  if (!post) return browser.request(address);
  const body = new URLSearchParams({ ...post.fields, ...(post.token !== null && { _csrf: post.token }) });
  return browser.request(address, { method: 'POST', body, ...(post.headers && { headers: post.headers }) });
}

function visitor(kind: VisitorKind, cookies: Record<string, string>, email = ''): Visitor {
  return { kind, cookies: new Map([['dh_browser', browserToken], ...Object.entries(cookies)]), email };
}

const sessionWithoutRole = ({ db, clock }: Deps) =>
  db.asIdentity((tx) => openSessionFor(tx, 'niemand@voorbeeld.example', 'nl', clock.now()));

/**
 * A browser that opened a link, to sign or for another task. It shows the token of that session as a log-in too: a task link must never be
 * taken for somebody.
 */
export async function openTaskVisitor({ db, clock }: Deps, institutionId: string, purpose: string): Promise<Visitor> {
  const link = await db.inInstitution(institutionId, (tx) =>
    tx
      .selectFrom('taskLink')
      .select('id')
      .where('purpose', '=', purpose)
      .where('closedAt', 'is', null)
      .orderBy('createdAt')
      .executeTakeFirst(),
  );
  if (!link) return visitor('task link', {});
  const token = await db.asIdentity((tx) =>
    openSession(tx, { kind: 'task', institutionId, taskLinkId: link.id }, clock.now()),
  );
  return visitor('task link', { dh_session: token, dh_task: token });
}

/** A browser of a student that just opened a link to the own data. */
export async function openPrivacyVisitor({ db, clock, newId }: Deps, institutionId: string): Promise<Visitor> {
  const now = clock.now();
  const id = newId();
  await db.inInstitution(institutionId, async (tx) => {
    const { email } = await tx
      .selectFrom('student as s')
      .innerJoin('person as p', 'p.id', 's.personId')
      .select('p.email')
      .where('p.email', 'is not', null)
      .orderBy('s.studentNumber')
      .executeTakeFirstOrThrow();
    await openTaskLink(tx, { institutionId, id, purpose: privacyPurpose, subjectId: id, email: email ?? '' }, now);
    await useLink(tx, id, now);
  });
  const token = await db.asIdentity((tx) => openSession(tx, { kind: 'task', institutionId, taskLinkId: id }, now));
  return visitor('task link', { dh_task: token });
}

async function openRoleVisitor(
  deps: Deps,
  institution: Institution,
  role: Role,
  mkbRoute?: { id: string; name: string },
): Promise<Visitor> {
  const { db, clock } = deps;
  const { id: institutionId, slug } = institution;
  const email = `${role.replaceAll('_', '-')}@${mkbRoute ? 'one' : 'sweep'}.${slug}.example`;
  const { roleAssignmentId } = await addTestPerson(deps, institutionId, { name: `Sweep ${role}`, email, role });
  if (mkbRoute)
    await db.inInstitution(institutionId, (tx) =>
      tx.updateTable('roleAssignment').set({ mkbRouteId: mkbRoute.id }).where('id', '=', roleAssignmentId).execute(),
    );
  const token = await db.asIdentity((tx) =>
    openSessionFor(tx, email, 'nl', clock.now(), { institutionId, roleAssignmentId }),
  );
  // The same token as a task link: whoever logged in has not opened a task.
  return visitor(role, { dh_session: token, dh_task: token }, email);
}

/** Roles that were given for one Mkb-route: a new one, without versions, cohorts or agreements. */
export async function openConfinedVisitors(deps: Deps, institution: Institution): Promise<Visitor[]> {
  const mkbRoute = { id: deps.newId(), name: 'Nog leeg' };
  await deps.db.inInstitution(institution.id, async (tx) => {
    const { id } = await tx.selectFrom('programme').select('id').executeTakeFirstOrThrow();
    await tx
      .insertInto('mkbRoute')
      .values({ ...mkbRoute, institutionId: institution.id, programmeId: id, createdAt: deps.clock.now() })
      .execute();
  });
  const visitors = [];
  for (const role of ['project_lead', 'programme_manager', 'visiting_tutor'] as const)
    visitors.push(await openRoleVisitor(deps, institution, role, mkbRoute));
  return visitors;
}
