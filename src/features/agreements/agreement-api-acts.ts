import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { paths } from '../../paths.ts';
import { commonProblem, type Done, langOf, problemResponse } from '../../shell/api/index.ts';
import type { Act } from '../../shell/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { selectIdsByNumber } from './agreement-api-store.ts';
import type { newAgreement } from './agreement-schema.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { apiTexts } from './api-texts.ts';
import { createAgreement } from './create-agreement.ts';
import { selectSignatories } from './prefill-store.ts';
import { missingForSending } from './rules/completeness.ts';
import { type ActionFault, sendAgreement } from './send-agreement.ts';
import { texts } from './texts.ts';

type Wanted = z.infer<typeof newAgreement>;

/** createAgreement for a request, in which student and company may be named by the numbers that everybody knows. */
export async function createDraft(c: Context, act: Act, wanted: Wanted): Promise<Done> {
  const t = apiTexts[langOf(c)];
  const fault = contradictionIn(wanted);
  if (fault) {
    const errors = [
      { in: 'body' as const, location: { pointer: fault.pointer }, code: fault.name, detail: t[fault.name] },
    ];
    return refused(problemResponse(c, { status: 400, title: t[fault.name], detail: t[fault.name], errors }));
  }
  const found = await selectIdsByNumber(act.tx, {
    studentNumber: wanted.studentNumber ?? null,
    kvkNumber: wanted.kvkNumber ?? null,
  });
  const studentId = wanted.studentId ?? found.studentId;
  const companyId = wanted.companyId ?? found.companyId;
  const unknown = () => refused(problemResponse(c, { status: 404, title: t.unknownTitle, detail: t.unknownDetail }));
  if (!studentId || (wanted.kvkNumber && !companyId)) return unknown();
  const outcome = await createAgreement(act, {
    cohortId: wanted.cohortId,
    studentId,
    companyId,
    workplaceId: wanted.workplaceId ?? null,
    language: wanted.language,
    onPurpose: wanted.beside,
  });
  if (outcome.ok)
    return {
      ok: true,
      status: 201,
      location: paths.apiAgreement({ agreementId: outcome.agreementId }),
      body: { id: outcome.agreementId, reference: outcome.reference, state: 'draft' },
    };
  if (outcome.fault === 'not_found') return unknown();
  const { others } = outcome;
  return refused(
    problemResponse(c, { status: 409, title: t.hasAgreementTitle, detail: t.hasAgreementDetail }, { others }),
  );
}

/** sendAgreement for a request; when something is missing the answer says what. */
export async function sendDraft(c: Context, act: Act, agreementId: string): Promise<Done> {
  const outcome = await sendAgreement(act, agreementId);
  const stored = await selectOptionalAgreement(act.tx, agreementId);
  if (outcome.ok && stored)
    return { ok: true, status: 200, body: { id: agreementId, reference: stored.facts.reference, state: 'sent' } };
  const fault: ActionFault = outcome.ok ? 'not_found' : outcome.fault;
  if (fault === 'not_found' || fault === 'not_allowed' || !stored) return refused(commonProblem(c, 404, 'notFound'));
  const title = apiTexts[langOf(c)].refusedTitle;
  const detail = texts[langOf(c)].faults[fault];
  if (fault !== 'incomplete' || stored.agreement.state !== 'draft')
    return refused(problemResponse(c, { status: 409, title, detail }, { code: fault }));
  const [figures, signatories] = await Promise.all([
    selectFigures(act.tx, act.today),
    selectSignatories(act.tx, stored.facts.mkbRouteId, act.today),
  ]);
  const named = signatories.map(({ email }) => email ?? '');
  const missing = missingForSending(stored.agreement.terms, stored.agreement.signers, act.today, figures, named);
  return refused(
    problemResponse(
      c,
      { status: 422, title, detail },
      { code: fault, missing: missing.map(({ code, party, index }) => ({ code, party, index })) },
    ),
  );
}

const refused = (problem: Response): Done => ({ ok: false, problem });

/** Fields of a request that do not go together. */
function contradictionIn(
  wanted: Wanted,
): { pointer: string; name: 'oneStudent' | 'oneCompany' | 'workplaceAlone' } | null {
  const has = (field: keyof Wanted) => wanted[field] !== undefined;
  if (has('studentId') === has('studentNumber')) return { pointer: '/studentNumber', name: 'oneStudent' };
  if (has('companyId') && has('kvkNumber')) return { pointer: '/kvkNumber', name: 'oneCompany' };
  if (has('workplaceId') && !has('companyId') && !has('kvkNumber'))
    return { pointer: '/workplaceId', name: 'workplaceAlone' };
  return null;
}
