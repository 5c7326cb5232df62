import { paths } from '../../../paths.ts';
import { Card, LinkButton } from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import type { AgreementPageProps } from './agreement-view.tsx';

/** To what an employer needs to ask for a subsidy; the dossier itself is another feature, above this one. */
export function DossierCard({ lang, stored: { facts, agreement } }: Pick<AgreementPageProps, 'lang' | 'stored'>) {
  const t = texts[lang];
  if (facts.amends || (agreement.state !== 'concluded' && agreement.state !== 'ended')) return null;
  return (
    <Card title={t.dossierTitle}>
      <p>{t.dossierText}</p>
      <LinkButton href={paths.dossierOf({ agreementId: facts.id })}>{t.dossierOpen}</LinkButton>
    </Card>
  );
}
