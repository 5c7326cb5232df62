import { places } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { LearningUnit } from '../rules/design.ts';
import { unitLimits } from '../rules/unit-input.ts';
import type { StoredVersion } from '../version-store.ts';
import { crumbs } from './crumbs.tsx';

type SplitUnitProps = { lang: Lang; route: MkbRoute; stored: StoredVersion; unit: LearningUnit; form: FormState };

/** What of a unit goes to a new one: its name, outcomes and EC. The rest stays. */
export function SplitUnitPage({ lang, route, stored, unit, form }: SplitUnitProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.splitUnitTitle(unit.name)}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.split })}
        lead={t.splitUnitLead}
      />
      <FormErrors lang={lang} form={form} labels={{ name: t.splitUnitName, ...creditLabels(lang) }} />
      <Form action={paths.designUnitSplit({ ...at, unitId: unit.id })}>
        <HiddenField name="revision" value={String(stored.revision)} />
        <Card>
          <Stack gap="md">
            <TextField {...field('name')} label={t.splitUnitName} width="full" maxLength={unitLimits.name} />
            {unit.outcomes.length > 0 && (
              <CheckboxGroup
                name="outcomes"
                label={t.splitOutcomes}
                options={unit.outcomes.map((outcome, index) => ({ value: String(index), label: outcome }))}
                values={form.list('outcomes')}
              />
            )}
            <Fieldset legend={t.splitCreditsTitle} size="field">
              <FieldRow>
                {places.map((place) => (
                  <NumberField
                    key={place}
                    {...field(`${place}Credits`)}
                    label={t.placeCredits[place]}
                    hint={t.splitOf(formatNumber(lang, unit.credits[place], 2))}
                    min={0}
                    max={unit.credits[place]}
                    step="any"
                    suffix="EC"
                    width="sm"
                  />
                ))}
              </FieldRow>
            </Fieldset>
          </Stack>
        </Card>
        <ButtonRow>
          <Button kind="primary">{t.splitUnit}</Button>
          <LinkButton kind="quiet" href={paths.design(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}

const creditLabels = (lang: Lang) =>
  Object.fromEntries(places.map((place) => [`${place}Credits`, designTexts[lang].placeCredits[place]]));
