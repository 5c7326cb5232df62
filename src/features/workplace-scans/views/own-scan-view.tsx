import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Form, HiddenField, LinkButton, Notice, PageHeading, Stack } from '../../../ui/index.ts';
import { ownTexts } from '../own-texts.ts';
import { firstOpenScreen } from '../rules/answer.ts';
import type { ScanContact } from '../scan-contact-store.ts';
import type { StoredAction, StoredPart, StoredScan } from '../scan-store.ts';
import { ActionsList } from './actions-list.tsx';
import { ResultNotices, StrongCard } from './result-view.tsx';
import { OutcomeBadge, untilWords } from './scan-words.tsx';

export type OwnScanProps = {
  lang: Lang;
  today: IsoDate;
  stored: StoredScan;
  /** The part of whoever reads this. */
  part: StoredPart;
  contact: ScanContact;
};

/** Behind the link of a party: what is asked, that it was sent, or what came of it. */
export function OwnScanPage(props: OwnScanProps) {
  const { stored, part } = props;
  const { state } = stored.scan;
  return (
    <Stack gap="lg">
      {state === 'withdrawn' ? (
        <Withdrawn {...props} />
      ) : state === 'concluded' ? (
        <Outcome {...props} />
      ) : part.sentAt ? (
        <Sent {...props} />
      ) : (
        <ToFillIn {...props} />
      )}
      <Contact {...props} />
    </Stack>
  );
}

function ToFillIn({ lang, stored, part, contact }: OwnScanProps) {
  const t = ownTexts[lang];
  const { facts, scan } = stored;
  const all = scan.statements.length;
  const answered = scan.statements.filter(({ code }) => part.answers[code]).length;
  const next = firstOpenScreen(scan.statements, part.answers);
  const hasStudent = scan.parts.some(({ respondent }) => respondent === 'student');
  const introCompany = hasStudent ? t.introCompany : t.introCompanyAlone;
  const intro = part.respondent === 'student' ? t.introStudent : introCompany;
  return (
    <>
      <PageHeading title={t.title(facts.companyName)} lead={intro(contact.institutionName)} />
      {part.missedAt && <Notice tone="warning">{t.late}</Notice>}
      <Card>
        <Stack gap="md">
          <p>{t.about(facts.scanned.functionTitle, facts.location)}</p>
          <p>{answered === 0 ? t.howLong(all) : t.progress(answered, all)}</p>
          <LinkButton
            kind="primary"
            wide
            href={next ? paths.ownScanScreen({ screen: String(next) }) : paths.ownScanCheck()}
          >
            {answered === 0 ? t.begin : t.goOn}
          </LinkButton>
          <p class="hint">{t.kept}</p>
          <p class="hint">{t.whoSees}</p>
        </Stack>
      </Card>
    </>
  );
}

function Sent({ lang, stored, part, contact }: OwnScanProps) {
  const t = ownTexts[lang];
  const inTalk = stored.scan.state === 'talk';
  return (
    <>
      <PageHeading
        title={inTalk ? t.talkTitle : t.sentTitle}
        lead={inTalk ? t.talkLead(contact.name) : t.sentLead(contact.name)}
      />
      <Card>
        <Stack gap="md">
          {part.sentAt && <p>{t.sentOn(formatInstant(lang, part.sentAt))}</p>}
          {!inTalk && (
            <Form action={paths.ownScanReopen()}>
              <Button>{t.reopen}</Button>
            </Form>
          )}
        </Stack>
      </Card>
    </>
  );
}

function Outcome({ lang, today, stored, part }: OwnScanProps) {
  const t = ownTexts[lang];
  const { facts, actions } = stored;
  const own = actions.filter(({ owner }) => owner === part.respondent);
  const others = actions.filter(({ owner }) => owner !== part.respondent);
  return (
    <>
      <PageHeading
        title={t.outcomeTitle(facts.companyName)}
        lead={untilWords(lang, stored, today)}
        badge={facts.outcome ? <OutcomeBadge lang={lang} outcome={facts.outcome} /> : undefined}
      />
      {!part.sentAt && <Notice tone="info">{t.missed}</Notice>}
      <p>
        <LinkButton kind="primary" href={paths.ownScanPdf()} download>
          {t.download}
        </LinkButton>
      </p>
      <ResultNotices lang={lang} stored={stored} />
      {own.length > 0 && (
        <Card title={t.yourActions} tone={part.respondent === 'student' ? 'student' : 'company'}>
          <ActionsList
            lang={lang}
            today={today}
            actions={own}
            verbs={(action) => <Tick lang={lang} action={action} />}
          />
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t.otherActions}>
          <ActionsList lang={lang} today={today} actions={others} />
        </Card>
      )}
      {actions.length === 0 && <p>{t.noActions}</p>}
      <StrongCard lang={lang} stored={stored} />
    </>
  );
}

function Tick({ lang, action: { id, doneAt } }: { lang: Lang; action: StoredAction }) {
  const t = ownTexts[lang];
  return (
    <Form action={paths.ownScanActionDone({ actionId: id })} inline>
      <HiddenField name="done" value={doneAt ? 'no' : 'yes'} />
      <Button>{doneAt ? t.untick : t.tick}</Button>
    </Form>
  );
}

function Withdrawn({ lang, stored }: OwnScanProps) {
  const t = ownTexts[lang];
  return <PageHeading title={t.withdrawnTitle} lead={`${t.title(stored.facts.companyName)}. ${t.withdrawnLead}`} />;
}

function Contact({ lang, contact }: OwnScanProps) {
  const t = ownTexts[lang];
  return (
    <Card title={t.whoAsks} compact>
      <p>
        {t.contact(contact.name, contact.institutionName)}
        {contact.email && (
          <>
            {' · '}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </>
        )}
      </p>
    </Card>
  );
}
