import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, ErrorSummary, FileField, Form, PageHeading } from '../../../ui/index.ts';
import type { nl } from '../texts.nl.ts';
import { texts } from '../texts.ts';

export type PdfFault = keyof typeof nl.pdfFaults;

/** Asks for the PDF. */
export function CheckPage({ lang, fault }: { lang: Lang; fault: PdfFault | null }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.checkTitle} lead={t.checkLead} />
      {fault && <ErrorSummary title={t.notChecked} errors={[{ name: 'pdf', message: t.pdfFaults[fault] }]} />}
      <Form action={paths.checkAgreement()} multipart>
        <div class="drop-field">
          <FileField
            name="pdf"
            label={t.pdf}
            hint={t.pdfHint}
            error={fault ? t.pdfFaults[fault] : undefined}
            accept="application/pdf,.pdf"
            width="full"
          />
        </div>
        <ButtonRow>
          <Button kind="primary">{t.check}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
