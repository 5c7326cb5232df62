import { paths } from '../../../paths.ts';
import { MomentForm, type MomentFormProps, momentTexts } from '../../companies/index.ts';
import type { Association } from '../rules/association.ts';
import { BranchHeading } from './branch-heading.tsx';

export function MomentOfAssociationPage({ association, ...form }: MomentFormProps & { association: Association }) {
  const { lang, moment } = form;
  const t = momentTexts[lang];
  const associationId = association.id;
  return (
    <>
      <BranchHeading
        lang={lang}
        association={association}
        title={moment ? t.editTitle : t.newTitle}
        lead={moment ? t.editLead(association.name) : t.newLead(association.name)}
      />
      <MomentForm
        {...form}
        action={
          moment
            ? paths.branchMomentEdit({ associationId, momentId: moment.id })
            : paths.branchMomentNew({ associationId })
        }
        cancelHref={paths.branchAssociation({ associationId })}
      />
    </>
  );
}
