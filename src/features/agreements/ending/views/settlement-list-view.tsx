import type { Actor } from '../../../../kernel/actor.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, Form, PageHeading, TextArea } from '../../../../ui/index.ts';
import { ManageTabs } from '../../../institution/index.ts';
import { texts } from '../texts.ts';

/** What must be settled after an end, one item a line, in both languages. */
export function SettlementListPage({ lang, actor, form }: { lang: Lang; actor: Actor; form: FormState }) {
  const t = texts[lang];
  const labels = { nl: t.listNl, en: t.listEn };
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="settlementList" />
      <PageHeading title={t.listTitle} lead={t.listLead} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Card>
        <Form action={paths.settlementList()}>
          {(['nl', 'en'] as const).map((field) => (
            <TextArea
              key={field}
              name={field}
              label={labels[field]}
              hint={t.listHint}
              rows={8}
              value={form.text(field)}
              error={form.error(field)}
            />
          ))}
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
