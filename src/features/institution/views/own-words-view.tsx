import type { Actor } from '../../../kernel/actor.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, Form, PageHeading, Stack, TextArea } from '../../../ui/index.ts';
import { type ManagePage, ManageTabs } from './manage-tabs.tsx';

/** What is said around words of a hogeschool's own. */
export type OwnWordsTexts = Record<
  'textTitle' | 'textLead' | 'wordsNl' | 'wordsEn' | 'save' | 'saved' | 'unchanged' | 'overtaken',
  string
> & { textVersion(version: number): string };

export type WordsPlace = { tab: ManagePage };
type Props = {
  lang: Lang;
  t: OwnWordsTexts;
  actor: Actor;
  place: WordsPlace;
  action: string;
  version: number;
  form: FormState;
};

/** Words in both languages, for the admin. */
export function OwnWordsPage({ lang, t, actor, place, action, version, form }: Props) {
  const labels = { nl: t.wordsNl, en: t.wordsEn };
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current={place.tab} />
      <PageHeading title={t.textTitle} lead={t.textLead} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Card>
        <p>{t.textVersion(version)}</p>
        <Form action={action}>
          <Stack gap="lg">
            {(['nl', 'en'] as const).map((field) => (
              <TextArea
                key={field}
                name={field}
                label={labels[field]}
                rows={8}
                value={form.text(field)}
                valueLang={field}
                error={form.error(field)}
              />
            ))}
          </Stack>
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
