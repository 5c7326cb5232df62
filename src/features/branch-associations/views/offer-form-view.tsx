import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, Card, EmailField, Form, PageHeading, Prose, Stack, TextArea, TextField } from '../../../ui/index.ts';
import type { Call } from '../call-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; institution: { slug: string; name: string }; call: Call; form: FormState };

/** What a company leaves at the public address of a call. */
export function OfferFormPage({ lang, institution, call, form }: Props) {
  const t = texts[lang].form;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading title={t.title(call.associationName)} lead={t.lead(institution.name)} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        <Card title={call.title}>
          <Prose>
            {call.message
              .split(/\n+/)
              .filter(Boolean)
              .map((words) => (
                <p key={words}>{words}</p>
              ))}
          </Prose>
        </Card>
        <Form action={paths.recruitingForm({ institutionSlug: institution.slug, code: call.code })}>
          <TextField {...field('companyName')} label={t.companyName} autocomplete="organization" maxLength={120} />
          <TextField
            {...field('kvkNumber')}
            label={t.kvkNumber}
            hint={t.kvkHint}
            width="sm"
            inputMode="numeric"
            maxLength={14}
          />
          <TextField {...field('place')} label={t.place} autocomplete="address-level2" maxLength={80} />
          <TextField {...field('contactName')} label={t.contactName} autocomplete="name" maxLength={120} />
          <EmailField {...field('contactEmail')} label={t.contactEmail} />
          <TextField
            {...field('contactPhone')}
            label={t.contactPhone}
            type="tel"
            optional={texts[lang].optional}
            autocomplete="tel"
            maxLength={30}
          />
          <TextArea {...field('offer')} label={t.offer} hint={t.offerHint} rows={5} />
          <div hidden>
            <TextField name="website" label={t.leaveEmpty} value="" autocomplete="off" />
          </div>
          <p class="hint">
            {t.privacy(institution.name)}{' '}
            <a href={paths.privacyStatement({ institutionSlug: institution.slug })}>{t.privacyLink}</a>
          </p>
          <Button kind="primary" wide>
            {t.button}
          </Button>
        </Form>
      </Stack>
    </>
  );
}
