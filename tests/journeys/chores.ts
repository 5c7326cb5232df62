import type { Installation } from './installation.ts';
import { codeIn, linkIn, type PostOffice } from './post-office.ts';
import type { Visitor } from './visitor.ts';

/** Types the code from the terminal and makes a hogeschool; ends logged in as its first admin. */
export async function setUpHogeschool(visitor: Visitor, { setupCodes }: Installation): Promise<void> {
  await visitor.goTo('/');
  await visitor.fill('Code uit de terminal', setupCodes.at(-1) ?? '');
  await visitor.press('Ga verder');
  await visitor.follow('Stel Driehoek in voor je hogeschool');
  await visitor.fill('Naam van de hogeschool', 'Hogeschool Drempel');
  await visitor.fill('Plaats', 'Zwolle');
  await visitor.fill('Korte naam naast het beeldmerk', 'Drempel');
  await visitor.fill('Naam van de eerste beheerder', 'Ada Beheer');
  await visitor.fill('E-mailadres van de eerste beheerder', 'ada@drempel.example');
  await visitor.press('Maak de hogeschool');
  await visitor.sees('Je hogeschool staat klaar.');
}

/** As admin: adds somebody with a role, without an invitation. */
export async function addColleague(
  admin: Visitor,
  colleague: { name: string; email: string; role: string; maySign?: boolean },
): Promise<void> {
  await admin.goTo('/beheer/mensen/nieuw');
  await admin.fill('Naam', colleague.name);
  await admin.fill('E-mailadres', colleague.email);
  await admin.choose('Rol', colleague.role);
  if (colleague.maySign) await admin.check(/^Mag overeenkomsten ondertekenen/);
  await admin.page.getByLabel(/^Stuur meteen een uitnodiging/).uncheck();
  await admin.press('Voeg toe');
  await admin.sees(`${colleague.name} is toegevoegd.`);
}

/** Logs in by mail, as somebody with one role: asks for a link, opens it, presses its button. */
export async function logIn(visitor: Visitor, post: PostOffice, email: string): Promise<void> {
  await visitor.goTo('/inloggen');
  await visitor.fill('E-mailadres', email);
  await visitor.press('Stuur mij een link');
  await visitor.reads('Kijk in je mail');
  await visitor.goTo(linkIn(await post.letterTo(email, /inloglink/)));
  await visitor.press('Log in');
  await visitor.reads('Mijn taken');
}

/** Opens a link to sign and presses its button. */
export async function openTask(visitor: Visitor, link: string): Promise<void> {
  await visitor.goTo(link);
  await visitor.press('Open de overeenkomst');
  await visitor.reads('Lees de overeenkomst');
}

/** Signs from the link in the signer's mail, with the code from the next; ends on the page that thanks. */
export async function signFromMail(
  visitor: Visitor,
  post: PostOffice,
  email: string,
  signer: { jobTitle: string | null; authority: string | RegExp },
): Promise<void> {
  await openTask(visitor, linkIn(await post.letterTo(email, /ondertekenen\?$/)));
  await visitor.picture('sign-1-read');
  await visitor.press('Stuur mij een code');
  await visitor.fill('Code uit je mail', codeIn(await post.letterTo(email, /Je code/)));
  await visitor.picture('sign-2-code');
  await visitor.press('Ga verder');
  await visitor.reads('Onderteken de overeenkomst');
  if (signer.jobTitle !== null) await visitor.fill('Je functie', signer.jobTitle);
  await visitor.check(signer.authority);
  await visitor.check(/^Ik heb de hele overeenkomst gelezen/);
  await visitor.picture('sign-3-confirm');
  await visitor.press('Ik ga akkoord en onderteken');
  await visitor.reads('Bedankt, je hebt ondertekend');
}
