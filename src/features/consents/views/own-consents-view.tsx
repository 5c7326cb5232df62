import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import type { VersionedWords } from '../../../platform/db/versioned-words.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, EmptyState, Form, HiddenField, PageHeading, Stack } from '../../../ui/index.ts';
import type { ConsentView } from '../consent-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; action: string; consents: readonly ConsentView[]; text: VersionedWords };

/** Every agreement of the student with its question, its answer and the way back. */
export function OwnConsentsPage({ lang, action, consents, text }: Props) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Stack gap="lg">
        {consents.length === 0 && <EmptyState title={t.noneTitle}>{t.none}</EmptyState>}
        {consents.map((consent) => (
          <Card key={consent.agreementId} title={t.question(consent.companyName ?? '')}>
            {consent.state === 'concluded' && <p>{text[lang]}</p>}
            <p>
              <strong>{stands(lang, consent)}</strong>
            </p>
            <Form action={action}>
              <HiddenField name="agreementId" value={consent.agreementId} />
              <HiddenField name="version" value={String(text.version)} />
              <HiddenField name="answer" value={consent.since ? 'withdraw' : 'give'} />
              <Button kind={consent.since ? 'secondary' : 'primary'}>{consent.since ? t.withdraw : t.give}</Button>
            </Form>
            {!consent.since && <p class="hint">{t.sayNo}</p>}
          </Card>
        ))}
      </Stack>
    </>
  );
}

function stands(lang: Lang, { since, state }: ConsentView): string {
  const t = texts[lang];
  if (!since) return t.no;
  const yes = t.yesSince(formatDate(lang, dateInNetherlands(since)));
  return state === 'concluded' ? yes : `${yes} ${t.ended}`;
}
