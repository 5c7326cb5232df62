import { parseArgs } from 'node:util';
import { chainReportWords, chainTexts } from '../features/audit-log/index.ts';
import { auditKeys } from '../platform/audit/audit-keys.ts';
import { verifyAll } from '../platform/audit/verify-all.ts';
import { langs } from '../platform/i18n/lang.ts';
import { type Deps, selectInstitutions } from '../shell/index.ts';
import { CommandRefusal } from './refusal.ts';
import { readWitnesses } from './witness-file.ts';

const usage = 'npm run audit:verify -- [--witness <backup or its .heads.json>]... [--lang nl]';

/** `npm run audit:verify`: checks every log of the installation and says in words what is wrong. Answers whether all are whole. */
export async function verifyAuditFromTerminal(
  { db, secretKey }: Pick<Deps, 'db' | 'secretKey'>,
  args: readonly string[],
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<boolean> {
  const { lang, witness } = readArguments(args);
  const witnesses = await readWitnesses(witness);
  const names = new Map((await db.asIdentity(selectInstitutions)).map(({ id, name }) => [id, name]));
  let areWhole = true;
  for await (const checked of verifyAll(db, auditKeys(secretKey), witnesses)) {
    if (checked.faults.length > 0) areWhole = false;
    const [title, ...lines] = chainReportWords(lang, checked, names.get(checked.chain) ?? null);
    write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  const t = chainTexts(lang);
  write(`\n${areWhole ? t.allWhole : t.notAllWhole}\n${witness.length === 0 ? `${t.noWitness}\n` : ''}`);
  return areWhole;
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        witness: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en' },
      },
    });
    const lang = langs.find((known) => known === values.lang);
    if (lang) return { lang, witness: values.witness };
  } catch {
    // Said below, with how it is used.
  }
  throw new CommandRefusal(`That is not how it works. Use: ${usage}`);
}
