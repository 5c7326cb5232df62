export const accessibleAnswers = ['yes', 'partly', 'no'] as const;
export type Accessible = (typeof accessibleAnswers)[number];

/** Days a week that a student can be at a workplace; each is a week that is possible. */
export const possibleDays = [1, 2, 3, 4, 5] as const;

/** What students and staff read of a workplace, besides its function. */
export type Profile = {
  /** A further location of the company; null is its main address. */
  companyLocationId: string | null;
  daysPerWeek: number[];
  daysNote: string;
  /** By bus, by bike, whether a car is needed: in words. */
  travel: string;
  accessible: Accessible | null;
  accessibleNote: string;
  /** For students. */
  description: string;
  /** Whether students can still come. */
  isOpen: boolean;
};

export type Photo = { fileId: string; alt: string; width: number; height: number };
export type Address = { street: string; postcode: string; place: string };
export type Location = Address & { id: string; name: string };

/** Places for students who begin in a study year, and how many agreements there are for it already. */
export type Capacity = { year: number; places: number; taken: number };

export type MkbRouteOfWorkplace = {
  id: string;
  name: string;
  answeredAt: Date | null;
  answeredBy: 'company' | 'staff' | null;
};

export type WorkplaceProfile = Profile & {
  id: string;
  companyId: string;
  companyName: string;
  functionTitle: string;
  /** As agreements say it. */
  location: string;
  /** Where it is: of the location, else of the company. */
  address: Address & { name: string | null };
  photo: Photo | null;
};

/** Places that are still free; never below nought. */
export const freePlaces = ({ places, taken }: Capacity): number => Math.max(0, places - taken);
