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
import { choices, type Level, levels } from '../rules/answer.ts';
import { choiceField, longestNote, noteField } from '../rules/answer-fields.ts';
import { type Comparison, isSettled } from '../rules/differences.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { partyTone } from './scan-words.tsx';

type Props = { lang: Lang; stored: StoredScan; comparison: Comparison; form: FormState; isOvertaken: boolean };

/** One statement: what each party answered side by side, and what they think together. Folded when nothing is left to say about it. */
export function TalkStatement(props: Props) {
  const { lang, comparison } = props;
  const t = staffTexts[lang];
  const w = texts[lang];
  const { words, hardSignal, dimension } = comparison.statement;
  const folded = foldedChoice(props);
  if (folded)
    return (
      <Card compact>
        <Details
          summary={
            <>
              {words[lang]} <span class="muted">{t.foldedJoint(w.choices[folded].toLowerCase())}</span>
            </>
          }
        >
          <TalkFields {...props} />
        </Details>
      </Card>
    );
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
      <TalkFields {...props} />
    </Card>
  );
}

/** What is chosen together when this statement can be folded; null where there is still something to see or to say. */
function foldedChoice({ stored, comparison, form, isOvertaken }: Props): Level | null {
  const { code } = comparison.statement;
  const asked = stored.scan.parts.map(({ respondent }) => respondent);
  const joint = levels.find((level) => level === form.text(choiceField(code)));
  const hasMore =
    isOvertaken ||
    form.text(noteField(code)) !== '' ||
    form.error(noteField(code)) !== undefined ||
    form.error(choiceField(code)) !== undefined ||
    stored.actions.some(({ statementCode }) => statementCode === code);
  return joint && !hasMore && isSettled(comparison, asked, joint) ? joint : null;
}

function TalkFields({ lang, stored, comparison, form, isOvertaken }: Props) {
  const t = staffTexts[lang];
  const w = texts[lang];
  const { code, words, hardSignal } = comparison.statement;
  const kept = stored.joint[code];
  const note = form.text(noteField(code));
  const noteError = form.error(noteField(code));
  const isToTalkAbout = comparison.spread > 1;
  const differs = isOvertaken && kept && kept.choice !== form.text(choiceField(code));
  return (
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
