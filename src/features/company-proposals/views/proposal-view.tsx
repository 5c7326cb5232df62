import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  type Column,
  DataTable,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { Proposal } from '../proposal-store.ts';
import { fieldsOf, movedSince, type Values } from '../rules/proposal.ts';
import { texts } from '../texts.ts';

export type ProposalPageProps = {
  lang: Lang;
  proposal: Proposal;
  /** What stands there now, of the fields of the proposal. */
  now: Values;
  form: FormState;
  /** Why it could not be taken over. */
  fault?: 'contact_differs' | { kvkTakenBy: { id: string; name: string } } | undefined;
};

/** What a company proposes beside what is known, to take over or to refuse. */
export function ProposalPage({ lang, proposal, now, form, fault }: ProposalPageProps) {
  const t = texts[lang];
  const { id: proposalId, companyId, companyName, name, email, proposedAt, kind, explanation } = proposal;
  const ids = { companyId, proposalId };
  return (
    <>
      <PageHeading
        title={t.proposalTitle(companyName)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ label: companyName, href: paths.company({ companyId }) }]}
        lead={t.proposalLead(name, email, formatInstant(lang, proposedAt))}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t.fields} />
        {fault && <Fault lang={lang} companyId={companyId} fault={fault} />}
        {movedSince(proposal.before, now).length > 0 && <Notice tone="warning">{t.moved}</Notice>}
        {Object.keys(proposal.after).length > 0 && <Fields lang={lang} proposal={proposal} now={now} />}
        {explanation !== '' && (
          <Card title={t.explanation}>
            <p class="kept-lines">{explanation}</p>
          </Card>
        )}
        <Form action={paths.companyProposal(ids)}>
          <Button kind="primary">{kind === 'other' ? t.acceptOther : t.accept}</Button>
        </Form>
        <Card title={t.refuseTitle}>
          <Form action={paths.companyProposalRefuse(ids)}>
            <TextArea
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              value={form.text('reason')}
              error={form.error('reason')}
              maxLength={1000}
            />
            <Button>{t.refuse}</Button>
          </Form>
        </Card>
      </Stack>
    </>
  );
}

function Fault({
  lang,
  companyId,
  fault,
}: { lang: Lang; companyId: string } & Required<Pick<ProposalPageProps, 'fault'>>) {
  const t = texts[lang];
  if (!fault) return null;
  if (fault === 'contact_differs')
    return (
      <Notice tone="warning" title={t.contactDiffersTitle} role="alert">
        {t.contactDiffers}
      </Notice>
    );
  const { id, name } = fault.kvkTakenBy;
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t.kvkTakenTitle}
      action={<LinkButton href={paths.companyMerge({ companyId, otherId: id })}>{t.kvkTakenAction(name)}</LinkButton>}
    >
      {t.kvkTaken(name)}
    </Notice>
  );
}

function Fields({ lang, proposal, now }: { lang: Lang; proposal: Proposal; now: Values }) {
  const t = texts[lang];
  const word = (value: Values[string] | undefined) =>
    typeof value === 'boolean'
      ? value
        ? t.yes
        : t.no
      : typeof value === 'number'
        ? formatNumber(lang, value)
        : value || t.blank;
  const isNew = (name: string) => (proposal.after[name] ?? '') !== (now[name] ?? '');
  const moved = movedSince(proposal.before, now).length > 0;
  const seen: Column<string> = { key: 'seen', header: t.sawThen, cell: (name) => word(proposal.before[name]) };
  return (
    <Card>
      <DataTable
        caption={t.proposalTitle(proposal.companyName)}
        captionHidden
        rows={fieldsOf(proposal)}
        rowKey={(name) => name}
        columns={[
          {
            key: 'field',
            header: t.field,
            rowHeader: true,
            cell: (name) => (proposal.kind === 'signer' && name === 'name' ? t.personName : (t.fields[name] ?? name)),
          },
          ...(moved ? [seen] : []),
          { key: 'now', header: t.isNow, cell: (name) => word(now[name]) },
          {
            key: 'after',
            header: t.wouldBe,
            cell: (name) =>
              isNew(name) ? <strong>{word(proposal.after[name])}</strong> : <span class="muted">{t.staysSo}</span>,
          },
        ]}
      />
    </Card>
  );
}
