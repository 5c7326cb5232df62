/** How many students somebody coaches beside how many the hogeschool holds to. */
export type Load = 'none' | 'fits' | 'full' | 'too_high';

/** `most`: the number of the hogeschool that holds on that day; more than that is too high. */
export function loadOf(students: number, most: number): Load {
  if (students === 0) return 'none';
  if (students < most) return 'fits';
  return students === most ? 'full' : 'too_high';
}
