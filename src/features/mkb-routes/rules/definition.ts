import type { Variant } from '../../../kernel/variant.ts';
import type { CheckSnapshot, Motivation, ParticipatingCompany } from './check-snapshot.ts';
import type { Degree } from './degree.ts';
import type { Design } from './design.ts';
import type { ComparedFacts } from './mkb-route.ts';

/**
 * All that makes a version of a Mkb-route what it is. `facts` are of the Mkb-route as they were at the decision; null for a version
 * that was decided on before these were kept.
 */
export type Definition = {
  variant: Variant;
  degree: Degree;
  facts: ComparedFacts | null;
  design: Design;
  companies: readonly Pick<ParticipatingCompany, 'id' | 'name'>[];
  motivations: readonly Pick<Motivation, 'criterion' | 'text'>[];
};

/** The definition of a version with this design and variant, of which the check came to this. */
export const definitionOf = (variant: Variant, design: Design, snapshot: CheckSnapshot): Definition => ({
  variant,
  design,
  degree: snapshot.degree,
  facts: snapshot.facts ?? null,
  companies: snapshot.companies,
  motivations: snapshot.motivations,
});
