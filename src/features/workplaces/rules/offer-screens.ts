import { firstLack, type OfferContent, type OfferPart, offerParts } from './offer.ts';
import { firstOpenScreen, screensOf } from './screens.ts';

/** A screen of an offer: one of its parts, some of the tasks by their number from 1, or the last look. */
export type OfferScreen = OfferPart | `werk-${number}` | 'nakijken';
type Task = { id: string };

/** Every screen in order, for a list of tasks. */
export function offerScreens(tasks: readonly Task[]): OfferScreen[] {
  return [...offerParts, ...screensOf(tasks).map((_, at): OfferScreen => `werk-${at + 1}`), 'nakijken'];
}

/** Where to go on: what lacks first, then tasks that nobody looked at, then the last look. */
export function screenToGoOn(content: OfferContent, tasks: readonly Task[]): OfferScreen {
  const lack = firstLack(content);
  if (lack) return lack;
  const screens = screensOf(tasks);
  const at = firstOpenScreen(screens, new Set(Object.keys(content.answers ?? {})));
  return at > screens.length ? 'nakijken' : `werk-${at}`;
}

/** The tasks of a screen; null when it holds none. */
export function tasksOn<One extends Task>(screen: string, tasks: readonly One[]): One[] | null {
  const [, number] = /^werk-(\d{1,2})$/.exec(screen) ?? [];
  return number ? (screensOf(tasks)[Number(number) - 1] ?? null) : null;
}
