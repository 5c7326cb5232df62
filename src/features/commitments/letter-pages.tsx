import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { fileResponse, type StaffRequest, type Web } from '../../shell/index.ts';
import { letterForm, reasonForm } from './commitment-forms.ts';
import { can } from './commitment-policy.ts';
import { type FoundCommitment, findCommitment, type OfCommitment } from './find-commitment.ts';
import { markAnswerSeen, takeOverProposal } from './handle-answer.ts';
import { letterFile } from './letter-pdf.ts';
import { type Letter, selectOptionalLetter } from './letter-store.ts';
import { letterWords } from './letter-text-store.ts';
import { resendLetter, sendLetter } from './send-letter.ts';
import { texts } from './texts.ts';
import { WithdrawLetterPage } from './views/reason-views.tsx';
import { SendLetterPage } from './views/send-letter-view.tsx';
import { withdrawLetter } from './withdraw-letter.ts';

type OfLetter = StaffRequest<{ companyId: string; letterId: string }>;

/** Letters of intent, for staff: sending, sending again, withdrawing, what the company answered, and the PDF. */
export function mountLetters(web: Web): void {
  web.staff.get(paths.letterSend, async (r) => {
    const found = await findCommitment(r, 'edit');
    if (!found) return r.notFound();
    const first = found.company.contacts.find(({ email }) => email !== null);
    return showSend(r, found, new FormState({ contactId: first?.id ?? '', language: r.lang }));
  });
  web.staff.post(paths.letterSend, send);
  web.staff.post(paths.letterResend, async (r) => {
    const letter = await ownLetter(r);
    const sent = await resendLetter(r, r.params.letterId, r.params.companyId);
    return letter && sent === 'resent' ? back(r, letter, texts[r.lang].sent.resent) : r.notFound();
  });
  web.staff.get(paths.letterWithdraw, async (r) => {
    const letter = await ownLetter(r);
    return letter && can.edit(r.actor, letter) ? showWithdraw(r, letter, new FormState()) : r.notFound();
  });
  web.staff.post(paths.letterWithdraw, withdraw);
  web.staff.post(paths.letterTakeOver, async (r) => {
    const letter = await ownLetter(r);
    if (!letter || (await takeOverProposal(r, r.params)) !== 'taken_over') return r.notFound();
    return back(r, letter, texts[r.lang].takenOver);
  });
  web.staff.post(paths.letterSeen, async (r) => {
    const letter = await ownLetter(r);
    if (!letter || (await markAnswerSeen(r, r.params)) !== 'seen') return r.notFound();
    return back(r, letter, texts[r.lang].seenDone);
  });
  web.staff.get(paths.letterPdf, async (r) => {
    const letter = await ownLetter(r);
    return letter ? fileResponse(r.c, await letterFile(r.deps.pdf, letter)) : r.notFound();
  });
}

/** The letter of the path, when the actor may see what it is about. */
async function ownLetter(r: OfLetter): Promise<Letter | null> {
  const letter = await selectOptionalLetter(r.tx, r.params.letterId);
  return letter?.companyId === r.params.companyId && can.see(r.actor, letter) ? letter : null;
}

const back = (
  r: OfLetter,
  { companyId, commitmentId }: Letter,
  message: string,
  tone: 'success' | 'error' = 'success',
) => r.redirect(paths.commitment({ companyId, commitmentId }), { tone, message });

async function send(r: OfCommitment): Promise<Response> {
  const found = await findCommitment(r, 'edit');
  if (!found) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(letterForm(r.lang), r.form);
  if (!parsed.ok) return showSend(r, found, parsed.form);
  const sent = await sendLetter(r, r.params, parsed.value);
  if (sent === 'not_found') return r.notFound();
  if (sent === 'no_address') return showSend(r, found, parsed.form.with({ contactId: t.sent.no_address }));
  return r.redirect(paths.commitment(r.params), {
    tone: sent === 'sent' ? 'success' : 'error',
    message: t.sent[sent],
  });
}

async function withdraw(r: OfLetter): Promise<Response> {
  const letter = await ownLetter(r);
  if (!letter || !can.edit(r.actor, letter)) return r.notFound();
  const t = texts[r.lang];
  const parsed = parseForm(reasonForm(r.lang), r.form);
  if (!parsed.ok) return showWithdraw(r, letter, parsed.form);
  const outcome = await withdrawLetter(r, r.params, parsed.value.reason);
  if (outcome === 'not_found') return r.notFound();
  return outcome === 'withdrawn' ? back(r, letter, t.withdrawDone) : back(r, letter, t.withdrawTooLate, 'error');
}

async function showSend(r: OfCommitment, found: FoundCommitment, form: FormState): Promise<Response> {
  const [words, { name }] = await Promise.all([
    letterWords.select(r.tx),
    r.tx.selectFrom('institution').select('name').where('id', '=', r.actor.institutionId).executeTakeFirstOrThrow(),
  ]);
  return r.page(
    { title: texts[r.lang].sendTitle, width: 'narrow' },
    <SendLetterPage lang={r.lang} {...found} {...{ form, words }} institution={name} />,
    form.ok ? 200 : 422,
  );
}

function showWithdraw(r: OfLetter, letter: Letter, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].withdrawTitle, width: 'narrow' },
    <WithdrawLetterPage lang={r.lang} {...{ letter, form }} />,
    form.ok ? 200 : 422,
  );
}
