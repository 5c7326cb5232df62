import type { WantedEvents } from '../audit-log-store.ts';
import type { Entry } from '../rules/shown-entries.ts';
import type { Things } from '../things-store.ts';
import type { LogFile } from './log-csv.ts';

/**
 * Lines of the log for another program: codes instead of words, moments in UTC. `count` stands at the end; a file without it
 * was broken off.
 */
export function jsonOfLog(filter: Omit<WantedEvents, 'searchStudents'>, at: Date): LogFile {
  let isFirst = true;
  return {
    start: `{"exportedAt":${JSON.stringify(at)},"filter":${JSON.stringify(filter)},"lines":[`,
    lines: (entries, things) => {
      const text = entries.map((entry) => JSON.stringify(lineOf(entry, things))).join(',\n');
      const glue = text === '' ? '' : isFirst ? '\n' : ',\n';
      isFirst = false;
      return glue + text;
    },
    end: (count) => `\n],"count":${count}}\n`,
  };
}

const lineOf = (entry: Entry, things: Things) => ({
  number: entry.number,
  at: entry.at,
  actor: { kind: entry.actorKind, name: entry.actorName },
  action: entry.action,
  subject: { kind: entry.subjectKind, id: entry.subjectId, name: things.get(entry.subjectId)?.name ?? null },
  changes: entry.differences,
  moreChanges: entry.more,
});
