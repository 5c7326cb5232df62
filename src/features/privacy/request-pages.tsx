import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { askRequest } from './ask-request.ts';
import { changePrivacyContact } from './change-contact.ts';
import { selectPrivacyContact } from './contact-store.ts';
import { decideRequest } from './decide-request.ts';
import { planFor } from './erase-subject.ts';
import { texts } from './office-texts.ts';
import { selectRequest, selectRequests } from './request-store.ts';
import { requestKinds } from './rules/request-kind.ts';
import { isKnownAddress, selectSubject } from './subject-store.ts';
import { ContactPage } from './views/contact-view.tsx';
import { RequestNewPage } from './views/request-new-view.tsx';
import { RequestPage } from './views/request-view.tsx';
import { RequestsPage } from './views/requests-view.tsx';
import { selectWhereabouts } from './whereabouts-store.ts';

type OneRequest = StaffRequest<{ requestId: string }>;

/** *Privacyverzoeken*: what people asked, what would happen, and the answer. */
export function mountRequests(web: Web): void {
  web.staff.get(paths.privacyRequests, async (r) =>
    r.page(
      { title: texts[r.lang].requestsTitle },
      <RequestsPage
        lang={r.lang}
        actor={r.actor}
        today={r.today}
        open={await selectRequests(r.tx, 'open')}
        decided={await selectRequests(r.tx, 'decided')}
      />,
    ),
  );
  web.staff.get(paths.privacyRequestNew, (r) => showNew(r, new FormState()));
  web.staff.post(paths.privacyRequestNew, saveNew);
  web.staff.get(paths.privacyContact, async (r) =>
    showContact(r, new FormState(await selectPrivacyContact(r.tx, r.actor.institutionId))),
  );
  web.staff.post(paths.privacyContact, saveContact);
  web.staff.get(paths.privacyRequest, (r) => showRequest(r));
  web.staff.post(paths.privacyRequest, decide);
}

const newForm = formSchema((f) => z.object({ email: f.email(), kind: f.choice(requestKinds), wish: f.text(2000) }));

const showNew = (r: StaffRequest, form: FormState): Promise<Response> =>
  r.page(
    { title: texts[r.lang].newTitle, width: 'narrow' },
    <RequestNewPage lang={r.lang} form={form} />,
    form.ok ? 200 : 422,
  );

async function saveNew(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(newForm(r.lang), r.form);
  if (!parsed.ok) return showNew(r, parsed.form);
  const { email, kind, wish } = parsed.value;
  if (!(await isKnownAddress(r.tx, email))) return showNew(r, parsed.form.with({ email: t.emailUnknown }));
  const { tx, now, today, deps, actor } = r;
  const by = { kind: 'staff', id: actor.personId, name: actor.name } as const;
  const own = { tx, now, today, deps, by, email, institutionId: actor.institutionId };
  const saved = await askRequest(own, { kind, wish, language: r.lang });
  return saved
    ? r.redirect(paths.privacyRequests(), { tone: 'success', message: t.saved })
    : r.redirect(paths.privacyRequests(), { tone: 'warning', message: t.tooMany });
}

async function showRequest(r: OneRequest, form = new FormState()): Promise<Response> {
  const request = await selectRequest(r.tx, r.params.requestId);
  if (!request) return r.notFound();
  const t = texts[r.lang];
  const subject = request.email ? await selectSubject(r.tx, request.email) : null;
  const isOpen = request.decision === null;
  return r.page(
    { title: t.requestTitle(t.kinds[request.kind]) },
    <RequestPage
      lang={r.lang}
      actor={r.actor}
      request={request}
      form={form}
      plan={subject && isOpen && request.kind === 'erase' ? await planFor(r.tx, subject, r.today) : null}
      whereabouts={subject && isOpen ? await selectWhereabouts(r.tx, subject) : null}
    />,
    form.ok ? 200 : 422,
  );
}

const decideForm = formSchema((f) =>
  z.object({ decision: f.choice(['granted', 'refused']), answer: f.text(4000), sure: f.checked() }),
);

async function decide(r: OneRequest): Promise<Response> {
  const t = texts[r.lang];
  const request = await selectRequest(r.tx, r.params.requestId);
  if (!request) return r.notFound();
  if (request.decision !== null) return alreadyDecided(r);
  const parsed = parseForm(decideForm(r.lang), r.form);
  if (!parsed.ok) return showRequest(r, parsed.form);
  const { sure, ...decided } = parsed.value;
  if (request.kind === 'erase' && decided.decision === 'granted' && !sure)
    return showRequest(r, parsed.form.with({ sure: t.sureNeeded }));
  const done = await decideRequest(r, request.id, decided);
  if (!done) return alreadyDecided(r);
  return r.redirect(paths.privacyRequest({ requestId: request.id }), { tone: 'success', message: t.decided });
}

const alreadyDecided = async (r: OneRequest): Promise<Response> =>
  r.redirect(paths.privacyRequest(r.params), { tone: 'warning', message: texts[r.lang].alreadyDecided });

const contactForm = formSchema((f) => z.object({ name: f.text(120), email: f.email(), phone: f.optionalText(40) }));

const showContact = (r: StaffRequest, form: FormState): Promise<Response> =>
  r.page(
    { title: texts[r.lang].contactTitle, width: 'narrow' },
    <ContactPage lang={r.lang} form={form} slug={r.view.institution?.slug ?? ''} />,
    form.ok ? 200 : 422,
  );

async function saveContact(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(contactForm(r.lang), r.form);
  if (!parsed.ok) return showContact(r, parsed.form);
  await changePrivacyContact(r, parsed.value);
  return r.redirect(paths.privacyContact(), { tone: 'success', message: texts[r.lang].contactSaved });
}
