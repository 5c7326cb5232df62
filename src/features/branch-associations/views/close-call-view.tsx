import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ConfirmPanel } from '../../../ui/index.ts';
import type { Call } from '../call-store.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

/** Asks once more before a call closes for good. */
export function CloseCallPage({ lang, call }: { lang: Lang; call: Call }) {
  const t = texts[lang];
  const { branchAssociationId: associationId, id: callId } = call;
  return (
    <>
      <BranchHeading lang={lang} title={call.title} association={{ id: associationId, name: call.associationName }} />
      <ConfirmPanel
        title={t.callCloseTitle(call.title)}
        action={paths.recruitingCallClose({ associationId, callId })}
        confirmLabel={t.callClose}
        cancel={{ href: paths.recruitingCall({ associationId, callId }), label: t.callCloseCancel }}
      >
        <p>{t.callCloseText}</p>
      </ConfirmPanel>
    </>
  );
}
