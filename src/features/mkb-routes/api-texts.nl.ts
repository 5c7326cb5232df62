export const nl = {
  half: 'Alleen hele en halve dagen.',
  daysSum: (least: string, most: string) => `Samen minstens ${least} en hoogstens ${most} dagen.`,
};
