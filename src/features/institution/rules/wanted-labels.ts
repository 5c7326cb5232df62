import { type Role, roles } from '../../../kernel/role.ts';

type Label = { nl: string; en: string };

/**
 * The labels to keep of what was typed. An empty field means the product's own name. A role that is called as the product
 * calls it in both languages needs no label; one that differs in one language gets the product's name for the other.
 */
export function wantedLabels(
  typed: Readonly<Record<string, string>>,
  own: Readonly<Record<Role, Label>>,
): Partial<Record<Role, Label>> {
  const labels: Partial<Record<Role, Label>> = {};
  for (const role of roles) {
    const label = { nl: typed[`${role}_nl`] || own[role].nl, en: typed[`${role}_en`] || own[role].en };
    if (label.nl !== own[role].nl || label.en !== own[role].en) labels[role] = label;
  }
  return labels;
}

/** Names that two roles would share in one language; people could not tell these roles apart. */
export function sharedNames(labels: Readonly<Record<Role, Label>>): { role: Role; lang: 'nl' | 'en' }[] {
  const shared: { role: Role; lang: 'nl' | 'en' }[] = [];
  for (const lang of ['nl', 'en'] as const) {
    const seen = new Set<string>();
    for (const role of roles) {
      const name = labels[role][lang].toLowerCase();
      if (seen.has(name)) shared.push({ role, lang });
      seen.add(name);
    }
  }
  return shared;
}
