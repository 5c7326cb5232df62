/** One JSON line per event on standard output. Fields hold ids and counts, never personal data. */
export type Log = (event: string, fields?: Record<string, unknown>) => void;

export function createLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  return (event, fields = {}) => write(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));
}

/** What may be logged of an error: its kind, code and message of our own making; database messages can hold personal data. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(code === undefined && { message: error.message }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6),
  };
}
