/** How a hogeschool scans. */
export type ScanSettings = {
  /** How long a scan holds, unless the parties agree on another day. */
  validMonths: number;
  /** After how many days, counted from being asked, a party that did not answer is reminded. */
  reminderDays: readonly number[];
};

/** What the product proposes. */
export const proposedSettings: ScanSettings = { validMonths: 24, reminderDays: [4, 10, 21] };

/** When reminders may leave: working hours of companies, in the Netherlands. */
export const reminderHours = { reminderHours: { from: 8, until: 18 }, remindInWeekends: false };
