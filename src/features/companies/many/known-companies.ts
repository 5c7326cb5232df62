import type { KnownTraits } from '../merging/likeness-store.ts';
import { freeMail, type Likeness, likenessOf, type Traits } from '../merging/rules/likeness.ts';
import { plainName } from '../merging/rules/plain-name.ts';

export type AlikeKnown = Likeness & { id: string };

/**
 * All companies of a hogeschool in memory, to hold thousands of others against. Likeness needs two things in common, or a name that is the
 * same: so whoever is likely the same shares a name, an address, a telephone number or a mail domain, and is found by it without a search.
 */
export class KnownCompanies {
  readonly #byKvk = new Map<string, string>();
  readonly #byKey = new Map<string, KnownTraits[]>();

  add(company: KnownTraits): void {
    if (company.kvkNumber !== null) this.#byKvk.set(company.kvkNumber, company.id);
    for (const key of keysOf(company)) {
      const known = this.#byKey.get(key);
      if (known) known.push(company);
      else this.#byKey.set(key, [company]);
    }
  }

  withKvkNumber(kvkNumber: string): string | null {
    return this.#byKvk.get(kvkNumber) ?? null;
  }

  /** The one that is likeliest the same; null when none is likely. */
  likeliest(wanted: Traits): AlikeKnown | null {
    let best: AlikeKnown | null = null;
    // A name or address that hundreds have tells nothing; the likeliest of these are enough.
    for (const key of keysOf(wanted))
      for (const company of (this.#byKey.get(key) ?? []).slice(0, 50)) {
        const likeness = likenessOf(wanted, company);
        if (likeness && (best === null || likeness.score > best.score)) best = { id: company.id, ...likeness };
      }
    return best;
  }
}

const keysOf = ({ name, addressKey, phoneKey, mailDomains }: Traits): string[] => [
  `name ${plainName(name)}`,
  ...(addressKey === null ? [] : [`address ${addressKey}`]),
  ...(phoneKey === null ? [] : [`phone ${phoneKey}`]),
  ...mailDomains.filter((domain) => !freeMail.has(domain)).map((domain) => `mail ${domain}`),
];
