import { paths } from '../../../paths.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Form, LinkButton, TaskList, Timeline } from '../../../ui/index.ts';
import type { Moment } from '../moment-store.ts';
import type { AssociationContact } from '../people-store.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';

type OfAssociation = { lang: Lang; association: Association; mayEdit: boolean };

/** Who speaks for an association. */
export function ContactsOfCard({
  lang,
  association,
  contacts,
  mayEdit,
}: OfAssociation & { contacts: readonly AssociationContact[] }) {
  const t = texts[lang];
  const associationId = association.id;
  return (
    <Card
      title={t.contacts}
      actions={
        mayEdit && (
          <LinkButton small href={paths.branchContactNew({ associationId })}>
            {t.contactAdd}
          </LinkButton>
        )
      }
    >
      {contacts.length === 0 ? (
        <p>{t.noContacts}</p>
      ) : (
        <TaskList
          tasks={contacts.map(({ id, name, email, phone, functionTitle, validUntil }) => ({
            who: { letter: 'V', tone: 'neutral' as const },
            what: <strong>{name}</strong>,
            detail: [functionTitle, email, phone, validUntil && t.contactUntil(formatDate(lang, validUntil))]
              .filter(Boolean)
              .join(', '),
            action: mayEdit && !validUntil && (
              <Form action={paths.branchContactEnd({ associationId, contactId: id })} inline>
                <Button small ariaLabel={t.contactEndOf(name)}>
                  {t.contactEnd}
                </Button>
              </Form>
            ),
          }))}
        />
      )}
    </Card>
  );
}

/** What was talked about with an association, and what has to be done next. */
export function MomentsCard({ lang, association, moments, mayEdit }: OfAssociation & { moments: readonly Moment[] }) {
  const t = texts[lang];
  const associationId = association.id;
  return (
    <Card
      title={t.moments}
      actions={mayEdit && <LinkButton href={paths.branchMomentNew({ associationId })}>{t.momentAdd}</LinkButton>}
    >
      {moments.length === 0 ? (
        <p>{t.noMoments}</p>
      ) : (
        <Timeline
          label={t.moments}
          events={moments.map((moment) => ({
            at: moment.heldOn,
            when: formatDate(lang, moment.heldOn),
            who: t.by(moment.personName),
            what: t.kinds[moment.kind],
            detail: (
              <>
                <p>{moment.summary}</p>
                {moment.guests !== null && <p>{t.guestsLine(formatNumber(lang, moment.guests))}</p>}
                {moment.nextStep !== '' && <NextStep {...{ lang, associationId, moment, mayEdit }} />}
              </>
            ),
            tone: 'school' as const,
          }))}
        />
      )}
    </Card>
  );
}

function NextStep({
  lang,
  associationId,
  moment,
  mayEdit,
}: {
  lang: Lang;
  associationId: string;
  moment: Moment;
  mayEdit: boolean;
}) {
  const t = texts[lang];
  const due = moment.nextStepDue ? formatDate(lang, moment.nextStepDue) : '';
  return (
    <>
      <p>
        {t.step(moment.nextStep, moment.nextStepOwnerName ?? '', due)}
        {moment.nextStepDoneAt && ` · ${t.stepIsDone}`}
      </p>
      {mayEdit && !moment.nextStepDoneAt && (
        <Form action={paths.branchMomentDone({ associationId, momentId: moment.id })} inline>
          <Button small ariaLabel={t.stepDoneOf(moment.nextStep)}>
            {t.stepDone}
          </Button>
        </Form>
      )}
    </>
  );
}
