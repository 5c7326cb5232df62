/** What a task link of an agreement is for: to sign, and afterwards to fetch one's own copy. Its subject is the signer. */
export const signPurpose = 'sign';
export const copyPurpose = 'copy';
