import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { fingerprint } from '../../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { establishmentNumber } from '../company-forms.ts';
import { editableCompany } from '../editable-company.ts';
import type { Company } from '../rules/company.ts';
import { type CompanyLocation, type LocationFacts, selectOptionalLocation } from './location-store.ts';
import { addLocation, changeLocation } from './save-location.ts';
import { texts } from './texts.ts';
import { LocationFormPage, type LocationFormProps } from './views/location-form-view.tsx';

type OfLocation = StaffRequest<{ companyId: string; locationId: string }>;

const locationForm = formSchema((f, lang) =>
  z
    .object({
      name: f.text(120),
      street: f.optionalText(120),
      postcode: f.postcode(),
      place: f.optionalText(80),
      establishmentNumber: establishmentNumber(f, lang),
    })
    .transform(({ postcode, ...facts }): LocationFacts => ({ ...facts, postcode: postcode ?? '' })),
);

export function mountLocations(web: Web): void {
  web.staff.get(paths.locationNew, async (r) => {
    const company = await editableCompany(r);
    return company ? showForm(r, { company, form: new FormState() }) : r.notFound();
  });
  web.staff.post(paths.locationNew, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    const parsed = parseForm(locationForm(r.lang), r.form);
    if (!parsed.ok) return showForm(r, { company, form: parsed.form }, 422);
    await addLocation(r, company.id, parsed.value);
    return saved(r, company, parsed.value);
  });
  web.staff.get(paths.locationEdit, async (r) => {
    const found = await findLocation(r);
    if (!found) return r.notFound();
    const { id: _, ...facts } = found.location;
    const form = new FormState({ ...facts, establishmentNumber: facts.establishmentNumber ?? '' });
    return showForm(r, { ...found, form, seen: fingerprint(found.location) });
  });
  web.staff.post(paths.locationEdit, saveLocation);
}

function showForm(
  r: StaffRequest<object>,
  props: Omit<LocationFormProps, 'lang'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const title = props.location ? t.editTitle : t.newTitle;
  return r.page({ title, width: 'narrow' }, <LocationFormPage lang={r.lang} {...props} />, status);
}

async function saveLocation(r: OfLocation): Promise<Response> {
  const found = await findLocation(r);
  if (!found) return r.notFound();
  const { company, location } = found;
  const parsed = parseForm(locationForm(r.lang), r.form);
  const seen = parsed.form.text('seen');
  if (!parsed.ok) return showForm(r, { ...found, form: parsed.form, seen }, 422);
  const place = { companyId: company.id, locationId: location.id };
  const changed = await changeLocation(r, place, parsed.value, seen);
  if (changed.ok) return saved(r, company, parsed.value);
  if (changed.fault === 'not_found') return r.notFound();
  const { stored } = changed;
  return showForm(r, { ...found, form: parsed.form, seen: fingerprint(stored), stored }, 409);
}

/** Without a postcode it is kept all the same, and the message says what that costs. */
function saved(r: StaffRequest<object>, company: Company, { name, postcode }: LocationFacts): Response {
  const t = texts[r.lang];
  return r.redirect(
    paths.company({ companyId: company.id }),
    postcode === ''
      ? { tone: 'warning', message: t.savedWithoutPostcode(name) }
      : { tone: 'success', message: t.saved(name) },
  );
}

async function findLocation(r: OfLocation): Promise<{ company: Company; location: CompanyLocation } | null> {
  const company = await editableCompany(r);
  const location = company && (await selectOptionalLocation(r.tx, company.id, r.params.locationId));
  return location ? { company, location } : null;
}
