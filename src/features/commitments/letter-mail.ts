import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { mintAddressCode } from '../../platform/identity/address-codes.ts';
import { mintTaskToken } from '../../platform/identity/task-links.ts';
import type { MailContent } from '../../platform/mail/compose.ts';
import type { MailRenderer, QueuedMail } from '../../platform/mail/outbox.ts';
import type { Deps } from '../../shell/index.ts';
import type { letterMailKinds } from './letter-mail-queue.ts';
import { texts as mailTexts } from './letter-mail-texts.ts';
import { type Letter, selectOptionalLetter } from './letter-store.ts';
import { texts } from './texts.ts';

/** The mails about letters of intent; one that came too late is cancelled. */
export function letterMail({
  publicUrl,
  secretKey,
}: Pick<Deps, 'publicUrl' | 'secretKey'>): Record<(typeof letterMailKinds)[number], MailRenderer> {
  const about =
    (render: (letter: Letter, button: () => Promise<string>, mail: QueuedMail) => Promise<MailContent | null>) =>
    async (tx: Tx, mail: QueuedMail, { now }: { now: Date }) => {
      const letter = await selectOptionalLetter(tx, mail.subjectId);
      return letter && render(letter, () => linkOf(tx, mail, publicUrl, now), mail);
    };
  return {
    letter_request: about(async (letter, link, { language }) => {
      if (letter.state !== 'sent') return null;
      const words = mailTexts[language];
      const t = words.letter_request;
      const { institution, mkbRoute, studyYear } = letter.document;
      return {
        heading: t.heading(letter.addresseeName),
        paragraphs: [t.body(institution, mkbRoute, studyYear), t.steps],
        button: { label: t.button, url: await link() },
        notes: [t.note, words.whomToCall(letter.sentByName, letter.sentByEmail)],
      };
    }),
    letter_withdrawn: about(async (letter, _, { language }) => {
      const words = mailTexts[language];
      const t = words.letter_withdrawn;
      return {
        heading: t.heading,
        paragraphs: [t.body(letter.document.institution, letter.document.mkbRoute), t.reason(letter.reason)],
        notes: [words.whomToCall(letter.sentByName, letter.sentByEmail)],
      };
    }),
    letter_copy: about(async (letter, link, { language }) => {
      const t = mailTexts[language].letter_copy;
      const { mkbRoute, studyYear } = letter.document;
      return {
        heading: t.heading,
        paragraphs: [t.body(mkbRoute, studyYear)],
        button: { label: t.button, url: await link() },
        notes: [t.note],
      };
    }),
    letter_answered: about(async (letter, _, { language }) => {
      const words = mailTexts[language];
      const { places } = texts[language];
      const t = words.letter_answered;
      const { company, mkbRoute, studyYear } = letter.document;
      const { companyId, commitmentId, proposedPlaces, reason, state } = letter;
      return {
        heading: t.heading[state],
        paragraphs: [
          t.body(company.name, mkbRoute, studyYear),
          ...(proposedPlaces === null ? [] : [t.proposal(places(String(proposedPlaces)))]),
          ...(reason === '' ? [] : [t.reason(reason)]),
        ],
        button: { label: t.button, url: publicUrl + paths.commitment({ companyId, commitmentId }) },
      };
    }),
    letter_code: async (tx, mail, { now }) => {
      const code = await mintAddressCode(tx, secretKey, mail.subjectId, now);
      if (!code) return null;
      const t = mailTexts[mail.language].letter_code;
      return {
        heading: t.heading,
        paragraphs: [t.body],
        code: `${code.slice(0, 3)} ${code.slice(3)}`,
        notes: [t.note],
      };
    },
  };
}

async function linkOf(tx: Tx, mail: QueuedMail, publicUrl: string, now: Date): Promise<string> {
  if (!mail.taskLinkId) throw new Error(`mail ${mail.id} has no task link`);
  const { slug } = await tx
    .selectFrom('institution')
    .select('slug')
    .where('id', '=', mail.institutionId)
    .executeTakeFirstOrThrow();
  const token = await mintTaskToken(tx, mail.institutionId, mail.taskLinkId, now);
  return publicUrl + paths.letterLink({ institutionSlug: slug, token });
}
