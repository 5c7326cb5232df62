import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, StatusList } from '../../../ui/index.ts';
import type { CompanyDetails, Workplace } from '../../companies/index.ts';
import type { Deputy } from '../deputies/deputy-store.ts';
import { coverOf } from '../rules/cover.ts';
import { termState } from '../rules/term-end.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  company: CompanyDetails;
  deputies: readonly Deputy[];
  mayEdit: boolean;
};

/** Per workplace who coaches and who stands in, and what is wrong when one of them is missing. */
export function CoverCard(props: Props) {
  const { lang, today, company, deputies } = props;
  const t = texts[lang];
  return (
    <Card title={t.cardTitle}>
      {company.workplaces.length === 0 && <p>{t.cardNone}</p>}
      <StatusList
        showWords
        items={company.workplaces.map((workplace) => {
          const own = deputies.filter(({ workplaceId }) => workplaceId === workplace.id);
          const cover = coverOf({ coaches: workplace.coaches, deputies: own }, today);
          return {
            mark: cover === 'covered' ? 'ok' : cover === 'no_coach' ? 'bad' : 'warn',
            word: t.coverWord[cover],
            title: `${workplace.functionTitle}, ${workplace.location}`,
            reason: <Who {...props} workplace={workplace} deputies={own} words={t.cover[cover]} />,
            action: <Way {...props} workplace={workplace} deputies={own} />,
          };
        })}
      />
    </Card>
  );
}

type OfWorkplace = Props & { workplace: Workplace };

const holdsNow = (term: Deputy, today: IsoDate) => !['coming', 'over'].includes(termState(term, today));

function Who({ lang, today, workplace: { coach }, deputies, words }: OfWorkplace & { words: string }) {
  const t = texts[lang];
  const deputy = deputies.find((term) => holdsNow(term, today));
  const later = deputy ? undefined : deputies.find((term) => termState(term, today) === 'coming');
  return (
    <>
      {words}{' '}
      {coach && (
        <>
          <a href={paths.coach({ personId: coach.personId })}>{t.cardCoach(coach.name)}</a>.{' '}
        </>
      )}
      {deputy && (
        <>
          <a href={paths.coach({ personId: deputy.personId })}>{t.cardDeputy(deputy.name)}</a>.
        </>
      )}
      {later && t.cardLater(later.name, formatDate(lang, later.validFrom))}
    </>
  );
}

function Way({ lang, today, company, workplace, deputies, mayEdit }: OfWorkplace) {
  const t = texts[lang];
  if (!mayEdit) return null;
  const place = { companyId: company.id, workplaceId: workplace.id };
  const deputy = deputies.find((term) => termState(term, today) !== 'over');
  return deputy ? (
    <a
      href={paths.deputyEdit({ ...place, deputyId: deputy.id })}
      aria-label={`${t.change}: ${t.deputyEditTitle(deputy.name)}`}
    >
      {t.change}
    </a>
  ) : (
    <a href={paths.deputyNew(place)} aria-label={`${t.nameDeputy}: ${workplace.functionTitle}, ${workplace.location}`}>
      {t.nameDeputy}
    </a>
  );
}
