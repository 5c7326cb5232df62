import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Card, LinkButton, TaskList } from '../../../../ui/index.ts';
import type { CompanyLocation } from '../location-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; company: { id: string }; locations: readonly CompanyLocation[]; mayEdit: boolean };

/** Where the company is beside its main address. */
export function LocationsCard({ lang, company, locations, mayEdit }: Props) {
  const t = texts[lang];
  const companyId = company.id;
  return (
    <Card
      title={t.title}
      actions={
        mayEdit && (
          <LinkButton small href={paths.locationNew({ companyId })}>
            {t.add}
          </LinkButton>
        )
      }
    >
      {locations.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <TaskList
          tasks={locations.map((location) => ({
            who: { letter: 'B', tone: 'company' },
            what: <strong>{location.name}</strong>,
            detail: locationDetail(lang, location),
            action: mayEdit && (
              <a
                href={paths.locationEdit({ companyId, locationId: location.id })}
                aria-label={`${t.change}: ${location.name}`}
              >
                {t.change}
              </a>
            ),
          }))}
        />
      )}
    </Card>
  );
}

function locationDetail(lang: Lang, { street, postcode, place, establishmentNumber }: CompanyLocation): string {
  const t = texts[lang];
  const town = [postcode, place].filter(Boolean).join(' ');
  return [
    [street, town].filter(Boolean).join(', '),
    establishmentNumber && t.establishment(establishmentNumber),
    postcode === '' && t.noPostcode,
  ]
    .filter(Boolean)
    .join(' · ');
}
