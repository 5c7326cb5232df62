import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { mayAddCompany } from '../company-policy.ts';
import { divisionName } from '../rules/sector.ts';
import { CompanyFormPage } from '../views/company-form-view.tsx';
import { askProfile, type RegisterFault, searchRegister } from './ask-register.ts';
import { selectKvkKey } from './kvk-key-store.ts';
import type { RegisterEntry } from './read-answer.ts';
import { texts } from './texts.ts';
import { LookUpPage, type LookUpProps } from './views/look-up-view.tsx';

/** Looking a company up at the KVK. What is taken over fills the form of a new company, which somebody saves. */
export function mountLookUp(web: Web): void {
  web.staff.get(paths.companyLookUp, lookUp);
  web.staff.get(paths.companyTakeOver, takeOver);
}

/** A way to ask, or why there is none. */
async function wayOf(r: StaffRequest) {
  const key = await selectKvkKey(r.tx, r.deps.secretKey, r.actor.institutionId);
  if (key.state !== 'on') return { ok: false, fault: key.state } as const;
  const callOut = await r.deps.callOut();
  return callOut ? ({ ok: true, key: key.key, callOut } as const) : ({ ok: false, fault: 'demo' } as const);
}

async function lookUp(r: StaffRequest): Promise<Response> {
  if (!mayAddCompany(r.actor)) return r.notFound();
  const text = (r.query.get('zoek') ?? '').trim().slice(0, 80);
  const way = await wayOf(r);
  if (!way.ok) return show(r, { text, fault: way.fault, entries: null });
  if (text.length < 2) return show(r, { text, fault: null, entries: null });
  const answer = await searchRegister(way.callOut, way.key, text);
  return answer.ok
    ? show(r, { text, fault: null, entries: answer.value })
    : show(r, { text, fault: answer.fault, entries: null });
}

const show = (r: StaffRequest, props: Omit<LookUpProps, 'lang'>): Promise<Response> =>
  r.page({ title: texts[r.lang].title, width: 'narrow' }, <LookUpPage lang={r.lang} {...props} />);

/** The form of a new company, filled with what the register says; the address of the choice where that says no more. */
async function takeOver(r: StaffRequest): Promise<Response> {
  if (!mayAddCompany(r.actor)) return r.notFound();
  const chosen = chosenEntry(r.query);
  if (!chosen) return r.redirect(paths.companyLookUp());
  const way = await wayOf(r);
  const answer = way.ok ? await askProfile(way.callOut, way.key, chosen.kvkNumber) : null;
  const fault: RegisterFault | null = answer && !answer.ok ? answer.fault : null;
  const profile = answer?.ok ? answer.value : null;
  const entry = profile ? joined(chosen, profile) : chosen;
  const t = texts[r.lang];
  return r.page(
    { title: t.title, width: 'narrow' },
    <CompanyFormPage
      lang={r.lang}
      form={filledFrom(entry)}
      mayOpen={false}
      notice={profile ? t.taken : [fault && t.faults[fault], t.partly].filter(Boolean).join(' ')}
    />,
  );
}

function chosenEntry(query: URLSearchParams): RegisterEntry | null {
  const of = (name: string) => (query.get(name) ?? '').slice(0, 120);
  const kvkNumber = of('kvk');
  if (!/^\d{8}$/.test(kvkNumber)) return null;
  const establishment = of('vestiging');
  return {
    kvkNumber,
    establishmentNumber: /^\d{12}$/.test(establishment) ? establishment : null,
    name: of('naam'),
    street: of('straat'),
    postcode: '',
    place: of('plaats'),
    sbiCode: null,
  };
}

/** The address of the main establishment is not that of another one. */
function joined(chosen: RegisterEntry, profile: RegisterEntry): RegisterEntry {
  const isMain = chosen.establishmentNumber === null || chosen.establishmentNumber === profile.establishmentNumber;
  return isMain
    ? { ...profile, name: chosen.name || profile.name }
    : { ...chosen, name: chosen.name || profile.name, sbiCode: profile.sbiCode };
}

/** A code that only one scheme has gets that scheme; of another somebody must say it. */
function filledFrom({
  kvkNumber,
  establishmentNumber,
  name,
  street,
  postcode,
  place,
  sbiCode,
}: RegisterEntry): FormState {
  const schemes = sbiCode ? (['2025', '2008'] as const).filter((scheme) => divisionName('nl', scheme, sbiCode)) : [];
  return new FormState({
    name,
    kvkNumber,
    establishmentNumber: establishmentNumber ?? '',
    street,
    postcode,
    place,
    sbiCode: sbiCode ?? '',
    sbiScheme: schemes.length === 1 ? (schemes[0] ?? '') : '',
  });
}
