import type { Finding } from '#shared/domain/checks/finding.ts';
import { useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { AnswerWords } from '../message-frame/AnswerWords.tsx';

/** What the checks warned of when the version was frozen, and why it stands: whoever says yes has seen it. */
export function GivenReasons({ findings }: { findings: readonly Finding[] }) {
  const t = useTexts();
  const given = findings.flatMap(({ answer, ...finding }) => (answer ? [{ finding, answer }] : []));
  if (given.length === 0) return null;
  return (
    <Section title={t('message.reasons.given')}>
      <ul className="given-reasons">
        {given.map(({ finding, answer }) => (
          <li key={JSON.stringify([finding.rule, finding.text, finding.place])}>
            {t(finding.text)}
            <AnswerWords answer={answer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
