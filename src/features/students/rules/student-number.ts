/**
 * Whether a text has the shape of a Dutch citizen service number (BSN): nine digits that pass the eleven test (9 × the first
 * digit + 8 × the second … + 2 × the eighth − the ninth is a multiple of eleven). Source: Logisch ontwerp BSN, elfproef.
 * A BSN is never stored; of all other nine-digit numbers one in eleven looks like one.
 */
export function looksLikeBsn(text: string): boolean {
  const digits = text.replace(/[\s.\-/]/g, '');
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
