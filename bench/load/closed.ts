/** A request's answer: null when right, what was wrong with it, or `nothing_left` when there is nobody left to do it for. */
export const nothingLeft = 'nothing left';

export type Capacity = { done: number; seconds: number; faults: string[] };

/**
 * So many callers that each ask again as soon as they have their answer, for so long or until nothing is left: how much the
 * product can do at most.
 */
export async function runClosed(
  callers: number,
  seconds: number,
  request: () => Promise<string | null>,
): Promise<Capacity> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const faults: string[] = [];
  const call = async () => {
    while (performance.now() < end) {
      const fault = await request().catch((error: Error) => error.message);
      if (fault === nothingLeft) return;
      if (fault === null) done += 1;
      else faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return { done, seconds: (performance.now() - start) / 1000, faults };
}
