import type { PlanFinding } from '#shared/domain/channels/plan.ts';
import { useTexts } from '../../i18n.tsx';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';

/** What the rules say, each sentence once with the rules that say it and where they stand. */
export function PlanFindings({ findings }: { findings: readonly PlanFinding[] }) {
  const t = useTexts();
  if (findings.length === 0) return null;
  const said = [...Map.groupBy(findings, ({ text }) => t(text)).entries()];
  return (
    <ul className="plan-findings">
      {said.map(([sentence, of]) => {
        const [first] = of;
        if (!first) return null;
        return (
          <li key={sentence}>
            <StateIcon shape={severityShapes[first.severity]} size={14} />
            <span>
              {sentence}{' '}
              <span className="sub" title={[...new Set(of.map(({ source }) => source))].join(' · ')}>
                {[...new Set(of.map(({ rule }) => rule))].join(', ')}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
