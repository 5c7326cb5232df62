export type WebhookState = 'on' | 'off';

/** An address elsewhere that hears what happens. */
export type Webhook = {
  id: string;
  name: string;
  url: string;
  state: WebhookState;
  /** Since when nothing came through; null: the last message did. */
  failingSince: Date | null;
  offAt: Date | null;
  offReason: 'by_hand' | 'failing' | null;
  createdAt: Date;
};

/** Something that happened to one thing, and the state it came to. */
export type Happening = { kind: string; subjectId: string; state: string };
export type StoredEvent = Happening & { id: string; at: Date };

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One event on its way to one webhook. */
export type Delivery = {
  id: string;
  event: StoredEvent;
  state: DeliveryState;
  attempts: number;
  /** Why the last attempt failed. */
  fault: string | null;
  /** What the other side answered then. */
  status: number | null;
  createdAt: Date;
  triedAt: Date | null;
};

/** How many addresses a hogeschool can have; each costs a row and a job for everything that happens. */
export const mostWebhooks = 10;
