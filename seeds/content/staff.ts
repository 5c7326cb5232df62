import type { Role } from '../../src/kernel/role.ts';

/** A role as the admin gives it. `mkbRoute` names one Mkb-route by its key; without it the role holds everywhere. */
export type RoleSeed = { role: Role; mkbRoute?: string; maySign?: true; over?: true };
export type StaffSeed = { key: string; name: string; email: string; phone: string; roles: readonly RoleSeed[] };

/** In the order in which the page "Kijk als …" shows them; the admin is made with the hogeschool. */
export const voorbeeldStaff: readonly StaffSeed[] = [
  {
    key: 'sanne',
    name: 'Sanne Hofstra',
    email: 's.hofstra@hogeschool.example',
    phone: '038 000 01 11',
    roles: [{ role: 'project_lead' }],
  },
  {
    key: 'youssef',
    name: 'Youssef Bennani',
    email: 'y.bennani@hogeschool.example',
    phone: '038 000 01 12',
    roles: [{ role: 'project_lead' }, { role: 'lecturer' }],
  },
  {
    key: 'karin',
    name: 'Karin Boersma',
    email: 'k.boersma@hogeschool.example',
    phone: '038 000 01 13',
    roles: [{ role: 'programme_manager', maySign: true }],
  },
  {
    key: 'thijs',
    name: 'Thijs Kooistra',
    email: 't.kooistra@hogeschool.example',
    phone: '',
    roles: [{ role: 'lecturer' }],
  },
  {
    key: 'fatma',
    name: 'Fatma Yıldız',
    email: 'f.yildiz@hogeschool.example',
    phone: '038 000 01 15',
    roles: [{ role: 'visiting_tutor', mkbRoute: 'mechatronica' }],
  },
  {
    key: 'joris',
    name: 'Joris Bakker',
    email: 'j.bakker@hogeschool.example',
    phone: '038 000 01 16',
    roles: [{ role: 'visiting_tutor', mkbRoute: 'software' }],
  },
  {
    key: 'rob',
    name: 'Rob Wassink',
    email: 'r.wassink@hogeschool.example',
    phone: '038 000 01 17',
    roles: [{ role: 'partner_manager' }],
  },
  {
    key: 'lieke',
    name: 'Lieke Postma',
    email: 'l.postma@hogeschool.example',
    phone: '038 000 01 18',
    roles: [{ role: 'placement_office' }, { role: 'admin' }],
  },
  {
    key: 'annemiek',
    name: 'Annemiek de Boer',
    email: 'a.deboer@techniekoost.example',
    phone: '',
    roles: [{ role: 'branch_association' }],
  },
  {
    key: 'pieter',
    name: 'Pieter van Rijn',
    email: 'p.vanrijn@landelijk.example',
    phone: '',
    roles: [{ role: 'national_coordinator' }],
  },
  {
    key: 'gert',
    name: 'Gert Oosterhuis',
    email: 'g.oosterhuis@hogeschool.example',
    phone: '',
    roles: [{ role: 'partner_manager', over: true }],
  },
  {
    key: 'marijke',
    name: 'Marijke Tervoort',
    email: 'm.tervoort@hogeschool.example',
    phone: '038 000 01 19',
    roles: [{ role: 'project_lead', mkbRoute: 'social-work' }],
  },
  {
    key: 'hans',
    name: 'Hans Dekker',
    email: 'h.dekker@hogeschool.example',
    phone: '038 000 01 20',
    roles: [{ role: 'programme_manager', mkbRoute: 'social-work', maySign: true }],
  },
  {
    key: 'esther',
    name: 'Esther Nijland',
    email: 'e.nijland@hogeschool.example',
    phone: '038 000 01 21',
    roles: [{ role: 'visiting_tutor', mkbRoute: 'social-work' }, { role: 'lecturer' }],
  },
];

export const zuidwalStaff: readonly StaffSeed[] = [
  {
    key: 'tom',
    name: 'Tom Verhagen',
    email: 't.verhagen@zuidwal.example',
    phone: '076 000 02 11',
    roles: [{ role: 'project_lead' }],
  },
  {
    key: 'mirjam',
    name: 'Mirjam Lemmens',
    email: 'm.lemmens@zuidwal.example',
    phone: '076 000 02 12',
    roles: [{ role: 'programme_manager', maySign: true }],
  },
  {
    key: 'yvonne',
    name: 'Yvonne Jacobs',
    email: 'y.jacobs@zuidwal.example',
    phone: '076 000 02 13',
    roles: [{ role: 'placement_office' }, { role: 'visiting_tutor' }],
  },
  // Works at both hogescholen, with one address.
  {
    key: 'joris',
    name: 'Joris Bakker',
    email: 'j.bakker@hogeschool.example',
    phone: '',
    roles: [{ role: 'lecturer' }],
  },
  {
    key: 'pieter',
    name: 'Pieter van Rijn',
    email: 'p.vanrijn@landelijk.example',
    phone: '',
    roles: [{ role: 'national_coordinator' }],
  },
];
