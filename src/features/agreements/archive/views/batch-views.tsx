import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  ButtonRow,
  ConfirmPanel,
  cellLink,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
} from '../../../../ui/index.ts';
import { texts as addendumTexts } from '../../addenda/texts.ts';
import { texts } from '../../texts.ts';
import type { Batch, BatchItem } from '../batch-store.ts';
import { type BatchAct, mostAtOnce } from '../rules/batch.ts';
import { archiveTexts } from '../texts.ts';
import { listHref } from './export-view.tsx';

type ConfirmProps = {
  lang: Lang;
  act: BatchAct;
  query: string;
  /** How many were chosen. */
  found: number;
  /** Those that the act is meant for. */
  ids: readonly string[];
  /** There are more than can go along at a time. */
  isMore: boolean;
};

export function ConfirmBatchPage({ lang, act, query, found, ids, isMore }: ConfirmProps) {
  const t = archiveTexts[lang];
  const crumbs = [{ label: texts[lang].listTitle, href: listHref(query) }, { label: t.batchTitle[act] }];
  const others = found - ids.length;
  if (ids.length === 0)
    return (
      <>
        <PageHeading title={t.batchTitle[act]} breadcrumbs={crumbs} />
        <EmptyState title={t.noneSuits} action={<LinkButton href={listHref(query)}>{t.backToList}</LinkButton>}>
          {t.notMeant[act](found)}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={t.batchTitle[act]} breadcrumbs={crumbs} />
      <ConfirmPanel
        title={t.confirm[act](ids.length)}
        action={paths.agreementsTogether()}
        confirmLabel={t.confirmButton[act](ids.length)}
        cancel={{ href: listHref(query), label: t.cancel }}
        destructive={false}
        fields={
          <>
            <HiddenField name="act" value={act} />
            <HiddenField name="filter" value={query} />
            <HiddenField name="ids" value={ids.join(',')} />
          </>
        }
      >
        <p>{t.confirmText[act]}</p>
        {isMore && <p>{t.onlyFirst(mostAtOnce[act])}</p>}
        {!isMore && others > 0 && <p>{t.notMeant[act](others)}</p>}
      </ConfirmPanel>
    </>
  );
}

/** What came of it per agreement. */
export function BatchPage({ lang, batch, items }: { lang: Lang; batch: Batch; items: readonly BatchItem[] }) {
  const t = archiveTexts[lang];
  const { id: batchId, act } = batch;
  const count = (test: (outcome: string | null) => boolean) => items.filter(({ outcome }) => test(outcome)).length;
  const waiting = count((outcome) => outcome === null);
  const done = count((outcome) => outcome === 'done');
  return (
    <>
      <PageHeading
        title={t.batchTitle[act]}
        lead={waiting > 0 ? undefined : t.batchLead[act](done, items.length)}
        breadcrumbs={[{ label: texts[lang].listTitle, href: paths.agreements() }, { label: t.batchTitle[act] }]}
      />
      <Stack gap="lg">
        {waiting > 0 && (
          <Notice>
            <p>{t.batchRunning(items.length - waiting, items.length)}</p>
            <LinkButton href={paths.agreementBatch({ batchId })}>{t.lookAgain}</LinkButton>
          </Notice>
        )}
        {act === 'download' && done > 0 && (
          <Form action={paths.agreementBatchPdfs({ batchId })}>
            <ButtonRow>
              <Button kind="primary">{t.downloadPdfs(done)}</Button>
            </ButtonRow>
          </Form>
        )}
        <DataTable
          caption={t.outcomeCaption}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'student',
              header: texts[lang].student,
              rowHeader: true,
              cell: ({ id, studentName }) => cellLink(paths.agreement({ agreementId: id }), studentName),
            },
            { key: 'reference', header: texts[lang].reference, cell: ({ reference }) => reference },
            {
              key: 'outcome',
              header: t.outcome,
              cell: (item) => <Outcome lang={lang} act={act} item={item} />,
            },
          ]}
        />
        <p>
          <a href={paths.agreements()}>{t.backToList}</a>
        </p>
      </Stack>
    </>
  );
}

function Outcome({ lang, act, item }: { lang: Lang; act: BatchAct; item: BatchItem }) {
  const t = archiveTexts[lang];
  const { outcome } = item;
  if (outcome === null) return <Badge tone="neutral">{t.notYet}</Badge>;
  if (outcome === 'done') return <Badge tone="ok">{t.done[act]}</Badge>;
  const why: Record<string, string> = { ...addendumTexts[lang].faults, ...texts[lang].faults, ...t.outcomes };
  return (
    <Stack gap="sm">
      <Badge tone="warn">{t.notDone[act]}</Badge>
      <span>{why[outcome]}</span>
      {outcome === 'incomplete' && <a href={paths.agreementCheck({ agreementId: item.id })}>{t.toCheck}</a>}
    </Stack>
  );
}
