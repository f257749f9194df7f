import { Button } from '@digdir/designsystemet-react';
import type { AnsweredQuestion } from '#shared/domain/advice/path.ts';
import { useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';

interface AnsweredListProps {
  answered: readonly AnsweredQuestion[];
  /** Asks a question again. */
  onAgain: (question: string) => void;
  /** Absent where nothing has been answered. */
  onRestart: (() => void) | undefined;
}

/** The answers so far; each question can be asked again. */
export function AnsweredList({ answered, onAgain, onRestart }: AnsweredListProps) {
  const t = useTexts();
  return (
    <Section title={t('advice.answered')}>
      {answered.length === 0 && <p className="dense sub">{t('advice.nothingAnswered')}</p>}
      <ol className="advice-answered">
        {answered.map(({ question, option }) => (
          <li key={question.id}>
            <p className="meta sub">{question.text[t.locale]}</p>
            <p>{option.text[t.locale]}</p>
            <Button
              className="small"
              variant="tertiary"
              aria-label={t('advice.changeNamed', { question: question.text[t.locale] })}
              onClick={() => onAgain(question.id)}
            >
              {t('advice.change')}
            </Button>
          </li>
        ))}
      </ol>
      {onRestart && (
        <Button className="small" variant="secondary" data-color="neutral" onClick={onRestart}>
          {t('advice.restart')}
        </Button>
      )}
    </Section>
  );
}
