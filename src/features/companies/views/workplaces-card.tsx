import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Details, LinkButton, Stack, TaskList } from '../../../ui/index.ts';
import type { CompanyDetails, Workplace, WorkplaceCoach } from '../rules/company.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; today: IsoDate; company: CompanyDetails; mayEdit: boolean };

export function WorkplacesCard({ lang, today, company, mayEdit }: Props) {
  const t = texts[lang];
  const { workplaces, id: companyId } = company;
  return (
    <Card
      title={t.workplacesTitle}
      actions={
        mayEdit && (
          <LinkButton small href={paths.workplaceNew({ companyId })}>
            {t.addWorkplace}
          </LinkButton>
        )
      }
    >
      {workplaces.length === 0 ? (
        <p>{t.noWorkplaces}</p>
      ) : (
        <Stack gap="md">
          {workplaces.map((workplace) => (
            <WorkplaceCard key={workplace.id} {...{ lang, today, companyId, workplace, mayEdit }} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

type WorkplaceProps = { lang: Lang; today: IsoDate; companyId: string; workplace: Workplace; mayEdit: boolean };

function WorkplaceCard({ lang, today, companyId, workplace, mayEdit }: WorkplaceProps) {
  const t = texts[lang];
  const { coach, coaches, functionTitle, location } = workplace;
  const place = { companyId, workplaceId: workplace.id };
  const coming = coaches.filter((term) => term.validFrom > today);
  const earlier = coaches.filter((term) => term.validUntil !== null && term.validUntil < today);
  const change = (term: WorkplaceCoach) =>
    mayEdit && (
      <a
        href={paths.coachEdit({ ...place, coachId: term.id })}
        aria-label={`${t.change}: ${t.coachEditTitle(term.name)}`}
      >
        {t.change}
      </a>
    );
  const row = (term: WorkplaceCoach, detail: string) => ({
    who: { letter: 'B', tone: 'company' as const },
    what: describeTerm(lang, term),
    detail,
    action: change(term),
  });
  return (
    <Card
      level={3}
      compact
      title={<a href={paths.workplace({ workplaceId: workplace.id })}>{functionTitle}</a>}
      subtitle={location}
      actions={
        mayEdit && (
          <a href={paths.workplaceEdit(place)} aria-label={`${t.change}: ${functionTitle}, ${location}`}>
            {t.change}
          </a>
        )
      }
      footer={
        mayEdit && (
          <LinkButton small href={paths.coachNew(place)}>
            {coaches.length === 0 ? t.appoint : t.appointOther}
          </LinkButton>
        )
      }
    >
      {coach === null && (
        <p>
          <Badge tone="warn">{t.noCoach}</Badge>
        </p>
      )}
      {(coach || coming.length > 0) && (
        <TaskList
          tasks={[
            ...(coach ? [row(coach, t.coach)] : []),
            ...coming.toReversed().map((term) => row(term, t.coachComing)),
          ]}
        />
      )}
      {earlier.length > 0 && (
        <Details summary={t.coachEarlier} look="link">
          <ul>
            {earlier.map((term) => (
              <li key={term.id}>
                {describeTerm(lang, term)} {change(term)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Card>
  );
}

function describeTerm(lang: Lang, { name, validFrom, validUntil }: WorkplaceCoach): string {
  const t = texts[lang];
  const from = formatDate(lang, validFrom);
  return validUntil === null ? t.coachFrom(name, from) : t.coachUntil(name, from, formatDate(lang, validUntil));
}
