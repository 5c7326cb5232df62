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
