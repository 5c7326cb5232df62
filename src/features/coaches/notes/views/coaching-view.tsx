import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../../shell/index.ts';
import { Badge, Card, Columns, Notice, PageHeading, Stack } from '../../../../ui/index.ts';
import type { Writer } from '../../rules/note-change.ts';
import type { Coaching, CoachingNote } from '../note-store.ts';
import { notesTexts } from '../notes-texts.ts';
import { NoteForm } from './note-form.tsx';
import { NotesList } from './notes-list.tsx';

type Props = {
  lang: Lang;
  today: IsoDate;
  coaching: Coaching;
  notes: readonly CoachingNote[];
  form: FormState;
  writer: Writer;
};

/** For staff: who coaches and coached, and what was noted by each. */
export function CoachingPage({ lang, today, coaching, notes, form, writer }: Props) {
  const t = notesTexts[lang];
  const { agreementId, reference, studentName, state } = coaching;
  const mayWrite = state === 'concluded';
  return (
    <>
      <PageHeading
        title={t.title(studentName)}
        lead={t.staffLead}
        breadcrumbs={[{ href: paths.agreement({ agreementId }), label: reference }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Columns aside={<WhoCard lang={lang} today={today} coaching={coaching} />}>
        <Stack gap="md">
          {mayWrite ? (
            <NoteForm lang={lang} action={paths.coaching({ agreementId })} form={form} />
          ) : (
            <Notice>{t.ended}</Notice>
          )}
          <NotesList
            {...{ lang, today, notes }}
            doneAt={mayWrite ? (noteId) => paths.coachingTask({ agreementId, noteId }) : undefined}
            change={mayWrite ? { writer, at: (noteId) => paths.coachingNote({ agreementId, noteId }) } : undefined}
          />
        </Stack>
      </Columns>
    </>
  );
}

function WhoCard({ lang, today, coaching: { terms } }: Pick<Props, 'lang' | 'today' | 'coaching'>) {
  const t = notesTexts[lang];
  return (
    <Card title={t.whoTitle}>
      {terms.length === 0 && <p>{t.whoNone}</p>}
      <Stack gap="sm">
        {terms.map(({ role, personId, name, from, until }) => (
          <div key={`${role} ${from}`}>
            {t.whoTerm(name, formatDate(lang, from), formatDate(lang, until))}{' '}
            {from <= today && until >= today && <Badge tone="ok">{t.whoNow}</Badge>}
            {personId === null && <div class="muted">{t.whoUnknown}</div>}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
