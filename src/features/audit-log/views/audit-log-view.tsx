import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  Form,
  HiddenField,
  PageHeading,
  Pagination,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ManageTabs, type RoleNames } from '../../institution/index.ts';
import type { LastCheck } from '../check-log.ts';
import type { BackupState } from '../rules/backup-standing.ts';
import type { Entry } from '../rules/shown-entries.ts';
import { texts } from '../texts.ts';
import type { Things } from '../things-store.ts';
import { BackupPanel } from './backup-panel.tsx';
import { Changes } from './changes.tsx';
import { CheckPanel } from './check-panel.tsx';
import { ThingLink } from './thing-link.tsx';

type Props = {
  lang: Lang;
  actor: Actor;
  form: FormState;
  page: number;
  entries: readonly Entry[];
  more: boolean;
  things: Things;
  names: RoleNames;
  lastCheck: LastCheck | null;
  /** Null where no backups are made. */
  backup: BackupState | null;
  now: Date;
};

export function AuditLogPage(props: Props) {
  const { lang, actor, form, entries } = props;
  const t = texts[lang];
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="auditLog" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} />
      <Stack>
        <Filter {...props} />
        <DataTable
          caption={t.title}
          captionHidden
          dense
          rows={entries}
          rowKey={(entry) => entry.id}
          empty={<EmptyState title={t.nothingTitle}>{t.nothing}</EmptyState>}
          columns={[
            { key: 'number', header: t.number, numeric: true, cell: (entry) => String(entry.number) },
            { key: 'when', header: t.when, cell: (entry) => formatInstant(lang, entry.at) },
            { key: 'who', header: t.who, cell: (entry) => <Who lang={lang} entry={entry} /> },
            { key: 'what', header: t.what, rowHeader: true, cell: (entry) => <What {...props} entry={entry} /> },
            { key: 'changes', header: t.changes, cell: (entry) => <Changes {...props} {...entry} /> },
          ]}
        />
        <Pages {...props} />
        {entries.length > 0 && <Download {...props} />}
        <CheckPanel lang={lang} last={props.lastCheck} />
        {props.backup && <BackupPanel lang={lang} state={props.backup} now={props.now} />}
      </Stack>
    </>
  );
}

const filterNames = ['from', 'until', 'who', 'kind', 'action', 'text', 'thing'] as const;

function Filter({ lang, form }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const sorted = (words: Record<string, string>) =>
    Object.entries(words)
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <FilterBar
      label={t.filter}
      action={paths.auditLog()}
      submitLabel={t.show}
      reset={
        filterNames.some((name) => form.text(name) !== '') ? { href: paths.auditLog(), label: t.showAll } : undefined
      }
      result={form.text('thing') !== '' ? t.oneThing : undefined}
    >
      <DateField {...field('from')} label={t.from} />
      <DateField {...field('until')} label={t.until} />
      <TextField {...field('who')} label={t.who} type="search" width="md" />
      <SelectField {...field('kind')} label={t.kind} emptyLabel={t.allKinds} width="md" options={sorted(t.kinds)} />
      <SelectField
        {...field('action')}
        label={t.action}
        emptyLabel={t.allActions}
        width="md"
        options={sorted(t.actions)}
      />
      <TextField {...field('text')} label={t.text} type="search" width="md" />
      {form.text('thing') !== '' && <HiddenField name="thing" value={form.text('thing')} />}
    </FilterBar>
  );
}

function Who({ lang, entry }: { lang: Lang; entry: Entry }) {
  const t = texts[lang];
  return (
    <>
      {entry.actorName ?? <em>{t.erasedLine}</em>}
      {entry.actorKind !== 'staff' && (
        <div>
          <small>{entry.actorKind === 'signer' ? t.signer : t.system}</small>
        </div>
      )}
    </>
  );
}

function What({ lang, actor, form, things, entry }: Props & { entry: Entry }) {
  const actions: Record<string, string> = texts[lang].actions;
  return (
    <>
      {actions[entry.action] ?? entry.action}
      <div>
        <ThingLink lang={lang} actor={actor} entry={entry} thing={things.get(entry.subjectId)} />
        {form.text('thing') === '' && (
          <small>
            <a href={`${paths.auditLog()}?thing=${entry.subjectId}`}>{texts[lang].onlyThis}</a>
          </small>
        )}
      </div>
    </>
  );
}

function filterQuery(form: FormState): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) if (form.text(name)) query.set(name, form.text(name));
  return query;
}

function Download({ lang, form }: Props) {
  const t = texts[lang];
  return (
    <Form action={paths.auditLogExport()} ariaLabel={t.download}>
      {filterNames.map(
        (name) => form.text(name) !== '' && <HiddenField key={name} name={name} value={form.text(name)} />,
      )}
      <ButtonRow>
        <Button name="format" value="csv">
          {t.downloadCsv}
        </Button>
        <Button name="format" value="json">
          {t.downloadJson}
        </Button>
      </ButtonRow>
      <p>
        <small>{t.downloadNote}</small>
      </p>
    </Form>
  );
}

function Pages({ lang, form, page, more }: Props) {
  const t = texts[lang];
  if (page === 1 && !more) return null;
  const link = (to: number) => {
    const query = filterQuery(form);
    if (to > 1) query.set('page', String(to));
    return `${paths.auditLog()}?${query}`;
  };
  return (
    <Pagination
      label={t.pages}
      position={t.page(page)}
      previous={page > 1 ? { href: link(page - 1), label: t.newer } : undefined}
      next={more ? { href: link(page + 1), label: t.older } : undefined}
    />
  );
}
