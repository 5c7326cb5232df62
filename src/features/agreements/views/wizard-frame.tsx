import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, Columns, type Content, PageHeading, StatusList, StepIndicator } from '../../../ui/index.ts';
import { groupOf, type StepCode, stepCodes, stepGroupNames, stepGroups } from '../wizard/rules/steps.ts';
import { texts } from '../wizard/texts.ts';

/** What every page of the wizard shows besides its own question. */
export type WizardFacts = {
  agreementId: string;
  reference: string;
  step: StepCode;
  /** How many things are missing for sending, per page. */
  missing: Readonly<Record<StepCode, number>>;
};

type Props = { lang: Lang; facts: WizardFacts; title: string; lead: string; above?: Content; children: Content };

/** A page of the wizard: where we are above, all steps beside. */
export function WizardFrame({ lang, facts, title, lead, above, children }: Props) {
  const t = texts[lang];
  const { agreementId, reference, step } = facts;
  const currentGroup = stepGroupNames.indexOf(groupOf(step));
  return (
    <>
      {above}
      <PageHeading
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: t.agreements, href: paths.agreements() },
          { label: reference, href: paths.agreement({ agreementId }) },
          { label: t.steps[step] },
        ]}
      />
      <StepIndicator
        label={t.stepsLabel}
        position={t.position(stepCodes.indexOf(step) + 1, stepCodes.length, t.groups[groupOf(step)])}
        steps={stepGroupNames.map((name, index) => ({
          label: t.groups[name],
          state: index < currentGroup ? 'done' : index === currentGroup ? 'current' : 'upcoming',
          href: paths.agreementStep({ agreementId, step: stepGroups[name][0] }),
        }))}
      />
      <Columns asideLabel={t.allSteps} aside={<AllSteps lang={lang} facts={facts} />}>
        {children}
      </Columns>
    </>
  );
}

function AllSteps({ lang, facts: { agreementId, step: current, missing } }: { lang: Lang; facts: WizardFacts }) {
  const t = texts[lang];
  return (
    <Card title={t.allSteps} compact footer={<a href={paths.agreementCheck({ agreementId })}>{t.toCheck}</a>}>
      <StatusList
        items={stepCodes.map((step) => ({
          mark: missing[step] === 0 ? 'ok' : 'warn',
          word: missing[step] === 0 ? t.inOrder : t.stillMissing(missing[step]),
          title:
            step === current ? (
              <span aria-current="step">{t.steps[step]}</span>
            ) : (
              <a href={paths.agreementStep({ agreementId, step })}>{t.steps[step]}</a>
            ),
        }))}
      />
    </Card>
  );
}
