import { withStop } from '../../../platform/i18n/format.ts';
export const nl = {
  title: 'Vestigingen',
  none: 'Alleen het hoofdadres.',
  add: 'Vestiging toevoegen',
  newTitle: 'Vestiging toevoegen',
  newLead: (company: string) => `Waar zit ${company} nog meer, naast het hoofdadres?`,
  editTitle: 'Vestiging wijzigen',
  editLead: (company: string) =>
    `Vestiging van ${withStop(company)} Het hoofdadres wijzig je bij de gegevens van het bedrijf.`,
  name: 'Naam van de vestiging',
  nameHint: 'Bijvoorbeeld “Werkplaats Kampen”.',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  place: 'Plaats',
  establishmentNumber: 'Vestigingsnummer',
  establishmentHint: 'Twaalf cijfers. Elke vestiging heeft een eigen nummer.',
  optional: 'niet verplicht',
  save: 'Bewaar',
  cancel: 'Annuleer',
  change: 'Wijzig',
  saved: (name: string) => `De vestiging ${name} is bewaard.`,
  savedWithoutPostcode: (name: string) =>
    `De vestiging ${name} is bewaard, zonder postcode. Daardoor staat hij niet op de kaart en weten we niet hoe ver een student moet reizen.`,
  noPostcode: 'zonder postcode: niet op de kaart, geen afstand',
  establishment: (number: string) => `vestigingsnummer ${number}`,
  conflict: 'Iemand anders heeft deze vestiging net gewijzigd. Kijk na wat er staat en bewaar nog een keer.',
} as const;
