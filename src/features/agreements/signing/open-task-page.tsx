import { keyedHashes } from '../../../platform/identity/tokens.ts';
import type { TaskRequest } from '../../../shell/index.ts';
import { linkState, type SignerContext, selectSignerContext } from './signer-context.ts';
import type { CodeBinding } from './signing-code.ts';
import { texts } from './texts.ts';
import { RevokedLinkPage } from './views/link-views.tsx';

/** The task behind this session, whatever its state; a dead link says whom to call. */
export async function withTask(
  r: TaskRequest,
  answer: (context: SignerContext) => Promise<Response>,
): Promise<Response> {
  const context = await selectSignerContext(r.tx, r.taskLinkId);
  if (!context) return r.notFound();
  const state = linkState(context.link, r.now);
  if (state === 'revoked' || state === 'expired' || !context.signer)
    return r.page(
      { title: texts[r.lang].revokedTitle, width: 'narrow' },
      <RevokedLinkPage lang={r.lang} whom={context.whomToCall} />,
      410,
    );
  return answer(context);
}

/** What a code is bound to in this browser; null while no text counts. */
export const bindingOf =
  (r: TaskRequest) =>
  ({ stored, link }: SignerContext): CodeBinding | null =>
    stored.facts.textId
      ? {
          institutionId: r.institutionId,
          signerId: link.subjectId,
          textId: stored.facts.textId,
          browserHashes: keyedHashes(r.deps.secretKey, 'browser', r.browserToken),
        }
      : null;
