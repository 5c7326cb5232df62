import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { hasStaffRole } from '../companies/index.ts';
import { findCompanies } from '../people/index.ts';
import { changedContactForm, contactForm, datesForm, memberForm } from './association-forms.ts';
import { findAssociation, type OfAssociation } from './find-association.ts';
import { addContactOf, addMember, changeContactOf, changeMember, type SavedContactOf } from './keep-relations.ts';
import { type Member, selectOptionalMember } from './member-store.ts';
import { type AssociationContact, selectContactsOf } from './people-store.ts';
import type { Association } from './rules/association.ts';
import { texts } from './texts.ts';
import { ContactOfForm, MemberForm } from './views/relation-form-views.tsx';

/** Members, and people who speak for an association. */
export function mountRelations(web: Web): void {
  web.staff.get(paths.branchMemberNew, (r) =>
    withAssociation(r, (association) => showMember(r, association, new FormState({ validFrom: r.today }))),
  );
  web.staff.post(paths.branchMemberNew, (r) => withAssociation(r, (association) => saveMember(r, association)));
  web.staff.get(paths.branchMember, (r) =>
    withMember(r, (association, member) => {
      const { validFrom, validUntil } = member;
      return showMember(r, association, new FormState({ validFrom, validUntil: validUntil ?? '' }), member);
    }),
  );
  web.staff.post(paths.branchMember, (r) =>
    withMember(r, async (association, member) => {
      const parsed = parseForm(datesForm(r.lang), r.form);
      if (!parsed.ok) return showMember(r, association, parsed.form, member);
      return (await changeMember(r, association.id, member.id, parsed.value)) ? back(r) : r.notFound();
    }),
  );
  web.staff.get(paths.branchContactNew, (r) =>
    withAssociation(r, (association) => showContact(r, association, new FormState())),
  );
  web.staff.post(paths.branchContactNew, (r) => withAssociation(r, (association) => saveContact(r, association)));
  web.staff.get(paths.branchContactEdit, (r) =>
    withContact(r, (association, contact) => {
      const { name, email, phone, functionTitle, validFrom, validUntil } = contact;
      const form = { name, email: email ?? '', phone, functionTitle, validFrom, validUntil: validUntil ?? '' };
      return showContact(r, association, new FormState(form), contact);
    }),
  );
  web.staff.post(paths.branchContactEdit, (r) =>
    withContact(r, async (association, contact) => {
      const { name, email } = contact;
      // The form of a colleague does not ask for these.
      const fixed = (await hasStaffRole(r.tx, contact.personId)) ? { name, email: email ?? '' } : {};
      const parsed = parseForm(changedContactForm(r.lang), { ...r.form, ...fixed });
      if (!parsed.ok) return showContact(r, association, parsed.form, contact);
      const changed = await changeContactOf(r, association.id, contact.id, parsed.value);
      return afterContact(r, association, parsed.form, changed, contact);
    }),
  );
}

async function withAssociation(
  r: OfAssociation,
  answer: (association: Association) => Promise<Response>,
): Promise<Response> {
  const association = await findAssociation(r, 'edit');
  return association ? answer(association) : r.notFound();
}

const withMember = (
  r: StaffRequest<{ associationId: string; memberId: string }>,
  answer: (association: Association, member: Member) => Promise<Response>,
): Promise<Response> =>
  withAssociation(r, async (association) => {
    const member = await selectOptionalMember(r.tx, association.id, r.params.memberId);
    return member ? answer(association, member) : r.notFound();
  });

const withContact = (
  r: StaffRequest<{ associationId: string; contactId: string }>,
  answer: (association: Association, contact: AssociationContact) => Response | Promise<Response>,
): Promise<Response> =>
  withAssociation(r, async (association) => {
    const contact = (await selectContactsOf(r.tx, association.id)).find(({ id }) => id === r.params.contactId);
    return contact ? answer(association, contact) : r.notFound();
  });

const back = (r: OfAssociation, message = texts[r.lang].saved): Response =>
  r.redirect(paths.branchAssociation({ associationId: r.params.associationId }), { tone: 'success', message });

async function saveMember(r: OfAssociation, association: Association): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(memberForm(r.lang), r.form);
  if (!parsed.ok) return showMember(r, association, parsed.form);
  const { company: typed, ...dates } = parsed.value;
  const found = await findCompanies(r.tx, typed);
  const [company] = found;
  const refuse = (message: string) => showMember(r, association, parsed.form.with({ company: message }));
  if (!company) return refuse(t.companyUnknown);
  if (found.length > 1) return refuse(t.companySeveral(found.map(({ name }) => name).join(', ')));
  const added = await addMember(r, association.id, { companyId: company.id, companyName: company.name, ...dates });
  if (added === 'member_already') return refuse(t.memberAlready);
  return added === 'added' ? back(r) : r.notFound();
}

async function saveContact(r: OfAssociation, association: Association): Promise<Response> {
  const parsed = parseForm(contactForm(r.lang), r.form);
  if (!parsed.ok) return showContact(r, association, parsed.form);
  return afterContact(r, association, parsed.form, await addContactOf(r, association.id, parsed.value));
}

function afterContact(
  r: OfAssociation,
  association: Association,
  form: FormState,
  saved: SavedContactOf,
  contact?: AssociationContact,
): Response | Promise<Response> {
  if (saved.ok) return back(r);
  const t = texts[r.lang];
  if (saved.fault === 'not_found') return r.notFound();
  const email = saved.fault === 'other_name' ? t.otherName(saved.name) : t.contactAlready;
  return showContact(r, association, form.with({ email }), contact);
}

const showMember = (r: OfAssociation, association: Association, form: FormState, member?: Member) =>
  r.page(
    {
      title: member
        ? texts[r.lang].memberEditTitle(member.companyName)
        : `${texts[r.lang].memberTitle(association.name)}`,
      width: 'narrow',
    },
    <MemberForm lang={r.lang} {...{ association, form, member }} />,
    form.ok ? 200 : 422,
  );
const showContact = async (r: OfAssociation, association: Association, form: FormState, contact?: AssociationContact) =>
  r.page(
    {
      title: contact ? texts[r.lang].contactEditTitle(contact.name) : texts[r.lang].contactTitle(association.name),
      width: 'narrow',
    },
    <ContactOfForm
      lang={r.lang}
      {...{ association, form, contact }}
      isColleague={contact !== undefined && (await hasStaffRole(r.tx, contact.personId))}
    />,
    form.ok ? 200 : 422,
  );
