/**
 * Everyone who can be a party to, or sign, a tripartite agreement. The first three are always there; `second_company` only while the
 * student learns at two, `employer` only when the
 * employer is not the learning company, `third_location` when there is one, `legal_representative` for a student under 18.
 */
export const parties = [
  'institution',
  'learning_company',
  'student',
  'second_company',
  'employer',
  'third_location',
  'legal_representative',
] as const;
export type Party = (typeof parties)[number];

export const partiesAlwaysThere: readonly Party[] = ['institution', 'learning_company', 'student'];
