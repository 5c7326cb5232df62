import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { ConfirmPanel, PageHeading, TextArea } from '../../../ui/index.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { scanCrumbs } from './scan-crumbs.ts';

/** Asks once more before a scan stops, and why. */
export function WithdrawPage({ lang, stored, form }: { lang: Lang; stored: StoredScan; form: FormState }) {
  const t = staffTexts[lang];
  const { id: scanId } = stored.facts;
  return (
    <>
      <PageHeading title={t.withdraw} {...scanCrumbs(lang, stored, t.withdraw)} />
      <FormErrors lang={lang} form={form} labels={t} />
      <ConfirmPanel
        title={t.withdrawTitle}
        action={paths.scanWithdraw({ scanId })}
        confirmLabel={t.withdraw}
        cancel={{ href: paths.scan({ scanId }), label: t.cancel }}
        fields={
          <TextArea name="reason" label={t.reason} rows={3} value={form.text('reason')} error={form.error('reason')} />
        }
      >
        {t.withdrawText}
      </ConfirmPanel>
    </>
  );
}
