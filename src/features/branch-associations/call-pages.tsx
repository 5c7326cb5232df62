import { paths } from '../../paths.ts';
import { isUuid } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { selectMkbRouteChoices } from '../people/index.ts';
import { callForm } from './association-forms.ts';
import { can } from './association-policy.ts';
import { selectOptionalCall, selectRecipients, selectResponses } from './call-store.ts';
import { type Decided, joinResponse, landResponse, rejectResponse } from './decide-response.ts';
import { findAssociation, type OfAssociation } from './find-association.ts';
import { findLikely } from './find-likely.ts';

import { selectReachable } from './member-store.ts';
import { selectContactsOf } from './people-store.ts';
import type { Association } from './rules/association.ts';
import { addressOfCall, closeCall, makeCall, reachedBy, sendCall } from './run-call.ts';
import { texts } from './texts.ts';
import { CallFormPage } from './views/call-form-view.tsx';
import { CallPage } from './views/call-view.tsx';
import { CloseCallPage } from './views/close-call-view.tsx';

type OfCall = StaffRequest<{ associationId: string; callId: string }>;
type OfResponse = StaffRequest<{ associationId: string; callId: string; responseId: string }>;

/** Calls to the members of an association, and what companies answered. */
export function mountCalls(web: Web): void {
  web.staff.get(paths.recruitingCallNew, async (r) => {
    const association = await findAssociation(r, 'edit');
    return association ? showForm(r, association, new FormState()) : r.notFound();
  });
  web.staff.post(paths.recruitingCallNew, make);
  web.staff.get(paths.recruitingCall, show);
  web.staff.post(paths.recruitingCallSend, async (r) => {
    const t = texts[r.lang];
    const sent = await sendCall(r, r.params.associationId, r.params.callId);
    if (sent === null) return (await ownCall(r)) ? back(r, t.callCannot, 'error') : r.notFound();
    return sent === 0 ? back(r, t.callSentNobody, 'info') : back(r, t.callSent(formatNumber(r.lang, sent)));
  });
  web.staff.get(paths.recruitingCallClose, askClose);
  web.staff.post(paths.recruitingCallClose, async (r) =>
    (await closeCall(r, r.params.associationId, r.params.callId))
      ? back(r, texts[r.lang].callIsClosed)
      : (await ownCall(r))
        ? back(r, texts[r.lang].callCannot, 'error')
        : r.notFound(),
  );
  web.staff.post(paths.callResponseJoin, async (r) => {
    const companyId = new FormState(r.form).text('companyId');
    if (isUuid(companyId)) return after(r, await joinResponse(r, r.params, companyId));
    return (await ownCall(r)) ? back(r, texts[r.lang].chooseCompany, 'warning') : r.notFound();
  });
  web.staff.post(paths.callResponseLand, async (r) => after(r, await landResponse(r, r.params)));
  web.staff.post(paths.callResponseReject, async (r) => after(r, await rejectResponse(r, r.params)));
}

const ownCall = (r: OfCall) =>
  can.see(r.actor) ? selectOptionalCall(r.tx, r.params.associationId, r.params.callId) : null;

function after(r: OfResponse, decided: Decided): Response | Promise<Response> {
  if (decided === 'not_found') return r.notFound();
  const isDone = decided === 'joined' || decided === 'landed' || decided === 'rejected';
  return back(r, texts[r.lang].decided[decided], isDone ? 'success' : 'warning');
}

function back(r: OfCall, message: string, tone: 'success' | 'info' | 'warning' | 'error' = 'success'): Response {
  const { associationId, callId } = r.params;
  return r.redirect(paths.recruitingCall({ associationId, callId }), { tone, message });
}

async function make(r: OfAssociation): Promise<Response> {
  const association = await findAssociation(r, 'edit');
  if (!association) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(callForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, association, parsed.form);
  const { mkbRouteId, openUntil } = parsed.value;
  if (openUntil < r.today) return showForm(r, association, parsed.form.with({ openUntil: t.openUntilPast }));
  const known = await selectMkbRouteChoices(r.tx);
  const route = known.some(({ id }) => id === mkbRouteId) ? mkbRouteId : null;
  const callId = await makeCall(r, association.id, { ...parsed.value, mkbRouteId: route });
  if (!callId) return r.notFound();
  return r.redirect(paths.recruitingCall({ associationId: association.id, callId }), {
    tone: 'success',
    message: t.callMade,
  });
}

async function show(r: OfCall): Promise<Response> {
  const call = await ownCall(r);
  if (!call) return r.notFound();
  const [responses, recipients, members, contacts, { slug }] = await Promise.all([
    selectResponses(r.tx, call.id),
    selectRecipients(r.tx, call.id),
    selectReachable(r.tx, call.branchAssociationId, r.today),
    selectContactsOf(r.tx, call.branchAssociationId),
    r.tx.selectFrom('institution').select('slug').where('id', '=', r.actor.institutionId).executeTakeFirstOrThrow(),
  ]);
  const waiting = responses.filter(({ state }) => state === 'waiting');
  const likely = new Map(await Promise.all(waiting.map(async (one) => [one.id, await findLikely(r.tx, one)] as const)));
  const reached = reachedBy(members, contacts, r.today);
  const known = new Set(recipients);
  return r.page(
    { title: call.title },
    <CallPage
      lang={r.lang}
      today={r.today}
      {...{ call, responses, likely }}
      recipients={recipients.length}
      reach={reached.filter(({ email }) => !known.has(email)).length}
      address={addressOfCall(r.deps.publicUrl, slug, call.code)}
      mayEdit={can.edit(r.actor)}
    />,
  );
}

/** Asks once more: a call that was closed cannot be opened again. */
async function askClose(r: OfCall): Promise<Response> {
  const call = can.edit(r.actor) ? await ownCall(r) : null;
  if (!call) return r.notFound();
  if (call.closedAt) return back(r, texts[r.lang].callCannot, 'info');
  return r.page(
    { title: texts[r.lang].callCloseTitle(call.title), width: 'narrow' },
    <CloseCallPage lang={r.lang} call={call} />,
  );
}

async function showForm(r: OfAssociation, association: Association, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].callTitle, width: 'narrow' },
    <CallFormPage lang={r.lang} {...{ association, form }} mkbRoutes={await selectMkbRouteChoices(r.tx)} />,
    form.ok ? 200 : 422,
  );
}
