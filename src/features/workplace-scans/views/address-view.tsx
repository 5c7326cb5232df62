import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, EmailField, Form, LinkButton, PageHeading, Stack, TextField } from '../../../ui/index.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { scanCrumbs } from './scan-crumbs.ts';

type Props = { lang: Lang; stored: StoredScan; respondent: 'company' | 'student'; form: FormState };

/** Another person or address for a part. */
export function AddressPage({ lang, stored, respondent, form }: Props) {
  const t = staffTexts[lang];
  const { id: scanId } = stored.facts;
  const title = t.addressTitle[respondent];
  return (
    <>
      <PageHeading title={title} lead={t.addressLead} {...scanCrumbs(lang, stored, title)} />
      <FormErrors lang={lang} form={form} labels={{ name: t.companyName, email: t.companyEmail }} />
      <Form action={paths.scanAddress({ scanId, respondent })}>
        <Stack gap="md">
          <TextField name="name" label={t.companyName} value={form.text('name')} error={form.error('name')} />
          <EmailField
            name="email"
            label={t.companyEmail}
            optional={t.optional}
            value={form.text('email')}
            error={form.error('email')}
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.scan({ scanId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}
