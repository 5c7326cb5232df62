import type { InstitutionContact } from '../institution-store.ts';

/** "Hogeschool Vechtstroom: Petra Bureau, mail@…, 038 …", without what is not known. */
export function ContactLine({ institution, contact }: { institution: string; contact: InstitutionContact }) {
  const { name, email, phone } = contact;
  return (
    <p>
      {institution}: {name}
      {email && (
        <>
          , <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && `, ${phone}`}
    </p>
  );
}
