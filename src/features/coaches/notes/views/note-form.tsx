import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, DateField, Form, RadioGroup, Stack, TextArea } from '../../../../ui/index.ts';
import { noteKinds } from '../../rules/note-kind.ts';
import { notesTexts } from '../notes-texts.ts';

type Props = { lang: Lang; action: string; form: FormState; title?: string };

/** Writing about a student. */
export function NoteForm({ lang, action, form, title }: Props) {
  const t = notesTexts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <Card title={title ?? t.addTitle}>
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={action}>
        <Stack gap="md">
          <RadioGroup
            {...field('kind')}
            label={t.kind}
            options={noteKinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHints[value] }))}
          />
          <TextArea {...field('text')} label={t.text} hint={t.textHint} rows={4} />
          <DateField {...field('day')} label={t.day} />
          <DateField {...field('dueOn')} label={t.dueOn} hint={t.dueOnHint} />
        </Stack>
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
