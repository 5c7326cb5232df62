/**
 * What postgres said about its end: the last two lines of its output that tell what went wrong, without time and
 * process number; undefined when none does.
 */
export function lastWords(output: string): string | undefined {
  const telling = output.split('\n').filter((line) => /FATAL|PANIC|ERROR|LOG:.*(could not|error)/.test(line));
  if (telling.length === 0) return undefined;
  return telling
    .slice(-2)
    .map((line) => line.replace(/^.*? \[\d+\] \w+:\s+/, ''))
    .join(' / ');
}
