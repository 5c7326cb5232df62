import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { langs } from '../../platform/i18n/lang.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type CompanyDetails, selectCompanyDetails } from '../companies/index.ts';
import { selectMkbRouteChoices } from './scan-list-store.ts';
import { can } from './scan-policy.ts';
import { staffTexts } from './staff-texts.ts';
import { type NewScanFacts, startScan } from './start-scan.ts';
import { type CompanyPerson, ScanNewPage, somebodyElse } from './views/scan-new-view.tsx';
import { selectWorkplacesNow } from './workplace-now-store.ts';

type OfWorkplace = StaffRequest<{ companyId: string; workplaceId: string }>;
type Opened = { company: CompanyDetails; workplaceId: string };

const newForm = formSchema((f) =>
  z.object({
    mkbRouteId: f.optionalId(),
    studentNumber: f.optionalText(40),
    person: f.optionalText(40),
    name: f.optionalText(120),
    email: f.optionalEmail(),
    language: f.choice(langs),
  }),
);

/** Starting a scan of a workplace. */
export function mountScanNew(web: Web): void {
  web.staff.get(paths.scanNew, (r) =>
    withWorkplace(r, async (opened) => {
      const [now] = await selectWorkplacesNow(r.tx, { workplaceId: opened.workplaceId }, r.today);
      if (now?.openId) return alreadyOpen(r, now.openId);
      const values = {
        studentNumber: (r.query.get('student') ?? '').slice(0, 40),
        mkbRouteId: r.query.get('mkb-route') ?? '',
        person: peopleOf(opened)[0]?.key ?? somebodyElse,
        language: 'nl',
      };
      return showForm(r, opened, new FormState(values));
    }),
  );
  web.staff.post(paths.scanNew, (r) => withWorkplace(r, (opened) => start(r, opened)));
}

async function withWorkplace(r: OfWorkplace, answer: (opened: Opened) => Promise<Response>): Promise<Response> {
  const { companyId, workplaceId } = r.params;
  if (!can.start(r.actor, { companyId, mkbRouteId: null })) return r.notFound();
  const company = await selectCompanyDetails(r.tx, companyId, r.today);
  if (!company?.workplaces.some(({ id }) => id === workplaceId)) return r.notFound();
  return answer({ company, workplaceId });
}

const alreadyOpen = (r: OfWorkplace, scanId: string): Response =>
  r.redirect(paths.scan({ scanId }), { tone: 'info', message: staffTexts[r.lang].alreadyOpen });

/** Who is known at the company and can fill in: contacts first, then the coach; each address once. */
function peopleOf({ company, workplaceId }: Opened): CompanyPerson[] {
  const { coach } = company.workplaces.find(({ id }) => id === workplaceId) ?? { coach: null };
  const known = [
    ...company.contacts.map(({ personId, name, email, functionTitle }) => ({ personId, name, email, functionTitle })),
    ...(coach ? [{ personId: coach.personId, name: coach.name, email: coach.email, functionTitle: '' }] : []),
  ];
  return known
    .filter((one, at) => known.findIndex(({ personId }) => personId === one.personId) === at)
    .map(({ personId, ...person }) => ({ key: personId, ...person }));
}

async function showForm(r: OfWorkplace, opened: Opened, form: FormState): Promise<Response> {
  const t = staffTexts[r.lang];
  const workplace = opened.company.workplaces.find(({ id }) => id === opened.workplaceId);
  return r.page(
    { title: t.newTitle, width: 'narrow' },
    <ScanNewPage
      lang={r.lang}
      company={opened.company}
      workplaceId={opened.workplaceId}
      functionTitle={workplace?.functionTitle ?? ''}
      location={workplace?.location ?? ''}
      coachName={workplace?.coach?.name ?? null}
      people={peopleOf(opened)}
      mkbRoutes={await selectMkbRouteChoices(r.tx, r.actor)}
      form={form}
    />,
    form.ok ? 200 : 422,
  );
}

async function start(r: OfWorkplace, opened: Opened): Promise<Response> {
  const t = staffTexts[r.lang];
  const parsed = parseForm(newForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, opened, parsed.form);
  const { mkbRouteId, studentNumber, person, name, email, language } = parsed.value;
  const again = (errors: Record<string, string>) => showForm(r, opened, parsed.form.with(errors));
  const known = peopleOf(opened).find(({ key }) => key === person);
  if (!known && name === '') return again({ name: t.nameNeeded });
  if (mkbRouteId && !(await selectMkbRouteChoices(r.tx, r.actor)).some(({ id }) => id === mkbRouteId))
    return r.notFound();
  const company: NewScanFacts['company'] = known
    ? { personId: known.key, name: known.name, email: known.email }
    : { personId: null, name, email };
  const started = await startScan(r, { ...r.params, mkbRouteId, studentNumber, company, language });
  if (started.ok)
    return r.redirect(paths.scan({ scanId: started.id }), { tone: 'success', message: t.started(started.mailed) });
  switch (started.fault) {
    case 'already_open':
      return alreadyOpen(r, started.scanId);
    case 'unknown_student':
      return again({ studentNumber: t.unknownStudent });
    case 'no_mail_server':
      return again({ form: t.noMailServer });
    case 'not_found':
      return r.notFound();
  }
}
