/** Bounds of the list of tasks of one Mkb-route; not law. */
export const taskLimits = { name: 160, tasks: 60 } as const;

/** The names typed one a line: without bullets and numbers in front, empty lines and doubles. */
export function taskNames(text: string): string[] {
  const names = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•·–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
