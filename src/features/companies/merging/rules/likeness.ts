import { namesAlike, plainName } from './plain-name.ts';

/** Why two companies may be one and the same. */
export const reasons = ['same_name', 'like_name', 'address', 'phone', 'mail_domain'] as const;
export type Reason = (typeof reasons)[number];

/** What likeness is reckoned from. The keys are those of the database: null where nothing is known. */
export type Traits = {
  name: string;
  kvkNumber: string | null;
  place: string;
  /** Postcode and number of the house. */
  addressKey: string | null;
  /** The last nine digits of the telephone number. */
  phoneKey: string | null;
  /** Of the mail addresses of its contacts; those of free mail do not count. */
  mailDomains: readonly string[];
};

export type Likeness = { reasons: Reason[]; score: number };

const weights: Record<Reason, number> = { same_name: 3, like_name: 2, address: 2, phone: 2, mail_domain: 2 };
const likely = 3;

/**
 * Whether two companies are likely one, and why; null when not. Two KVK numbers are two companies, whatever else they share. One thing
 * alone says too little: an address houses many, a telephone number serves a group, and a name comes back in another town.
 */
export function likenessOf(a: Traits, b: Traits): Likeness | null {
  if (a.kvkNumber !== null && b.kvkNumber !== null && a.kvkNumber !== b.kvkNumber) return null;
  const found = new Set<Reason>();
  if (plainName(a.name) === plainName(b.name)) found.add('same_name');
  else if (namesAlike(a.name, b.name)) found.add('like_name');
  if (a.addressKey !== null && a.addressKey === b.addressKey) found.add('address');
  if (a.phoneKey !== null && a.phoneKey === b.phoneKey) found.add('phone');
  if (a.mailDomains.some((domain) => !freeMail.has(domain) && b.mailDomains.includes(domain))) found.add('mail_domain');
  const elsewhere = a.place !== '' && b.place !== '' && plainName(a.place) !== plainName(b.place);
  const sum = [...found].reduce((total, reason) => total + weights[reason], 0);
  const score = elsewhere && (found.has('same_name') || found.has('like_name')) ? sum - 1 : sum;
  return score < likely ? null : { reasons: reasons.filter((reason) => found.has(reason)), score };
}

/** Mail that anybody can have: the same domain says nothing of the company. */
export const freeMail: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'outlook.nl',
  'live.com',
  'live.nl',
  'msn.com',
  'icloud.com',
  'me.com',
  'yahoo.com',
  'yahoo.nl',
  'proton.me',
  'protonmail.com',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'home.nl',
  'hetnet.nl',
  'xs4all.nl',
  'upcmail.nl',
  'chello.nl',
  'casema.nl',
  'quicknet.nl',
  'solcon.nl',
  'telfort.nl',
  'tele2.nl',
  'online.nl',
  'zonnet.nl',
  'wxs.nl',
  'caiway.nl',
  'zeelandnet.nl',
]);
