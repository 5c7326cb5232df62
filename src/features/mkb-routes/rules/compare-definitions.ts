import { comparePeriods } from './compare-periods.ts';
import { compareUnits } from './compare-units.ts';
import type { Definition } from './definition.ts';
import type { Design } from './design.ts';
import type { AnswerCode, Difference, FactField } from './difference.ts';
import type { ComparedFacts } from './mkb-route.ts';

/** Every fact once: one that is added to the type without a line here does not compile. */
const factFields = {
  name: true,
  targetGroups: true,
  sector: true,
  region: true,
  startsPerYear: true,
  groupMinimum: true,
  groupPlanned: true,
  participation: true,
} satisfies Record<FactField, true>;

/** How to compare each part of a definition: none can be forgotten. */
const parts: { [Part in keyof Definition]: (before: Definition, after: Definition) => Difference[] } = {
  variant: ({ variant: from }, { variant: to }) =>
    from === to ? [] : [{ subject: 'route', kind: 'variant', from, to }],
  degree: ({ degree: from }, { degree: to }) => (from === to ? [] : [{ subject: 'route', kind: 'degree', from, to }]),
  facts: ({ facts: from }, { facts: to }) => (from && to ? compareFacts(from, to) : []),
  design: ({ design: from }, { design: to }) => compareDesigns(from, to),
  companies: ({ companies: from }, { companies: to }) => compareCompanies(from, to),
  motivations: ({ motivations: from }, { motivations: to }) => compareMotivations(from, to),
};

/** What differs between two versions, from the first to the second; empty when nothing does. */
export const compareDefinitions = (before: Definition, after: Definition): Difference[] =>
  Object.values(parts).flatMap((compare) => compare(before, after));

export const isSameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function compareFacts(from: ComparedFacts, to: ComparedFacts): Difference[] {
  return (Object.keys(factFields) as FactField[])
    .filter((field) => !isSameValue(from[field], to[field]))
    .map((field) => ({ subject: 'route', kind: 'fact', field, from, to }));
}

/** The same for the parts of a design; answers are taken together. */
const designParts: { [Part in keyof Design]: (before: Design, after: Design) => Difference[] } = {
  periods: comparePeriods,
  units: compareUnits,
  employment: ({ employment: from }, { employment: to }) => [
    ...compareAnswer('employed', from.employed, to.employed),
    ...compareAnswer('paid', from.paid, to.paid),
  ],
  connected: (from, to) => compareAnswer('connected', from.connected, to.connected),
  tripartiteAgreement: (from, to) =>
    compareAnswer('tripartiteAgreement', from.tripartiteAgreement, to.tripartiteAgreement),
  coDesign: (from, to) => compareAnswer('coDesign', from.coDesign, to.coDesign),
};

const compareDesigns = (before: Design, after: Design): Difference[] =>
  Object.values(designParts).flatMap((compare) => compare(before, after));

const compareAnswer = (answer: AnswerCode, from: boolean | null, to: boolean | null): Difference[] =>
  from === to ? [] : [{ subject: 'arrangements', kind: 'answer', answer, from, to }];

function compareCompanies(before: Definition['companies'], after: Definition['companies']): Difference[] {
  const missingIn = (list: Definition['companies']) => (company: { id: string }) =>
    !list.some(({ id }) => id === company.id);
  const difference = (kind: 'company_added' | 'company_removed') => (company: { name: string }) =>
    ({ subject: 'companies', kind, name: company.name }) as const;
  return [
    ...after.filter(missingIn(before)).map(difference('company_added')),
    ...before.filter(missingIn(after)).map(difference('company_removed')),
  ];
}

function compareMotivations(before: Definition['motivations'], after: Definition['motivations']): Difference[] {
  const criteria = [...new Set([...after, ...before].map(({ criterion }) => criterion))];
  return criteria.flatMap((criterion): Difference[] => {
    const [from, to] = [before, after].map((list) => list.find((one) => one.criterion === criterion)?.text);
    if (from === to) return [];
    const kind =
      from === undefined ? 'motivation_added' : to === undefined ? 'motivation_removed' : 'motivation_changed';
    return [{ subject: 'motivations', kind, criterion }];
  });
}
