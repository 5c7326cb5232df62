import { type AddressBinding, addressCodes } from '../../platform/identity/address-codes.ts';
import type { CodeStore } from '../../platform/identity/mailed-code.ts';
import { selectTaskLink, type TaskLink } from '../../platform/identity/task-links.ts';
import { keyedHashes } from '../../platform/identity/tokens.ts';
import type { TaskRequest } from '../../shell/index.ts';
import { letterPurpose } from './letter-mail-queue.ts';
import { type Letter, selectOptionalLetter } from './letter-store.ts';

/** The letter behind an opened link, and the codes that prove the mailbox of who was asked, in this browser. */
export type LetterContext = { link: TaskLink; letter: Letter; codes: CodeStore };
export type LetterRequest = Pick<TaskRequest, 'tx' | 'taskLinkId' | 'institutionId' | 'now' | 'deps' | 'browserToken'>;

/** Null for another kind of task. A link that was closed or ran out is for the caller to see. */
export async function selectLetterContext(
  r: LetterRequest,
  options: { lock?: boolean } = {},
): Promise<LetterContext | null> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== letterPurpose) return null;
  const letter = await selectOptionalLetter(r.tx, link.subjectId, options);
  return letter && { link, letter, codes: addressCodes(r.tx, bindingOf(r, letter)) };
}

const bindingOf = (r: LetterRequest, letter: Letter): AddressBinding => ({
  institutionId: r.institutionId,
  purpose: letterPurpose,
  subjectId: letter.id,
  email: letter.addresseeEmail,
  browserHashes: keyedHashes(r.deps.secretKey, 'browser', r.browserToken),
});

/** Whether its link can be used still. */
export const isOpenLink = (link: TaskLink, now: Date): boolean => link.closedAt === null && link.expiresAt > now;

/** The codes of the letter behind an opened link; null for another kind of task. */
export const letterCodes = async (r: LetterRequest): Promise<CodeStore | null> =>
  (await selectLetterContext(r))?.codes ?? null;
