import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { type Lang, langs } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  EmailField,
  Form,
  LinkButton,
  PageHeading,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

/** Somebody whom the register knows at the company. */
export type CompanyPerson = { key: string; name: string; email: string | null; functionTitle: string };
/** The value of the choice for who is not in the register. */
export const somebodyElse = 'iemand-anders';

type Props = {
  lang: Lang;
  company: { id: string; name: string };
  workplaceId: string;
  functionTitle: string;
  location: string;
  coachName: string | null;
  people: readonly CompanyPerson[];
  mkbRoutes: readonly { id: string; name: string }[];
  form: FormState;
};

export function ScanNewPage(props: Props) {
  const { lang, company, workplaceId, functionTitle, location, coachName, people, mkbRoutes, form } = props;
  const t = staffTexts[lang];
  return (
    <>
      <PageHeading
        title={t.newTitle}
        lead={t.newLead(company.name)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ label: company.name, href: paths.company({ companyId: company.id }) }, { label: t.newTitle }]}
      />
      <FormErrors
        lang={lang}
        form={form}
        labels={{ ...t, person: t.companyPerson, name: t.companyName, email: t.companyEmail }}
      />
      <Stack gap="lg">
        <Card title={t.newWorkplace} compact>
          <p>{texts[lang].workplaceLine(functionTitle, location)}</p>
          <p class="muted">{coachName ? texts[lang].coach(coachName) : texts[lang].noCoach}</p>
        </Card>
        <Form action={paths.scanNew({ companyId: company.id, workplaceId })}>
          <Stack gap="lg">
            <RadioGroup
              name="person"
              label={t.companyPerson}
              value={form.text('person')}
              options={[
                ...people.map(({ key, name, email, functionTitle: title }) => ({
                  value: key,
                  label: name,
                  hint: [title, email ?? t.noAddress].filter(Boolean).join(' · '),
                })),
                { value: somebodyElse, label: t.somebodyElse },
              ]}
            />
            <TextField
              name="name"
              label={t.companyName}
              hint={t.companyEmailHint}
              optional={t.optional}
              value={form.text('name')}
              error={form.error('name')}
            />
            <EmailField
              name="email"
              label={t.companyEmail}
              optional={t.optional}
              value={form.text('email')}
              error={form.error('email')}
            />
            <TextField
              name="studentNumber"
              label={t.studentNumber}
              hint={t.studentNumberHint}
              optional={t.optional}
              width="md"
              value={form.text('studentNumber')}
              error={form.error('studentNumber')}
            />
            <SelectField
              name="mkbRouteId"
              label={t.newMkbRoute}
              hint={t.newMkbRouteHint}
              emptyLabel={t.notKnown}
              value={form.text('mkbRouteId')}
              options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="language"
              label={t.language}
              value={form.text('language')}
              options={langs.map((one) => ({ value: one, label: t.languages[one] }))}
            />
            <p class="hint">{t.sendHint}</p>
            <ButtonRow>
              <Button kind="primary">{t.send}</Button>
              <LinkButton kind="quiet" href={paths.company({ companyId: company.id })}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Stack>
        </Form>
      </Stack>
    </>
  );
}
