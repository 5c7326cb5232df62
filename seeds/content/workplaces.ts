import type { Answer } from '../../src/features/workplaces/index.ts';
import { ago, around, type When } from './when.ts';

/** A task of a Mkb-route; `outcomes` are the first words of the learning outcomes that are learned by it. */
export type WorkTaskSeed = { name: string; outcomes: readonly string[] };

export type ProfileSeed = {
  company: string;
  workplace: string;
  at: When;
  daysPerWeek: readonly number[];
  daysNote?: string;
  travel: string;
  accessible: 'yes' | 'partly' | 'no';
  accessibleNote?: string;
  description: string;
  /** Places for the cohorts that begin in this study year and in the next. */
  places: readonly [number, number];
  /** Alternative text of a drawn picture. */
  photo?: string;
  /** By the name of the task. */
  answers: Readonly<Record<string, Answer>>;
  elsewhere?: { outcome: string; place: 'third_location' | 'other_site' | 'school_project'; plan: string };
};

export const mechatronicaTasks: readonly WorkTaskSeed[] = [
  { name: 'Veilig werken aan machines', outcomes: ['De student werkt veilig'] },
  { name: 'Technische tekeningen en schema’s lezen', outcomes: ['De student leest technische tekeningen'] },
  {
    name: 'Storingen zoeken en meten',
    outcomes: ['De student meet aan schakelingen', 'De student verzamelt meetgegevens'],
  },
  { name: 'Een besturing bouwen of aanpassen', outcomes: ['De student ontwerpt en bouwt', 'De student programmeert'] },
  { name: 'Een machine in bedrijf stellen', outcomes: ['De student stelt een besturing in bedrijf'] },
  { name: 'Met klanten bespreken wat nodig is', outcomes: ['De student vertaalt een vraag'] },
  { name: 'Onderhoud plannen', outcomes: ['De student stelt met het team een onderhoudsplan op'] },
  {
    name: 'Een verbetering voorstellen en uitvoeren',
    outcomes: ['De student onderzoekt een probleem', 'De student voert de verbetering uit'],
  },
];

export const mechatronicaWorkplaces: readonly ProfileSeed[] = [
  {
    company: 'vandam',
    workplace: 'besturing',
    at: around('lastStart', 20, '10:40'),
    daysPerWeek: [1, 2, 4],
    daysNote: 'Vrijdag sluiten we om 15.00 uur.',
    travel: 'Bus 2 vanaf station Zwolle, halte Ambachtsweg op drie minuten lopen. Auto niet nodig.',
    accessible: 'partly',
    accessibleNote: 'Werkplaats begane grond, tekenkamer met trap.',
    description:
      'Je werkt mee aan besturingskasten voor machinebouwers in de regio. In het begin bouw en meet je, later programmeer je zelf.\n\nWe zijn met achttien monteurs en engineers. Rik begeleidt je.',
    places: [2, 2],
    photo: 'Twee besturingskasten in een lichte werkplaats',
    answers: {
      'Veilig werken aan machines': 'yes',
      'Technische tekeningen en schema’s lezen': 'yes',
      'Storingen zoeken en meten': 'yes',
      'Een besturing bouwen of aanpassen': 'yes',
      'Een machine in bedrijf stellen': 'partly',
      'Met klanten bespreken wat nodig is': 'no',
      'Onderhoud plannen': 'no',
      'Een verbetering voorstellen en uitvoeren': 'yes',
    },
    elsewhere: {
      outcome: 'De student stelt met het team een onderhoudsplan op',
      place: 'other_site',
      plan: 'Drie weken mee met de servicedienst in Deventer, in de tweede helft van jaar 2.',
    },
  },
  {
    company: 'kampereiland',
    workplace: 'assemblage',
    at: around('lastStart', 24, '14:05'),
    daysPerWeek: [2, 3, 4],
    travel: 'Trein naar Kampen Zuid en dan tien minuten fietsen. Met de auto kan ook.',
    accessible: 'yes',
    description:
      'Je bouwt samen met een vaste collega machines voor de voedingsindustrie, van losse delen tot proefdraaien.',
    places: [1, 2],
    answers: {
      'Veilig werken aan machines': 'yes',
      'Technische tekeningen en schema’s lezen': 'yes',
      'Storingen zoeken en meten': 'partly',
      'Een besturing bouwen of aanpassen': 'no',
      'Een machine in bedrijf stellen': 'yes',
      'Een verbetering voorstellen en uitvoeren': 'partly',
    },
  },
];

/** Asked which tasks it has, and still silent. */
export const askedTasks = {
  company: 'salland',
  workplace: 'werkplaats',
  email: 'henk@sallandaandrijf.example',
  at: ago(8, '11:20'),
};
/** Asked for a workplace: one still writes, one has offered. */
export const askedOffers = [
  { company: 'ijsselhanze', email: 'c.ruiter@ijsselhanze.example', at: ago(6, '09:50'), offeredAt: null },
  { company: 'kampereiland', email: 'hr@kampereiland.example', at: ago(12, '15:05'), offeredAt: ago(5, '08:35') },
];
export const kampereilandOffer = {
  functionTitle: 'Junior engineer testopstellingen',
  description: 'Je bouwt en verbetert opstellingen waarmee wij onze machines testen.',
  where: 'main',
  daysPerWeek: [3, 4],
  places: 1,
};
