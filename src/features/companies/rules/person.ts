/** What a form says about somebody. `email` null = has none; a form that does not ask for `phone` leaves it as it is. */
export type PersonFacts = { name: string; email: string | null; phone?: string };

/** Whether two names mean the same person, at one address: capitals, accents' notation and double spaces do not count. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}
