import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  Card,
  CardGrid,
  ColourField,
  EmailField,
  Form,
  LinkButton,
  PageHeading,
  TextField,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export function SetupCodePage({ lang, form }: { lang: Lang; form: FormState }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.codeTitle} lead={t.codeLead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.setup()}>
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={form.text('code')}
          error={form.error('code')}
          width="sm"
          autocomplete="off"
          spellcheck={false}
        />
        <Button kind="primary">{t.goOn}</Button>
      </Form>
    </>
  );
}

export function SetupChoicePage({ lang, demoAllowed }: { lang: Lang; demoAllowed: boolean }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.choiceTitle} lead={t.choiceLead} />
      <CardGrid min="md">
        <Card title={t.demoTitle}>
          <p>{t.demoText}</p>
          {demoAllowed ? (
            <Form action={paths.setupDemo()}>
              <Button kind="primary">{t.demoButton}</Button>
            </Form>
          ) : (
            <p class="hint">{t.demoNotHere}</p>
          )}
        </Card>
        <Card title={t.realTitle}>
          <p>{t.realText}</p>
          <p>
            <LinkButton href={paths.setupInstitution()}>{t.realButton}</LinkButton>
          </p>
        </Card>
      </CardGrid>
    </>
  );
}

export function SetupInstitutionPage({ lang, form }: { lang: Lang; form: FormState }) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading title={t.institutionTitle} lead={t.institutionLead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={paths.setupInstitution()}>
        <TextField {...field('name')} label={t.name} />
        <TextField {...field('place')} label={t.place} width="md" />
        <TextField {...field('shortName')} label={t.shortName} hint={t.shortNameHint} width="sm" maxLength={12} />
        <ColourField {...field('brand')} label={t.brand} hint={t.brandHint} />
        <TextField {...field('adminName')} label={t.adminName} autocomplete="name" />
        <EmailField {...field('adminEmail')} label={t.adminEmail} autocomplete="email" />
        <Button kind="primary">{t.create}</Button>
      </Form>
    </>
  );
}
