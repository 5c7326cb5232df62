/** A workplace in the register, with its company. */
export type KnownWorkplace = {
  id: string;
  companyName: string;
  kvkNumber: string | null;
  location: string;
  functionTitle: string;
};

/** A workplace as an agreement names it: in words, since its text is frozen. */
export type NamedWorkplace = {
  companyName: string;
  kvkNumber: string;
  location: string;
  jobTitle: string;
  /** Which one of the register was chosen, when that was kept. */
  workplaceId: string | null;
};

/**
 * The workplace of the register that an agreement means: of the company with that KVK number (else that name) the one with the same
 * place and function, else the only one with that function, else the one that was chosen, else its only one. Null when that does not
 * decide it.
 */
export function matchWorkplace(known: readonly KnownWorkplace[], named: NamedWorkplace): KnownWorkplace | null {
  const byNumber = named.kvkNumber === '' ? [] : known.filter(({ kvkNumber }) => kvkNumber === named.kvkNumber);
  const own = byNumber.length > 0 ? byNumber : known.filter((one) => same(one.companyName, named.companyName));
  const sameFunction = own.filter(({ functionTitle }) => same(functionTitle, named.jobTitle));
  return (
    sameFunction.find(({ location }) => same(location, named.location)) ??
    onlyOne(sameFunction) ??
    own.find(({ id }) => id === named.workplaceId) ??
    onlyOne(own)
  );
}

const onlyOne = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);
const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
