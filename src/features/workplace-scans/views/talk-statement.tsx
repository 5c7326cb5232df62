import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  Card,
  Cluster,
  Details,
  PartyList,
  RadioGroup,
  Stack,
  TextArea,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { choices } from '../rules/answer.ts';
import { choiceField, longestNote, noteField } from '../rules/answer-fields.ts';
import type { Comparison } from '../rules/differences.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { partyTone } from './scan-words.tsx';

type Props = { lang: Lang; stored: StoredScan; comparison: Comparison; form: FormState; isOvertaken: boolean };

/** One statement: what each party answered side by side, and what they think together. */
export function TalkStatement({ lang, stored, comparison, form, isOvertaken }: Props) {
  const t = staffTexts[lang];
  const w = texts[lang];
  const { statement } = comparison;
  const { code, words, hardSignal, dimension } = statement;
  const kept = stored.joint[code];
  const note = form.text(noteField(code));
  const noteError = form.error(noteField(code));
  const isToTalkAbout = comparison.spread > 1;
  const differs = isOvertaken && kept && kept.choice !== form.text(choiceField(code));
  return (
    <Card
      title={words[lang]}
      level={3}
      subtitle={w.dimensions[dimension]}
      actions={
        hardSignal && (
          <Badge tone="warn" icon="alert">
            {t.hardSignal}
          </Badge>
        )
      }
    >
      <Stack gap="md">
        <PartyAnswers lang={lang} stored={stored} comparison={comparison} />
        <RadioGroup
          name={choiceField(code)}
          label={t.joint}
          hint={differs ? t.theirs(w.choices[kept.choice]) : hardSignal ? t.hardHint : undefined}
          inline
          value={form.text(choiceField(code))}
          error={form.error(choiceField(code))}
          // Whether it is safe, and whether there is a coach, applies everywhere.
          options={choices
            .filter((choice) => hardSignal === null || choice !== 'not_applicable')
            .map((choice) => ({ value: choice, label: w.choices[choice] }))}
        />
        <Details summary={t.jointNote} look="link" open={isToTalkAbout || note !== '' || noteError !== undefined}>
          <TextArea
            name={noteField(code)}
            label={t.jointNote}
            labelHidden
            rows={2}
            maxLength={longestNote}
            value={note}
            error={noteError}
          />
        </Details>
        <Cluster>
          <Button small name="next" value={`afspraak-${code}`}>
            {t.addAction}
            <VisuallyHidden>: {words[lang]}</VisuallyHidden>
          </Button>
          {stored.actions
            .filter(({ statementCode }) => statementCode === code)
            .map((action) => (
              <Badge key={action.id} tone="info">
                {action.words}
              </Badge>
            ))}
        </Cluster>
      </Stack>
    </Card>
  );
}

function PartyAnswers({ lang, stored, comparison }: Pick<Props, 'lang' | 'stored' | 'comparison'>) {
  const w = texts[lang];
  return (
    <PartyList
      label={staffTexts[lang].partyAnswers}
      isBeside
      parties={stored.scan.parts.map(({ respondent, sentAt }) => {
        const answer = sentAt ? comparison.answers[respondent] : undefined;
        const said = answer ? w.choices[answer.choice].toLowerCase() : staffTexts[lang].partyNoAnswer;
        return {
          tone: partyTone[respondent],
          letter: w.letter[respondent],
          name: `${w.party[respondent]}: ${said}`,
          detail: answer?.note || undefined,
        };
      })}
    />
  );
}
