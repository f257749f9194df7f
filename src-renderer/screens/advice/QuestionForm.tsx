import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Question } from '#shared/domain/policy/advice.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';

interface QuestionFormProps {
  question: Question;
  /** Which one it is on this way, from 1. */
  number: number;
  /** What was answered before, by its id. */
  before: string | null;
  onAnswer: (option: string) => void;
  /** Absent at the first question. */
  onBack: (() => void) | undefined;
}

/** One question with its options. Choosing is not yet answering: the arrow keys pass over all of them. */
export function QuestionForm({ question, number, before, onAnswer, onBack }: QuestionFormProps) {
  const t = useTexts();
  const [chosen, choose] = useState(question.options.some(({ id }) => id === before) ? before : null);
  return (
    <form
      className="advice-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onAnswer(chosen);
      }}
    >
      <Fieldset>
        <Fieldset.Legend>
          <span className="meta sub num">{t('advice.number', { number })}</span>
          <span className="advice-asked">{question.text[t.locale]}</span>
        </Fieldset.Legend>
        {question.help && <Fieldset.Description>{question.help[t.locale]}</Fieldset.Description>}
        {question.options.map((option) => (
          <Radio
            key={option.id}
            name={`advice-${question.id}`}
            value={option.id}
            label={option.text[t.locale]}
            description={option.help?.[t.locale]}
            checked={chosen === option.id}
            onChange={() => choose(option.id)}
          />
        ))}
      </Fieldset>
      <div className="advice-acts">
        <ActButton
          type="submit"
          variant="primary"
          reason={chosen === null ? t('advice.chooseFirst') : undefined}
          showReason
          onAct={() => {}}
        >
          {t('advice.next')}
        </ActButton>
        {onBack && (
          <ActButton type="button" variant="secondary" onAct={onBack}>
            {t('advice.back')}
          </ActButton>
        )}
      </div>
      {question.rules.length > 0 && (
        <p className="meta sub advice-asked-by">
          {question.source ? t('advice.source', { source: question.source }) : ''} <RuleList rules={question.rules} />
        </p>
      )}
    </form>
  );
}

/** Rules by number, each a way to what it says. */
export function RuleList({ rules }: { rules: readonly string[] }) {
  return (
    <span className="advice-rules">
      {rules.map((rule) => (
        <RuleLink key={rule} rule={rule} />
      ))}
    </span>
  );
}
