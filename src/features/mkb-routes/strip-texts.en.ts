export const en = {
  year: (year: number, weeks: number) => `Year ${year}: ${weeksEn(weeks)}`,
  segment: (label: string, weeks: number) => (label === '' ? weeksEn(weeks) : `${label} ${weeksEn(weeks)}`),
  border: (period: string, next: string | null) =>
    next === null ? `End of ${period}` : `Border between ${period} and ${next}`,
  value: (weeks: number, rest: number | null) =>
    rest === null ? weeksEn(weeks) : `${weeksEn(weeks)}, then ${weeksEn(rest)}`,
  grip: (period: string) => `Move ${period}`,
  hint: 'Drag a border to divide the weeks, or drag a period by its grip to move it. By keyboard: go there with Tab and use the arrow keys.',
  failed: 'Saving did not work. Check your connection and try again.',
};

const weeksEn = (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weeks`);
