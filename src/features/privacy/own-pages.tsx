import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import { attachment, type PublicRequest, type StaffRequest, type TaskRequest, type Web } from '../../shell/index.ts';
import { DeadLinkView } from '../../shell/link-views.tsx';
import { answerBefore, askRequest } from './ask-request.ts';
import { changeOwnContact, selectOwnContact } from './change-own-data.ts';
import { describeHoldings } from './describe-holdings.ts';
import { planFor } from './erase-subject.ts';
import { selectHoldings } from './holdings-store.ts';
import { linkWay, type Own, staffWay } from './own-way.ts';
import { privacyPurpose, sessionLifetimeMs } from './privacy-link.ts';
import { selectRequestsOf } from './request-store.ts';
import { selectRetentions } from './retention-store.ts';
import { exportText } from './rules/export.ts';
import { requestKinds } from './rules/request-kind.ts';
import { selectSubject } from './subject-store.ts';
import { texts } from './texts.ts';
import { OwnDataPage } from './views/own-data-view.tsx';
import { OwnChangePage, OwnRequestPage } from './views/own-form-views.tsx';

type Asked = { r: PublicRequest; own: Own };

/** *Wat hebben we van je?*: for whoever logged in, and for whoever came by a link to the own mailbox. The pages are the same. */
export function mountOwnData(web: Web): void {
  const staff = (answer: (asked: Asked) => Promise<Response>) => (r: StaffRequest) => answer({ r, own: ownOfStaff(r) });
  const linked = (answer: (asked: Asked) => Promise<Response>) => (r: TaskRequest) => withLink(r, answer);
  web.staff.get(paths.ownData, staff(showData));
  web.staff.get(paths.ownDataDownload, staff(download));
  web.staff.get(paths.ownDataChange, staff(showChange));
  web.staff.post(paths.ownDataChange, staff(saveChange));
  web.staff.get(paths.ownDataRequest, staff(showRequest));
  web.staff.post(paths.ownDataRequest, staff(sendRequest));
  web.task.get(paths.linkedData, linked(showData));
  web.task.get(paths.linkedDataDownload, linked(download));
  web.task.get(paths.linkedDataChange, linked(showChange));
  web.task.post(paths.linkedDataChange, linked(saveChange));
  web.task.get(paths.linkedDataRequest, linked(showRequest));
  web.task.post(paths.linkedDataRequest, linked(sendRequest));
}

function ownOfStaff({ tx, actor, now, today, deps }: StaffRequest): Own {
  const { institutionId, email, personId, name } = actor;
  return { tx, institutionId, email, by: { kind: 'staff', id: personId, name }, now, today, deps, way: staffWay };
}

/** The own data behind a link that was opened at most two hours ago; every other task knows nothing of these pages. */
async function withLink(r: TaskRequest, answer: (asked: Asked) => Promise<Response>): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== privacyPurpose) return r.notFound();
  const isOpen = link.pressedAt && r.now.getTime() - link.pressedAt.getTime() < sessionLifetimeMs && link.email !== '';
  if (!isOpen)
    return r.page(
      { title: texts[r.lang].deadTitle, width: 'narrow' },
      <DeadLinkView
        t={texts[r.lang]}
        way={{
          href: paths.privacyAsk({ institutionSlug: r.view.institution?.slug ?? '' }),
          label: texts[r.lang].deadButton,
        }}
      />,
      410,
    );
  const { tx, institutionId, now, today, deps } = r;
  const subject = await selectSubject(tx, link.email);
  const by = { kind: 'signer', id: subject.personIds[0] ?? null, name: subject.names[0] ?? '' } as const;
  return answer({ r, own: { tx, institutionId, email: link.email, by, now, today, deps, way: linkWay } });
}

async function showData({ r, own }: Asked): Promise<Response> {
  const subject = await selectSubject(own.tx, own.email);
  const holdings = await selectHoldings(own.tx, subject);
  const described = describeHoldings(r.lang, holdings, await selectRetentions(own.tx, own.today));
  const requests = await selectRequestsOf(own.tx, own.email);
  const canChange = (await selectOwnContact(own, subject)) !== null;
  return r.page(
    { title: texts[r.lang].ownTitle },
    <OwnDataPage
      lang={r.lang}
      institution={r.view.institution?.name ?? ''}
      {...{ own, described, requests, canChange }}
    />,
  );
}

async function download({ r, own }: Asked): Promise<Response> {
  const holdings = await selectHoldings(own.tx, await selectSubject(own.tx, own.email));
  const described = describeHoldings(r.lang, holdings, await selectRetentions(own.tx, own.today));
  const about = { address: own.email, institution: r.view.institution?.name ?? '', madeAt: own.now };
  return r.c.body(exportText(about, described), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': attachment(`${texts[r.lang].ownFile}-${own.today}.json`),
  });
}

const changeForm = formSchema((f) =>
  z.object({
    phone: f.optionalText(40),
    street: f.optionalText(120),
    postcode: f.optionalText(12),
    place: f.optionalText(80),
  }),
);

async function showChange(asked: Asked, form?: FormState): Promise<Response> {
  const { r, own } = asked;
  const known = await selectOwnContact(own, await selectSubject(own.tx, own.email));
  const state = form ?? new FormState(known?.contact ?? {});
  return r.page(
    { title: texts[r.lang].changeTitle, width: 'narrow' },
    <OwnChangePage
      lang={r.lang}
      way={own.way}
      form={state}
      isStudent={known?.isStudent ?? false}
      isKnown={known !== null}
    />,
    state.ok ? 200 : 422,
  );
}

async function saveChange(asked: Asked): Promise<Response> {
  const { r, own } = asked;
  const parsed = parseForm(changeForm(r.lang), r.form);
  if (!parsed.ok) return showChange(asked, parsed.form);
  const changed = await changeOwnContact(own, await selectSubject(own.tx, own.email), parsed.value);
  const t = texts[r.lang];
  return r.redirect(
    own.way.data,
    changed ? { tone: 'success', message: t.saved } : { tone: 'info', message: t.unchanged },
  );
}

/** Whoever wants to be erased need not say why (AVG art. 12(2): make it easy); what is wrong and what is asked must be told. */
const requestForm = formSchema((f, lang) =>
  z
    .object({ kind: f.choice(requestKinds), wish: f.optionalText(2000) })
    .refine(({ kind, wish }) => kind === 'erase' || wish !== '', {
      path: ['wish'],
      message: texts[lang].requestWishNeeded,
    }),
);

async function showRequest({ r, own }: Asked, form = new FormState()): Promise<Response> {
  const plan = await planFor(own.tx, await selectSubject(own.tx, own.email), own.today);
  return r.page(
    { title: texts[r.lang].requestTitle, width: 'narrow' },
    <OwnRequestPage lang={r.lang} way={own.way} form={form} plan={plan} dueOn={await answerBefore(own)} />,
    form.ok ? 200 : 422,
  );
}

async function sendRequest(asked: Asked): Promise<Response> {
  const { r, own } = asked;
  const parsed = parseForm(requestForm(r.lang), r.form);
  if (!parsed.ok) return showRequest(asked, parsed.form);
  const sent = await askRequest(own, { ...parsed.value, language: r.lang });
  const t = texts[r.lang];
  if (!sent) return r.redirect(own.way.data, { tone: 'warning', message: t.requestTooMany });
  return r.redirect(own.way.data, { tone: 'success', message: t.requestSent(formatDate(r.lang, sent.dueOn)) });
}
