/**
 * What an address and a telephone number are compared by: postcode with the number of the house, and the last nine digits. The database
 * makes the same of what is stored (columns `address_key` and `phone_key`); a test holds the two together.
 */
export function addressKey({ street, postcode }: { street: string; postcode: string }): string | null {
  const number = /([0-9]+)[^0-9]*$/.exec(street)?.[1];
  return postcode === '' || number === undefined ? null : `${postcode.replaceAll(' ', '').toUpperCase()} ${number}`;
}

export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/[^0-9]/g, '');
  return digits.length < 9 ? null : digits.slice(-9);
}
