import { z } from 'zod';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import { selectStoredFile } from '../../platform/files/stored-file.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, type FormValues, parseForm } from '../../platform/http/form.ts';
import { fileResponse, type StaffRequest, type Web } from '../../shell/index.ts';
import { selectConsent } from '../consents/index.ts';
import { scanOfAgreement } from '../workplace-scans/index.ts';
import { selectAddenda, selectConcludedAddenda } from './addenda/addendum-store.ts';
import { selectRoles } from './addenda/agreement-role-store.ts';
import { selectAmended } from './addenda/open-addendum.ts';
import { overtakenBy } from './addenda/rules/draft-of-addendum.ts';
import { effectiveTerms } from './addenda/rules/effective-terms.ts';
import { texts as addendumTexts } from './addenda/texts.ts';
import { selectDocuments } from './agreement-document-store.ts';
import { selectEvidence } from './agreement-evidence.ts';
import { can } from './agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from './agreement-store.ts';
import { selectCanonical } from './agreement-writes.ts';
import { resendSigningRequest } from './ask-again.ts';
import { done } from './back-to-agreement.ts';
import { type Delegation, selectDelegations } from './delegation/delegation-store.ts';
import { canonicalText, parseCanonical } from './document/canonical-text.ts';
import { selectSettlement } from './ending/settlement-store.ts';
import { markBounced } from './mark-bounced.ts';
import { readdressSigner } from './readdress-signer.ts';
import { isOpen } from './rules/agreement-verbs.ts';
import { partyName } from './rules/party-names.ts';
import { type ActionOutcome, sendAgreement } from './send-agreement.ts';
import { selectSignerMails } from './signer-mail-store.ts';
import { takeBackAgreement, withdrawAgreement } from './stop-agreement.ts';
import { texts } from './texts.ts';
import { AddressPage, ReasonPage, stopWords } from './views/agreement-forms.tsx';
import { AgreementPage, AgreementTextPage, noLife } from './views/agreement-view.tsx';

const reasonForm = formSchema((f) => z.object({ reason: f.text(1000) }));
const addressForm = formSchema((f) =>
  z.object({ name: f.text(120), email: f.email(), sharedReason: f.optionalText(300) }),
);

/** The order that was chosen for this agreement; without a choice it is by setting. */
const orderIn = ({ order }: FormValues): { inOrder?: boolean } =>
  order === 'in_order' || order === 'together' ? { inOrder: order === 'in_order' } : {};

type AgreementRequest = StaffRequest<{ agreementId: string }>;

/** One agreement for staff: how it stands, whose turn it is, and what can be done about it. */
export function mountAgreementPages(web: Web): void {
  web.staff.get(paths.agreement, (r) => withAgreement(r, can.read, (stored) => show(r, stored)));
  web.staff.get(paths.agreementText, (r) => withAgreement(r, can.read, (stored) => showText(r, stored)));
  web.staff.post(paths.agreementSend, async (r) => {
    const outcome = await sendAgreement(r, r.params.agreementId, orderIn(r.form));
    const t = addendumTexts[r.lang];
    const success = { agreement: texts[r.lang].sent, addendum: t.sent, notice: t.announced };
    return done(r, outcome, outcome.ok ? success[outcome.as] : '');
  });

  web.staff.get(paths.agreementTakeBack, (r) =>
    withAgreement(r, can.edit, (stored) => offerReason(r, stored, 'takeBack')),
  );
  web.staff.post(paths.agreementTakeBack, (r) =>
    withReason(r, 'takeBack', (reason) => takeBackAgreement(r, r.params.agreementId, reason)),
  );
  web.staff.get(paths.agreementWithdraw, (r) =>
    withAgreement(r, can.edit, (stored) => offerReason(r, stored, 'withdraw')),
  );
  web.staff.post(paths.agreementWithdraw, (r) =>
    withReason(r, 'withdraw', (reason) => withdrawAgreement(r, r.params.agreementId, reason)),
  );

  web.staff.get(paths.agreementPdf, (r) => withAgreement(r, can.read, (stored) => downloadPdf(r, stored)));
  web.staff.post(paths.signerResend, async (r) =>
    done(r, await resendSigningRequest(r, r.params.agreementId, r.params.signerId), texts[r.lang].resent),
  );
  web.staff.post(paths.signerBounced, async (r) =>
    done(r, await markBounced(r, r.params.agreementId, r.params.signerId), texts[r.lang].bouncedNoted),
  );
  web.staff.get(paths.signerAddress, (r) =>
    withAgreement(r, can.edit, async (stored) => {
      const signer = stored.agreement.signers.find((one) => one.id === r.params.signerId);
      if (!signer) return r.notFound();
      // Whom the signer named is filled in, for staff to look at and save.
      const named = await namedInstead(r);
      return askAddress(
        r,
        stored,
        new FormState({
          name: named?.name ?? signer.name ?? '',
          email: named?.email ?? signer.email ?? '',
          sharedReason: signer.sharedAddressReason ?? '',
        }),
      );
    }),
  );
  web.staff.post(paths.signerAddress, (r) =>
    withAgreement(r, can.edit, async (stored) => {
      if (!stored.agreement.signers.some((one) => one.id === r.params.signerId)) return r.notFound();
      const parsed = parseForm(addressForm(r.lang), r.form);
      if (!parsed.ok) return askAddress(r, stored, parsed.form);
      const { name, email, sharedReason } = parsed.value;
      const outcome = await readdressSigner(r, r.params.agreementId, r.params.signerId, {
        name,
        email,
        sharedAddressReason: sharedReason || null,
      });
      const t = texts[r.lang].faults;
      if (!outcome.ok && outcome.fault === 'shared_address_reason_needed')
        return askAddress(r, stored, parsed.form.with({ sharedReason: t.shared_address_reason_needed }));
      if (!outcome.ok && outcome.fault === 'signer_may_not_sign')
        return askAddress(r, stored, parsed.form.with({ email: t.signer_may_not_sign }));
      return done(r, outcome, texts[r.lang].readdressed);
    }),
  );
}

/** The agreement of the address, if this actor may; otherwise it is as if it were not there. */
async function withAgreement(
  r: AgreementRequest,
  allowed: typeof can.read,
  answer: (stored: StoredAgreement) => Promise<Response>,
): Promise<Response> {
  const stored = await selectOptionalAgreement(r.tx, r.params.agreementId);
  return stored && allowed(r.actor, stored.facts) ? answer(stored) : r.notFound();
}

async function show(r: AgreementRequest, stored: StoredAgreement): Promise<Response> {
  const { facts, agreement } = stored;
  const [canonical, mails, documents, evidence, life, delegations, consent, settlement, scan] = await Promise.all([
    facts.textId ? selectCanonical(r.tx, facts.textId) : null,
    selectSignerMails(
      r.tx,
      agreement.signers.map((signer) => signer.id),
    ),
    facts.textId ? selectDocuments(r.tx, facts.textId) : [],
    selectEvidence(r.tx, facts.id),
    facts.amends ? lifeOfAddendum(r, stored) : lifeOfAgreement(r, stored),
    isOpen(agreement) ? selectDelegations(r.tx, facts.id) : [],
    hasConsent(stored) ? selectConsent(r.tx, facts.id) : null,
    agreement.state === 'ended' ? selectSettlement(r.tx, facts.id) : [],
    hasScan(stored) ? scanOf(r, stored) : null,
  ]);
  const { terms } = life;
  const title = texts[r.lang].title(
    partyName(terms ?? agreement.terms, 'student') ?? '…',
    partyName(terms ?? agreement.terms, 'learning_company') ?? '…',
  );
  const frozen = canonical === null ? null : parseCanonical(canonical);
  return r.page(
    { title },
    <AgreementPage
      lang={r.lang}
      now={r.now}
      today={r.today}
      title={title}
      stored={stored}
      text={frozen}
      life={terms && frozen ? { ...life, text: { document: canonicalText(terms), terms } } : life}
      mails={mails}
      delegations={delegations}
      documents={documents}
      evidence={evidence}
      mayEdit={can.edit(r.actor, facts)}
      personId={r.actor.personId}
      readsNotes={may(r.actor, 'student.read')}
      consent={consent}
      settlement={settlement}
      scan={scan}
      mayScan={may(r.actor, 'scan.edit')}
    />,
  );
}

/** Of an agreement that is still to hold; a change goes with the agreement that it changes. */
const hasScan = ({ facts, agreement }: StoredAgreement): boolean =>
  facts.amends === null && agreement.state !== 'withdrawn' && agreement.state !== 'ended';

const scanOf = ({ tx, today }: AgreementRequest, { facts, agreement }: StoredAgreement) => {
  const { mkbRouteId, workplaceId } = facts;
  const { duration, parties } = agreement.terms;
  return scanOfAgreement(
    tx,
    { mkbRouteId, workplaceId, startDate: duration.start, studentNumber: parties.student.studentNumber },
    today,
  );
};

/** Only who works and learns under an agreement is asked about it. */
const hasConsent = ({ facts, agreement }: StoredAgreement): boolean =>
  facts.amends === null && (agreement.state === 'concluded' || agreement.state === 'ended');

/** What became of an agreement after it was concluded: its addenda, who coaches, and what holds today, or held last. */
async function lifeOfAgreement(r: AgreementRequest, { facts, agreement }: StoredAgreement) {
  if (agreement.state !== 'concluded' && agreement.state !== 'ended') return noLife;
  const [addenda, roles, concluded] = await Promise.all([
    selectAddenda(r.tx, facts.id),
    selectRoles(r.tx, facts.id),
    selectConcludedAddenda(r.tx, facts.id),
  ]);
  const day = agreement.state === 'ended' && agreement.endedOn < r.today ? agreement.endedOn : r.today;
  const holding = concluded.filter(({ from }) => from <= day);
  return {
    ...noLife,
    addenda,
    roles,
    terms: holding.length > 0 ? effectiveTerms(agreement.terms, holding, day) : null,
  };
}

/** Of an addendum: the agreement that it changes, and whether another overtook it while it is out to be signed. */
async function lifeOfAddendum(r: AgreementRequest, { facts, agreement }: StoredAgreement) {
  const { amends } = facts;
  const amended = amends && (await selectAmended(r.tx, amends.agreementId));
  if (!amends || !amended) return noLife;
  const isOpen = agreement.state === 'sent' || agreement.state === 'partly_signed';
  const changes = amends.amendment?.changes ?? [];
  const addendum = {
    id: facts.id,
    reference: facts.reference,
    from: amends.from,
    reason: '',
    concludedAt: r.now,
    changes,
  };
  return { ...noLife, of: amended.facts, isOvertaken: isOpen && overtakenBy(addendum, amended) !== null };
}

async function showText(r: AgreementRequest, { facts }: StoredAgreement): Promise<Response> {
  if (!facts.textId) return r.redirect(paths.agreementCheck(r.params));
  const text = parseCanonical(await selectCanonical(r.tx, facts.textId));
  return r.page(
    { title: text.document.title },
    <AgreementTextPage lang={r.lang} agreementId={facts.id} reference={facts.reference} text={text} />,
  );
}

async function downloadPdf(
  r: StaffRequest<{ agreementId: string; documentId: string }>,
  { facts }: StoredAgreement,
): Promise<Response> {
  const documents = facts.textId ? await selectDocuments(r.tx, facts.textId) : [];
  const document = documents.find((one) => one.id === r.params.documentId);
  const file = document ? await selectStoredFile(r.tx, document.storedFileId) : null;
  if (!file) return r.notFound();
  return fileResponse(r.c, file);
}

type ReasonKind = 'takeBack' | 'withdraw';

/** The question, while there is something to stop; an old tab or address gets no threat that nothing comes of. */
async function offerReason(r: AgreementRequest, stored: StoredAgreement, kind: ReasonKind): Promise<Response> {
  const { agreement } = stored;
  return isOpen(agreement) || (kind === 'withdraw' && agreement.state === 'draft')
    ? askReason(r, stored, kind, new FormState())
    : done(r, { ok: false, fault: 'wrong_state' }, '');
}

async function askReason(
  r: AgreementRequest,
  stored: StoredAgreement,
  kind: ReasonKind,
  form: FormState,
): Promise<Response> {
  return r.page(
    { title: stopWords(r.lang, stored.facts)[kind], width: 'narrow' },
    <ReasonPage lang={r.lang} kind={kind} stored={stored} form={form} />,
    form.ok ? 200 : 422,
  );
}

function withReason(
  r: AgreementRequest,
  kind: ReasonKind,
  act: (reason: string) => Promise<ActionOutcome>,
): Promise<Response> {
  return withAgreement(r, can.edit, async (stored) => {
    const parsed = parseForm(reasonForm(r.lang), r.form);
    if (!parsed.ok) return askReason(r, stored, kind, parsed.form);
    const { takenBack, withdrawn } = stopWords(r.lang, stored.facts);
    return done(r, await act(parsed.value.reason), kind === 'takeBack' ? takenBack : withdrawn);
  });
}

async function askAddress(
  r: StaffRequest<{ agreementId: string; signerId: string }>,
  stored: StoredAgreement,
  form: FormState,
): Promise<Response> {
  return r.page(
    { title: texts[r.lang].addressTitle, width: 'narrow' },
    <AddressPage
      lang={r.lang}
      stored={stored}
      signerId={r.params.signerId}
      form={form}
      named={await namedInstead(r)}
    />,
    form.ok ? 200 : 422,
  );
}

const namedInstead = async (r: StaffRequest<{ agreementId: string; signerId: string }>): Promise<Delegation | null> =>
  (await selectDelegations(r.tx, r.params.agreementId)).find(({ signerId }) => signerId === r.params.signerId) ?? null;
