import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, DateField, Form, LinkButton, PageHeading, TextArea } from '../../../../ui/index.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  /** Starting a change, or moving one that is a draft. */
  kind: 'start' | 'move';
  of: { id: string; reference: string };
  form: FormState;
  action: string;
  back: string;
  start: string;
  end: string;
};

/** From which day, and why. */
export function BeginningPage({ lang, kind, of, form, action, back, start, end }: Props) {
  const t = texts[lang];
  const words = { start: [t.startTitle, t.startLead, t.start], move: [t.moveTitle, t.moveLead, t.save] } as const;
  const [title, lead, button] = words[kind];
  return (
    <>
      <PageHeading
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: t.agreements, href: paths.agreements() },
          { label: of.reference, href: paths.agreement({ agreementId: of.id }) },
          { label: title },
        ]}
      />
      <FormErrors lang={lang} form={form} labels={{ from: t.from, reason: t.reason }} />
      <Form action={action}>
        <DateField
          name="from"
          label={t.from}
          hint={t.fromHint(start, end)}
          value={form.text('from')}
          error={form.error('from')}
        />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          value={form.text('reason')}
          error={form.error('reason')}
        />
        <ButtonRow>
          <Button kind="primary">{button}</Button>
          <LinkButton href={back}>{t.cancel}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
