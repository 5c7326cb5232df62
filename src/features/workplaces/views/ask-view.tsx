import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  type Breadcrumb,
  Button,
  ButtonRow,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  RadioGroup,
  Stack,
} from '../../../ui/index.ts';
import type { Asked } from '../ask-tasks.ts';
import { linkTexts } from '../link-texts.ts';
import { taskTexts } from '../task-texts.ts';

type Props = {
  lang: Lang;
  title: string;
  lead: string;
  breadcrumbs: readonly Breadcrumb[];
  people: readonly Asked[];
  form: FormState;
  companyId: string;
  /** To choose from; absent where it is known. */
  mkbRoutes?: readonly { id: string; name: string }[];
  action: string;
  back: string;
};

/** Whom of the company to mail a link. */
export function AskPage({ lang, title, lead, breadcrumbs, people, form, companyId, mkbRoutes, action, back }: Props) {
  const t = taskTexts[lang];
  const offer = linkTexts[lang].offer;
  return (
    <>
      <PageHeading title={title} lead={lead} breadcrumbs={breadcrumbs} breadcrumbsLabel={shellTexts[lang].youAreHere} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ personId: t.askWho, mkbRouteId: offer.askRoute }} />
        {people.length === 0 ? (
          <EmptyState
            title={t.askNobodyTitle}
            action={<LinkButton href={paths.contactNew({ companyId })}>{t.askContact}</LinkButton>}
          >
            {t.askNobody}
          </EmptyState>
        ) : mkbRoutes?.length === 0 ? (
          <Notice tone="warning">{offer.askNoRoute}</Notice>
        ) : (
          <Form action={action}>
            <RadioGroup
              name="personId"
              label={t.askWho}
              error={form.error('personId')}
              value={form.text('personId')}
              options={people.map(({ personId, name, email }) => ({ value: personId, label: name, hint: email }))}
            />
            {mkbRoutes && (
              <RadioGroup
                name="mkbRouteId"
                label={offer.askRoute}
                error={form.error('mkbRouteId')}
                value={form.text('mkbRouteId')}
                options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <ButtonRow>
              <Button kind="primary">{t.askSend}</Button>
              <LinkButton kind="quiet" href={back}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        )}
      </Stack>
    </>
  );
}
