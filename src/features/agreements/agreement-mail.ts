import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import { selectTaskLink } from '../../platform/identity/task-links.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import type { MailContent } from '../../platform/mail/compose.ts';
import type { MailRenderer, QueuedMail } from '../../platform/mail/outbox.ts';
import { type StoredAgreement, selectOptionalAgreement } from './agreement-store.ts';
import { selectDelegations } from './delegation/delegation-store.ts';
import { type ChangeWords, changeWords } from './document/change-words.ts';
import { endingWords } from './ending/ending-words.ts';
import { type MailWords, mailTexts, mailWords } from './mail-texts.ts';
import { partyWords } from './party-words.ts';
import { isOpen } from './rules/agreement-verbs.ts';
import { partyName } from './rules/party-names.ts';
import { isOnTurn } from './rules/whose-turn.ts';
import { selectWhomToCall, type WhomToCall } from './signing/signer-context.ts';
import { mintSigningCode } from './signing/signing-code.ts';

type Facts = {
  mail: QueuedMail;
  t: MailWords;
  stored: StoredAgreement;
  signerId: string;
  student: string;
  company: string;
  staff: WhomToCall;
};

/** The mails of an agreement by kind. All are about a signer; the words hold names, no birth date, address or result. */
export function agreementMail(product: { secretKey: KeyRing; publicUrl: string }): Record<string, MailRenderer> {
  return {
    signing_request: about(
      async ({ t, student, company, staff, mail }, tools) => ({
        heading: t.requestHeading(mail.recipientName),
        paragraphs: [t.requestBody(staff.institutionName, student, company), t.requestSteps],
        button: { label: t.requestButton, url: await tools.taskUrl() },
        notes: [t.requestNote, t.whomToCall(staff.staffName, staff.staffEmail)],
      }),
      isWaiting,
    ),
    signing_reminder: about(
      async ({ t, student, company, staff, mail }, tools) => ({
        heading: t.requestHeading(mail.recipientName),
        paragraphs: [t.reminderBody(staff.institutionName, student, company), t.requestSteps],
        button: { label: t.requestButton, url: await tools.taskUrl() },
        notes: [t.requestNote, t.whomToCall(staff.staffName, staff.staffEmail)],
      }),
      isOnTurnNow,
    ),
    delegation_asked: async (tx, mail, tools) =>
      about(async ({ t, stored, signerId, student }) => {
        const named = (await selectDelegations(tx, stored.facts.id)).find((one) => one.signerId === signerId);
        if (!named) return null;
        return {
          heading: t.delegationHeading(named.fromName),
          paragraphs: [t.delegationBody(named.name, named.email, student)],
          button: {
            label: t.delegationButton,
            url: product.publicUrl + paths.agreement({ agreementId: stored.facts.id }),
          },
        };
      })(tx, mail, tools),
    agreement_concluded: about(async ({ t, student, company, staff }, tools) => ({
      heading: t.concludedHeading,
      paragraphs: [t.concludedBody(student, company)],
      button: { label: t.concludedButton, url: await tools.taskUrl() },
      notes: [t.concludedNote, t.whomToCall(staff.staffName, staff.staffEmail)],
    })),
    agreement_taken_back: about(async ({ t, student, staff, stored }) => ({
      heading: t.takenBackHeading,
      paragraphs: [
        t.takenBackBody(student),
        t.takenBackReason(stored.agreement.history.at(-1)?.reason ?? ''),
        t.takenBackNext,
      ],
      notes: [t.whomToCall(staff.staffName, staff.staffEmail)],
    })),
    agreement_withdrawn: about(async ({ t, student, staff }) => ({
      heading: t.withdrawnHeading,
      paragraphs: [t.withdrawnBody(student)],
      notes: [t.whomToCall(staff.staffName, staff.staffEmail)],
    })),
    agreement_ended: async (tx, mail, tools) =>
      about(async ({ t, student, staff, stored }) => {
        // Who signs since an addendum is a signer of that; what ends is the agreement.
        const { amends } = stored.facts;
        const agreement = (amends ? await selectOptionalAgreement(tx, amends.agreementId) : stored)?.agreement;
        if (agreement?.state !== 'ended') return null;
        return {
          heading: t.endedHeading,
          paragraphs: [
            t.endedBody(student, formatDate(mail.language, agreement.endedOn)),
            endingWords(mail.language, agreement.ending),
            agreement.endReason,
            t.endedNext,
          ].filter(Boolean),
          notes: [t.whomToCall(staff.staffName, staff.staffEmail)],
        };
      })(tx, mail, tools),
    addendum_overtaken: about(async ({ t, student, stored: { facts } }) => ({
      heading: t.overtakenHeading,
      paragraphs: [t.overtakenBody(facts.reference, student), t.overtakenNext],
      button: { label: t.overtakenButton, url: product.publicUrl + paths.agreement({ agreementId: facts.id }) },
    })),
    addendum_made_known: about(async ({ t, student, company, staff, stored, mail }) => {
      const amendment = stored.facts.amends?.amendment;
      if (!amendment) return null;
      return {
        heading: t.madeKnownHeading,
        paragraphs: [
          t.madeKnownBody(student, company, formatDate(mail.language, amendment.from)),
          ...amendment.changes.map((change) => madeKnown(t, changeWords(mail.language, change))),
          t.madeKnownReason(amendment.reason),
          t.madeKnownNothing,
        ],
        notes: [t.whomToCall(staff.staffName, staff.staffEmail)],
      };
    }),
    address_changed: async (tx, mail, tools) =>
      about(async ({ t, student, staff, stored, signerId }) => {
        const signer = stored.agreement.signers.find((one) => one.id === signerId);
        if (!signer) return null;
        const party = partyWords[mail.language].party[signer.party];
        const by = await selectAddressSetter(tx, signerId);
        return {
          heading: t.addressChangedHeading,
          paragraphs: [
            t.addressChangedBody(student),
            t.addressChangedWho(party, signer.name ?? '', signer.email ?? '', by),
          ],
          notes: [t.whomToCall(staff.staffName, staff.staffEmail)],
        };
      })(tx, mail, tools),
    agreement_refused: about(async ({ t, stored, signerId, student, company }) => {
      const signer = stored.agreement.signers.find((one) => one.id === signerId);
      if (!signer || !('state' in signer) || signer.state !== 'refused') return null;
      return {
        heading: t.refusedHeading(signer.name),
        paragraphs: [`“${signer.reason}”`, t.refusedBody(student, company)],
        button: { label: t.refusedButton, url: product.publicUrl + paths.agreement({ agreementId: stored.facts.id }) },
      };
    }),
    signing_code: async (tx, mail, { now }) => {
      const code = await mintSigningCode(tx, product.secretKey, mail.subjectId, now);
      const t = mailTexts[mail.language];
      return code
        ? {
            heading: t.codeHeading,
            paragraphs: [t.codeBody],
            code: `${code.slice(0, 3)} ${code.slice(3)}`,
            notes: [t.codeNote],
          }
        : null;
    },
  };
}

/** Loads what these mails speak of; the mail is cancelled when its agreement is gone, or its task is closed. */
function about(
  write: (facts: Facts, tools: Parameters<MailRenderer>[2]) => Promise<MailContent | null>,
  needed: (facts: Facts) => boolean = () => true,
): MailRenderer {
  return async (tx, mail, tools) => {
    // Re-addressed, taken back or done before the mail could leave: its link would be dead on arrival.
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    if (link?.closedAt) return null;
    const signer = await tx
      .selectFrom('signer')
      .select(['id', 'agreementId'])
      .where('id', '=', mail.subjectId)
      .executeTakeFirst();
    const stored = signer ? await selectOptionalAgreement(tx, signer.agreementId) : null;
    if (!signer || !stored) return null;
    const { terms } = stored.agreement;
    const facts: Facts = {
      mail,
      t: mailWords({ language: mail.language, amends: stored.facts.amends }),
      stored,
      signerId: signer.id,
      student: partyName(terms, 'student') ?? '',
      company: partyName(terms, 'learning_company') ?? '',
      staff: await selectWhomToCall(tx, stored.facts.createdBy),
    };
    return needed(facts) ? write(facts, tools) : null;
  };
}

/** A change in a line of a mail: what is long stands in the addendum, what is personal in no mail. */
function madeKnown(t: MailWords, { label, before, after, personal }: ChangeWords): string {
  const short = [...before, ...after].every((line) => line.length <= 120) && before.length === 1 && after.length === 1;
  return personal || !short ? t.madeKnownPart(label) : t.madeKnownChange(label, before.join(), after.join());
}

function isWaiting({ stored, signerId }: Facts): boolean {
  const { agreement } = stored;
  if (agreement.state !== 'sent' && agreement.state !== 'partly_signed') return false;
  return agreement.signers.some(
    (signer) => signer.id === signerId && signer.state !== 'signed' && signer.state !== 'lapsed',
  );
}

/** Whether a reminder still says what is so at the moment when it leaves. */
const isOnTurnNow = ({ stored: { agreement }, signerId }: Facts): boolean =>
  isOpen(agreement) && isOnTurn(agreement, { id: signerId });

/** Who set the signer's newest address. */
async function selectAddressSetter(tx: Tx, signerId: string): Promise<string> {
  const row = await tx
    .selectFrom('signerAddress')
    .select('setByName')
    .where('signerId', '=', signerId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return row?.setByName ?? '';
}
