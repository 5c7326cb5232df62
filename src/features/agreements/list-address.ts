import { parseIsoDate } from '../../kernel/iso-date.ts';
import { isUuid } from '../../platform/http/fields.ts';
import { agreementStates } from './rules/agreement.ts';
import { lacks } from './rules/lack.ts';
import type { AgreementFilter } from './rules/list-filter.ts';
import { parties } from './rules/party.ts';

/** The filter stands in the address, so that it can be kept and shared; what makes no sense is left out. */
export function readFilter(query: URLSearchParams): AgreementFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const id = (name: string) => (isUuid(text(name)) ? text(name) : null);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name)) ?? null;
  return {
    text: text('zoek'),
    state: oneOf('stand', agreementStates),
    mkbRouteId: id('mkb-route'),
    cohortId: id('cohort'),
    company: text('bedrijf'),
    waitsOn: oneOf('wacht-op', parties),
    waitsLongerThan: /^\d{1,4}$/.test(text('wacht-langer')) ? Number(text('wacht-langer')) : null,
    endsBefore: parseIsoDate(text('eindigt-voor')),
    lacks: oneOf('mist', lacks),
  };
}

/** The same filter as an address: what `readFilter` reads back, and nothing else. */
export function filterQuery(filter: AgreementFilter): URLSearchParams {
  const named = {
    zoek: filter.text,
    stand: filter.state,
    'mkb-route': filter.mkbRouteId,
    cohort: filter.cohortId,
    bedrijf: filter.company,
    'wacht-op': filter.waitsOn,
    'wacht-langer': filter.waitsLongerThan,
    'eindigt-voor': filter.endsBefore,
    mist: filter.lacks,
  };
  const pairs = Object.entries(named).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(pairs);
}
