/** A full … E none: the statuses of the Dutch model statement. */
export type Status = 'A' | 'B' | 'C' | 'D' | 'E';

/**
 * What is declared of this product, by its makers. C: first measures were taken, nobody from outside examined it yet. A and B
 * need a full examination by the method WCAG-EM, with its report.
 */
export const statement = {
  status: 'C' satisfies Status as Status,
  /** Calendar dates. A statement is looked at again within a year. */
  declaredOn: '2026-11-26',
  reviewBefore: '2027-11-26',
  /** Of the report of an examination; null while there is none. */
  reportUrl: null as string | null,
};

/** A rule that the statement follows, with where it stands, from when it holds, and when its text was last read there; null when only its name and date were. */
export type Source = {
  code: 'directive' | 'decree' | 'standard' | 'equal_treatment';
  url: string;
  validFrom: string;
  validUntil: string | null;
  readOn: string | null;
};

export const sources: readonly Source[] = [
  {
    code: 'directive',
    url: 'https://eur-lex.europa.eu/eli/dir/2016/2102/oj',
    validFrom: '2016-12-22',
    validUntil: null,
    readOn: null,
  },
  {
    code: 'decree',
    url: 'https://zoek.officielebekendmakingen.nl/stb-2018-141.html',
    validFrom: '2018-07-01',
    validUntil: null,
    readOn: '2026-11-26',
  },
  {
    code: 'standard',
    url: 'https://www.w3.org/TR/WCAG22/',
    validFrom: '2023-10-05',
    validUntil: null,
    readOn: null,
  },
  {
    code: 'equal_treatment',
    url: 'https://wetten.overheid.nl/BWBR0014915/',
    validFrom: '2003-12-01',
    validUntil: null,
    readOn: null,
  },
];

/** The sources that hold on a day (yyyy-mm-dd). */
export const sourcesOn = (day: string, all: readonly Source[] = sources): Source[] =>
  all.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
