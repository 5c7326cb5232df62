/** What a map of provinces counts. */
export const measures = ['companies', 'workplaces', 'students'] as const;
export type Measure = (typeof measures)[number];

/** The stages of a company as `company.stage` knows them. */
export const stages = ['unknown', 'approached', 'interested', 'committed', 'active', 'inactive', 'stopped'] as const;
export type Stage = (typeof stages)[number];

/** What somebody wants to see: the measure, and of companies one stage or all. */
export type MapQuestion = { measure: Measure; stage: Stage | null };

const addressOf: Record<Measure, string> = { companies: 'bedrijven', workplaces: 'werkplekken', students: 'studenten' };

/** Reads the address; what makes no sense is the plainest question. */
export function readQuestion(query: URLSearchParams): MapQuestion {
  return {
    measure: measures.find((measure) => addressOf[measure] === query.get('laat')) ?? 'companies',
    stage: stages.find((stage) => stage === query.get('fase')) ?? null,
  };
}

/** How a measure stands in an address. */
export const measureText = (measure: Measure): string => addressOf[measure];
