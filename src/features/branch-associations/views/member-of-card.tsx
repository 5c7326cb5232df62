import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; associations: readonly { id: string; name: string }[] };

/** On the page of a company: the associations that it is a member of. */
export function MemberOfCard({ lang, associations }: Props) {
  return (
    <Card title={texts[lang].memberOf}>
      <ul class="stack stack-sm">
        {associations.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.branchAssociation({ associationId: id })}>{name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
