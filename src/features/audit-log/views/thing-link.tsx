import type { Actor } from '../../../kernel/actor.ts';
import { may, type Right } from '../../../kernel/rights.ts';
import { type Access, paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { texts } from '../texts.ts';
import type { Thing } from '../things-store.ts';

type Subject = { subjectKind: string; subjectId: string };

/** What a line of the log is about: its kind and name, as a link to its page where this role may see that. */
export function ThingLink(props: { lang: Lang; actor: Actor; entry: Subject; thing: Thing | undefined }) {
  const { lang, actor, entry, thing } = props;
  const kinds: Record<string, string> = texts[lang].kinds;
  const kind = kinds[entry.subjectKind] ?? entry.subjectKind;
  const label = !thing ? kind : thing.name.startsWith(kind) ? thing.name : `${kind} ${thing.name}`;
  const href = hrefOf(actor, entry, thing);
  return <small>{href ? <a href={href}>{label}</a> : label}</small>;
}

function hrefOf(actor: Actor, { subjectKind, subjectId }: Subject, thing: Thing | undefined): string | null {
  const reach = ({ access }: { access: Access }, href: string) => (may(actor, access as Right) ? href : null);
  switch (subjectKind) {
    case 'person':
      return reach(paths.person, paths.person({ personId: subjectId }));
    case 'institution':
      return reach(paths.houseStyle, paths.houseStyle());
    case 'programme':
      return reach(paths.programmeEdit, paths.programmeEdit({ programmeId: subjectId }));
    case 'mkb_route':
      return reach(paths.mkbRoute, paths.mkbRoute({ mkbRouteId: subjectId }));
    case 'mkb_route_version':
      return thing?.parentId
        ? reach(paths.version, paths.version({ mkbRouteId: thing.parentId, versionId: subjectId }))
        : null;
    case 'cohort':
      return thing?.parentId ? reach(paths.mkbRoute, paths.mkbRoute({ mkbRouteId: thing.parentId })) : null;
    case 'company':
      // What an undone import took back is gone.
      return thing ? reach(paths.company, paths.company({ companyId: subjectId })) : null;
    case 'student':
      return reach(paths.student, paths.student({ studentId: subjectId }));
    case 'agreement':
      return reach(paths.agreement, paths.agreement({ agreementId: subjectId }));
    case 'workplace_scan':
      return reach(paths.scan, paths.scan({ scanId: subjectId }));
    case 'privacy_request':
      return reach(paths.privacyRequest, paths.privacyRequest({ requestId: subjectId }));
    case 'clause_template':
      return reach(paths.clauses, paths.clauses());
    default:
      return null;
  }
}
