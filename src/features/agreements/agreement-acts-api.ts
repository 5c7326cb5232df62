import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { paths } from '../../paths.ts';
import { commonProblem, type Done, langOf, problemResponse } from '../../shell/api/index.ts';
import type { Act } from '../../shell/index.ts';
import { texts as addendumTexts } from './addenda/texts.ts';
import { selectIdsByNumber } from './agreement-api-store.ts';
import type { newAgreement } from './agreement-schema.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { apiTexts } from './api-texts.ts';
import { createAgreement } from './create-agreement.ts';
import { sendAgreement } from './send-agreement.ts';
import { texts } from './texts.ts';
import { openWizard } from './wizard/open-wizard.ts';

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
  const lang = langOf(c);
  const outcome = await sendAgreement(act, agreementId);
  const stored = await selectOptionalAgreement(act.tx, agreementId);
  const isHidden = !outcome.ok && (outcome.fault === 'not_found' || outcome.fault === 'not_allowed');
  if (!stored || isHidden) return refused(commonProblem(c, 404, 'notFound'));
  // A notice holds at once, so what it came to is not always `sent`.
  if (outcome.ok)
    return {
      ok: true,
      status: 200,
      body: { id: agreementId, reference: stored.facts.reference, state: stored.agreement.state },
    };
  const { fault: code } = outcome;
  const title = apiTexts[lang].refusedTitle;
  const detail = { ...addendumTexts[lang].faults, ...texts[lang].faults }[code];
  if (code !== 'incomplete') return refused(problemResponse(c, { status: 409, title, detail }, { code }));
  const opened = await openWizard({ ...act, lang }, agreementId);
  const missing = opened.ok ? opened.wizard.missing : [];
  return refused(
    problemResponse(
      c,
      { status: 422, title, detail },
      { code, missing: missing.map(({ code: what, party, index }) => ({ code: what, party, index })) },
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
