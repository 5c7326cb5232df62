import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, Prose } from '../../../ui/index.ts';
import { linkTexts } from '../link-texts.ts';
import type { Offer } from '../offer-store.ts';

/** What workplaces a company was asked for and offers. */
export function OffersCard({ lang, companyId, offers }: { lang: Lang; companyId: string; offers: readonly Offer[] }) {
  const t = linkTexts[lang].offer;
  return (
    <Card
      title={t.cardTitle}
      actions={
        <LinkButton small href={paths.workplaceOfferAsk({ companyId })}>
          {t.ask}
        </LinkButton>
      }
    >
      {offers.length === 0 ? (
        <p>{t.cardNone}</p>
      ) : (
        <Prose>
          <ul>
            {offers.map((offer) => (
              <li key={offer.id}>
                <a href={paths.workplaceOffer({ offerId: offer.id })}>
                  {offer.content.functionTitle || offer.mkbRouteName}
                </a>
                : {stateInWords(lang, offer)}
              </li>
            ))}
          </ul>
        </Prose>
      )}
    </Card>
  );
}

function stateInWords(lang: Lang, { state, personName, askedAt, offeredAt, decidedAt }: Offer): string {
  const at = { asked: askedAt, offered: offeredAt, returned: decidedAt, accepted: decidedAt }[state] ?? askedAt;
  return linkTexts[lang].offer.states[state](personName, formatDate(lang, dateInNetherlands(at)));
}
