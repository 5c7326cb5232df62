import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Columns,
  CopyField,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Prose,
  Stack,
} from '../../../ui/index.ts';
import type { Call, CallResponse } from '../call-store.ts';
import type { LikelyCompany } from '../likely-company-store.ts';
import { isOpenCall } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

export type CallPageProps = {
  lang: Lang;
  today: IsoDate;
  call: Call;
  address: string;
  responses: readonly CallResponse[];
  /** Companies that an answer may be of, by the id of the answer. */
  likely: ReadonlyMap<string, readonly LikelyCompany[]>;
  recipients: number;
  /** How many people the mail would reach today who did not get it yet. */
  reach: number;
  mayEdit: boolean;
};

/** One call: its text and address, whom it went to, and what companies answered. */
export function CallPage(props: CallPageProps) {
  const { lang, today, call } = props;
  const t = texts[lang];
  const isOpen = isOpenCall(call, today);
  return (
    <>
      <BranchHeading
        lang={lang}
        title={call.title}
        association={{ id: call.branchAssociationId, name: call.associationName }}
        badge={isOpen ? <Badge tone="ok">{t.callOpen}</Badge> : <Badge>{t.callClosed}</Badge>}
        lead={`${t.openUntil} ${formatDate(lang, call.openUntil)}`}
      />
      <Columns aside={<SendCard {...props} />} asideLabel={t.callTitle}>
        <Stack gap="md">
          <Card title={t.responses}>
            {props.responses.length === 0 ? (
              <p>{t.noResponses}</p>
            ) : (
              <Stack gap="md">
                {props.responses.map((response) => (
                  <ResponseCard key={response.id} {...props} response={response} />
                ))}
              </Stack>
            )}
          </Card>
          <Card title={t.callMessage}>
            <Prose>
              {call.message
                .split(/\n+/)
                .filter(Boolean)
                .map((words) => (
                  <p key={words}>{words}</p>
                ))}
            </Prose>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

function SendCard({ lang, today, call, address, recipients, reach, mayEdit }: CallPageProps) {
  const t = texts[lang];
  const here = { associationId: call.branchAssociationId, callId: call.id };
  const number = (value: number) => formatNumber(lang, value);
  const maySend = mayEdit && isOpenCall(call, today);
  return (
    <Card title={t.callTitle}>
      <Stack gap="md">
        <p>{recipients > 0 ? t.callRecipients(number(recipients)) : t.callNotSent}</p>
        {maySend && reach === 0 && <p>{recipients > 0 ? t.callSentAll : t.callReachesNobody}</p>}
        {maySend && reach > 0 && (
          <Form action={paths.recruitingCallSend(here)}>
            <p>{t.callWillReach(number(reach))}</p>
            <Button kind="primary" wide>
              {recipients > 0 ? t.callSendAgain : t.callSend}
            </Button>
          </Form>
        )}
        <CopyField name="address" label={t.callAddress} hint={t.callAddressHint} value={address} />
        {mayEdit && call.closedAt === null && (
          <LinkButton href={paths.recruitingCallClose(here)} wide>
            {t.callClose}
          </LinkButton>
        )}
      </Stack>
    </Card>
  );
}

function ResponseCard({ lang, call, likely, mayEdit, response }: CallPageProps & { response: CallResponse }) {
  const t = texts[lang];
  const { id, companyName, kvkNumber, place, contactName, contactEmail, contactPhone, offer, state, companyId } =
    response;
  const here = { associationId: call.branchAssociationId, callId: call.id, responseId: id };
  const found = likely.get(id) ?? [];
  return (
    <Card
      level={3}
      compact
      title={companyName}
      subtitle={t.responseStates[state]}
      footer={
        state === 'waiting' &&
        mayEdit && (
          <ButtonRow>
            {found.map((company) => (
              <Form key={company.id} action={paths.callResponseJoin(here)} inline>
                <HiddenField name="companyId" value={company.id} />
                <Button kind="primary">{t.joinTo(company.name)}</Button>
              </Form>
            ))}
            {found.every((company) => company.kvkNumber !== kvkNumber) && (
              <Form action={paths.callResponseLand(here)} inline>
                <Button>{t.landNew}</Button>
              </Form>
            )}
            <Form action={paths.callResponseReject(here)} inline>
              <Button>{t.reject}</Button>
            </Form>
          </ButtonRow>
        )
      }
    >
      <KeyValues
        align="start"
        items={[
          { key: t.form.kvkNumber, value: kvkNumber },
          { key: t.place, value: place },
          { key: t.contact, value: [contactName, contactEmail, contactPhone].filter(Boolean).join(', ') },
          { key: t.offers, value: offer },
          { key: t.receivedOn, value: formatDate(lang, dateInNetherlands(response.receivedAt)) },
          ...(found.length > 0
            ? [
                {
                  key: t.likely,
                  value: found
                    .map(({ name, place: where, kvkNumber: number }) =>
                      [name, where, number].filter(Boolean).join(', '),
                    )
                    .join('; '),
                },
              ]
            : []),
        ]}
      />
      {companyId && (
        <ButtonRow>
          <LinkButton small href={paths.company({ companyId })}>
            {t.openCompany}
          </LinkButton>
        </ButtonRow>
      )}
    </Card>
  );
}
