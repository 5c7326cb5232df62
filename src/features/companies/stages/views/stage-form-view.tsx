import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, LinkButton, RadioGroup, Stack, TextArea } from '../../../../ui/index.ts';
import type { Company } from '../../rules/company.ts';
import { needsReason, nextStages } from '../../rules/stage.ts';
import { texts as companyTexts } from '../../texts.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import { texts } from '../texts.ts';

type Props = { lang: Lang; company: Company; form: FormState };

export function StageFormPage({ lang, company, form }: Props) {
  const t = texts[lang];
  const companyId = company.id;
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={t.title(company.name)}
        lead={t.lead(t.stage[company.stage])}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        <Form action={paths.companyStage({ companyId })}>
          <RadioGroup
            name="to"
            label={t.to}
            value={form.text('to')}
            error={form.error('to')}
            options={nextStages(company.stage).map(({ to, verb }) => ({
              value: to,
              label: t.stage[to],
              hint: needsReason(verb) ? `${t.what[to]} (${t.needsReason})` : t.what[to],
            }))}
          />
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            optional={t.optional}
            rows={2}
            maxLength={500}
            value={form.text('reason')}
            error={form.error('reason')}
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId })}>
              {companyTexts[lang].cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
