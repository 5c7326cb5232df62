/** What is recorded of a branch association. Divisions are the first two digits of an SBI code, of one scheme. */
export type AssociationFacts = {
  name: string;
  sbiDivisions: string[];
  sbiScheme: '2008' | '2025' | null;
  regions: string[];
  website: string;
  note: string;
};
export type Association = AssociationFacts & { id: string };

/** '41, 42 43' as divisions, once each and in order; null when something in it is no division. */
export function readDivisions(text: string): string[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  return parts.every((part) => /^\d{2}$/.test(part)) ? [...new Set(parts)].sort() : null;
}

/** Free words, one per comma or line, once each. */
export const readRegions = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]+/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** A website as people type it, with or without https://; null when it is none. Empty stays empty. */
export function readWebsite(text: string): string | null {
  if (text === '') return '';
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/?#@:]+\.[a-z]{2,}([/?#]\S*)?$/i.test(address) ? address : null;
}

/** What came of something that a company left at a call. */
export type ResponseState = 'landed' | 'waiting' | 'joined' | 'rejected';

/**
 * Whether what a company left can become a company by itself. Not when its KVK number or name is known, or when its contact's
 * address is somebody else's: then people look, and nothing that is known is overwritten.
 */
export const landsByItself = (known: { kvkNumber: boolean; name: boolean; addressOfOther: boolean }): boolean =>
  !known.kvkNumber && !known.name && !known.addressOfOther;

/** Whether a call takes answers on a day. */
export const isOpenCall = (call: { closedAt: Date | null; openUntil: string }, today: string): boolean =>
  call.closedAt === null && call.openUntil >= today;
