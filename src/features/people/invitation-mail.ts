import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectPerson, selectRolesOf } from './people-store.ts';
import { livingRoles } from './rules/role-held.ts';
import { texts } from './texts.ts';

/**
 * The words of an invitation. It holds no secret: it says where to log in and with which address. Not sent any more when the
 * person has another address by now, or no role that holds or will hold.
 */
export function invitationMail(publicUrl: string): MailRenderer {
  return async (tx, mail, { now }) => {
    const person = await selectPerson(tx, mail.subjectId);
    const today = dateInNetherlands(now);
    const roles = livingRoles(await selectRolesOf(tx, [mail.subjectId]), today);
    if (!person || person.email !== mail.recipient || roles.length === 0) return null;
    const institution = await tx
      .selectFrom('institution')
      .select(['name', 'contactName', 'contactEmail'])
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const names = await selectRoleNames(tx, mail.language);
    const t = texts[mail.language].mail;
    const roleLines = roles.map(({ role, mkbRouteName, companyName, validFrom }) =>
      t.role(
        names[role],
        mkbRouteName ?? companyName ?? institution.name,
        validFrom > today ? formatDate(mail.language, validFrom) : null,
      ),
    );
    return {
      heading: t.heading(person.name),
      paragraphs: [t.body(institution.name), ...roleLines, t.howTo(mail.recipient)],
      button: { label: t.button, url: publicUrl + paths.logIn() },
      notes: [
        ...(institution.contactEmail ? [t.contact(institution.contactName, institution.contactEmail)] : []),
        t.notMeant,
      ],
    };
  };
}
