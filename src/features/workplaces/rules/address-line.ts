/** One line such as "Ambachtsweg 14, 8013 AB Zwolle"; '' when nothing is known. */
export function addressLine({ street, postcode, place }: { street: string; postcode: string; place: string }): string {
  const town = [postcode, place].map((part) => part.trim()).filter(Boolean);
  return [street.trim(), town.join(' ')].filter(Boolean).join(', ');
}
