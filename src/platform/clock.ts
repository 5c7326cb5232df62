/** Time and ids come in as arguments, so that tests can set them. */
export type Clock = { now(): Date };

/** A correction by so little is just followed, in milliseconds. */
const tolerated = 60_000;
/** A clock that goes back further than this was wrong before, and is believed now. */
const furthestBack = 25 * 3_600_000;

/**
 * The clock of the machine, in milliseconds, but never behind the time that has surely passed since the start: a clock that is put back by an
 * hour does not give old codes, links and sessions their life again. A clock that jumps ahead is believed, since a machine that slept does
 * that too; put back after that, it is believed again. `onJump` hears of each jump, with by how many seconds.
 */
export function steadyClock(
  onJump: (seconds: number) => void = () => {},
  machine: () => number = Date.now,
  passed: () => number = () => performance.now(),
): Clock {
  let floor = machine() - passed();
  let difference = floor;
  return {
    now() {
      const [shown, elapsed] = [machine(), passed()];
      if (Math.abs(shown - elapsed - difference) > tolerated) onJump(Math.round((shown - elapsed - difference) / 1000));
      difference = shown - elapsed;
      const behind = floor + elapsed - shown;
      if (behind > furthestBack) floor = difference;
      return new Date(behind > tolerated && behind <= furthestBack ? floor + elapsed : shown);
    },
  };
}
