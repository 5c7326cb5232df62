import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  ConfirmPanel,
  type Content,
  DataTable,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Notice,
  PageHeading,
} from '../../../ui/index.ts';
import { previousStep } from '../wizard/rules/steps.ts';
import { texts } from '../wizard/texts.ts';
import { type WizardFacts, WizardFrame } from './wizard-frame.tsx';

/** A field that was changed by somebody else while this person typed. */
export type Difference = { label: string; stored: string; typed: string };
export type Conflict = { differences: readonly Difference[]; rowGone: boolean };

type StepFormProps = {
  lang: Lang;
  facts: WizardFacts;
  title: string;
  lead: string;
  form: FormState;
  /** The names of its fields, for the list of what must change. */
  labels: Readonly<Record<string, string>>;
  /** Fingerprint of what was stored when this form was shown. */
  base: string;
  /** Whether saving goes back to checking. */
  toCheck: boolean;
  conflict?: Conflict | undefined;
  /** A link beside the form, such as choosing from the register. */
  shortcut?: { href: string; label: string } | undefined;
  children: Content;
};

/** One question page of the wizard. */
export function FormStepPage(props: StepFormProps) {
  const { lang, facts, title, lead, form, labels, base, toCheck, conflict, shortcut, children } = props;
  const t = texts[lang];
  const { agreementId, step } = facts;
  const previous = previousStep(step);
  return (
    <WizardFrame {...{ lang, facts, title, lead }} above={<FormErrors {...{ lang, form, labels }} />}>
      {conflict && <ConflictNotice lang={lang} conflict={conflict} />}
      <Card>
        <Form action={paths.agreementStep({ agreementId, step })}>
          <HiddenField name="base" value={base} />
          {toCheck && <HiddenField name="from" value="check" />}
          {shortcut && (
            <p>
              <LinkButton href={shortcut.href}>{shortcut.label}</LinkButton>
            </p>
          )}
          {children}
          <ButtonRow>
            <Button kind="primary">{toCheck ? t.saveAndCheck : t.saveAndGoOn}</Button>
            <Button name="go" value="stop">
              {t.saveAndStop}
            </Button>
            {previous && (
              <LinkButton kind="quiet" href={paths.agreementStep({ agreementId, step: previous })}>
                {t.back}
              </LinkButton>
            )}
          </ButtonRow>
        </Form>
      </Card>
    </WizardFrame>
  );
}

function ConflictNotice({ lang, conflict: { differences, rowGone } }: { lang: Lang; conflict: Conflict }) {
  const t = texts[lang];
  return (
    <Card title={t.conflictTitle}>
      <Notice tone="warning" role="alert">
        {rowGone ? t.rowGone : `${t.conflict} ${t.conflictAgain}`}
      </Notice>
      {!rowGone && (
        <DataTable
          caption={t.conflictCaption}
          rows={differences}
          rowKey={(row) => row.label}
          columns={[
            { key: 'field', header: t.conflictField, cell: (row) => row.label, rowHeader: true },
            { key: 'stored', header: t.conflictStored, cell: (row) => row.stored || t.empty },
            { key: 'typed', header: t.conflictTyped, cell: (row) => row.typed || t.empty },
          ]}
        />
      )}
    </Card>
  );
}

/** A page of the wizard with a list; each row has a page of its own. */
export function RowsStepPage({
  lang,
  facts,
  title,
  lead,
  toCheck,
  add,
  children,
}: {
  lang: Lang;
  facts: WizardFacts;
  title: string;
  lead: string;
  toCheck: boolean;
  add?: { href: string; label: string } | undefined;
  children: Content;
}) {
  const t = texts[lang];
  const { agreementId, step } = facts;
  const previous = previousStep(step);
  return (
    <WizardFrame {...{ lang, facts, title, lead }}>
      {children}
      {add && (
        <p>
          <LinkButton href={add.href}>{add.label}</LinkButton>
        </p>
      )}
      <Form action={paths.agreementStep({ agreementId, step })}>
        {toCheck && <HiddenField name="from" value="check" />}
        <ButtonRow>
          <Button kind="primary">{t.goOn}</Button>
          <Button name="go" value="stop">
            {t.stop}
          </Button>
          {previous && (
            <LinkButton kind="quiet" href={paths.agreementStep({ agreementId, step: previous })}>
              {t.back}
            </LinkButton>
          )}
        </ButtonRow>
      </Form>
    </WizardFrame>
  );
}

/** The page of one row of such a list. */
export function RowPage(props: Omit<StepFormProps, 'shortcut'> & { row: string }) {
  const { lang, facts, title, lead, form, labels, base, toCheck, conflict, row, children } = props;
  const t = texts[lang];
  const { agreementId, step } = facts;
  return (
    <WizardFrame {...{ lang, facts, title, lead }} above={<FormErrors {...{ lang, form, labels }} />}>
      {conflict && <ConflictNotice lang={lang} conflict={conflict} />}
      <Card>
        <Form action={paths.agreementStepRow({ agreementId, step, row })}>
          <HiddenField name="base" value={base} />
          {toCheck && <HiddenField name="from" value="check" />}
          {children}
          <ButtonRow>
            <Button kind="primary">{toCheck ? t.saveAndCheck : t.saveRow}</Button>
            <Button name="go" value="stop">
              {t.saveAndStop}
            </Button>
            <LinkButton kind="quiet" href={paths.agreementStep({ agreementId, step })}>
              {t.backToList}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </WizardFrame>
  );
}

export function RemoveRowPage({
  lang,
  facts: { agreementId, reference, step },
  what,
  row,
}: {
  lang: Lang;
  facts: WizardFacts;
  what: string;
  row: string;
}) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.steps[step]} lead={reference} />
      <ConfirmPanel
        title={t.removeTitle(what)}
        action={paths.agreementStepRowRemove({ agreementId, step, row })}
        confirmLabel={t.removeConfirm}
        cancel={{ href: paths.agreementStep({ agreementId, step }), label: t.keep }}
      >
        {t.removeText}
      </ConfirmPanel>
    </>
  );
}

/** For who saves a step of an agreement that was sent meanwhile: nothing typed is lost without a word. */
export function SentMeanwhilePage({
  lang,
  agreementId,
  typed,
}: {
  lang: Lang;
  agreementId: string;
  typed: readonly { label: string; value: string }[];
}) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.sentMeanwhileTitle} lead={t.sentMeanwhile} />
      <Card>
        <KeyValues align="start" items={typed.map(({ label, value }) => ({ key: label, value }))} />
      </Card>
      <ButtonRow>
        <LinkButton kind="primary" href={paths.agreement({ agreementId })}>
          {t.toAgreement}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
