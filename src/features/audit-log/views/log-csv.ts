import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { RoleNames } from '../../institution/index.ts';
import { csvText } from '../rules/csv.ts';
import { texts } from '../texts.ts';
import type { Things } from '../things-store.ts';
import type { Entry } from './audit-log-view.tsx';
import { changeWords } from './change-words.ts';

/** Lines of the log for a spreadsheet, in the words of the page. `more`: there are lines that did not go in. */
export function logCsv(props: {
  lang: Lang;
  entries: readonly Entry[];
  things: Things;
  names: RoleNames;
  more: boolean;
}): string {
  const { lang, entries, things, names, more } = props;
  const t = texts[lang];
  const actions: Record<string, string> = t.actions;
  const kinds: Record<string, string> = t.kinds;
  const as: Record<string, string> = { staff: t.staff, signer: t.signer, system: t.system };
  const header = [t.number, t.when, t.who, t.csvAs, t.action, t.csvKind, t.csvThing, t.changes];
  const rows = entries.map((entry) => [
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
  ]);
  return csvText([header, ...rows, ...(more ? [[t.csvMore(formatNumber(lang, entries.length))]] : [])]);
}
