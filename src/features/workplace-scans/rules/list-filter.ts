import { type Respondent, respondents } from './statement.ts';

/** How a scan stands in the list. `rescan`: concluded, and something changed or its date came. */
export const listStates = ['asked', 'talk', 'valid', 'not_yet_suitable', 'rescan', 'followed', 'withdrawn'] as const;
export type ListState = (typeof listStates)[number];

/** What the list is narrowed to. */
export type ScanFilter = {
  state: ListState | null;
  /** Whose part is waited for. */
  waitsOn: Respondent | null;
  mkbRouteId: string | null;
  /** A part of the name of a company; '' is any. */
  company: string;
  /** Only those of which the asker is the owner. */
  own: boolean;
};

export const isFiltered = ({ state, waitsOn, mkbRouteId, company, own }: ScanFilter): boolean =>
  state !== null || waitsOn !== null || mkbRouteId !== null || company !== '' || own;

/** The filter as it stands in an address; what makes no sense is left out. */
export function readFilter(query: URLSearchParams, isId: (text: string) => boolean): ScanFilter {
  const route = query.get('mkb-route') ?? '';
  return {
    state: listStates.find((state) => state === query.get('stand')) ?? null,
    waitsOn: respondents.find((one) => one === query.get('wacht-op')) ?? null,
    mkbRouteId: isId(route) ? route : null,
    company: (query.get('bedrijf') ?? '').trim().slice(0, 100),
    own: query.get('eigen') === 'ja',
  };
}

export function filterQuery({ state, waitsOn, mkbRouteId, company, own }: ScanFilter): URLSearchParams {
  const named = { stand: state, 'wacht-op': waitsOn, 'mkb-route': mkbRouteId, bedrijf: company, eigen: own && 'ja' };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
