import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { EmptyState, LinkButton, Stack, Timeline, type TimelineEvent } from '../../../../ui/index.ts';
import type { Company } from '../../rules/company.ts';
import type { StageChange } from '../../stages/stage-store.ts';
import { texts as stageTexts } from '../../stages/texts.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';
import { momentEvent } from './moment-event.tsx';
import { companyMomentLinks } from './step-line.tsx';

export type HistoryProps = {
  lang: Lang;
  today: IsoDate;
  company: Company;
  moments: readonly Moment[];
  changes: readonly StageChange[];
  mayEdit: boolean;
  /** How many of each are shown at most. */
  most: number;
};

export function HistoryPage(props: HistoryProps) {
  const { lang, company, moments, changes, mayEdit, most } = props;
  const t = texts[lang];
  const add = mayEdit && (
    <LinkButton kind="primary" href={paths.momentNew({ companyId: company.id })}>
      {t.add}
    </LinkButton>
  );
  const isEmpty = moments.length + changes.length === 0;
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={t.historyTitle}
        lead={t.historyLead(company.name)}
        actions={!isEmpty && add}
      />
      {isEmpty ? (
        <EmptyState title={t.historyTitle} action={add}>
          {t.emptyHistory}
        </EmptyState>
      ) : (
        <Stack>
          <CompanyTimeline {...props} />
          {(moments.length === most || changes.length === most) && <p>{t.onlyNewest(formatNumber(lang, most))}</p>}
        </Stack>
      )}
    </>
  );
}

/** Contact moments and changes of stage in one line of time, the newest on top. */
export function CompanyTimeline(props: Omit<HistoryProps, 'most'>) {
  const { lang, moments, changes } = props;
  const events = [
    ...moments.map((moment) => ({
      day: moment.heldOn,
      at: moment.createdAt,
      event: momentEvent({ ...props, links: companyMomentLinks(props.company.id) }, moment),
    })),
    ...changes.map((change) => ({
      day: dateInNetherlands(change.at),
      at: change.at,
      event: changeEvent(lang, change),
    })),
  ].sort((a, b) => (a.day === b.day ? b.at.getTime() - a.at.getTime() : a.day < b.day ? 1 : -1));
  return <Timeline label={texts[lang].historyTitle} events={events.map(({ event }) => event)} />;
}

function changeEvent(lang: Lang, { from, to, by, reason, at }: StageChange): TimelineEvent {
  const t = stageTexts[lang];
  const day = dateInNetherlands(at);
  return {
    at: day,
    when: formatDate(lang, day),
    what: `${t.label}: ${t.changed(t.stage[from], t.stage[to])}`,
    who: by ?? t.byProduct,
    detail: reason || undefined,
    tone: 'neutral',
  };
}
