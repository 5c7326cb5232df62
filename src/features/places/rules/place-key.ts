/** The name of a place as it is compared: its plain letters and digits. The database makes it the same way (place_key_of). */
export const placeKey = (place: string): string => place.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What somebody typed to say where: four digits of a postcode, or the name of a place. Null when it is neither. */
export function readWhereabouts(text: string): { pc4: string } | { place: string } | null {
  const pc4 = /^([1-9]\d{3})(?:\s*[a-z]{2})?$/i.exec(text.trim())?.[1];
  if (pc4) return { pc4 };
  return placeKey(text) === '' ? null : { place: text.trim() };
}
