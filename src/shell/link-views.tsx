import { Button, Form, LinkButton, PageHeading } from '../ui/index.ts';

/** What is said around a link from a mail. */
export type LinkWords = Record<'linkTitle' | 'linkLead' | 'linkButton' | 'deadTitle' | 'deadLead', string> & {
  /** Only where another link is to be had elsewhere. */
  deadButton?: string;
};

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

/** Another link: by a button that sends it, or on another page. Null: there is none to get. */
type Way = { action: string; label: string } | { href: string; label: string } | null;

/** Behind a link that works no more: what to do. */
export function DeadLinkView({ t, way }: { t: Pick<LinkWords, 'deadTitle' | 'deadLead'>; way: Way }) {
  return (
    <>
      <PageHeading title={t.deadTitle} lead={t.deadLead} />
      {way &&
        ('action' in way ? (
          <Form action={way.action}>
            <Button kind="primary">{way.label}</Button>
          </Form>
        ) : (
          <p>
            <LinkButton kind="primary" href={way.href}>
              {way.label}
            </LinkButton>
          </p>
        ))}
    </>
  );
}
