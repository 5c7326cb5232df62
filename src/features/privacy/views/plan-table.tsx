import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { DataTable } from '../../../ui/index.ts';
import type { ErasePlan, Fate } from '../rules/erase-decision.ts';
import { texts } from '../texts.ts';

type Reader = 'asker' | 'decider';

/** What goes and what stays when somebody is erased, and why: for whoever asks for it, or for whoever decides now. */
export function PlanTable({ lang, plan, reader }: { lang: Lang; plan: ErasePlan; reader: Reader }) {
  const t = texts[lang];
  const rows: [string, Fate][] = [
    [t.planPerson, plan.person],
    [t.planTraces, plan.traces],
    ...(plan.acts ? [[t.planActs, plan.acts] as [string, Fate]] : []),
    ...plan.agreements.map(({ agreement, fate }): [string, Fate] => [t.planAgreement(agreement.reference), fate]),
  ];
  return (
    <DataTable
      caption={t.planTitle}
      columns={[
        { key: 'what', header: t.planWhat, rowHeader: true, cell: ([what]) => what },
        { key: 'then', header: t.planThen, cell: ([, fate]) => fateInWords(lang, fate, reader) },
      ]}
      rows={rows}
    />
  );
}

function fateInWords(lang: Lang, fate: Fate, reader: Reader): string {
  const t = texts[lang];
  if (fate.verdict !== 'keep') return t.verdicts[reader][fate.verdict];
  return [t.keepReasons[fate.reason], fate.from && t.keepFrom(formatDate(lang, fate.from))].filter(Boolean).join(' ');
}
