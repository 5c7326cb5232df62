/** So many tasks are asked on one screen of a phone. */
export const tasksPerScreen = 4;

/** The list cut into screens. */
export function screensOf<T>(items: readonly T[], size = tasksPerScreen): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** The first screen, from 1, on which something was not answered; one past the last when all was. */
export function firstOpenScreen(screens: readonly (readonly { id: string }[])[], given: ReadonlySet<string>): number {
  const at = screens.findIndex((screen) => screen.some(({ id }) => !given.has(id)));
  return at < 0 ? screens.length + 1 : at + 1;
}
