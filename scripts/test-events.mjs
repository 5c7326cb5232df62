import path from 'node:path';

/**
 * A reporter for node:test that writes one JSON line per event, for test-runs.mjs to count, list and explain.
 * `start` and `end` come while tests run (so that a test that hangs can be named), `result` in the order of the source,
 * `complaint` is what the runner itself has to say, `done` is the last one of a run that came to its end.
 */
export default async function* testEvents(source) {
  const names = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type === 'test:dequeue') yield line({ event: 'start', ...placeOf(data), name: data.name });
    if (type === 'test:complete') yield line({ event: 'end', ...placeOf(data), name: data.name });
    if (type === 'test:diagnostic' && data.level && data.level !== 'info')
      yield line({ event: 'complaint', text: data.message });
    if (type === 'test:summary' && data.file === undefined) yield line({ event: 'done' });
    if ((type === 'test:pass' || type === 'test:fail') && hasItsOwnResult(type, data)) {
      const name = [...names.slice(0, data.nesting), data.name].join(' › ');
      yield line({ event: 'result', ...placeOf(data), name, ...resultOf(type, data) });
    }
  }
}

/** What only sums up its parts has none: a suite that ran, or a test that failed because a part of it did. */
function hasItsOwnResult(type, data) {
  if (data.details?.error?.failureType === 'subtestsFailed') return false;
  return data.details?.type !== 'suite' || data.skip !== undefined || type === 'test:fail';
}

function resultOf(type, data) {
  const reason = data.skip ?? data.todo;
  if (reason !== undefined) {
    const word = data.skip === undefined ? 'todo' : 'skip';
    return {
      outcome: 'skipped',
      reason: typeof reason === 'string' && reason !== '' ? reason : `${word}, no reason given`,
    };
  }
  if (type === 'test:fail') return { outcome: 'failed', error: messageOf(data.details?.error) };
  // The runner lets a file that registers nothing pass as one test with the name of the file.
  if (path.resolve(data.name) === data.file) return { outcome: 'failed', error: 'This file holds no test.' };
  return { outcome: 'passed' };
}

function messageOf(error) {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error)) return String(cause);
  return (cause.stack ?? cause.message).replace(/\n +at .*\bnode:internal\/.*/g, '');
}

const placeOf = ({ file, line }) => ({ file, line });
const line = (entry) => `${JSON.stringify(entry)}\n`;
