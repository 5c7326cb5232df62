import type { FormValues } from '../platform/http/form.ts';
import { Button, csrfFieldName, Form, PageHeading, Prose } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

/** The answer to a form that could not be saved just now: all that was typed stands in it, to be sent again with one button. */
export function ResendPage({
  title,
  message,
  view,
  posted,
}: {
  title: string;
  message: string;
  view: View;
  posted: FormValues;
}) {
  const t = texts[view.lang].errors;
  const fields = Object.entries(posted)
    .filter(([name]) => name !== csrfFieldName)
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return (
    <>
      <PageHeading title={title} lead={message} />
      <Prose>
        <p>{t.resendKept}</p>
        <p>{t.resendTwice}</p>
      </Prose>
      <Form action={view.address}>
        {fields.map(({ name, value }, index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button kind="primary">{t.resend}</Button>
      </Form>
    </>
  );
}
