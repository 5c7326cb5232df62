import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { selectStoredFile } from '../../../platform/files/stored-file.ts';
import { fileResponse, type TaskRequest, type Web } from '../../../shell/index.ts';
import { selectDocuments } from '../agreement-document-store.ts';
import { partyWords } from '../party-words.ts';
import { needed, type Signer } from '../rules/signer.ts';
import { copyPurpose } from '../rules/task-purpose.ts';
import { selectCompanyConsent } from './company-consent.ts';
import { bindingOf, withTask } from './open-task-page.tsx';
import type { SignerContext } from './signer-context.ts';
import { selectProof } from './signing-code.ts';
import { signingWords } from './texts.ts';
import { CopyPage } from './views/copy-view.tsx';

/** After signing, and behind the link to one's own copy: how far everybody is, and the PDF once a code proved the mailbox. */
export function mountCopies(web: Web): void {
  web.task.get(paths.signingDone, (r) => withTask(r, (context) => showCopy(r, context)));
  web.task.get(paths.signingPdf, (r) => withTask(r, (context) => downloadPdf(r, context)));
}

async function showCopy(r: TaskRequest, context: SignerContext): Promise<Response> {
  const binding = bindingOf(r)(context);
  const { signer, stored } = context;
  if (!binding || !signer) return r.notFound();
  if (context.link.purpose !== copyPurpose && signer.state !== 'signed') return r.redirect(paths.signing());
  const signers = stored.agreement.signers as Signer[];
  const words = partyWords[r.lang].party;
  const proven = (await selectProof(r.tx, binding, r.now)) !== null;
  const t = signingWords(r.lang, stored.facts);
  return r.page(
    { title: context.link.purpose === copyPurpose ? t.copyTitle : t.doneTitle, width: 'narrow' },
    <CopyPage
      facts={{
        lang: r.lang,
        t,
        kind: context.link.purpose === copyPurpose ? 'copy' : 'done',
        signers,
        me: signer.id,
        waitingFor: needed(signers)
          .filter((one) => one.state !== 'signed')
          .map((one) => words[one.party].toLowerCase()),
        proven,
        pdfReady: proven && (await newestDocument(r, binding.textId, signers)) !== null,
        today: dateInNetherlands(r.now),
        consent: proven ? await selectCompanyConsent(r.tx, stored, signer.party) : null,
        whom: context.whomToCall,
      }}
    />,
  );
}

/** The PDF with as many signatures as there are now; null while the job is making it. */
async function newestDocument(r: TaskRequest, textId: string, signers: readonly Signer[]) {
  const signed = signers.filter((one) => one.state === 'signed').length;
  const [newest] = await selectDocuments(r.tx, textId);
  return newest && newest.signatureCount >= signed ? newest : null;
}

async function downloadPdf(r: TaskRequest, context: SignerContext): Promise<Response> {
  const binding = bindingOf(r)(context);
  if (!binding || !(await selectProof(r.tx, binding, r.now))) return r.redirect(paths.signingDone());
  const [newest] = await selectDocuments(r.tx, binding.textId);
  const file = newest ? await selectStoredFile(r.tx, newest.storedFileId) : null;
  return file ? fileResponse(r.c, file) : r.redirect(paths.signingDone());
}
