import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  DateField,
  FieldRow,
  Form,
  fieldId,
  HiddenField,
  PageHeading,
  Stack,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import { type SubsidyYear, yearName } from '../rules/subsidy-year.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  actor: Actor;
  years: readonly SubsidyYear[];
  /** The study year whose form came back. */
  wrongYear: string | null;
  form: FormState;
};

export function WindowsPage({ lang, actor, years, wrongYear, form }: Props) {
  const t = texts[lang];
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="subsidyWindows" />
      <PageHeading title={t.windowsTitle} lead={t.windowsLead} />
      <FormErrors lang={lang} form={form} labels={{ opensOn: t.opensOn, closesOn: t.closesOn }} />
      <Stack gap="lg">
        {years.length === 0 && <p>{t.noYear}</p>}
        {years.map((year) => {
          const name = yearName(year);
          const isWrong = name === wrongYear;
          const field = (of: 'opensOn' | 'closesOn') => ({
            name: of,
            // The summary of errors links to the plain id.
            id: isWrong ? fieldId(of) : fieldId(`${of}-${name}`),
            value: isWrong ? form.text(of) : year[of],
            error: isWrong ? form.error(of) : undefined,
          });
          return (
            <Card
              key={name}
              title={`${t.studyYear} ${name}`}
              actions={year.isOwnWindow ? <Badge>{t.ownWindow}</Badge> : undefined}
            >
              <Form action={paths.subsidyWindows()}>
                <HiddenField name="studyYear" value={name} />
                <FieldRow>
                  <DateField {...field('opensOn')} label={t.opensOn} />
                  <DateField {...field('closesOn')} label={t.closesOn} hint={t.closesHint(String(year.closesHour))} />
                </FieldRow>
                <ButtonRow>
                  <Button>{t.saveWindow(name)}</Button>
                </ButtonRow>
              </Form>
              <p class="hint">
                {t.source}: <span lang="nl">{year.source}.</span>
              </p>
            </Card>
          );
        })}
      </Stack>
    </>
  );
}
