import { paths } from '../../paths.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addContact, type SavedContact } from './add-contact.ts';
import { changeContact } from './change-contact.ts';
import { contactForm, filledContact } from './company-forms.ts';
import { selectOptionalContact } from './contact-store.ts';
import { editableCompany, usePersonId } from './editable-company.ts';
import { hasStaffRole } from './person-store.ts';
import type { Company, Contact } from './rules/company.ts';
import { texts } from './texts.ts';
import { ContactFormPage, type ContactFormProps } from './views/contact-form-view.tsx';

type OfCompany = StaffRequest<{ companyId: string }>;
type OfContact = StaffRequest<{ companyId: string; contactId: string }>;

export function mountContacts(web: Web): void {
  web.staff.get(paths.contactNew, async (r) => {
    const company = await editableCompany(r);
    if (!company) return r.notFound();
    const firstOne = new FormState({ signs: r.query.get('ondertekent') === 'ja' ? 'yes' : '' });
    return showForm(r, { company, form: firstOne });
  });
  web.staff.post(paths.contactNew, createContact);
  web.staff.get(paths.contactEdit, async (r) => {
    const found = await findContact(r);
    if (!found) return r.notFound();
    return showForm(r, { ...found, form: filledContact(found.contact), seen: fingerprint(found.contact) });
  });
  web.staff.post(paths.contactEdit, saveContact);
}

function showForm(
  r: StaffRequest<object>,
  props: Omit<ContactFormProps, 'lang'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const t = texts[r.lang];
  const title = props.contact ? t.contactEditTitle(props.contact.name) : t.contactNewTitle;
  return r.page({ title, width: 'narrow' }, <ContactFormPage lang={r.lang} {...props} />, status);
}

async function createContact(r: OfCompany): Promise<Response> {
  const company = await editableCompany(r);
  if (!company) return r.notFound();
  const parsed = parseForm(contactForm(r.lang), r.form);
  if (!parsed.ok) return showForm(r, { company, form: parsed.form }, 422);
  const saved = await addContact(r, company.id, parsed.value, usePersonId(r.form));
  return answer(r, saved, { company, form: parsed.form }, texts[r.lang].contactAdded);
}

async function saveContact(r: OfContact): Promise<Response> {
  const found = await findContact(r);
  if (!found) return r.notFound();
  const { company, contact, fixed } = found;
  // The form of a colleague shows name and address, but does not ask for them.
  const values = fixed ? { ...r.form, name: contact.name, email: contact.email ?? '' } : r.form;
  const parsed = parseForm(contactForm(r.lang), values);
  const seen = parsed.form.text('seen');
  const shown = { ...found, form: parsed.form, seen };
  if (!parsed.ok) return showForm(r, shown, 422);
  const saved = await changeContact(r, company.id, contact.id, parsed.value, seen, usePersonId(r.form));
  return answer(r, saved, shown, texts[r.lang].contactSaved);
}

async function answer(
  r: StaffRequest<object>,
  saved: SavedContact,
  shown: Omit<ContactFormProps, 'lang'>,
  done: (name: string) => string,
): Promise<Response> {
  const t = texts[r.lang];
  const { company, form } = shown;
  if (saved.ok)
    return r.redirect(paths.company({ companyId: company.id }), {
      tone: 'success',
      message: saved.reused ? t.contactReused(saved.name) : done(saved.name),
    });
  switch (saved.fault) {
    case 'not_found':
      return r.notFound();
    case 'other_name': {
      const { person } = saved;
      return showForm(r, { ...shown, form: form.with({ email: t.otherName(person.name) }), known: person }, 422);
    }
    case 'already_contact': {
      const { contact: double } = saved;
      return showForm(r, { ...shown, form: form.with({ email: t.alreadyContact(double.name) }), double }, 422);
    }
    case 'changed_meanwhile': {
      const { stored } = saved;
      return showForm(r, { ...shown, seen: fingerprint(stored), stored }, 409);
    }
  }
}

async function findContact(r: OfContact): Promise<{ company: Company; contact: Contact; fixed: boolean } | null> {
  const company = await editableCompany(r);
  const contact = company && (await selectOptionalContact(r.tx, company.id, r.params.contactId));
  return contact ? { company, contact, fixed: await hasStaffRole(r.tx, contact.personId) } : null;
}
