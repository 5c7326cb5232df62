import type { Actor } from '../../../kernel/actor.ts';
import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  Checkbox,
  Form,
  KeyValues,
  Notice,
  PageHeading,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { EraseOutcome } from '../erase-subject.ts';
import { texts } from '../office-texts.ts';
import type { PrivacyRequest } from '../request-store.ts';
import type { ErasePlan } from '../rules/erase-decision.ts';
import { resultOf } from '../rules/request-result.ts';
import type { Whereabouts } from '../whereabouts-store.ts';
import { PlanTable } from './plan-table.tsx';

type RequestPageProps = {
  lang: Lang;
  actor: Actor;
  request: PrivacyRequest;
  form: FormState;
  /** What erasing would do; for an open request to erase. */
  plan: ErasePlan | null;
  whereabouts: Whereabouts | null;
};

export function RequestPage(props: RequestPageProps) {
  const { lang, request, plan, whereabouts } = props;
  const t = texts[lang];
  const day = (instant: Date) => formatDate(lang, dateInNetherlands(instant));
  const who = request.email || t.erasedPerson;
  return (
    <>
      <PageHeading
        title={t.requestTitle(t.kinds[request.kind])}
        lead={t.requestOf(who, day(request.receivedAt), formatDate(lang, request.dueOn))}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[{ href: paths.privacyRequests(), label: t.requestsTitle }]}
      />
      <Stack>
        {request.wish && (
          <Card title={t.asked}>
            <p class="preserve-lines">{request.wish}</p>
          </Card>
        )}
        {whereabouts && <WhereCard {...props} whereabouts={whereabouts} />}
        {plan && (
          <Card>
            <Notice tone="warning">{t.eraseHint}</Notice>
            <PlanTable lang={lang} plan={plan} reader="decider" />
          </Card>
        )}
        {request.decision === null ? (
          <DecideCard {...props} />
        ) : (
          <DecidedCard lang={lang} request={request} day={day} />
        )}
      </Stack>
    </>
  );
}

function WhereCard({ lang, actor, request, whereabouts }: RequestPageProps & { whereabouts: Whereabouts }) {
  const t = texts[lang];
  const links = [
    ...(may(actor, 'people.manage')
      ? whereabouts.personIds.map((personId) => ({ href: paths.person({ personId }), label: t.whereLinks.person }))
      : []),
    ...(may(actor, 'student.read')
      ? whereabouts.studentIds.map((studentId) => ({ href: paths.student({ studentId }), label: t.whereLinks.student }))
      : []),
    ...(may(actor, 'company.read')
      ? whereabouts.companyIds.map((companyId) => ({ href: paths.company({ companyId }), label: t.whereLinks.company }))
      : []),
  ];
  if (links.length === 0 && request.kind === 'erase') return null;
  return (
    <Card title={t.where}>
      {request.kind === 'correct' && <p>{t.correctHint}</p>}
      {links.length > 0 && (
        <ul class="stack stack-sm">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function DecideCard({ lang, request, form }: RequestPageProps) {
  const t = texts[lang];
  const grant = request.kind === 'erase' ? t.grantErase : t.grantOther;
  return (
    <Card title={t.answerTitle}>
      <FormErrors lang={lang} form={form} labels={{ decision: t.decisionLabel, answer: t.answer, sure: t.sure }} />
      <Form action={paths.privacyRequest({ requestId: request.id })}>
        <RadioGroup
          name="decision"
          label={t.decisionLabel}
          value={form.text('decision')}
          error={form.error('decision')}
          options={[
            { value: 'granted', label: grant },
            { value: 'refused', label: t.refuse },
          ]}
        />
        <TextArea
          name="answer"
          label={t.answer}
          hint={t.answerHint}
          value={form.text('answer')}
          error={form.error('answer')}
          rows={6}
        />
        {request.kind === 'erase' && (
          <Checkbox name="sure" label={t.sure} checked={form.text('sure') !== ''} error={form.error('sure')} />
        )}
        <Button kind={request.kind === 'erase' ? 'danger' : 'primary'}>{t.send}</Button>
      </Form>
    </Card>
  );
}

function DecidedCard({ lang, request, day }: { lang: Lang; request: PrivacyRequest; day: (at: Date) => string }) {
  const t = texts[lang];
  const outcome = request.outcome as EraseOutcome | null;
  return (
    <>
      <Card title={t.answerTitle}>
        {request.decision && request.decidedAt && (
          <p>{t.decidedOn(t.results[resultOf({ decision: request.decision, outcome })], day(request.decidedAt))}</p>
        )}
        {request.answer && <p class="preserve-lines">{request.answer}</p>}
      </Card>
      {outcome && (
        <Card title={t.outcomeTitle}>
          <KeyValues
            items={[
              { key: t.outcome.person, value: t.outcome[outcome.person] },
              ...(['agreementsErased', 'agreementsKept', 'mails', 'lines'] as const).map((name) => ({
                key: t.outcome[name],
                value: String(outcome[name]),
              })),
            ]}
          />
        </Card>
      )}
    </>
  );
}
