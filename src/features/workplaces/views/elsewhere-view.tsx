import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  type Breadcrumb,
  Button,
  ButtonRow,
  Fieldset,
  Form,
  LinkButton,
  PageHeading,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { planInWords } from '../coverage-words.ts';
import { type ElsewherePlan, elsewherePlaces, type Level } from '../rules/coverage.ts';
import type { Outcome } from '../rules/outcome.ts';
import { longestPlan, placeField, planField } from '../rules/outcome-key.ts';

export type AskedOutcome = {
  outcome: Outcome;
  level: Level;
  /** What holds at the workplace while the student has no plan of their own. */
  workplacePlan?: ElsewherePlan | null;
};

type Props = {
  lang: Lang;
  breadcrumbs: readonly Breadcrumb[];
  /** What the plan is for. */
  lead: string;
  form: FormState;
  asked: readonly AskedOutcome[];
  action: string;
  back: string;
};

/** Where each outcome is learned that the company does not offer whole. */
export function ElsewherePage({ lang, breadcrumbs, lead, form, asked, action, back }: Props) {
  const t = coverageTexts[lang];
  const labels = Object.fromEntries(
    asked.flatMap(({ outcome }) => [
      [placeField(outcome), outcome.outcome],
      [planField(outcome), outcome.outcome],
    ]),
  );
  return (
    <>
      <PageHeading
        title={t.elsewhereTitle}
        lead={`${lead} ${t.elsewhereLead}`}
        breadcrumbs={breadcrumbs}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={labels} />
        {asked.length === 0 ? (
          <p>{t.elsewhereNone}</p>
        ) : (
          <Form action={action}>
            {asked.map((one) => (
              <OutcomeFields key={placeField(one.outcome)} {...{ lang, form, one }} />
            ))}
            <ButtonRow>
              <Button kind="primary">{t.save}</Button>
              <LinkButton kind="quiet" href={back}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        )}
      </Stack>
    </>
  );
}

function OutcomeFields({ lang, form, one }: { lang: Lang; form: FormState; one: AskedOutcome }) {
  const t = coverageTexts[lang];
  const { outcome, level, workplacePlan } = one;
  const [place, plan] = [placeField(outcome), planField(outcome)];
  return (
    <Fieldset
      legend={outcome.outcome}
      hint={`${outcome.unitName}: ${t.levels[level]}.${workplacePlan ? ` ${t.ofWorkplace(planInWords(lang, workplacePlan))}` : ''}`}
      id={`g-${place}`}
    >
      <SelectField
        name={place}
        label={t.where}
        emptyLabel={t.notChosen}
        value={form.text(place)}
        error={form.error(place)}
        options={elsewherePlaces.map((value) => ({ value, label: t.places[value] }))}
      />
      <TextArea
        name={plan}
        label={t.how}
        hint={t.howHint}
        value={form.text(plan)}
        error={form.error(plan)}
        rows={2}
        maxLength={longestPlan}
      />
    </Fieldset>
  );
}
