import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Card, Form, LinkButton, Stack } from '../../../ui/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import type { Letter } from '../letter-store.ts';
import { canBeLetter } from '../rules/letter.ts';
import { texts } from '../texts.ts';
import { dayOf, LetterBadge, placesInWords } from './commitment-words.tsx';

type Props = { lang: Lang; commitment: CommitmentRow; letters: readonly Letter[]; mayEdit: boolean };

/** The letters of intent about a promise, the newest first, with what can be done about each. */
export function LettersCard({ lang, commitment, letters, mayEdit }: Props) {
  const t = texts[lang];
  const isOpen = letters.some(({ state }) => state === 'sent');
  const maySend = mayEdit && !isOpen && canBeLetter(commitment.level);
  const here = { companyId: commitment.companyId, commitmentId: commitment.id };
  return (
    <Card
      title={t.letter}
      actions={
        maySend && (
          <LinkButton kind={letters.length === 0 ? 'primary' : 'secondary'} href={paths.letterSend(here)}>
            {t.send}
          </LinkButton>
        )
      }
    >
      {letters.length === 0 ? (
        <p>{canBeLetter(commitment.level) ? t.letterCardEmpty : t.letterPerhaps}</p>
      ) : (
        <Stack gap="md">
          {letters.map((letter) => (
            <LetterRow key={letter.id} {...{ lang, commitment, letter, mayEdit }} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function LetterRow({ lang, commitment, letter, mayEdit }: Omit<Props, 'letters'> & { letter: Letter }) {
  const t = texts[lang];
  const here = { companyId: letter.companyId, letterId: letter.id };
  const { document, state, closedAt, signedName, signedFunction, reason, proposedPlaces } = letter;
  const says = `${placesInWords(lang, document.places)}, ${t.levels[document.level]}`;
  const isOther = document.places !== commitment.places || document.level !== commitment.level;
  return (
    <Card
      level={3}
      compact
      title={says}
      actions={<LetterBadge lang={lang} state={state} />}
      footer={
        <ButtonRow>
          {state === 'signed' && <LinkButton href={paths.letterPdf(here)}>{t.download}</LinkButton>}
          {mayEdit && state === 'sent' && (
            <>
              <Form action={paths.letterResend(here)} inline>
                <Button>{t.resend}</Button>
              </Form>
              <LinkButton href={paths.letterWithdraw(here)}>{t.withdraw}</LinkButton>
            </>
          )}
          {mayEdit && state === 'proposed' && letter.handledAt === null && (
            <Form action={paths.letterTakeOver(here)} inline>
              <Button kind="primary">{t.takeOver}</Button>
            </Form>
          )}
          {mayEdit && (state === 'proposed' || state === 'refused') && letter.handledAt === null && (
            <Form action={paths.letterSeen(here)} inline>
              <Button>{t.seen}</Button>
            </Form>
          )}
        </ButtonRow>
      }
    >
      <p>{t.sentBy(letter.sentByName, dayOf(lang, letter.sentAt))}</p>
      <p>{t.sentTo(letter.addresseeName, letter.addresseeEmail)}</p>
      {closedAt && <p>{t.letterOn(t.letterStates[state], dayOf(lang, closedAt))}</p>}
      {signedName && <p>{t.signedBy(signedName, signedFunction ?? '')}</p>}
      {proposedPlaces !== null && <p>{t.proposes(placesInWords(lang, proposedPlaces))}</p>}
      {reason !== '' && <p>{t.theirReason(reason)}</p>}
      {state === 'signed' && isOther && <p>{t.otherPlaces}</p>}
    </Card>
  );
}
