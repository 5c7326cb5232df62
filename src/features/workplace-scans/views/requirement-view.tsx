import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import { Button, ButtonRow, Form, LinkButton, PageHeading, RadioGroup, Stack } from '../../../ui/index.ts';
import { requirements } from '../rules/requirement.ts';
import { settingsTexts } from '../settings-texts.ts';

type Props = { lang: Lang; mkbRoute: { id: string; name: string }; form: FormState };

/** What happens when an agreement is sent and its workplace has no scan that holds. */
export function RequirementPage({ lang, mkbRoute, form }: Props) {
  const t = settingsTexts[lang];
  const { id: mkbRouteId, name } = mkbRoute;
  return (
    <>
      <PageHeading
        title={t.requirementCard}
        lead={t.requirementLead}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ label: name, href: paths.mkbRoute({ mkbRouteId }) }, { label: t.requirementCard }]}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.scanRequirement({ mkbRouteId })}>
        <Stack gap="md">
          <RadioGroup
            name="requirement"
            label={t.requirement}
            value={form.text('requirement')}
            error={form.error('requirement')}
            options={requirements.map((one) => ({
              value: one,
              label: t.requirements[one],
              hint: t.requirementHints[one],
            }))}
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.mkbRoute({ mkbRouteId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}
