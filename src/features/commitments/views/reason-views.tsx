import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { ConfirmPanel, PageHeading, Stack, TextArea } from '../../../ui/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import type { Letter } from '../letter-store.ts';
import { texts } from '../texts.ts';

type Asked = { lang: Lang; form: FormState; title: string; about: string; text: string };

/** Asks once, with a reason, before something is taken back. */
function WithReason({
  lang,
  form,
  title,
  about,
  text,
  action,
  confirmLabel,
  back,
}: Asked & { action: string; confirmLabel: string; back: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={title} lead={about} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        <ConfirmPanel
          title={title}
          action={action}
          confirmLabel={confirmLabel}
          cancel={{ href: back, label: t.cancel }}
          fields={
            <TextArea
              name="reason"
              label={t.reason}
              rows={3}
              value={form.text('reason')}
              error={form.error('reason')}
            />
          }
        >
          <p>{text}</p>
        </ConfirmPanel>
      </Stack>
    </>
  );
}

export function EndCommitmentPage({
  lang,
  commitment,
  form,
}: {
  lang: Lang;
  commitment: CommitmentRow;
  form: FormState;
}) {
  const t = texts[lang];
  const here = { companyId: commitment.companyId, commitmentId: commitment.id };
  return (
    <WithReason
      {...{ lang, form }}
      title={t.endTitle}
      about={`${commitment.companyName}: ${t.oneTitle(commitment.mkbRouteName, studyYearName(commitment.cohortYear))}`}
      text={t.endText}
      action={paths.commitmentEnd(here)}
      confirmLabel={t.endButton}
      back={paths.commitment(here)}
    />
  );
}

export function WithdrawLetterPage({ lang, letter, form }: { lang: Lang; letter: Letter; form: FormState }) {
  const t = texts[lang];
  const { companyId, commitmentId, document } = letter;
  return (
    <WithReason
      {...{ lang, form }}
      title={t.withdrawTitle}
      about={`${document.company.name}: ${t.oneTitle(document.mkbRoute, document.studyYear)}`}
      text={t.withdrawText}
      action={paths.letterWithdraw({ companyId, letterId: letter.id })}
      confirmLabel={t.withdraw}
      back={paths.commitment({ companyId, commitmentId })}
    />
  );
}
