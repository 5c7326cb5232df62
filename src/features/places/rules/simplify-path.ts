/** Corners of a shape, one after another. */
type Ring = [x: number, y: number][];

/**
 * An outline of straight lines (SVG path of `m`, `l` and `z`, relative), with fewer corners: in whole units, none closer to the one before than
 * `step`, and without islands smaller than that.
 */
export function simplifyPath(path: string, step: number): string {
  return ringsOf(path)
    .map((ring) => thin(ring, step))
    .filter((ring) => ring.length > 2)
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`)
    .join('');
}

/** The middle of the largest part of an outline. */
export function middleOf(path: string): { x: number; y: number } {
  const largest = ringsOf(path).sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? [];
  const area = areaOf(largest);
  let [x, y] = [0, 0];
  for (const [index, [ax, ay]] of largest.entries()) {
    const [bx, by] = largest[(index + 1) % largest.length] as [number, number];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { x: Math.round(x / (6 * area)), y: Math.round(y / (6 * area)) };
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] as [number, number];
    return sum + (ax * by - bx * ay) / 2;
  }, 0);
}

function ringsOf(path: string): Ring[] {
  let [x, y] = [0, 0];
  return path
    .split(/z/i)
    .map((part) => [...part.matchAll(/(-?[\d.]+(?:e-?\d+)?)[ ,]+(-?[\d.]+(?:e-?\d+)?)/gi)])
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => {
      const ring: Ring = pairs.map(([, dx, dy]) => {
        x += Number(dx);
        y += Number(dy);
        return [x, y];
      });
      // A closed part ends where it began, and the next one is counted from there.
      [x, y] = ring[0] as [number, number];
      return ring;
    });
}

function thin(ring: Ring, step: number): Ring {
  const kept: Ring = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= step) kept.push([Math.round(x), Math.round(y)]);
  }
  return kept;
}
