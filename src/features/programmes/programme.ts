/** How a programme is followed. WHW 7.7 binds `dual` only. */
export const modes = ['dual', 'part_time', 'full_time'] as const;
export type Mode = (typeof modes)[number];

/** Degrees a base programme can lead to; a Mkb-route leads to the first two. */
export const programmeDegrees = ['associate_degree', 'bachelor', 'master'] as const;
export type ProgrammeDegree = (typeof programmeDegrees)[number];

/** The parts of the register of programmes (CROHO-onderdelen). */
export const sectors = [
  'agriculture',
  'technology',
  'economics',
  'health',
  'behaviour_society',
  'language_culture',
  'education',
  'law',
  'cross_sector',
] as const;
export type Sector = (typeof sectors)[number];

/** A base programme: the formal programme that a Mkb-route is a variant of. `credits` in EC. */
export type Programme = {
  id: string;
  name: string;
  programmeCode: string;
  degree: ProgrammeDegree;
  credits: number;
  mode: Mode;
  /** Null: not filled in yet. */
  sector: Sector | null;
};
export type ProgrammeFacts = Omit<Programme, 'id'>;
