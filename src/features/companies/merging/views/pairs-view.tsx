import { paths } from '../../../../paths.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Pagination,
  Stack,
} from '../../../../ui/index.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { Pair, PairOf, PairPage } from '../duplicate-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; found: PairPage; page: number; perPage: number };

/** Pairs that may be one company, to compare or to leave for ever. */
export function PairsPage({ lang, found, page, perPage }: Props) {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const last = Math.min(page * perPage, found.total);
  const href = (to: number) => (to === 1 ? paths.companyDuplicates() : `${paths.companyDuplicates()}?bladzijde=${to}`);
  return (
    <>
      <CompanyHeading lang={lang} title={t.pairsTitle} lead={found.total > 0 && t.pairsLead(number(found.total))} />
      <Stack gap="md">
        {found.waiting > 0 && <Notice>{t.pairsWaiting(number(found.waiting))}</Notice>}
        {found.pairs.length === 0 ? (
          <EmptyState title={t.pairsNoneTitle}>{t.pairsNone}</EmptyState>
        ) : (
          <PairsTable lang={lang} pairs={found.pairs} />
        )}
        {found.total > perPage && (
          <Pagination
            label={t.pages}
            position={t.position(number((page - 1) * perPage + 1), number(last), number(found.total))}
            previous={page > 1 ? { href: href(page - 1), label: t.previous } : undefined}
            next={last < found.total ? { href: href(page + 1), label: t.next } : undefined}
          />
        )}
      </Stack>
    </>
  );
}

function PairsTable({ lang, pairs }: { lang: Lang; pairs: readonly Pair[] }) {
  const t = texts[lang];
  return (
    <Card>
      <DataTable
        caption={t.pairsCaption}
        captionHidden
        rows={pairs}
        rowKey={({ first, second }) => `${first.id} ${second.id}`}
        columns={[
          {
            key: 'first',
            header: t.first,
            rowHeader: true,
            cell: ({ first }) => <Known lang={lang} company={first} />,
          },
          { key: 'second', header: t.second, cell: ({ second }) => <Known lang={lang} company={second} /> },
          { key: 'why', header: t.why, cell: ({ reasons }) => reasons.map((reason) => t.reasons[reason]).join(', ') },
          {
            key: 'act',
            header: t.act,
            headerHidden: true,
            cell: (pair) => <PairActs lang={lang} pair={pair} />,
          },
        ]}
      />
    </Card>
  );
}

function PairActs({ lang, pair: { first, second } }: { lang: Lang; pair: Pair }) {
  const t = texts[lang];
  const ids = { companyId: first.id, otherId: second.id };
  return (
    <ButtonRow>
      <LinkButton small href={paths.companyMerge(ids)} ariaLabel={t.lookAt(first.name, second.name)}>
        {t.look}
      </LinkButton>
      <Form action={paths.companyNotSame(ids)} inline>
        <Button kind="quiet" small ariaLabel={t.notSameOf(first.name, second.name)}>
          {t.notSame}
        </Button>
      </Form>
    </ButtonRow>
  );
}

/** A company by name, with what tells it from another of that name. */
export function Known({ lang, company }: { lang: Lang; company: PairOf }) {
  const t = texts[lang];
  const { id, name, place, kvkNumber } = company;
  return (
    <>
      <a href={paths.company({ companyId: id })}>{name}</a>
      <br />
      <small>{[place, kvkNumber ? t.kvk(kvkNumber) : t.noKvk].filter(Boolean).join(' · ')}</small>
    </>
  );
}
