import type { Actor } from '../../../../kernel/actor.ts';
import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Card, CheckboxGroup, Form, Notice, PageHeading, Stack } from '../../../../ui/index.ts';
import { ManageTabs } from '../../../institution/index.ts';
import { partyWords } from '../../party-words.ts';
import { parties } from '../../rules/party.ts';
import { type ChangeRules, changeKinds } from '../rules/change-kinds.ts';
import { texts } from '../texts.ts';

/** Every kind of change with the parties who sign it. */
export function ChangeRulesPage({ lang, actor, rules }: { lang: Lang; actor: Actor; rules: ChangeRules }) {
  const t = texts[lang];
  const options = parties.map((party) => ({ value: party, label: partyWords[lang].party[party] }));
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="changeRules" />
      <PageHeading title={t.rulesTitle} lead={t.rulesLead} />
      <Stack gap="lg">
        <Notice>
          <p>{t.rulesLaw}</p>
          <p>{t.rulesNote}</p>
        </Notice>
        <Card>
          <Form action={paths.changeRules()}>
            <Stack gap="lg">
              {changeKinds.map((kind) => (
                <CheckboxGroup
                  key={kind}
                  name={kind}
                  label={t.kinds[kind]}
                  options={options}
                  values={rules[kind]}
                  columns
                />
              ))}
            </Stack>
            <ButtonRow>
              <Button kind="primary">{t.rulesSave}</Button>
            </ButtonRow>
          </Form>
        </Card>
      </Stack>
    </>
  );
}
