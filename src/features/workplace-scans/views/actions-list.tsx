import type { IsoDate } from '../../../kernel/iso-date.ts';
import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type Content, StatusList } from '../../../ui/index.ts';
import type { StoredAction } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  actions: readonly StoredAction[];
  /** What can be done with one of them. */
  verbs?: (action: StoredAction) => Content;
};

/** What was agreed: who, by when, and whether it is done. */
export function ActionsList({ lang, today, actions, verbs }: Props) {
  const t = staffTexts[lang];
  return (
    <StatusList
      showWords
      items={actions.map((action) => {
        const { words, owner, dueOn, doneAt, doneByName, doneByParty } = action;
        const who = doneByName ?? (doneByParty ? texts[lang].party[doneByParty] : '');
        const isLate = !doneAt && dueOn < today;
        return {
          mark: doneAt ? 'ok' : isLate ? 'warn' : 'open',
          word: doneAt ? texts[lang].actionDone : isLate ? t.late : t.openAction,
          title: words,
          reason: doneAt
            ? t.doneBy(who, formatDate(lang, dateInNetherlands(doneAt)))
            : t.by(texts[lang].party[owner], formatDate(lang, dueOn)),
          action: verbs?.(action),
        };
      })}
    />
  );
}
