/** A later version of the file, written behind the earlier ones: its bytes from–to, and the numbers of the objects that it has. */
export type Revision = { from: number; to: number; objects: readonly number[] };

/** What stands behind `end`, parted where a version ends. */
export function revisionsAfter(bytes: Buffer, end: number): Revision[] {
  const rest = bytes.toString('latin1', end);
  const ends = [...rest.matchAll(/%%EOF(?:\r\n|\r|\n)?/g)].map((match) => match.index + match[0].length);
  if (ends.at(-1) !== rest.length) ends.push(rest.length);
  return ends.flatMap((to, index) => {
    const from = ends[index - 1] ?? 0;
    if (from === to) return [];
    const objects = [...rest.slice(from, to).matchAll(/(?:^|\s)(\d{1,9}) \d{1,5} obj\b/g)].map((match) =>
      Number(match[1]),
    );
    return [{ from: end + from, to: end + to, objects }];
  });
}
