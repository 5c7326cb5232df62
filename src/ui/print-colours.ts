import { type Colour, contrast, tint } from './colour.ts';
import { defaultHouseStyle, type HouseStyle } from './house-style.ts';

const printed = ['ink', 'company', 'school', 'third', 'student'] as const;
type Printed = (typeof printed)[number];

/** Colours for white paper. `soft` is a light area behind the letter of a party. */
export type PrintColours = Record<Printed, Colour> & { soft: Record<Exclude<Printed, 'ink'>, Colour> };

/**
 * A house style on paper, which is white whatever the style's own background: a colour that cannot be read there, or on its
 * own light area (less than 4.5, WCAG 1.4.3), is printed as the default one.
 */
export function printColours(style: Partial<HouseStyle>): PrintColours {
  const colour = (role: Printed): Colour => {
    const chosen = style[role] ?? defaultHouseStyle[role];
    return Math.min(contrast(chosen, '#ffffff'), contrast(chosen, softOf(chosen))) >= 4.5
      ? chosen
      : defaultHouseStyle[role];
  };
  const [ink, company, school, third, student] = [
    colour('ink'),
    colour('company'),
    colour('school'),
    colour('third'),
    colour('student'),
  ];
  const soft = { company: softOf(company), school: softOf(school), third: softOf(third), student: softOf(student) };
  return { ink, company, school, third, student, soft };
}

const softOf = (colour: Colour): Colour => tint(colour, 0.94, 0.032);
