import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, EmailField, Form, PageHeading, Stack, TextField } from '../../../../ui/index.ts';
import type { WhomToCall } from '../../signing/signer-context.ts';
import { Contact } from '../../signing/views/signing-parts.tsx';
import { texts } from '../texts.ts';

export function DelegatePage({
  lang,
  form,
  onBehalf,
  atOnce,
  whom,
}: {
  lang: Lang;
  form: FormState;
  onBehalf: string;
  atOnce: boolean;
  whom: WhomToCall;
}) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.title} lead={t.lead(onBehalf)} />
      <FormErrors lang={lang} form={form} labels={t.fieldNames} />
      <Form action={paths.signingDelegate()}>
        <TextField name="name" label={t.name} value={form.text('name')} error={form.error('name')} />
        <EmailField
          name="email"
          label={t.email}
          hint={t.emailHint}
          value={form.text('email')}
          error={form.error('email')}
        />
        <p>{atOnce ? t.atOnce : t.confirmedByStaff(whom.staffName)}</p>
        <Button kind="primary" wide>
          {t.button}
        </Button>
      </Form>
      <Back lang={lang} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function AskedPage({ lang, name, whom }: { lang: Lang; name: string; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.askedTitle} lead={t.asked(name, whom.staffName)} />
      <Back lang={lang} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function PassedPage({ lang, name }: { lang: Lang; name: string }) {
  return <PageHeading title={texts[lang].passedTitle} lead={texts[lang].passed(name)} />;
}

export function NotPossiblePage({ lang, whom }: { lang: Lang; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.notPossibleTitle} lead={t.notPossible} />
      <Back lang={lang} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

function Back({ lang }: { lang: Lang }) {
  return (
    <p>
      <a href={paths.signing()}>{texts[lang].back}</a>
    </p>
  );
}
