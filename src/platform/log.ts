/** One JSON line per event on standard output. Fields hold ids and counts, never personal data. */
export type Log = (event: string, fields?: Record<string, unknown>) => void;

export function createLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  return (event, fields = {}) => write(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));
}

/** Of JavaScript itself: their messages quote the values at hand. */
const quoting = [SyntaxError, TypeError, RangeError, URIError];

/** What may be logged of an error: its kind, code and message of our own making; database messages can hold personal data. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const isOurs = code === undefined && !quoting.some((kind) => error instanceof kind);
  // The stack begins with the message, of which a line may look like a place.
  const places = error.stack?.slice(error.stack.indexOf(error.message) + error.message.length);
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(isOurs && { message: error.message }),
    stack: places
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6),
  };
}
