import type { Db } from '../db/db.ts';
import type { AuditKeys } from './audit-keys.ts';
import type { ChainReport, ChainWitness } from './chain-check.ts';
import { installationChain } from './seal.ts';
import { verifyChain, verifyInstallationChain } from './verify-chain.ts';

/** What a witness file says: per chain the numbers and seals that were seen. */
export type Witnesses = ReadonlyMap<string, readonly ChainWitness[]>;

export type CheckedChain = ChainReport & {
  /** Gone together with its hogeschool when the installation was wiped, says the installation's own log. */
  isWiped: boolean;
};

/** Checks the installation's chain and then that of every hogeschool: those that are there, and those that ought to be. */
export async function* verifyAll(db: Db, keys: AuditKeys, witnesses: Witnesses): AsyncGenerator<CheckedChain> {
  const expected = new Set<string>();
  const wiped = new Set<string>();
  yield {
    ...(await db.asIdentity((tx) =>
      verifyInstallationChain(tx, keys, witnesses.get(installationChain) ?? [], (action, detail) => {
        const { institutions = [] } = detail as { institutions?: string[] };
        if (action === 'institution.added' || action === 'chain.begun') for (const id of institutions) expected.add(id);
        if (action === 'installation.wiped') for (const id of institutions) wiped.add(id);
      }),
    )),
    isWiped: false,
  };
  const present = await db.asIdentity((tx) => tx.selectFrom('institution').select('id').orderBy('createdAt').execute());
  const witnessed = [...witnesses.keys()].filter((chain) => chain !== installationChain);
  for (const chain of new Set([...present.map(({ id }) => id), ...expected, ...witnessed])) {
    const report = await db.inInstitution(chain, (tx) => verifyChain(tx, keys, chain, witnesses.get(chain)));
    const isWiped = wiped.has(chain) && report.rows === 0;
    yield { ...report, faults: isWiped ? [] : report.faults, isWiped };
  }
}
