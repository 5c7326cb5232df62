/** Two colours that are too close: 'brandInk on brandFill', the ratio they reach and the one they need. */
type Fault = { pair: string; ratio: number; needed: number };

/** A pair of colours, told apart by its parts, with the field of the form that helps most. */
export type SaidFault = { front: string; back: string; ratio: number; needed: number; field: string };

/**
 * The faults as a person should see them: the worst of each kind only, because one colour that is too light shows up in many
 * shades. Each says which field to change: that of the front colour, or of the back one where the front is fixed.
 */
export function saidFaults(faults: readonly Fault[]): SaidFault[] {
  const worst = new Map<string, SaidFault>();
  for (const { pair, ratio, needed } of faults) {
    const [front = '', back = ''] = pair.split(' on ');
    const field = fieldOf(front) ?? fieldOf(back);
    if (!field) continue;
    const kind = `${field} ${fieldOf(back)} ${needed}`;
    const known = worst.get(kind);
    if (!known || ratio < known.ratio) worst.set(kind, { front, back, ratio, needed, field });
  }
  return [...worst.values()];
}

/** The field of the house style that a colour of the palette is made from; null for the fixed colours of statuses. */
function fieldOf(role: string): string | null {
  if (role === 'brandInk' || role === 'paper' || role === 'card') return role;
  const [, family] = /^(brand|company|school|third|student)/.exec(role) ?? [];
  if (family) return family;
  return /^(ink|inkSoft|subtle|hover|line|lineStrong|controlLine)$/.test(role) ? 'ink' : null;
}
