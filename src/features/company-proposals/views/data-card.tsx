import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Form, Stack } from '../../../ui/index.ts';
import type { Proposal } from '../proposal-store.ts';
import { texts } from '../texts.ts';

type Asked = { id: string; createdAt: Date; pressedAt: Date | null; closedReason: string | null };
type Props = {
  lang: Lang;
  companyId: string;
  contacts: readonly { id: string; name: string; email: string | null }[];
  asked: readonly Asked[];
  proposals: readonly Proposal[];
};

/** On the page of a company: what it proposes, and whom staff asked to look its data through. */
export function DataCard({ lang, companyId, contacts, asked, proposals }: Props) {
  const t = texts[lang];
  const reachable = contacts.filter(({ email }) => email !== null);
  return (
    <Card title={t.cardTitle}>
      <Stack gap="sm">
        {proposals.map(({ id, kind, proposedAt }) => (
          <p key={id}>
            <a href={paths.companyProposal({ companyId, proposalId: id })}>{t.cardProposal(t.kinds[kind])}</a>{' '}
            <small>{formatDate(lang, dateInNetherlands(proposedAt))}</small>
          </p>
        ))}
        {reachable.length === 0 && <p>{t.cardNobody}</p>}
        {reachable.map(({ id: contactId, name }) => {
          const last = asked.find(({ id }) => id === contactId);
          return (
            <Form key={contactId} action={paths.companyAskData({ companyId, contactId })}>
              <Button small>{t.cardAsk(name)}</Button>
              {last && <small>{lastWords(lang, last)}</small>}
            </Form>
          );
        })}
      </Stack>
    </Card>
  );
}

function lastWords(lang: Lang, { createdAt, pressedAt, closedReason }: Asked): string {
  const t = texts[lang];
  const on = formatDate(lang, dateInNetherlands(createdAt));
  if (closedReason === 'done') return t.cardDone(on);
  return pressedAt ? t.cardPressed(on) : t.cardAsked(on);
}
