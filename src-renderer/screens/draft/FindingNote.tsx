import type { Finding } from '#shared/domain/checks/finding.ts';
import { useTexts } from '../../i18n.tsx';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';

const colours = { block: 'c-danger', warn: 'c-warning', hint: 'sub' } as const;

/** What a rule says about an answer, in the place of that answer. */
export function FindingNote({ finding }: { finding: Finding }) {
  const t = useTexts();
  return (
    <span className={`note ${colours[finding.severity]}`}>
      <StateIcon shape={severityShapes[finding.severity]} size={14} />
      {t(finding.text)}
    </span>
  );
}
