import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Form, Notice, PageHeading, Stack, TextField } from '../../../ui/index.ts';
import { certificateTexts } from '../training/certificate-texts.ts';

/** Null: nothing was asked yet. */
export type CheckOutcome = { title: string; day: string } | 'unknown' | 'too_often' | null;

type Props = { lang: Lang; institution: { slug: string; name: string }; outcome: CheckOutcome; form: FormState };

export function CertificateCheckPage({ lang, institution, outcome, form }: Props) {
  const t = certificateTexts[lang];
  return (
    <>
      <PageHeading title={t.checkTitle} lead={t.checkLead(institution.name)} />
      <Stack gap="lg">
        {outcome === 'too_often' && (
          <Notice tone="warning" role="status">
            {t.tooOften}
          </Notice>
        )}
        {outcome === 'unknown' && (
          <Notice tone="warning" title={t.unknownTitle} role="status">
            {t.unknown}
          </Notice>
        )}
        {outcome !== null && typeof outcome === 'object' && (
          <Notice tone="success" title={t.genuineTitle} role="status">
            {t.genuine(outcome.title, outcome.day)}
          </Notice>
        )}
        <Form action={paths.certificateCheck({ institutionSlug: institution.slug })}>
          <Stack gap="md">
            <TextField name="name" label={t.checkName} value={form.text('name')} maxLength={120} />
            <TextField
              name="number"
              label={t.checkNumber}
              hint={t.checkNumberHint}
              value={form.text('number')}
              width="md"
            />
          </Stack>
          <ButtonRow>
            <Button kind="primary">{t.checkButton}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
