import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { maskAddress } from '../../../platform/identity/mask-address.ts';
import { queueMail } from '../../../platform/mail/outbox.ts';
import { keptFields } from '../../../shell/code-page.tsx';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import { selectCanonical } from '../agreement-writes.ts';
import { changeBlocksOf } from '../document/addendum-text.ts';
import { parseCanonical } from '../document/canonical-text.ts';
import { maskPersonal } from '../document/mask-personal.ts';
import { mailTexts } from '../mail-texts.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import { partyName } from '../rules/party-names.ts';
import { isForSelf, type Signer } from '../rules/signer.ts';
import { copyPurpose } from '../rules/task-purpose.ts';
import { isAskedLater } from '../rules/whose-turn.ts';
import { bindingOf, withTask } from './open-task-page.tsx';
import { refuseAgreement, type SignerFault, signAgreement, thinkAgain } from './sign-agreement.ts';
import type { SignerContext } from './signer-context.ts';
import { type CodeBinding, codeIsUnderWay, requestCode, selectProof, verifyCode } from './signing-code.ts';
import { signingWords, texts } from './texts.ts';
import {
  BlockedPage,
  ConfirmPage,
  LaterPage,
  ReadPage,
  RefusedPage,
  RefusePage,
  SigningCodePage,
  type SigningFacts,
  statedFields,
} from './views/signing-views.tsx';

const codeForm = formSchema((f) => z.object({ code: f.code() }));
const refuseForm = formSchema((f) => z.object({ reason: f.text(2000) }));
const statementForm = formSchema((f, lang) =>
  z.object({
    text: f.text(64),
    name: f.text(120),
    jobTitle: f.optionalText(120),
    authority: f.mustBeChecked(texts[lang].authorityNeeded),
    intent: f.mustBeChecked(texts[lang].intentNeeded),
  }),
);

/** What a signer sees and does after pressing the link's button: read, prove the mailbox by a code, sign, keep a copy. */
export function mountSigning(web: Web): void {
  web.task.get(paths.signing, (r) => withSigner(r, (s) => showText(r, s)));
  web.task.post(paths.signing, (r) => withTask(r, (context) => sendCode(r, context)));
  web.task.get(paths.signingCode, (r) => withTask(r, (context) => showCode(r, context, new FormState())));
  web.task.post(paths.signingCode, (r) => withTask(r, (context) => takeCode(r, context)));
  web.task.get(paths.signingConfirm, (r) => withSigner(r, (s) => showConfirm(r, s, startStatement(s))));
  web.task.post(paths.signingConfirm, confirm);
  web.task.get(paths.signingRefuse, (r) => withSigner(r, (s) => showRefuse(r, s.context, new FormState())));
  web.task.post(paths.signingRefuse, async (r) => {
    const parsed = parseForm(refuseForm(r.lang), r.form);
    if (!parsed.ok) return withSigner(r, (s) => showRefuse(r, s.context, parsed.form));
    const outcome = await refuseAgreement(r, parsed.value.reason);
    return outcome.ok ? r.redirect(paths.signing()) : afterFault(r, outcome.fault);
  });
  web.task.post(paths.signingRefusalWithdraw, async (r) => {
    const outcome = await thinkAgain(r);
    return outcome.ok ? r.redirect(paths.signing()) : afterFault(r, outcome.fault);
  });
}

type Signing = { context: SignerContext; signer: Signer; textId: string; binding: CodeBinding };

/** The task when there is still something to sign; who signed already gets the last page. */
function withSigner(r: TaskRequest, answer: (signing: Signing) => Promise<Response>): Promise<Response> {
  return withTask(r, async (context) => {
    const binding = bindingOf(r)(context);
    const { signer } = context;
    if (!signer || !binding || context.link.purpose === copyPurpose || signer.state === 'signed')
      return r.redirect(paths.signingDone());
    return answer({ context, signer, textId: binding.textId, binding });
  });
}

async function factsOf(
  r: TaskRequest,
  { context, signer, textId }: Signing,
  options: { masked: boolean },
): Promise<SigningFacts> {
  const { document: whole, terms } = parseCanonical(await selectCanonical(r.tx, textId));
  const document = options.masked ? maskPersonal(whole) : whole;
  const { agreement, facts } = context.stored;
  const t = signingWords(r.lang, facts);
  const student = partyName(terms, 'student') ?? '';
  const onBehalf = partyName(terms, signer.party) ?? '';
  const leads: Partial<Record<Signer['party'], string>> = {
    student: t.readLeadSelf(partyName(terms, 'learning_company') ?? ''),
    legal_representative: t.readLeadRepresentative(student),
  };
  return {
    lang: r.lang,
    t,
    document,
    changes: facts.amends ? changeBlocksOf(document) : [],
    periods: terms.periods.map(({ period }) => period),
    textSha256: 'textSha256' in agreement ? agreement.textSha256 : '',
    signers: agreement.signers as Signer[],
    signer,
    lead: leads[signer.party] ?? t.readLead(onBehalf, student),
    onBehalf,
    student,
    maskedAddress: maskAddress(signer.email),
    whom: context.whomToCall,
  };
}

async function showText(r: TaskRequest, signing: Signing, form = new FormState()): Promise<Response> {
  const { context, signer } = signing;
  const t = signingWords(r.lang, context.stored.facts);
  if (signer.state === 'refused')
    return r.page(
      { title: t.refusedTitle, width: 'narrow' },
      <RefusedPage lang={r.lang} reason={signer.reason} whom={context.whomToCall} />,
    );
  if (isLater(context, signer))
    return r.page({ title: t.laterTitle, width: 'narrow' }, <LaterPage lang={r.lang} whom={context.whomToCall} />);
  if (isBlocked(context))
    return r.page({ title: t.blockedTitle, width: 'narrow' }, <BlockedPage lang={r.lang} whom={context.whomToCall} />);
  // A browser that proved itself for this text goes on where it was.
  if (await selectProof(r.tx, signing.binding, r.now)) return r.redirect(paths.signingConfirm());
  return r.page(
    { title: t.readTitle, width: 'narrow' },
    <ReadPage facts={await factsOf(r, signing, { masked: true })} form={form} />,
    form.ok ? 200 : 429,
  );
}

/** In order, when it is another's turn; a link can be older than that. */
const isLater = ({ stored: { agreement } }: SignerContext, signer: Signer) =>
  isOpen(agreement) && isAskedLater(agreement, signer);

const isBlocked = ({ stored }: SignerContext) =>
  stored.agreement.signers.some((one) => 'state' in one && one.state === 'refused');

async function sendCode(r: TaskRequest, context: SignerContext): Promise<Response> {
  const binding = bindingOf(r)(context);
  const { signer, stored } = context;
  if (!binding || !signer) return r.redirect(paths.signing());
  const codeId = await requestCode(r.tx, binding, r.deps.newId, r.now);
  if (!codeId) return showCode(r, context, new FormState(r.form, { code: texts[r.lang].codeTooOften }));
  await queueMail(r.tx, r.deps.jobs, {
    institutionId: r.institutionId,
    id: r.deps.newId(),
    kind: 'signing_code',
    recipient: signer.email,
    recipientName: signer.name,
    language: stored.facts.language,
    subject: mailTexts[stored.facts.language].codeSubject,
    subjectKind: 'signing_code',
    subjectId: codeId,
    taskLinkId: null,
    createdAt: r.now,
  });
  const stated = keptFields(r.form, statedFields);
  return stated
    ? showCode(r, context, stated)
    : r.redirect(paths.signingCode(), { tone: 'success', message: texts[r.lang].codeSent });
}

async function showCode(r: TaskRequest, context: SignerContext, form: FormState): Promise<Response> {
  const binding = bindingOf(r)(context);
  const asked = binding && (await codeIsUnderWay(r.tx, binding, r.now));
  const shown = form.ok && !asked ? form.with({ code: texts[r.lang].codeNotRequested }) : form;
  const address = maskAddress(context.signer?.email ?? '');
  return r.page(
    { title: texts[r.lang].codeTitle, width: 'narrow' },
    <SigningCodePage lang={r.lang} form={shown} maskedAddress={address} whom={context.whomToCall} />,
    form.ok ? 200 : 422,
  );
}

async function takeCode(r: TaskRequest, context: SignerContext): Promise<Response> {
  const parsed = parseForm(codeForm(r.lang), r.form);
  if (!parsed.ok) return showCode(r, context, parsed.form);
  const binding = bindingOf(r)(context);
  const answer = binding
    ? await verifyCode(r.tx, r.deps.secretKey, binding, parsed.value.code, r.now)
    : 'not_requested';
  if (answer === 'right') {
    if (context.link.purpose === copyPurpose || context.signer?.state === 'signed')
      return r.redirect(paths.signingDone());
    const stated = keptFields(r.form, statedFields);
    return stated ? withSigner(r, (s) => showConfirm(r, s, stated)) : r.redirect(paths.signingConfirm());
  }
  const t = texts[r.lang];
  const sentence = {
    wrong: t.codeWrong,
    expired: t.codeExpired,
    too_many_tries: t.codeTooManyTries,
    not_requested: t.codeNotRequested,
  }[answer];
  return showCode(r, context, parsed.form.with({ code: sentence }));
}

// Name and function are filled in as far as known, for the signer to state; the two declarations are the signer's own.
const startStatement = ({ signer, context }: Signing) =>
  new FormState({ name: signer.name, jobTitle: context.knownFunction });

async function showConfirm(r: TaskRequest, signing: Signing, form: FormState): Promise<Response> {
  if (isBlocked(signing.context) || isLater(signing.context, signing.signer)) return r.redirect(paths.signing());
  if (!(await selectProof(r.tx, signing.binding, r.now))) {
    const stated = keptFields(r.form, statedFields);
    return stated
      ? showCode(r, signing.context, stated.with({ code: texts[r.lang].codeTooOld }))
      : r.redirect(paths.signingCode(), { tone: 'warning', message: texts[r.lang].codeNeeded });
  }
  const facts = await factsOf(r, signing, { masked: false });
  return r.page(
    { title: facts.t.confirmTitle, width: 'narrow' },
    <ConfirmPage facts={facts} form={form} />,
    form.ok ? 200 : 422,
  );
}

async function confirm(r: TaskRequest): Promise<Response> {
  const parsed = parseForm(statementForm(r.lang), r.form);
  if (!parsed.ok)
    return withSigner(r, (signing) => {
      const needsTitle = !isForSelf(signing.signer) && parsed.form.text('jobTitle').trim() === '';
      const { values, errors } = parsed.form;
      const form = new FormState(values, needsTitle ? { jobTitle: texts[r.lang].jobTitleNeeded, ...errors } : errors);
      return showConfirm(r, signing, form);
    });
  const { name, jobTitle, text } = parsed.value;
  const outcome = await signAgreement(r, { name, jobTitle, textSha256: text }, bindingOf(r));
  if (outcome.ok) return r.redirect(paths.signingDone(), { tone: 'success', message: texts[r.lang].signedFlash });
  // Whoever cannot sign by this link gets the page that says so.
  return withSigner(r, async (signing) => {
    if (outcome.fault === 'job_title_needed')
      return showConfirm(r, signing, parsed.form.with({ jobTitle: texts[r.lang].jobTitleNeeded }));
    return outcome.fault === 'code_needed' ? showConfirm(r, signing, parsed.form) : afterFault(r, outcome.fault);
  });
}

/** Where a signer goes when an act was not possible any more; always with a sentence, never a dead end. */
function afterFault(r: TaskRequest, fault: SignerFault): Response {
  const t = texts[r.lang];
  switch (fault) {
    case 'already_signed':
      return r.redirect(paths.signingDone(), { tone: 'info', message: t.alreadySigned });
    case 'text_changed':
      return r.redirect(paths.signing(), { tone: 'warning', message: t.textChanged });
    case 'code_needed':
      return r.redirect(paths.signingCode(), { tone: 'warning', message: t.codeNeeded });
    case 'signer_may_not_sign':
      return r.redirect(paths.signingConfirm(), { tone: 'error', message: t.mayNotSign });
    case 'overtaken':
      return r.redirect(paths.signingConfirm(), { tone: 'error', message: t.overtaken });
    case 'needed_no_more':
      return r.redirect(paths.signing(), { tone: 'info', message: t.neededNoMore });
    case 'not_on_turn':
      return r.redirect(paths.signing(), { tone: 'warning', message: t.notOnTurn });
    case 'refusal_open':
      return r.redirect(paths.signing(), { tone: 'warning', message: t.blocked });
    default:
      return r.redirect(paths.signing());
  }
}

async function showRefuse(r: TaskRequest, context: SignerContext, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].refuseTitle, width: 'narrow' },
    <RefusePage lang={r.lang} form={form} whom={context.whomToCall} />,
    form.ok ? 200 : 422,
  );
}
