import type { FormState } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { Button, ButtonRow, type Content, Form, LinkButton, PageHeading, Stack } from '../ui/index.ts';
import { FormErrors } from './form-errors.tsx';
import { texts } from './texts.ts';

type Props = {
  lang: Lang;
  form: FormState;
  /** The texts of the feature: the title and the lead above the form, the word on the way back, and the labels of its fields. */
  t: { newTitle: string; newLead: string; cancel: string };
  /** To where the form goes. */
  action: string;
  /** The list to which the new one is added, with its name. */
  list: { href: string; label: string };
  /** On the button. */
  save: string;
  children: Content;
};

/** A page on which something new is filled in. */
export function NewFormPage({ lang, form, t, action, list, save, children }: Props) {
  return (
    <>
      <PageHeading title={t.newTitle} breadcrumbsLabel={texts[lang].youAreHere} breadcrumbs={[list]} lead={t.newLead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={action}>
        <Stack>
          {children}
          <ButtonRow>
            <Button kind="primary">{save}</Button>
            <LinkButton kind="quiet" href={list.href}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </>
  );
}
