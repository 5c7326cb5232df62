import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { addressCodePurpose } from '../../platform/identity/address-codes.ts';
import { codeIsUnderWay, requestCode, selectProof, verifyCode } from '../../platform/identity/mailed-code.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import { keptFields } from '../../shell/code-page.tsx';
import { fileResponse, MessagePage, type TaskRequest, type Web } from '../../shell/index.ts';
import { mountLinkDoor } from '../../shell/link-door.tsx';
import { type Answered, type AnswerFault, declineLetter, signLetter } from './answer-letter.ts';
import { isOpenLink, type LetterContext, selectLetterContext } from './letter-context.ts';
import { letterPurpose, mailAboutLetter } from './letter-mail-queue.ts';
import { texts as mailTexts } from './letter-mail-texts.ts';
import { letterFile } from './letter-pdf.ts';
import { selectOptionalLetter } from './letter-store.ts';
import { texts as ownTexts } from './own-letter-texts.ts';
import { LetterCodePage, statedFields } from './views/own-code-view.tsx';
import { DeclinePage, DonePage, ReadLetterPage, SignLetterPage } from './views/own-letter-views.tsx';

const codeForm = formSchema((f) => z.object({ code: f.code() }));
const statementForm = formSchema((f, lang) =>
  z.object({
    text: f.text(64),
    name: f.text(120),
    jobTitle: f.text(120),
    authority: f.mustBeChecked(ownTexts[lang].authorityNeeded),
    intent: f.mustBeChecked(ownTexts[lang].intentNeeded),
  }),
);
const declineForm = formSchema((f, lang) =>
  z
    .object({ kind: f.choice(['propose', 'refuse']), proposedPlaces: f.optionalInt(1, 999), reason: f.text(1000) })
    .superRefine(({ kind, proposedPlaces }, context) => {
      if (kind === 'propose' && proposedPlaces === null)
        context.addIssue({ code: 'custom', path: ['proposedPlaces'], message: ownTexts[lang].proposedNeeded });
    }),
);

/** What somebody of a company does with a letter of intent, without an account: read, prove the mailbox, sign, or say what is wrong. */
export function mountOwnLetters(web: Web): void {
  mountLinkDoor(web, {
    path: paths.letterLink,
    purpose: letterPurpose,
    words: (lang) => ownTexts[lang],
    next: () => paths.letter(),
    renew: {
      path: paths.letterLinkRenew,
      async send(mailing, link) {
        const letter = await selectOptionalLetter(mailing.tx, link.subjectId);
        if (letter && letter.addresseeEmail === link.email)
          await mailAboutLetter(mailing, letter, letter.state === 'sent' ? 'letter_request' : 'letter_copy');
      },
    },
  });
  web.task.get(paths.letter, (r) => toAnswer(r, (context) => showText(r, context)));
  web.task.post(paths.letter, (r) => withLetter(r, (context) => sendCode(r, context)));
  web.task.get(paths.letterCode, (r) => withLetter(r, (context) => showCode(r, context, new FormState())));
  web.task.post(paths.letterCode, (r) => withLetter(r, (context) => takeCode(r, context)));
  web.task.get(paths.letterSign, (r) =>
    toAnswer(r, (context) => showSign(r, context, new FormState({ name: context.letter.addresseeName }))),
  );
  web.task.post(paths.letterSign, sign);
  web.task.get(paths.letterAnswer, (r) => toAnswer(r, (context) => showDecline(r, context, new FormState())));
  web.task.post(paths.letterAnswer, decline);
  web.task.get(paths.letterDone, (r) => withLetter(r, (context) => showDone(r, context)));
  web.task.get(paths.letterCopy, (r) => withLetter(r, (context) => download(r, context)));
}

type Answer = (context: LetterContext) => Promise<Response>;

/** The letter behind this session while its link works; else what to do. */
async function withLetter(r: TaskRequest, answer: Answer): Promise<Response> {
  const context = await selectLetterContext(r);
  if (!context) return r.notFound();
  if (isOpenLink(context.link, r.now)) return answer(context);
  const t = ownTexts[r.lang];
  return r.page({ title: t.deadTitle, width: 'narrow' }, <MessagePage title={t.deadTitle} message={t.deadLead} />, 410);
}

/** The same while there is still something to answer. */
const toAnswer = (r: TaskRequest, answer: Answer): Promise<Response> =>
  withLetter(r, async (context) =>
    context.letter.state === 'sent' ? answer(context) : r.redirect(paths.letterDone()),
  );

async function showText(r: TaskRequest, { letter, codes }: LetterContext): Promise<Response> {
  // A browser that proved itself goes on where it was.
  if (await selectProof(codes, r.now)) return r.redirect(paths.letterSign());
  return r.page(
    { title: ownTexts[r.lang].readTitle, width: 'narrow' },
    <ReadLetterPage lang={r.lang} letter={letter} />,
  );
}

async function sendCode(r: TaskRequest, context: LetterContext): Promise<Response> {
  const { letter, codes } = context;
  const t = ownTexts[r.lang];
  const codeId = await requestCode(codes, r.deps.newId, r.now);
  if (!codeId) return showCode(r, context, new FormState(r.form, { code: t.codeTooOften }));
  await queueMail(r.tx, r.deps.jobs, {
    institutionId: r.institutionId,
    id: r.deps.newId(),
    kind: 'letter_code',
    recipient: letter.addresseeEmail,
    recipientName: letter.addresseeName,
    language: letter.language,
    subject: mailTexts[letter.language].letter_code.subject,
    subjectKind: 'address_code',
    subjectId: codeId,
    taskLinkId: null,
    createdAt: r.now,
  });
  const stated = keptFields(r.form, statedFields);
  return stated
    ? showCode(r, context, stated)
    : r.redirect(paths.letterCode(), { tone: 'success', message: t.codeSent });
}

async function showCode(r: TaskRequest, { letter, codes }: LetterContext, form: FormState): Promise<Response> {
  const t = ownTexts[r.lang];
  const asked = await codeIsUnderWay(codes, r.now);
  const shown = form.ok && !asked ? form.with({ code: t.codeAnswers.not_requested }) : form;
  return r.page(
    { title: t.codeTitle, width: 'narrow' },
    <LetterCodePage lang={r.lang} letter={letter} form={shown} />,
    form.ok ? 200 : 422,
  );
}

async function takeCode(r: TaskRequest, context: LetterContext): Promise<Response> {
  const parsed = parseForm(codeForm(r.lang), r.form);
  if (!parsed.ok) return showCode(r, context, parsed.form);
  const answer = await verifyCode(context.codes, r.deps.secretKey, addressCodePurpose, parsed.value.code, r.now);
  if (answer === 'right') {
    if (context.letter.state !== 'sent') return r.redirect(paths.letterDone());
    const stated = keptFields(r.form, statedFields);
    return stated ? showSign(r, context, stated) : r.redirect(paths.letterSign());
  }
  return showCode(r, context, parsed.form.with({ code: ownTexts[r.lang].codeAnswers[answer] }));
}

async function showSign(r: TaskRequest, context: LetterContext, form: FormState): Promise<Response> {
  const t = ownTexts[r.lang];
  const { letter, codes } = context;
  if (!(await selectProof(codes, r.now))) {
    const stated = keptFields(r.form, statedFields);
    return stated
      ? showCode(r, context, stated.with({ code: t.codeTooOld }))
      : r.redirect(paths.letterCode(), { tone: 'warning', message: t.codeNeeded });
  }
  return r.page(
    { title: t.signTitle, width: 'narrow' },
    <SignLetterPage lang={r.lang} letter={letter} form={form} />,
    form.ok ? 200 : 422,
  );
}

async function sign(r: TaskRequest): Promise<Response> {
  const parsed = parseForm(statementForm(r.lang), r.form);
  if (!parsed.ok) return toAnswer(r, (context) => showSign(r, context, parsed.form));
  const { name, jobTitle, text } = parsed.value;
  const answered = await signLetter(r, { name, jobTitle, textSha256: text });
  if (!answered.ok && answered.fault === 'code_needed')
    return toAnswer(r, (context) => showSign(r, context, parsed.form));
  return after(r, answered);
}

async function decline(r: TaskRequest): Promise<Response> {
  const parsed = parseForm(declineForm(r.lang), r.form);
  if (!parsed.ok) return toAnswer(r, (context) => showDecline(r, context, parsed.form));
  const { kind, reason, proposedPlaces } = parsed.value;
  const answered = await declineLetter(r, { reason, proposedPlaces: kind === 'propose' ? proposedPlaces : null });
  if (!answered.ok && answered.fault === 'same_places')
    return toAnswer(r, (context) =>
      showDecline(r, context, parsed.form.with({ proposedPlaces: ownTexts[r.lang].samePlaces })),
    );
  return after(r, answered);
}

/** On to the last page, or to where what was not possible any more is said. */
function after(r: TaskRequest, answered: Answered): Response {
  if (answered.ok) return r.redirect(paths.letterDone());
  const t = ownTexts[r.lang];
  const ways: Record<AnswerFault, () => Response> = {
    link_gone: () => r.redirect(paths.letter()),
    answered_already: () => r.redirect(paths.letterDone(), { tone: 'info', message: t.answeredAlready }),
    code_needed: () => r.redirect(paths.letterCode(), { tone: 'warning', message: t.codeNeeded }),
    text_changed: () => r.redirect(paths.letter(), { tone: 'warning', message: t.textChanged }),
    same_places: () => r.redirect(paths.letterAnswer()),
  };
  return ways[answered.fault]();
}

async function showDecline(r: TaskRequest, { letter }: LetterContext, form: FormState): Promise<Response> {
  return r.page(
    { title: ownTexts[r.lang].declineTitle, width: 'narrow' },
    <DeclinePage lang={r.lang} {...{ letter, form }} />,
    form.ok ? 200 : 422,
  );
}

async function showDone(r: TaskRequest, { letter, codes }: LetterContext): Promise<Response> {
  if (letter.state === 'sent') return r.redirect(paths.letter());
  const proven = (await selectProof(codes, r.now)) !== null;
  const t = ownTexts[r.lang];
  return r.page(
    { title: letter.state === 'signed' ? t.doneSigned : t.doneDeclined, width: 'narrow' },
    <DonePage lang={r.lang} {...{ letter, proven }} />,
  );
}

async function download(r: TaskRequest, { letter, codes }: LetterContext): Promise<Response> {
  if (letter.state === 'sent' || !(await selectProof(codes, r.now))) return r.redirect(paths.letterDone());
  return fileResponse(r.c, await letterFile(r.deps.pdf, letter));
}
