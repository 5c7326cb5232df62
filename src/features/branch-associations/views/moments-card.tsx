import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, Timeline } from '../../../ui/index.ts';
import { type Moment, momentEvent, momentTexts } from '../../companies/index.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; today: IsoDate; association: Association; moments: readonly Moment[]; mayEdit: boolean };

/** What was talked about with an association, and what has to be done next. */
export function MomentsCard({ lang, today, association, moments, mayEdit }: Props) {
  const t = texts[lang];
  const associationId = association.id;
  const links = (momentId: string) => ({
    edit: paths.branchMomentEdit({ associationId, momentId }),
    done: paths.branchMomentDone({ associationId, momentId }),
    reopen: paths.branchMomentReopen({ associationId, momentId }),
  });
  return (
    <Card
      title={t.moments}
      actions={
        mayEdit && <LinkButton href={paths.branchMomentNew({ associationId })}>{momentTexts[lang].add}</LinkButton>
      }
    >
      {moments.length === 0 ? (
        <p>{t.noMoments}</p>
      ) : (
        <Timeline
          label={t.moments}
          events={moments.map((moment) => momentEvent({ lang, today, mayEdit, links }, moment))}
        />
      )}
    </Card>
  );
}
