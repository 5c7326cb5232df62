import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { byteOrderMark, csvLines } from '../../../platform/spreadsheet/csv.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { Entry } from '../rules/shown-entries.ts';
import { texts } from '../texts.ts';
import type { Things } from '../things-store.ts';
import { changeWords } from './change-words.ts';

/** A file in parts: its beginning, its lines batch by batch, and its end, which says how many lines there were. */
export type LogFile = {
  start: string;
  lines(entries: readonly Entry[], things: Things): string;
  end(count: number): string;
};

/** Lines of the log for a spreadsheet, in the words of the page. */
export function csvOfLog(lang: Lang, names: RoleNames): LogFile {
  const t = texts[lang];
  const actions: Record<string, string> = t.actions;
  const kinds: Record<string, string> = t.kinds;
  const as: Record<string, string> = { staff: t.staff, signer: t.signer, system: t.system };
  const row = (entry: Entry, things: Things) => [
    String(entry.number),
    formatInstant(lang, entry.at),
    entry.actorName ?? t.erasedLine,
    as[entry.actorKind] ?? entry.actorKind,
    actions[entry.action] ?? entry.action,
    kinds[entry.subjectKind] ?? entry.subjectKind,
    things.get(entry.subjectId)?.name ?? '',
    [
      ...entry.differences.map((difference) => changeWords(lang, names, difference)),
      ...(entry.more > 0 ? [t.andMore(entry.more)] : []),
    ].join('\n'),
  ];
  return {
    start: byteOrderMark + csvLines([[t.number, t.when, t.who, t.csvAs, t.action, t.csvKind, t.csvThing, t.changes]]),
    lines: (entries, things) => csvLines(entries.map((entry) => row(entry, things))),
    end: (count) => csvLines([[t.csvEnd(count, formatNumber(lang, count))]]),
  };
}
