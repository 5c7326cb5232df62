/** A command cannot do what is asked; the message says to the person at the terminal why, and what to do. */
export class CommandRefusal extends Error {}
