import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { type Lang, langs } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  type ChoiceOption,
  Columns,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  RadioGroup,
  SummaryList,
} from '../../../ui/index.ts';
import type { OpenAgreement } from '../prefill-store.ts';
import type { Found } from '../wizard/rules/search.ts';
import { texts } from '../wizard/texts.ts';
import { SearchBar } from './wizard-search-bar.tsx';

/** One choice made so far, with where it can be made again. */
export type Choice = { name: ChoiceName; question: string; answer: string; changeHref: string };
export type ChoiceName = 'cohort' | 'student' | 'company' | 'workplace';

type QuestionProps = {
  lang: Lang;
  name: ChoiceName;
  question: string;
  options: Found<ChoiceOption>;
  q: string;
  /** Earlier choices, kept in the address. */
  kept: Readonly<Record<string, string>>;
  chosen: readonly Choice[];
  error?: string | undefined;
  /** A choice that is not in the list, such as "not known yet". */
  later?: ChoiceOption | undefined;
  empty: { title: string; text: string; action?: { href: string; label: string } | undefined };
  /** Beside the list: adding what is not there. */
  add?: { href: string; label: string } | undefined;
};

/** One of the choices that a new agreement starts from. */
export function NewAgreementQuestion(props: QuestionProps) {
  const { lang, name, question, options, q, kept, chosen, error, later, empty, add } = props;
  const t = texts[lang];
  const nothing = options.total === 0 && q === '' && !later;
  return (
    <>
      <NewHeading lang={lang} />
      <Columns aside={<ChosenCard lang={lang} chosen={chosen} />} asideLabel={t.chosen}>
        {nothing ? (
          <EmptyState
            title={empty.title}
            action={empty.action && <LinkButton href={empty.action.href}>{empty.action.label}</LinkButton>}
          >
            {empty.text}
          </EmptyState>
        ) : (
          <Card>
            <SearchBar lang={lang} action={paths.agreementNew()} q={q} found={options} hidden={kept} />
            <form class="form" method="get" action={paths.agreementNew()}>
              {Object.entries(kept).map(([key, value]) => (
                <HiddenField key={key} name={key} value={value} />
              ))}
              <HiddenField name="vraag" value={name} />
              <RadioGroup
                name={name}
                label={question}
                error={error}
                options={later ? [...options.shown, later] : options.shown}
              />
              <ButtonRow>
                <Button kind="primary">{t.next}</Button>
                {add && (
                  <LinkButton kind="quiet" href={add.href}>
                    {add.label}
                  </LinkButton>
                )}
              </ButtonRow>
            </form>
          </Card>
        )}
      </Columns>
    </>
  );
}

/** The last page: language, and a word when the student has an agreement already. */
export function NewAgreementReady({
  lang,
  form,
  kept,
  chosen,
  others,
}: {
  lang: Lang;
  form: FormState;
  kept: Readonly<Record<string, string>>;
  chosen: readonly Choice[];
  others: readonly OpenAgreement[];
}) {
  const t = texts[lang];
  return (
    <>
      <FormErrors lang={lang} form={form} />
      <NewHeading lang={lang} />
      <Columns aside={<ChosenCard lang={lang} chosen={chosen} />} asideLabel={t.chosen}>
        <Card title={t.readyTitle}>
          <Form action={paths.agreementNew()}>
            {Object.entries(kept).map(([key, value]) => (
              <HiddenField key={key} name={key} value={value} />
            ))}
            {others.length > 0 && <HasAgreement lang={lang} form={form} others={others} />}
            <RadioGroup
              name="language"
              label={t.language}
              hint={t.languageHint}
              error={form.error('language')}
              value={form.text('language') || 'nl'}
              options={langs.map((value) => ({ value, label: t.languages[value] }))}
            />
            <ButtonRow>
              <Button kind="primary">{t.create}</Button>
            </ButtonRow>
          </Form>
        </Card>
      </Columns>
    </>
  );
}

function HasAgreement({ lang, form, others }: { lang: Lang; form: FormState; others: readonly OpenAgreement[] }) {
  const t = texts[lang];
  return (
    <>
      <Notice tone="warning" title={t.hasAgreementTitle} level={3}>
        <p>{t.hasAgreement}</p>
        <Prose>
          <ul>
            {others.map(({ id, reference, state }) => (
              <li key={id}>
                <a href={paths.agreement({ agreementId: id })}>{reference}</a> (
                {t.states[state as keyof typeof t.states] ?? state})
              </li>
            ))}
          </ul>
        </Prose>
      </Notice>
      <Checkbox
        name="onPurpose"
        label={t.onPurpose}
        checked={form.text('onPurpose') !== ''}
        error={form.error('onPurpose')}
      />
    </>
  );
}

function NewHeading({ lang }: { lang: Lang }) {
  const t = texts[lang];
  return (
    <PageHeading
      title={t.newTitle}
      lead={t.newLead}
      breadcrumbs={[{ label: t.agreements, href: paths.agreements() }, { label: t.newTitle }]}
    />
  );
}

function ChosenCard({ lang, chosen }: { lang: Lang; chosen: readonly Choice[] }) {
  const t = texts[lang];
  if (chosen.length === 0) return null;
  return (
    <Card title={t.chosen} compact>
      <SummaryList
        rows={chosen.map(({ name, question, answer, changeHref }) => ({
          question: t.chosenNames[name],
          answer,
          change: { href: changeHref, label: t.change, context: question },
        }))}
      />
    </Card>
  );
}
