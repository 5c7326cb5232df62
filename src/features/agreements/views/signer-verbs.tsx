import { paths } from '../../../paths.ts';
import { Button, Cluster, Form, LinkButton } from '../../../ui/index.ts';
import { texts as delegationTexts } from '../delegation/texts.ts';
import { texts as paperTexts } from '../paper/texts.ts';
import type { Signer } from '../rules/signer.ts';
import { texts } from '../texts.ts';
import type { SignerFacts } from './signer-detail.tsx';

/** What staff can do about a signer who did not sign; nothing that would be refused. */
export function SignerVerbs({
  lang,
  agreementId,
  signer,
  mail,
  named,
  isLater,
  personId,
}: SignerFacts & { signer: Signer; personId: string }) {
  const t = texts[lang];
  const ids = { agreementId, signerId: signer.id };
  const paper = signer.state === 'waiting' ? signer.paper : undefined;
  // The second look is for another.
  const isOwnPaper = paper?.recordedBy.id === personId;
  const mayBounce = mail?.state === 'accepted' && !mail.bouncedAt && !mail.pressedAt;
  return (
    <Cluster>
      {paper && (
        <LinkButton small kind={isOwnPaper ? undefined : 'primary'} href={paths.signerPaperCheck(ids)}>
          {isOwnPaper ? paperTexts[lang].lookOwn : paperTexts[lang].look}
        </LinkButton>
      )}
      {signer.email !== '' && !isLater && !named && (
        <Form action={paths.signerResend(ids)} inline>
          <Button small>{t.resend}</Button>
        </Form>
      )}
      <LinkButton small kind={named ? 'primary' : undefined} href={paths.signerAddress(ids)}>
        {named ? delegationTexts[lang].confirm : t.changeAddress}
      </LinkButton>
      {named && (
        <Form action={paths.signerDelegationDecline(ids)} inline>
          <Button small>{delegationTexts[lang].decline}</Button>
        </Form>
      )}
      {!isLater && !paper && signer.state === 'waiting' && (
        <LinkButton small href={paths.signerPaper(ids)}>
          {paperTexts[lang].show}
        </LinkButton>
      )}
      {mayBounce && !isLater && (
        <Form action={paths.signerBounced(ids)} inline>
          <Button small kind="quiet">
            {t.bounced}
          </Button>
        </Form>
      )}
    </Cluster>
  );
}
