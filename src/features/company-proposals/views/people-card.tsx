import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Cluster, LinkButton, TaskList } from '../../../ui/index.ts';
import type { OwnContact } from '../own-company-store.ts';
import { texts } from '../texts.ts';

/** Who are contacts of the own company. */
export function PeopleCard({ lang, people }: { lang: Lang; people: readonly OwnContact[] }) {
  const t = texts[lang];
  return (
    <Card
      title={t.peopleTitle}
      actions={
        <LinkButton small href={paths.linkedCompanySigner()}>
          {t.addSigner}
        </LinkButton>
      }
    >
      <TaskList
        tasks={people.map(({ id, name, email, functionTitle, signs }) => ({
          who: { letter: t.letter, tone: 'company' },
          what: (
            <Cluster>
              <strong>{name}</strong>
              {signs && (
                <Badge tone="info" icon="none">
                  {t.signsBadge}
                </Badge>
              )}
            </Cluster>
          ),
          detail: [functionTitle, email ?? t.noEmail].filter(Boolean).join(' · '),
          action: (
            <LinkButton small href={paths.linkedCompanyContact({ contactId: id })} ariaLabel={t.changeOf(name)}>
              {t.change}
            </LinkButton>
          ),
        }))}
      />
    </Card>
  );
}
