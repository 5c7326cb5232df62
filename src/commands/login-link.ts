import { mintLoginToken, requestLoginLink } from '../features/sign-in/index.ts';
import { dateInNetherlands } from '../kernel/iso-date.ts';
import { paths } from '../paths.ts';
import { type Deps, selectInstitutions, selectRoleChoices } from '../shell/index.ts';
import { CommandRefusal } from './refusal.ts';

/** `npm run login-link -- <address>`: prints a log-in link for somebody with a role, for when mail does not work yet. */
export async function printLoginLink({ db, clock, publicUrl }: Deps, args: readonly string[]): Promise<void> {
  const email = args[0]?.trim().toLowerCase();
  if (!email?.includes('@'))
    throw new CommandRefusal('Say whose link you want: npm run login-link -- name@hogeschool.example');
  const now = clock.now();
  const known = [];
  for (const institution of await db.asIdentity(selectInstitutions))
    known.push(
      ...(await db.inInstitution(institution.id, (tx) => selectRoleChoices(tx, email, dateInNetherlands(now)))),
    );
  if (known.length === 0) throw new CommandRefusal(`Nobody with the address ${email} has a role today.`);
  const token = await db.asIdentity(async (tx) =>
    mintLoginToken(tx, await requestLoginLink(tx, email, 'nl', now), now),
  );
  process.stdout.write(`Good for 15 minutes, once:\n${publicUrl}${paths.logInLink({ token })}\n`);
}
