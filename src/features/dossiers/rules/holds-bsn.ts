/**
 * Whether a text holds what can be a citizen service number (BSN): nine digits, perhaps with a space, dot or dash between them, that
 * pass the *elfproef* (Wet algemene bepalingen burgerservicenummer; the number is never stored here).
 */
export const holdsBsn = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g)].some(([found]) => passesElfproef(found.replace(/\D/g, '')));

function passesElfproef(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return digits !== '000000000' && sum % 11 === 0;
}
