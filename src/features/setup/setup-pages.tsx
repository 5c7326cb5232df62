import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { isKeyedHash, keyedHash } from '../../platform/identity/tokens.ts';
import { readCookie } from '../../shell/cookies.ts';
import { type PublicRequest, type Web, writeCookie } from '../../shell/index.ts';
import { contrastFaults, defaultHouseStyle, wholeStyle } from '../../ui/house-style.ts';
import { openSessionFor } from '../sign-in/index.ts';
import { addInstitution, freeSlug, slugFor } from './add-institution.ts';
import { recordInstitutionsAdded, setUpInstallation } from './set-up-installation.ts';
import { useSetupCode } from './setup-code.ts';
import { texts } from './texts.ts';
import { SetupChoicePage, SetupCodePage, SetupInstitutionPage } from './views/setup-views.tsx';

const page = { kind: 'page', name: 'set-up' } as const;
const codeForm = formSchema((f) => z.object({ code: f.text(40) }));
const institutionForm = formSchema((f) =>
  z.object({
    name: f.text(120),
    place: f.text(80),
    shortName: f.text(12),
    brand: f.colour(),
    adminName: f.text(120),
    adminEmail: f.email(),
  }),
);

/** `fillDemo` builds the example world; it is the demo's to know how, and not offered where it may not be served. */
export function mountSetup(
  web: Web,
  { demoAllowed, fillDemo }: { demoAllowed: boolean; fillDemo(): Promise<void> },
): void {
  web.open.get(paths.setup, (r) => showCode(r, new FormState()));
  web.open.post(paths.setup, checkCode);
  web.open.get(paths.setupChoice, (r) =>
    isProven(r)
      ? r.page({ title: texts[r.lang].choiceTitle }, <SetupChoicePage lang={r.lang} demoAllowed={demoAllowed} />)
      : r.redirect(paths.setup()),
  );
  web.open.post(paths.setupDemo, async (r) => {
    if (!isProven(r)) return r.redirect(paths.setup());
    if (!demoAllowed) return r.redirect(paths.setupChoice());
    await fillDemo();
    writeCookie(r.c, 'task', r.deps.publicUrl, null);
    r.deps.installation.forget();
    return r.redirect(paths.demoRoles());
  });
  web.open.get(paths.setupInstitution, (r) =>
    isProven(r) ? showInstitution(r, new FormState({ brand: defaultHouseStyle.brand })) : r.redirect(paths.setup()),
  );
  web.open.post(paths.setupInstitution, createInstitution);
}

function showCode(r: PublicRequest, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].codeTitle, width: 'narrow' },
    <SetupCodePage lang={r.lang} form={form} />,
    form.ok ? 200 : 422,
  );
}

async function checkCode(r: PublicRequest): Promise<Response> {
  const parsed = parseForm(codeForm(r.lang), r.form);
  if (!parsed.ok) return showCode(r, parsed.form);
  const answer = await r.deps.db.asIdentity((tx) => useSetupCode(tx, r.deps.secretKey, parsed.value.code, r.now));
  const t = texts[r.lang];
  if (answer !== 'right')
    return showCode(
      r,
      parsed.form.with({ code: { wrong: t.codeWrong, expired: t.codeExpired, too_many_tries: t.codeTooMany }[answer] }),
    );
  writeCookie(r.c, 'task', r.deps.publicUrl, proof(r), 3600);
  return r.redirect(paths.setupChoice());
}

// Until the set-up is done there is nobody to have a session; the browser that typed the code is known by this instead.
const proven = (r: PublicRequest) => `${r.browserToken} ${r.now.toISOString().slice(0, 10)}`;
const proof = (r: PublicRequest) => keyedHash(r.deps.secretKey, 'set-up', proven(r)).toString('base64url');
function isProven(r: PublicRequest): boolean {
  const shown = Buffer.from(readCookie(r.c, 'task', r.deps.publicUrl) ?? '', 'base64url');
  return isKeyedHash(shown, r.deps.secretKey, 'set-up', proven(r));
}

function showInstitution(r: PublicRequest, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].institutionTitle, width: 'narrow' },
    <SetupInstitutionPage lang={r.lang} form={form} />,
    form.ok ? 200 : 422,
  );
}

async function createInstitution(r: PublicRequest): Promise<Response> {
  if (!isProven(r)) return r.redirect(paths.setup());
  const parsed = parseForm(institutionForm(r.lang), r.form);
  if (!parsed.ok) return showInstitution(r, parsed.form);
  const { name, place, shortName, brand, adminName, adminEmail } = parsed.value;
  const houseStyle = { name, shortName, brand: brand as `#${string}` };
  const worst = contrastFaults(wholeStyle(houseStyle))[0];
  if (worst)
    return showInstitution(
      r,
      parsed.form.with({ brand: texts[r.lang].brandContrast(formatNumber(r.lang, worst.ratio)) }),
    );

  const { db, newId } = r.deps;
  const institutionId = newId();
  const slug = await db.asIdentity((tx) => freeSlug(tx, slugFor(name)));
  const first = await db.asIdentity((tx) => setUpInstallation(tx, { isDemo: false }, page, r.now));
  if (!first) return r.redirect(paths.home());
  const { roleAssignmentId } = await db.inInstitution(institutionId, (tx) =>
    addInstitution(
      tx,
      institutionId,
      { name, slug, place, houseStyle, admin: { name: adminName, email: adminEmail } },
      newId,
      r.now,
      r.today,
    ),
  );
  await db.asIdentity((tx) => recordInstitutionsAdded(tx, [institutionId], page, r.now));
  r.deps.installation.forget();
  // The first admin sits at this browser; the set-up code proved it.
  const token = await db.asIdentity((tx) =>
    openSessionFor(tx, adminEmail, r.lang, r.now, { institutionId, roleAssignmentId }),
  );
  writeCookie(r.c, 'task', r.deps.publicUrl, null);
  writeCookie(r.c, 'session', r.deps.publicUrl, token);
  return r.redirect(paths.people(), { tone: 'success', message: texts[r.lang].doneFlash });
}
