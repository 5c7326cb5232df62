import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DateField,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  SearchForm,
  Stack,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import type { Coached, CoachFound } from '../handover-store.ts';
import { handoverTexts } from '../handover-texts.ts';
import { texts } from '../texts.ts';

type Leaving = Pick<CoachFound, 'role' | 'name'>;

/** Who hands over, for in an address. */
export const addressOf = ({ role, name }: Leaving): string => new URLSearchParams({ rol: role, wie: name }).toString();

/** Finds who leaves. */
export function WhoHandsOverPage({
  lang,
  text,
  found,
}: {
  lang: Lang;
  text: string;
  found: readonly CoachFound[] | null;
}) {
  const t = handoverTexts[lang];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.searchLead}
        breadcrumbs={[{ label: texts[lang].agreements, href: paths.agreements() }, { label: t.title }]}
      />
      <Stack gap="lg">
        <SearchForm
          action={paths.coachHandover()}
          label={t.search}
          name="zoek"
          value={text}
          submitLabel={t.find}
          labelShown
        />
        {found?.length === 0 && <Notice>{t.nobody}</Notice>}
        {found && found.length > 0 && (
          <Card title={t.found}>
            <Stack gap="sm">
              {found.map((one) => (
                <p key={`${one.role} ${one.name}`}>
                  <a href={`${paths.coachHandover()}?${addressOf(one)}`}>{one.name}</a>
                  {', '}
                  {t.inAgreements(t.roles[one.role], Number(one.agreements))}
                </p>
              ))}
            </Stack>
          </Card>
        )}
      </Stack>
    </>
  );
}

/** To whom, from which day, and which agreements. */
export function HandoverPage({
  lang,
  role,
  name,
  form,
  coached,
  size,
}: Leaving & { lang: Lang; form: FormState; coached: readonly Coached[]; size: number }) {
  const t = handoverTexts[lang];
  const shown = coached.slice(0, size);
  const options = shown.map(({ id, reference, studentName, companyName, from, until }) => ({
    value: id,
    label: t.line(reference, studentName, companyName),
    hint: t.stretch(formatDate(lang, from), formatDate(lang, until)),
  }));
  const field = (key: 'to' | 'jobTitle' | 'from' | 'reason') => ({
    name: key,
    label: t[key],
    value: form.text(key),
    error: form.error(key),
  });
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead(name, t.roles[role])}
        breadcrumbs={[
          { label: texts[lang].agreements, href: paths.agreements() },
          { label: t.title, href: paths.coachHandover() },
          { label: name },
        ]}
      />
      <FormErrors
        lang={lang}
        form={form}
        labels={{ to: t.to, jobTitle: t.jobTitle, from: t.from, reason: t.reason, agreements: t.which }}
      />
      {shown.length === 0 ? (
        <Notice>{t.none}</Notice>
      ) : (
        <Card>
          <Form action={`${paths.coachHandover()}?${addressOf({ role, name })}`}>
            <TextField {...field('to')} hint={t.toHint} />
            {role === 'workplace_coach' && <TextField {...field('jobTitle')} width="md" />}
            <DateField {...field('from')} hint={t.fromHint} />
            <TextArea {...field('reason')} hint={t.reasonHint} rows={3} />
            <CheckboxGroup
              name="agreements"
              label={t.which}
              hint={coached.length > size ? t.more(size) : undefined}
              error={form.error('agreements')}
              options={options}
              values={form.list('agreements')}
            />
            <ButtonRow>
              <Button kind="primary">{t.button}</Button>
              <LinkButton href={paths.coachHandover()}>{t.back}</LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
