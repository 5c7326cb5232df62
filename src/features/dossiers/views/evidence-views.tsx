import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  ConfirmPanel,
  FileField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { DossierFile } from '../dossier-store.ts';
import type { OpenDossier } from '../open-dossier.ts';
import type { EvidenceKind } from '../rules/evidence-kind.ts';
import { yearName } from '../rules/subsidy-year.ts';
import { texts } from '../texts.ts';

const addressOf = ({ dossier: { agreementId }, year }: OpenDossier) => ({ agreementId, studyYear: yearName(year) });

type AddProps = { lang: Lang; title: string; opened: OpenDossier; kind: EvidenceKind; form: FormState };

/** Asks for one file and what is in it. */
export function AddEvidencePage({ lang, title, opened, kind, form }: AddProps) {
  const t = texts[lang];
  const address = addressOf(opened);
  return (
    <>
      <Heading lang={lang} title={title} opened={opened} lead={t.kindLead[kind]} />
      <FormErrors lang={lang} form={form} labels={{ file: t.file, description: t.description }} />
      <Stack gap="lg">
        <Notice tone="warning" title={t.bsnTitle}>
          {t.bsnText}
        </Notice>
        <Form action={paths.dossierAdd({ ...address, kind })} multipart>
          {form.text('replaces') && <HiddenField name="replaces" value={form.text('replaces')} />}
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            error={form.error('file')}
            accept="application/pdf,.pdf,image/png,image/jpeg"
            width="full"
          />
          <TextField
            name="description"
            label={t.description}
            hint={t.descriptionHint}
            value={form.text('description')}
            error={form.error('description')}
            maxLength={120}
            width="full"
          />
          <ButtonRow>
            <Button kind="primary">{t.upload}</Button>
            <LinkButton kind="quiet" href={paths.dossier(address)}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

/** Asks once before a file is erased. */
export function RemoveEvidencePage({ lang, opened, file }: { lang: Lang; opened: OpenDossier; file: DossierFile }) {
  const t = texts[lang];
  const address = addressOf(opened);
  const title = t.removeTitle(t.parts[file.kind]);
  return (
    <>
      <Heading lang={lang} title={title} opened={opened} />
      <ConfirmPanel
        title={file.description}
        action={paths.dossierFileRemove({ ...address, fileId: file.id })}
        confirmLabel={t.removeYes}
        cancel={{ href: paths.dossier(address), label: t.cancel }}
      >
        {t.removeText}
      </ConfirmPanel>
    </>
  );
}

function Heading({ lang, title, opened, lead }: { lang: Lang; title: string; opened: OpenDossier; lead?: string }) {
  const t = texts[lang];
  const { dossier, year } = opened;
  return (
    <PageHeading
      title={title}
      lead={lead}
      breadcrumbs={[
        { href: paths.dossiers(), label: t.title },
        { href: paths.dossier(addressOf(opened)), label: `${dossier.studentName}, ${yearName(year)}` },
      ]}
      breadcrumbsLabel={shellTexts[lang].youAreHere}
    />
  );
}
