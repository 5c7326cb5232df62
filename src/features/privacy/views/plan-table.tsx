import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { DataTable } from '../../../ui/index.ts';
import type { ErasePlan, Fate } from '../rules/erase-decision.ts';
import { texts } from '../texts.ts';

/** What goes and what stays when somebody is erased today, and why. */
export function PlanTable({ lang, plan }: { lang: Lang; plan: ErasePlan }) {
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
        { key: 'then', header: t.planThen, cell: ([, fate]) => fateInWords(lang, fate) },
      ]}
      rows={rows}
    />
  );
}

function fateInWords(lang: Lang, fate: Fate): string {
  const t = texts[lang];
  if (fate.verdict !== 'keep') return t.verdicts[fate.verdict];
  return [t.keepReasons[fate.reason], fate.from && t.keepFrom(formatDate(lang, fate.from))].filter(Boolean).join(' ');
}
