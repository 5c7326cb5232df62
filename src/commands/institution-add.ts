import { createInterface } from 'node:readline/promises';
import { addInstitution, freeSlug, recordInstitutionsAdded, slugFor } from '../features/setup/index.ts';
import { dateInNetherlands } from '../kernel/iso-date.ts';
import type { Deps } from '../shell/index.ts';
import { CommandRefusal } from './refusal.ts';

const terminal = { kind: 'terminal', name: 'institution:add' } as const;

/**
 * `npm run institution:add -- "Name" place "Admin's name" admin@address`: adds a hogeschool with its first admin; asks for
 * what is not given.
 */
export async function addInstitutionFromTerminal(
  { db, clock, newId, installation }: Deps,
  args: readonly string[],
): Promise<void> {
  if ((await installation.isDemo()) === null)
    throw new CommandRefusal('Driehoek is still empty. Start it with npm start and follow the set-up page first.');
  const [name, place, adminName, adminEmail] = await askFor(
    ['Name of the hogeschool', 'Place', 'Name of the first admin', 'E-mail address of the first admin'],
    args,
  );
  if (!name || !adminName || !adminEmail?.includes('@'))
    throw new CommandRefusal('A hogeschool needs a name, and an admin with a name and an e-mail address.');
  const now = clock.now();
  const institutionId = newId();
  const slug = await db.asIdentity((tx) => freeSlug(tx, slugFor(name)));
  const admin = { name: adminName, email: adminEmail.toLowerCase() };
  await db.inInstitution(institutionId, (tx) =>
    addInstitution(
      tx,
      institutionId,
      { name, slug, place: place ?? '', houseStyle: {}, admin },
      newId,
      now,
      dateInNetherlands(now),
    ),
  );
  await db.asIdentity((tx) => recordInstitutionsAdded(tx, [institutionId], terminal, now));
  process.stdout.write(
    `${name} is added. ${admin.name} can log in; npm run login-link -- ${admin.email} gives a link.\n`,
  );
}

async function askFor(questions: readonly string[], given: readonly string[]): Promise<string[]> {
  const answers = [...given];
  if (answers.length >= questions.length) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const question of questions.slice(answers.length))
    answers.push((await terminal.question(`${question}: `)).trim());
  terminal.close();
  return answers;
}
