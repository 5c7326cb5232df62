import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, CheckboxGroup, Form, LinkButton } from '../../../ui/index.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

type Named = { id: string; name: string };
type Props = { lang: Lang; association: Association; choices: readonly Named[]; chosen: readonly Named[] };

/** Which Mkb-routes are of the sector of an association. */
export function MkbRoutesFormPage({ lang, association, choices, chosen }: Props) {
  const t = texts[lang];
  const here = { associationId: association.id };
  return (
    <>
      <BranchHeading lang={lang} title={t.mkbRoutesTitle(association.name)} association={association} />
      <Form action={paths.branchMkbRoutes(here)}>
        <CheckboxGroup
          name="mkbRouteId"
          label={t.mkbRoutes}
          hint={t.mkbRoutesHint}
          values={chosen.map(({ id }) => id)}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.branchAssociation(here)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
