type Happening = { at: Date; what: string; happen: (at: Date) => Promise<void> };

/** What happened in the example world, planned in any order and played in the order of time. */
export class Timeline {
  readonly #happenings: Happening[] = [];

  plan(at: Date, what: string, happen: (at: Date) => Promise<void>): void {
    this.#happenings.push({ at, what, happen });
  }

  /** Plays all of it; `after` comes after each. What happens at one moment keeps the order in which it was planned. */
  async play(after: (at: Date) => Promise<void>): Promise<void> {
    const inOrder = this.#happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, what, happen } of inOrder) {
      try {
        await happen(at);
        await after(at);
      } catch (error) {
        throw new Error(`the example world stops at "${what}" (${at.toISOString()})`, { cause: error });
      }
    }
  }
}
