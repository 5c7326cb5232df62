import { addCompany, matchSome, mergeCompanies } from '../src/features/companies/index.ts';
import { askCompany, saveOwnData, selectColleagues, selectOwnFacts } from '../src/features/company-proposals/index.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import { fingerprint } from '../src/platform/http/fingerprint.ts';
import { selectOpenTaskLink } from '../src/platform/identity/task-links.ts';
import type { Act } from '../src/shell/index.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

const unknown = { staff: null, turnover: null, balanceSheet: null, kvkNumber: null };

/** Two companies that were entered twice, of which one pair is merged; and a company that looks its own data through. */
export function planMerging(world: World, person: string): void {
  const asKeeper = (days: number, time: string, what: string, work: (act: Act, at: Date) => Promise<void>) =>
    world.plan(ago(days, time), what, (at) => world.as(person, 'partner_manager', at, (act) => work(act, at)));

  asKeeper(9, '10:05', 'companies entered twice', async (act) => {
    const even = { evenIfAlike: true };
    const kanaal = { street: 'Kanaal Noord 210', postcode: '7322 AP', place: 'Apeldoorn', phone: '' };
    done(await addCompany(act, { ...unknown, name: 'Kanaal Code', ...kanaal }, even));
    const gracht = { street: 'Thorbeckegracht 40', postcode: '8011 VN', place: 'Zwolle', phone: '038 000 10 91' };
    world.companies.add(
      'gracht-twice',
      done(await addCompany(act, { ...unknown, name: 'Grachtwerk', ...gracht }, even)).id,
    );
  });
  asKeeper(8, '11:20', 'one pair merged', async (act, at) => {
    done(await mergeCompanies(act, world.companies.id('grachtwerk'), world.companies.id('gracht-twice'), new Map()));
    await matchSome(act.tx, world.institutionId, at);
  });
  asKeeper(6, '09:15', 'a company asked for its data', async (act) => {
    const companyId = world.companies.id('grachtwerk');
    const [contact] = await selectColleagues(act.tx, companyId, act.today);
    if (contact) await askCompany(act, companyId, contact.id, 'nl');
  });
  world.plan(ago(5, '20:10'), 'a company proposes an address', (at) => propose(world, at));
}

/** In the evening, on a phone: staff at once, a new address for somebody to look at. */
async function propose(world: World, now: Date): Promise<void> {
  const { deps, institutionId } = world;
  await deps.db.inInstitution(institutionId, async (tx) => {
    const companyId = world.companies.id('grachtwerk');
    const [contact] = await selectColleagues(tx, companyId, dateInNetherlands(now));
    const facts = await selectOwnFacts(tx, companyId);
    const link = contact && (await selectOpenTaskLink(tx, 'company_data', contact.id));
    if (!contact || !facts || !link) return;
    const typed = { ...facts, staff: 9, street: 'Melkmarkt 12', postcode: '8011 MC' };
    const own = { tx, institutionId, taskLinkId: link.id, contact, now, lang: 'nl', deps } as const;
    await saveOwnData(own, typed, '', fingerprint(facts));
  });
}
