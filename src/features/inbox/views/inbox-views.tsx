import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, Card, EmailField, EmptyState, Form, Notice, PageHeading, Stack, TaskList } from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import type { WaitingItem } from '../waiting.ts';

type AskProps = { lang: Lang; form: FormState; mailWorks: boolean };

/** Before anything is shown: which address, to be proven by a code. */
export function AskAddressPage({ lang, form, mailWorks }: AskProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.askLead} />
      <FormErrors lang={lang} form={form} labels={{ email: t.email }} />
      {!mailWorks && <Notice tone="warning">{t.noMail}</Notice>}
      <Form action={paths.inbox()}>
        <EmailField
          name="email"
          label={t.email}
          hint={t.emailHint}
          value={form.text('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <Button kind="primary">{t.askButton}</Button>
      </Form>
    </>
  );
}

type InboxProps = { lang: Lang; email: string; items: readonly WaitingItem[]; later: number };

/** What waits for this address: three things at most, each with how long it takes. */
export function InboxPage({ lang, email, items, later }: InboxProps) {
  const t = texts[lang];
  const lead = later > 0 ? t.leadFirst : t.lead;
  return (
    <>
      <PageHeading title={t.title} lead={items.length > 0 ? lead(String(items.length)) : undefined} />
      <Stack>
        {items.length === 0 ? (
          <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
        ) : (
          <Card>
            <TaskList
              stacked
              tasks={items.map(({ institutionSlug, institutionName, taskLinkId, what, detail, minutes }) => ({
                who: { letter: t.letter, tone: 'company' },
                what: <strong>{what}</strong>,
                detail: [detail, institutionName, t.minutes(String(minutes))].filter(Boolean).join(' · '),
                action: (
                  <Form action={paths.inboxOpen({ institutionSlug, taskLinkId })} inline>
                    <Button kind="primary" ariaLabel={t.openWhat(what)}>
                      {t.open}
                    </Button>
                  </Form>
                ),
              }))}
            />
          </Card>
        )}
        {later > 0 && <p>{t.later(String(later))}</p>}
        <Form action={paths.inboxLeave()}>
          <p>
            <small>{t.shownFor(email)}</small>
          </p>
          <Button kind="quiet" small>
            {t.leave}
          </Button>
        </Form>
      </Stack>
    </>
  );
}
