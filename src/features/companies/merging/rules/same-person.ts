import { sameName } from '../../rules/person.ts';

/** A contact as it is held against those of another company. Both days count; null = not known. */
export type ContactToMerge = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string;
  functionTitle: string;
  signs: boolean;
  role: string;
  validFrom: string | null;
  validUntil: string | null;
};

/**
 * Whether two contacts are one person: the same one, or two of one name where nothing that is known of both
 * differs. Two addresses or two telephone numbers under one name may be father and son, and one address under two names is a
 * shared mailbox: these stay two.
 */
export function samePerson(a: ContactToMerge, b: ContactToMerge): boolean {
  if (a.personId === b.personId) return true;
  if (!sameName(a.name, b.name)) return false;
  const digits = (phone: string) => phone.replace(/\D/g, '').slice(-9);
  const differs = (left: string, right: string) => left !== '' && right !== '' && left !== right;
  return !differs(a.email ?? '', b.email ?? '') && !differs(digits(a.phone), digits(b.phone));
}

/** What stays of two contacts that are one person: nothing that either says is lost. */
export function oneContact(kept: ContactToMerge, merged: ContactToMerge): ContactToMerge {
  const functions = [kept.functionTitle, merged.functionTitle].filter(
    (title, index, all) => title !== '' && all.findIndex((one) => sameName(one, title)) === index,
  );
  const earliest = kept.validFrom && merged.validFrom && [kept.validFrom, merged.validFrom].sort()[0];
  const latest = kept.validUntil && merged.validUntil && [kept.validUntil, merged.validUntil].sort()[1];
  // Whoever can be reached by mail is the person who stays.
  const { personId, name, email, phone } = kept.email === null && merged.email !== null ? merged : kept;
  return {
    ...{ id: kept.id, personId, name, email, phone },
    functionTitle: functions.join(', '),
    signs: kept.signs || merged.signs,
    role: kept.role === 'other' ? merged.role : kept.role,
    validFrom: earliest || null,
    validUntil: latest || null,
  };
}
