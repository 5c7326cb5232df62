import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import type { TimelineEvent } from '../../../../ui/index.ts';
import type { Moment } from '../moment-store.ts';
import { texts } from '../texts.ts';
import { type MomentLinks, StepLine } from './step-line.tsx';

type Props = { lang: Lang; today: IsoDate; mayEdit: boolean; links: (momentId: string) => MomentLinks };

/** A contact moment in a line of time, with its next step. */
export function momentEvent({ lang, today, mayEdit, links }: Props, moment: Moment): TimelineEvent {
  const t = texts[lang];
  const with_ = moment.contactName ? ` ${t.with(moment.contactName)}` : '';
  const notes = [
    moment.by,
    ...(moment.beginning === 'us' ? [] : [t.theyBegan]),
    ...(moment.guests === null ? [] : [t.guestsCame(formatNumber(lang, moment.guests))]),
  ];
  return {
    at: moment.heldOn,
    when: formatDate(lang, moment.heldOn),
    what: (
      <>
        <strong>
          {t.kindTitle[moment.kind]}
          {with_}
        </strong>
        {mayEdit && (
          <>
            {' '}
            <a
              href={links(moment.id).edit}
              aria-label={`${t.change}: ${t.kind[moment.kind]}, ${formatDate(lang, moment.heldOn)}`}
            >
              {t.change}
            </a>
          </>
        )}
      </>
    ),
    who: notes.join(' · '),
    detail: (
      <>
        {moment.summary.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {moment.nextStep && <StepLine {...{ lang, today, moment, mayEdit, links }} />}
      </>
    ),
    tone: moment.beginning === 'us' ? 'school' : 'company',
  };
}
