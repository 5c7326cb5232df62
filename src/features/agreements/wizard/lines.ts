/** The lines of a text area, each cleaned; null when there is nothing. A leading hyphen or bullet is typing, not text. */
export function linesOf(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(Boolean);
  return lines.length > 0 ? lines : null;
}
