import type { Finding } from '#shared/domain/checks/finding.ts';
import { severityShape } from '../../editor/SheetView.tsx';
import { useTexts } from '../../i18n.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { findingKey, placeWords, severities, splitFinding } from './findings.ts';

interface FindingsListProps {
  findings: readonly Finding[];
  selected: string | null;
  onGo: (finding: Finding) => void;
}

/** Every finding, the gravest first; each is a way to its place. */
export function FindingsList({ findings, selected, onGo }: FindingsListProps) {
  const t = useTexts();
  if (findings.length === 0) return <EmptyState title={t('draft.noFindings')}>{t('draft.noFindingsText')}</EmptyState>;
  return (
    <div className="findings">
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <h3 className="small-heading num" id={`findings-${severity}`}>
              {t(`draft.group.${severity}`)} · {group.length}
            </h3>
            <ul>
              {group.map((finding) => (
                <li key={findingKey(finding)}>
                  <FindingRow finding={finding} selected={findingKey(finding) === selected} onGo={onGo} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function FindingRow({ finding, selected, onGo }: { finding: Finding; selected: boolean; onGo: (finding: Finding) => void }) {
  const t = useTexts();
  const { title, detail } = splitFinding(t(finding.text));
  const { place } = finding;
  const rule = /\d/.test(finding.rule) ? finding.rule : '';
  return (
    <button
      type="button"
      className="finding"
      aria-current={selected || undefined}
      title={[rule, finding.source].filter(Boolean).join(': ')}
      onClick={() => onGo(finding)}
    >
      <StateIcon shape={severityShape[finding.severity]} size={16} label={t(`draft.group.${finding.severity}`)} />
      <span className="words">
        <span className="title medium">{title}</span>
        {detail && <span className="detail">{detail}</span>}
        <span className="detail source">
          {rule && <b>{rule}</b>} {finding.source || placeWords(finding, t)}
        </span>
      </span>
      {place.in === 'body' && (
        <abbr className="meta sub" title={t(`draft.in.${place.language}`)}>
          {place.language}
        </abbr>
      )}
    </button>
  );
}
