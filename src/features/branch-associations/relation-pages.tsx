import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { findCompanies } from '../people/index.ts';
import { contactForm, datesForm, memberForm } from './association-forms.ts';
import { findAssociation, type OfAssociation } from './find-association.ts';
import { addContactOf, addMember, changeMember, endContact } from './keep-relations.ts';
import { type Member, selectOptionalMember } from './member-store.ts';
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
  web.staff.post(paths.branchContactEnd, async (r) =>
    (await endContact(r, r.params.associationId, r.params.contactId))
      ? back(r, texts[r.lang].contactEnded)
      : r.notFound(),
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
  const added = await addContactOf(r, association.id, parsed.value);
  if (added.ok) return back(r);
  return added.fault === 'not_found'
    ? r.notFound()
    : showContact(r, association, parsed.form.with({ email: texts[r.lang].otherName(added.name) }));
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
const showContact = (r: OfAssociation, association: Association, form: FormState) =>
  r.page(
    { title: texts[r.lang].contactTitle(association.name), width: 'narrow' },
    <ContactOfForm lang={r.lang} {...{ association, form }} />,
    form.ok ? 200 : 422,
  );
