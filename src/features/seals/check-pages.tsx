import { paths } from '../../paths.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import type { PublicRequest, Web } from '../../shell/index.ts';
import { checkFile, fileFault } from './check-file.ts';
import { verdictOf } from './rules/verdict.ts';
import { texts } from './texts.ts';
import { CheckPage, type PdfFault } from './views/check-view.tsx';
import { VerdictPage } from './views/verdict-view.tsx';

const limits = { largest: 10 * 1024 * 1024, seconds: 60, atOnce: 8 };
const rate = { hits: 60, seconds: 600 };

/** *Controleer een overeenkomst*: for everybody who holds a PDF. The file stays in memory; the answer names no person. */
export function mountAgreementCheck(web: Web): void {
  web.open.get(paths.checkAgreement, (r) => ask(r));
  web.open.upload(paths.checkAgreement, { ...limits, onFault: (r, fault) => ask(r, fault) }, check);
}

async function check(r: PublicRequest): Promise<Response> {
  const file = r.files.get('pdf');
  if (!file) return ask(r, 'none');
  const key = keyedHash(r.deps.secretKey, 'rate', `check from ${clientAddress(r.c, r.deps)}`);
  if (!(await r.deps.db.asIdentity((tx) => withinRate(tx, key, rate, r.now)))) return ask(r, 'too_often');
  const bytes = Buffer.from(file);
  const { sha256, registered, seals } = await r.deps.db.asIdentity((tx) => checkFile(tx, bytes));
  const fault = registered ? null : fileFault(bytes);
  if (fault) return ask(r, fault);
  return r.page(
    { title: texts[r.lang].checkTitle, width: 'narrow' },
    <VerdictPage lang={r.lang} verdict={verdictOf(registered, seals)} sha256={sha256} />,
  );
}

function ask(r: PublicRequest, fault: PdfFault | null = null): Promise<Response> {
  const t = texts[r.lang];
  return r.page(
    { title: t.checkTitle, description: t.checkDescription, width: 'narrow' },
    <CheckPage lang={r.lang} fault={fault} />,
    fault === 'busy' ? 503 : fault === 'too_often' ? 429 : fault ? 422 : 200,
  );
}
