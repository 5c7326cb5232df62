export type AddressFault = 'no_address' | 'not_https' | 'with_password' | 'with_fragment';

/** What is wrong with an address for a webhook, as far as its text tells; null when nothing is. */
export function addressFault(text: string): AddressFault | null {
  if (!URL.canParse(text)) return 'no_address';
  const { protocol, username, password, hash } = new URL(text);
  if (protocol !== 'https:') return 'not_https';
  if (username || password) return 'with_password';
  return hash ? 'with_fragment' : null;
}
