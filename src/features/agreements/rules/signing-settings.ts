/** How a hogeschool asks and reminds its signers. Hours are whole, in Dutch time: from `from` until right before `until`. */
export type SigningSettings = {
  inOrder: boolean;
  /** Whom a signer names instead is asked at once; never for the hogeschool or a legal representative. */
  delegateAutomatically: boolean;
  /** Days after being asked on which a reminder follows, rising; none: nobody is reminded. */
  reminderDays: number[];
  reminderHours: { from: number; until: number };
  remindInWeekends: boolean;
};

/** What holds until a hogeschool chooses. */
export const proposedSettings: SigningSettings = {
  inOrder: false,
  delegateAutomatically: false,
  reminderDays: [4, 10, 21],
  reminderHours: { from: 8, until: 18 },
  remindInWeekends: false,
};

/** A link works 60 days; a reminder needs one that works for some days more. */
export const lastReminderDay = 55;
export const mostReminders = 6;

/** "4, 10 en 21" as days: whole, from 1 to 55, rising, each once, at most six. Null when it is something else. */
export function readReminderDays(text: string): number[] | null {
  const words = text.split(/[\s,;]+|\ben\b|\band\b/).filter(Boolean);
  const days = words.map(Number);
  const fits = days.every((day) => Number.isInteger(day) && day >= 1 && day <= lastReminderDay);
  if (!fits || days.length > mostReminders || new Set(days).size < days.length) return null;
  return days.toSorted((a, b) => a - b);
}
