import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  LinkButton,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { WorkplaceProfile } from '../rules/profile.ts';
import { texts } from '../texts.ts';
import { workplaceCrumbs } from './crumbs.ts';

/** The photo at the width of its box; the browser knows its shape before it is there. */
export function PhotoOf({ workplace }: { workplace: WorkplaceProfile }) {
  const { id, photo } = workplace;
  if (!photo) return null;
  const { fileId, alt, width, height } = photo;
  const src = `${paths.workplacePhoto({ workplaceId: id })}?foto=${fileId}`;
  return <img class="photo" src={src} alt={alt} width={width} height={height} />;
}

type Props = { lang: Lang; workplace: WorkplaceProfile; form: FormState };

export function PhotoPage({ lang, workplace, form }: Props) {
  const t = texts[lang];
  const workplaceId = workplace.id;
  const hasPhoto = workplace.photo !== null;
  return (
    <>
      <PageHeading
        title={t.photoTitle}
        lead={t.photoLead}
        breadcrumbs={workplaceCrumbs(lang, workplace, { isBelow: true })}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <FormErrors lang={lang} form={form} labels={{ file: t.photoFile, alt: t.photoAlt }} />
      <Stack>
        {hasPhoto && (
          <Card title={t.photoNow}>
            <PhotoOf workplace={workplace} />
            <Form action={paths.workplacePhotoRemove({ workplaceId })}>
              <Button kind="quiet">{t.photoRemove}</Button>
            </Form>
          </Card>
        )}
        <Form action={paths.workplacePhotoEdit({ workplaceId })} multipart>
          <FileField
            name="file"
            label={hasPhoto ? t.photoOther : t.photoFile}
            hint={t.photoHint}
            error={form.error('file')}
            accept="image/jpeg,image/png"
            optional={hasPhoto ? t.optional : undefined}
          />
          <TextField
            name="alt"
            label={t.photoAlt}
            hint={t.photoAltHint}
            value={form.text('alt')}
            error={form.error('alt')}
            maxLength={160}
            width="full"
          />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.workplace({ workplaceId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
