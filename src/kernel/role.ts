/** The roles of product.md's users. Names on screen are settings of a hogeschool (table role_label). */
export const roles = [
  'project_lead',
  'programme_manager',
  'lecturer',
  'visiting_tutor',
  'partner_manager',
  'placement_office',
  'workplace_coach',
  'company_owner',
  'student',
  'branch_association',
  'national_coordinator',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Roles of people who work at the hogeschool. */
export const staffRoles = [
  'project_lead',
  'programme_manager',
  'lecturer',
  'visiting_tutor',
  'partner_manager',
  'placement_office',
  'admin',
] as const satisfies readonly Role[];

/** Roles that the admin can give: of people who work there, and the seat of a branch association. */
export const givenRoles = [...staffRoles, 'branch_association'] as const satisfies readonly Role[];
