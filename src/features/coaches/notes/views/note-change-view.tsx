import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { ConfirmPanel, LinkButton, Notice, PageHeading, Stack } from '../../../../ui/index.ts';
import { notesTexts } from '../notes-texts.ts';
import { NoteForm } from './note-form.tsx';

type Props = {
  lang: Lang;
  studentTitle: string;
  form: FormState;
  /** Null for who may not change this note. */
  actions: { change: string; withdraw: string } | null;
  back: string;
};

/** Putting an own note right, or taking it back. */
export function NoteChangePage({ lang, studentTitle, form, actions, back }: Props) {
  const t = notesTexts[lang];
  return (
    <>
      <PageHeading title={studentTitle} />
      <Stack gap="md">
        {actions ? (
          <>
            <NoteForm lang={lang} action={actions.change} form={form} title={t.changeTitle} />
            <ConfirmPanel
              title={t.withdrawTitle}
              action={actions.withdraw}
              confirmLabel={t.withdraw}
              cancel={{ href: back, label: t.backToStudent }}
            >
              {t.withdrawLead}
            </ConfirmPanel>
          </>
        ) : (
          <>
            <Notice>{t.notYours}</Notice>
            <p>
              <LinkButton href={back}>{t.backToStudent}</LinkButton>
            </p>
          </>
        )}
      </Stack>
    </>
  );
}
