import { Button, Form, LinkButton, PageHeading } from '../ui/index.ts';

/** What is said around a link from a mail. */
type LinkWords = Record<'linkTitle' | 'linkLead' | 'linkButton' | 'deadTitle' | 'deadLead' | 'deadButton', string>;

/** Behind a link from a mail: opening it uses nothing up, the button does. */
export function OpenLinkView({ t, action }: { t: LinkWords; action: string }) {
  return (
    <>
      <PageHeading title={t.linkTitle} lead={t.linkLead} />
      <Form action={action}>
        <Button kind="primary">{t.linkButton}</Button>
      </Form>
    </>
  );
}

/** Behind a link that works no more: where to get another. */
export function DeadLinkView({ t, href }: { t: LinkWords; href: string }) {
  return (
    <>
      <PageHeading title={t.deadTitle} lead={t.deadLead} />
      <p>
        <LinkButton kind="primary" href={href}>
          {t.deadButton}
        </LinkButton>
      </p>
    </>
  );
}
