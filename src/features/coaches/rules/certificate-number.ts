/** No letters and figures that are taken for each other. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** The number of a certificate, 'PB-XXXX-XXXX', made from its id: not to be guessed from another. */
export function certificateNumber(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let code = '';
  for (let place = 0; place < length; place += 1) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return `PB-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A number as somebody types it, in the form in which it is kept; null when it can be none. */
export function readCertificateNumber(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^PB/, '');
  if (bare.length !== length || [...bare].some((letter) => !alphabet.includes(letter))) return null;
  return `PB-${bare.slice(0, 4)}-${bare.slice(4)}`;
}
