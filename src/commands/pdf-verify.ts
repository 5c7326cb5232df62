import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type CheckedFile, type CheckedSeal, checkFile, checkSeals, sealTexts } from '../features/seals/index.ts';
import {
  type CertificateChain,
  certificateFacts,
  fingerprintOf,
  readPem,
  writePem,
} from '../platform/certificates/certificate.ts';
import { formatInstant, formatNumber } from '../platform/i18n/format.ts';
import { type Lang, langs } from '../platform/i18n/lang.ts';
import type { Deps } from '../shell/index.ts';
import { CommandRefusal } from './refusal.ts';

const usage = 'npm run pdf:verify -- FILE [--certificate FILE.pem]... [--lang nl]';

type Arguments = { file: string; certificates: string[]; lang: Lang };
type Write = (text: string) => void;

/** What was asked on the command line. Throws CommandRefusal when that is not how it works. */
export function readVerifyArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        certificate: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en' },
      },
    });
    const lang = langs.find((known) => known === values.lang);
    const [file, ...more] = positionals;
    if (lang && file && more.length === 0) return { file, lang, certificates: values.certificate };
  } catch {
    // Said below, with how it is used.
  }
  throw new CommandRefusal(`That is not how it works. Use: ${usage}`);
}

/** `npm run pdf:verify`: holds a PDF against the register and the certificates of this installation. Answers whether it is genuine. */
export async function verifyPdfWithRegister(
  { db }: Pick<Deps, 'db'>,
  args: readonly string[],
  write: Write = toStdout,
): Promise<boolean> {
  const { file, lang } = readVerifyArguments(args);
  const bytes = await readOrRefuse(file);
  return tell(lang, file, await db.asIdentity((tx) => checkFile(tx, bytes)), write);
}

/** The same with certificates from files, and without any database: for later, elsewhere. */
export async function verifyPdfWithCertificates(args: readonly string[], write: Write = toStdout): Promise<boolean> {
  const { file, certificates, lang } = readVerifyArguments(args);
  const chains = await Promise.all(certificates.map(readChain));
  const bytes = await readOrRefuse(file);
  const seals = await checkSeals(bytes, async (fingerprint) => {
    const chain = chains.find(([own]) => fingerprintOf(own).equals(fingerprint));
    return chain ? { institutionName: '', pem: writePem(chain) } : null;
  });
  return tell(lang, file, { sha256: fingerprintOf(bytes), registered: undefined, seals }, write);
}

const toStdout: Write = (text) => void process.stdout.write(text);

async function readOrRefuse(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefusal(`${file} cannot be read (${error.code}). Use: ${usage}`);
  });
}

async function readChain(file: string): Promise<CertificateChain> {
  const text = (await readOrRefuse(file)).toString('utf8');
  try {
    return readPem(text);
  } catch {
    throw new CommandRefusal(
      `There is no certificate in ${file} that can be read. It must be PEM, its issuers behind it.`,
    );
  }
}

type Found = Omit<CheckedFile, 'registered'> & { registered: CheckedFile['registered'] | undefined };

function tell(lang: Lang, file: string, { sha256, registered, seals }: Found, write: Write): boolean {
  const t = sealTexts[lang].command;
  const isSealed = seals.some(({ faults }) => faults.length === 0);
  const isGenuine = Boolean(registered) || isSealed;
  const register =
    registered === undefined ? t.noRegister : registered ? t.inRegister(registered.institutionName) : t.notInRegister;
  const lines = [t.file(file), t.digest(sha256.toString('hex')), register];
  for (const seal of seals) lines.push(...sealLines(lang, seal));
  if (seals.length === 0) lines.push(t.noSeal);
  write(`${lines.join('\n')}\n\n${isGenuine ? t.genuine : t.notGenuine}\n`);
  return isGenuine;
}

function sealLines(lang: Lang, { certificate, faults, sealedAt, timeStamp, later }: CheckedSeal): string[] {
  const t = sealTexts[lang].command;
  const number = (value: number) => formatNumber(lang, value);
  return [
    t.seal(certificateFacts(certificate).subject),
    ...(faults.length === 0 ? [t.good] : faults.map((fault) => sealTexts[lang].sealFaults[fault])),
    ...(sealedAt ? [t.sealedAt(formatInstant(lang, sealedAt))] : []),
    timeStamp ? t.stampedAt(formatInstant(lang, timeStamp.at), timeStamp.authority) : t.noStamp,
    ...later.map(({ from, to, objects }) =>
      t.later(number(from), number(to), objects.length > 0 ? t.objects(objects.slice(0, 20).join(', ')) : ''),
    ),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}
