import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  type BrandLogo,
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import { ManageTabs } from './manage-tabs.tsx';

type Props = { lang: Lang; actor: Actor; form: FormState; logo: BrandLogo | null };

export function HouseLogoPage({ lang, actor, form, logo }: Props) {
  const t = texts[lang].logo;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="houseStyle" />
      <PageHeading
        title={t.title}
        lead={t.lead}
        breadcrumbs={[{ href: paths.houseStyle(), label: texts[lang].style.title }]}
        breadcrumbsLabel={texts[lang].breadcrumbs}
      />
      <FormErrors lang={lang} form={form} labels={{ file: t.file, alt: t.alt }} />
      <Stack>
        {logo && (
          <Card title={t.now}>
            <p class="house-preview-paper">
              <img class="house-logo" src={logo.src} alt={logo.alt} width={logo.width} height={logo.height} />
            </p>
            <Form action={paths.houseLogoRemove()}>
              <Button kind="quiet">{t.remove}</Button>
            </Form>
          </Card>
        )}
        <Form action={paths.houseLogo()} multipart>
          <FileField
            name="file"
            label={logo ? t.other : t.file}
            hint={t.fileHint}
            error={form.error('file')}
            accept="image/png,image/jpeg"
            optional={logo ? texts[lang].optional : undefined}
          />
          <TextField
            name="alt"
            label={t.alt}
            hint={t.altHint}
            value={form.text('alt')}
            error={form.error('alt')}
            maxLength={120}
          />
          <ButtonRow>
            <Button kind="primary">{texts[lang].save}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
