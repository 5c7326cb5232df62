import type { NewInstitution } from '../../src/features/setup/index.ts';
import { defaultHouseStyle } from '../../src/ui/house-style.ts';

export type InstitutionSeed = NewInstitution & { contact: { name: string; email: string; phone: string } };

/** Every address of the example world ends in `.example` (RFC 2606); no telephone number can exist: none begins with a 0 after the area code. */
export const voorbeeld: InstitutionSeed = {
  name: 'Hogeschool Voorbeeld',
  slug: 'hogeschool-voorbeeld',
  place: 'Zwolle',
  houseStyle: { name: 'Hogeschool Voorbeeld', shortName: 'Voorbeeld' },
  admin: { name: 'Noor de Wit', email: 'n.dewit@hogeschool.example' },
  contact: { name: 'Praktijkbureau', email: 'praktijkbureau@hogeschool.example', phone: '038 000 01 00' },
};

export const zuidwal: InstitutionSeed = {
  name: 'Hogeschool Zuidwal',
  slug: 'hogeschool-zuidwal',
  place: 'Breda',
  houseStyle: {
    ...defaultHouseStyle,
    name: 'Hogeschool Zuidwal',
    shortName: 'Zuidwal',
    brand: '#8a1c3b',
    company: '#1d5f2f',
    school: '#7a2e6b',
    third: '#0f5c7a',
    student: '#8a4b00',
    paper: '#faf8f5',
    radius: 4,
    font: 'system',
  },
  admin: { name: 'Bas Coppens', email: 'b.coppens@zuidwal.example' },
  contact: { name: 'Bureau Praktijk', email: 'praktijk@zuidwal.example', phone: '076 000 02 00' },
};
