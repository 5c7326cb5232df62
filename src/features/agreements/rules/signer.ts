import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Party } from './party.ts';

/** A signer as staff enters one; name and address may still be missing. */
export type PlannedSigner = {
  id: string;
  party: Party;
  name: string | null;
  email: string | null;
  /** Why this person uses an address that another party uses too; needed only then. */
  sharedAddressReason: string | null;
  /** Has no mail address, and so signs on paper only. Left out: is asked by mail. */
  onPaper?: true;
  /** Nobody has been asked yet; here so that `signer.state` tells a planned signer from one who was asked. */
  state?: never;
};

/** A page that was signed by hand, as a member of staff recorded it. It counts once another one looked at it. */
export type PaperRecord = {
  id: string;
  statedName: string;
  statedJobTitle: string | null;
  /** The date that stands on the paper. */
  signedOn: IsoDate;
  /** Who recorded it: the id of a person, and the name of that day. */
  recordedBy: { id: string; name: string };
  recordedAt: Date;
};
/** How a signature on paper came to count, with names as they were then. */
export type PaperProof = { id: string; signedOn: IsoDate; recordedBy: string; confirmedBy: string };

/** `paper`: recorded, and waiting for the second look. */
export type SignerWaiting = { state: 'waiting'; paper?: PaperRecord };
export type SignerSigned = {
  state: 'signed';
  at: Date;
  /** Name and function as the signer stated them. */
  statedName: string;
  /** Null for a student and a legal representative, who sign for themselves or as family. */
  statedJobTitle: string | null;
  /** Signed on paper. Left out: by link and code. */
  paper?: PaperProof;
};
/** A legal representative who is needed no more: the student came of age before signing. */
export type SignerLapsed = { state: 'lapsed'; at: Date };
export type SignerRefused = { state: 'refused'; at: Date; reason: string };

/** A signer of a text that has been sent. */
export type Signer = {
  id: string;
  party: Party;
  name: string;
  email: string;
  sharedAddressReason: string | null;
  onPaper?: true;
} & (SignerWaiting | SignerSigned | SignerRefused | SignerLapsed);

/** Whose signatures the agreement needs: everybody but who lapsed. */
export const needed = (signers: readonly Signer[]): Signer[] => signers.filter(({ state }) => state !== 'lapsed');

/** The address as it is compared: surrounding space and case do not make another mailbox. */
export const comparableAddress = (email: string): string => email.trim().toLowerCase();

/** The outline of an e-mail address; whether mail arrives is shown by the mail server and by the signer's code. */
export const isAddress = (email: string): boolean => /^[^\s@]+@[^\s@]+$/.test(email.trim());

/** The addresses that signers of two or more parties use while none of them has a recorded reason. */
export function unexplainedSharedAddresses(
  signers: readonly Pick<PlannedSigner, 'party' | 'email' | 'sharedAddressReason'>[],
): string[] {
  const byAddress = Map.groupBy(
    signers.filter((signer) => signer.email !== null && signer.email.trim() !== ''),
    (signer) => comparableAddress(signer.email ?? ''),
  );
  return [...byAddress]
    .filter(([, users]) => new Set(users.map((user) => user.party)).size > 1)
    .filter(([, users]) => users.every((user) => (user.sharedAddressReason ?? '').trim() === ''))
    .map(([address]) => address);
}

/** A student and a legal representative sign for themselves or as family, so they have no function to state. */
export const isForSelf = (signer: Pick<Signer, 'party'>): boolean =>
  signer.party === 'student' || signer.party === 'legal_representative';
