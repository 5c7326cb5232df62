import { readFileSync } from 'node:fs';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { fileResponse, type StaffRequest, type TaskRequest } from '../../../shell/index.ts';
import { selectInstitutionSettings } from '../../institution/index.ts';
import type { Certificate } from '../coach-store.ts';
import { certificateTexts } from './certificate-texts.ts';
import { moduleOf } from './modules.ts';

const template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8');

type Asked = Pick<StaffRequest | TaskRequest, 'tx' | 'lang' | 'deps' | 'c' | 'view'>;

/** A certificate as a tagged PDF, in the language of the reader: the same each time, made from its row. */
export async function certificateFile(
  { tx, lang, deps, c, view }: Asked,
  institutionId: string,
  certificate: Certificate,
): Promise<Response> {
  const t = certificateTexts[lang];
  const { name, module, version, number, issuedOn } = certificate;
  const institution = await selectInstitutionSettings(tx, institutionId);
  const words = moduleOf(module, version)?.words[lang];
  const slug = view.institution?.slug ?? '';
  const data = {
    title: t.title,
    given: t.given(name),
    module: words?.title ?? module,
    how: t.how,
    facts: [
      [t.number, number],
      [t.by, institution.name],
      [t.on, formatDate(lang, issuedOn)],
      [t.version, String(version)],
    ],
    check: t.check,
    address: deps.publicUrl + paths.certificateCheck({ institutionSlug: slug }),
  };
  const bytes = await deps.pdf.make(template, data, [], {
    title: `${t.title}: ${data.module}, ${name}`,
    author: institution.name,
    description: t.description,
    language: lang,
    region: lang === 'nl' ? 'nl' : 'gb',
    created: new Date(`${issuedOn}T12:00:00Z`),
  });
  return fileResponse(c, {
    contentType: 'application/pdf',
    name: `${t.file}-${number}.pdf`,
    bytes: Buffer.from(bytes),
  });
}
