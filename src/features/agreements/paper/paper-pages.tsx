import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { selectStoredFile } from '../../../platform/files/stored-file.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { fileResponse, type StaffRequest, type Web } from '../../../shell/index.ts';
import { selectDocuments } from '../agreement-document-store.ts';
import { can } from '../agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from '../agreement-store.ts';
import { done } from '../back-to-agreement.ts';
import { isForSelf, type PaperRecord, type Signer } from '../rules/signer.ts';
import { confirmPaperSignature, type PaperLook, rejectPaperSignature } from './decide-paper.ts';
import { selectPaperFileId } from './paper-store.ts';
import { recordPaperSignature } from './record-paper.ts';
import { readScan } from './scan.ts';
import { texts } from './texts.ts';
import { PaperCheckPage, PaperPage } from './views/paper-views.tsx';

const paperForm = formSchema((f) => z.object({ name: f.text(120), jobTitle: f.optionalText(120), signedOn: f.date() }));
const rejectForm = formSchema((f) => z.object({ reason: f.text(500) }));

/** More than a scan may be, so that one that is a little too heavy gets its form back with all that was typed. */
const uploadLimits = { largest: 24 * 1024 * 1024, seconds: 300, atOnce: 4 };

type SignerRequest = StaffRequest<{ agreementId: string; signerId: string }>;

/** Signed on paper: record the scan, look at it a second time, and read it. */
export function mountPaper(web: Web): void {
  web.staff.get(paths.signerPaper, (r) =>
    withSigner(r, (stored, signer) => ask(r, stored, signer, startForm(stored, signer))),
  );
  web.staff.upload(paths.signerPaper, (r) => withSigner(r, (stored, signer) => record(r, stored, signer)), {
    ...uploadLimits,
    onFault: (r, fault) =>
      withSigner(r, (stored, signer) => {
        const message = texts[r.lang].scanFaults[fault === 'too_large' ? 'too_heavy' : fault];
        const { values } = startForm(stored, signer);
        return ask(r, stored, signer, new FormState({ ...values, ...r.form }, { scan: message }));
      }),
  });
  web.staff.get(paths.signerPaperCheck, (r) =>
    withPaper(r, (stored, signer, paper) => askLook(r, stored, signer, paper, new FormState())),
  );
  web.staff.post(paths.signerPaperCheck, async (r) =>
    done(r, await confirmPaperSignature(r, lookOf(r)), texts[r.lang].confirmed),
  );
  web.staff.post(paths.signerPaperReject, (r) =>
    withPaper(r, async (stored, signer, paper) => {
      const parsed = parseForm(rejectForm(r.lang), r.form);
      if (!parsed.ok) return askLook(r, stored, signer, paper, parsed.form);
      return done(r, await rejectPaperSignature(r, lookOf(r), parsed.value.reason), texts[r.lang].rejected);
    }),
  );
  web.staff.get(paths.paperScan, async (r) => {
    const { agreementId, paperId } = r.params;
    const stored = await selectOptionalAgreement(r.tx, agreementId);
    if (!stored || !can.read(r.actor, stored.facts)) return r.notFound();
    const fileId = await selectPaperFileId(r.tx, agreementId, paperId);
    const file = fileId ? await selectStoredFile(r.tx, fileId) : null;
    return file ? fileResponse(r.c, file) : r.notFound();
  });
}

const startForm = ({ facts }: StoredAgreement, { name }: Signer) =>
  new FormState({ text: facts.textId ?? '', name, jobTitle: '', signedOn: '' });

/** What was looked at; the form of the page says which paper. */
const lookOf = ({ params, form }: SignerRequest): PaperLook => ({
  ...params,
  paperId: new FormState(form).text('paper') || null,
});

async function record(r: SignerRequest, stored: StoredAgreement, signer: Signer): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(paperForm(r.lang), r.form);
  const read = readScan(r.files.get('scan') ?? new Uint8Array());
  let { form } = parsed;
  if (!isForSelf(signer) && form.text('jobTitle').trim() === '') form = form.with({ jobTitle: t.jobTitleNeeded });
  if ('fault' in read) form = form.with({ scan: t.scanFaults[read.fault] });
  // A browser does not send a file twice by itself.
  else if (!form.ok) form = form.with({ scan: t.chooseAgain });
  if (!parsed.ok || !form.ok || 'fault' in read) return ask(r, stored, signer, form);
  const { name, jobTitle, signedOn } = parsed.value;
  const textId = form.text('text');
  const statement = { name, jobTitle, signedOn: isoDate(signedOn), ...(textId && { textId }) };
  const { agreementId, signerId } = r.params;
  const outcome = await recordPaperSignature(r, agreementId, signerId, statement, read.scan);
  if (!outcome.ok && outcome.fault === 'paper_date_outside')
    return ask(r, stored, signer, form.with({ signedOn: t.dateOutside, scan: t.chooseAgain }));
  return done(r, outcome, t.recorded);
}

async function ask(r: SignerRequest, { facts, agreement }: StoredAgreement, signer: Signer, form: FormState) {
  const documents = facts.textId ? await selectDocuments(r.tx, facts.textId) : [];
  return r.page(
    { title: texts[r.lang].title, width: 'narrow' },
    <PaperPage
      lang={r.lang}
      agreement={{ id: facts.id, reference: facts.reference }}
      signer={signer}
      sentAt={'sentAt' in agreement ? agreement.sentAt : r.now}
      printableId={documents.at(-1)?.id ?? null}
      form={form}
    />,
    form.ok ? 200 : 422,
  );
}

async function askLook(
  r: SignerRequest,
  { facts }: StoredAgreement,
  signer: Signer,
  paper: PaperRecord,
  form: FormState,
): Promise<Response> {
  return r.page(
    { title: texts[r.lang].checkTitle, width: 'narrow' },
    <PaperCheckPage
      lang={r.lang}
      agreement={{ id: facts.id, reference: facts.reference }}
      signer={signer}
      paper={paper}
      mayConfirm={paper.recordedBy.id !== r.actor.personId}
      form={form}
    />,
    form.ok ? 200 : 422,
  );
}

/** A signer of the text that now counts, of an agreement that this actor may change. */
async function withSigner(
  r: SignerRequest,
  answer: (stored: StoredAgreement, signer: Signer) => Promise<Response>,
): Promise<Response> {
  const stored = await selectOptionalAgreement(r.tx, r.params.agreementId);
  if (!stored || !can.edit(r.actor, stored.facts)) return r.notFound();
  const signer = stored.agreement.signers.find(({ id }) => id === r.params.signerId);
  if (!signer) return r.notFound();
  return signer.state === undefined ? done(r, { ok: false, fault: 'wrong_state' }, '') : answer(stored, signer);
}

/** The same with the paper that waits for a second look. */
function withPaper(
  r: SignerRequest,
  answer: (stored: StoredAgreement, signer: Signer, paper: PaperRecord) => Promise<Response>,
): Promise<Response> {
  return withSigner(r, (stored, signer) =>
    signer.state === 'waiting' && signer.paper
      ? answer(stored, signer, signer.paper)
      : done(r, { ok: false, fault: 'no_paper' }, ''),
  );
}
