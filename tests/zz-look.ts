import { AxeBuilder } from '@axe-core/playwright';
import { createServedProduct } from './support/served-product.ts';
import { addTestInstitution, addTestPerson } from './support/institutions.ts';
import { launchBrowser } from './support/browser.ts';
import { paths } from '../src/paths.ts';
import { newMkbRoute, somePeriod, revisionOn, idsOn } from '../src/features/mkb-routes/mkb-routes.fixture.ts';
const product = await createServedProduct({});
const { deps } = product;
const z = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin: { name: 'Ada Beheer', email: 'ada@z.example' } });
for (const [role, name] of [['project_lead', 'Pien Leeuw'], ['programme_manager', 'Mees Bakker'], ['lecturer', 'Lot Visser']] as const)
  await addTestPerson(deps, z.id, { name, email: `${role}@z.example`, role });
const lead = await product.browserAs('project_lead', 'zuidwal');
const manager = await product.browserAs('programme_manager', 'zuidwal');
const leadId = /<option value="([0-9a-f-]{36})"[^>]*>Pien/.exec((await lead.get(paths.mkbRouteNew())).html)?.[1] ?? '';
const make = async (f: Record<string, string>) => { const p = await lead.post(paths.mkbRouteNew(), { ...newMkbRoute, projectLeadId: leadId, ...f }); const [, , mkbRouteId = '', , versionId = ''] = p.path.split('/'); return { mkbRouteId, versionId }; };
const made = await make({ variant: 'third_location' });
const post = async (to: string, fields: Record<string, string | string[]> = {}) => { const p = await lead.post(to, { ...fields, revision: revisionOn(await lead.get(paths.design(made))) }); if (p.status !== 200) console.log(to, p.status, p.text.slice(0, 300)); return p; };
const ids = idsOn(await lead.get(paths.design(made)), 'perioden');
const P = (o: object) => ({ ...somePeriod, ...o });
await post(paths.designPeriod({ ...made, periodId: ids[0]! }), P({ companyDays: '2', schoolDays: '2', schoolRemoteDays: '0', thirdDays: '1' }));
await post(paths.designPeriod({ ...made, periodId: ids[1]! }), P({ label: 'feb – juli', weeks: '22', companyDays: '3', schoolDays: '1', schoolRemoteDays: '0', thirdDays: '1', companyWeekdays: ['1', '2', '3'], schoolWeekdays: ['4'], thirdWeekdays: ['5'] }));
await post(paths.designPeriod({ ...made, periodId: ids[2]! }), P({ studyYear: '2', companyDays: '3.5', schoolDays: '1.5', schoolRemoteDays: '0.5' }));
await post(paths.designPeriod({ ...made, periodId: ids[3]! }), P({ studyYear: '2', label: 'feb – juli', weeks: '22', companyDays: '4', schoolDays: '1', schoolRemoteDays: '0' }));
for (const [name, n, c, s, t] of [['Ontwerpen van een besturing', 3, 20, 0, 10], ['Onderhoud en betrouwbaarheid', 2, 30, 0, 0], ['Onderzoek in de praktijk', 2, 10, 20, 0], ['Professioneel handelen', 2, 10, 20, 0]] as const)
  await post(paths.designUnitAdd(made), { name, outcomes: Array(n).fill('Je ontwerpt een besturing.').join('\n'), companyCredits: String(c), schoolCredits: String(s), thirdCredits: String(t), periods: ids });
const companies: string[] = [];
for (const [name, staff] of [['Van Dam Techniek', 40], ['De Wit Besturingen', 310], ['Installatiehuis Oost', 85]] as const) { const id = deps.newId(); companies.push(id); await deps.db.inInstitution(z.id, (tx) => tx.insertInto('company').values({ institutionId: z.id, id, name, staff, createdAt: deps.clock.now() }).execute()); }
await post(paths.designFacts(made), { employed: 'yes', paid: 'yes', connected: 'yes', tripartiteAgreement: 'yes', coDesign: '', shown: companies, companies });
const pub = await make({ name: 'Bachelor Zorgtechnologie, Mkb-route', new_name: 'Zorgtechnologie', new_degree: 'bachelor', new_credits: '240', new_mode: 'part_time', variant: 'growing_work', region: 'Zwolle' });
await lead.post(paths.designMotivation({ ...pub, criterion: 'greater_part_at_workplace' }), { text: 'In het eerste jaar leert de student de basis op de hogeschool.\nDaarna weegt de praktijk zwaarder dan de dagen laten zien.' });
await lead.post(paths.versionSubmit(pub), { revision: revisionOn(await lead.get(paths.versionSubmit(pub))) });
const shots: [string, string, typeof lead][] = [
  ['list', paths.mkbRoutes(), lead], ['new', paths.mkbRouteNew(), lead], ['designer', paths.design(made), lead],
  ['period', paths.designPeriod({ ...made, periodId: ids[1]! }), lead], ['variant', paths.designVariant(made), lead],
  ['unit', paths.designUnitAdd(made), lead], ['facts', paths.designFacts(made), lead], ['motivate', paths.designMotivation({ ...made, criterion: 'sme' }), lead],
  ['submit', paths.versionSubmit(made), lead], ['version', paths.version(pub), manager], ['publish', paths.versionPublish(pub), manager], ['tasks', paths.tasks(), manager],
  ['check', paths.routeCheck() + '?degree=associate_degree&weeks=42&company=1&school=4&third=0&hours=8&study=0&weeks=42&company=4&school=1&third=0&hours=8&study=0', lead],
];
const only = (process.argv[2] ?? '').split(',').filter(Boolean);
const browser = await launchBrowser();
async function shoot(list: [string, string, typeof lead][], tag = '') {
  for (const width of [1280, 390]) for (const [name, path, who] of list) {
    if (only.length && !only.includes(name)) continue;
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true });
    await context.addCookies([...who.cookies].map(([n, value]) => ({ name: n, value, url: product.origin })));
    const page = await context.newPage();
    page.on('console', (m) => { if (m.type() === 'error') console.log(name, 'console:', m.text()); });
    page.on('pageerror', (e) => console.log(name, 'pageerror:', e.message));
    await page.goto(product.origin + path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) console.log(name, width, 'overflow', over);
    const axe = await new AxeBuilder({ page }).analyze();
    for (const v of axe.violations) console.log(name, width, 'axe', v.id, v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(' || '));
    if (name === 'designer') await page.locator('.ribbon-actions summary').first().click();
    await page.screenshot({ path: `/tmp/rd/${name}${tag}-${width}.png`, fullPage: width > 500, ...(width < 500 && { fullPage: true, clip: { x: 0, y: 0, width: 390, height: 1900 } }) });
    if (name === 'period' && width === 1280) {
      await page.fill('#f-companyDays', '2.5'); await page.fill('#f-schoolDays', '1');
      await page.waitForTimeout(1100);
      console.log('live:', await page.locator('#live-status').textContent(), '|', await page.locator('#live-panel .meter-label').first().textContent());
      await page.screenshot({ path: `/tmp/rd/period-live-${width}.png`, fullPage: true });
    }
    if (name === 'check' && width === 1280) {
      await page.locator('input[name=company]').first().fill('3.5'); await page.locator('input[name=school]').first().fill('1.5');
      console.log('live check:', await page.locator('#live-panel .meter-label').first().textContent(), page.url());
    }
    await context.close();
  }
}
await shoot(shots);
await manager.post(paths.versionPublish(pub), { revision: revisionOn(await manager.get(paths.versionPublish(pub))) });
await lead.post(paths.cohortNew(pub), { name: '2027', startDate: '2027-09-01', endDate: '2031-08-31' });
await shoot([['route', paths.mkbRoute(pub), lead], ['route-draft', paths.mkbRoute(made), lead], ['published', paths.version(pub), lead], ['programmes', paths.programmes(), lead], ['cohort', paths.cohortNew(pub), lead]]);
await browser.close();
await product.close();
process.exit(0);
