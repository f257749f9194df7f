import { Button } from '@digdir/designsystemet-react';
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { useTexts } from '../../i18n.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { keysText } from '../../kit/keyboard.ts';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { placeWords, splitFinding } from './findings.ts';

interface FindingBarProps {
  findings: readonly Finding[];
  /** The number of the finding in view. */
  at: number;
  onStep: (direction: 1 | -1) => void;
  onGo: (finding: Finding) => void;
  onAll: () => void;
}

/** The panel's place in a narrow window: one finding at a time. */
export function FindingBar({ findings, at, onStep, onGo, onAll }: FindingBarProps) {
  const t = useTexts();
  const finding = findings[at] ?? findings[0];
  return (
    <section className="finding-bar" data-region="panel" aria-label={t('draft.tab.findings')}>
      {finding ? (
        <>
          <button type="button" className="current" onClick={() => onGo(finding)}>
            <StateIcon shape={severityShapes[finding.severity]} label={t(`draft.group.${finding.severity}`)} />
            <b className="semi ellipsis">{splitFinding(t(finding.text)).title}</b>
            <span className="sub meta nowrap where">{placeWords(finding, t)}</span>
          </button>
          <span className="push" />
          <span className="sub meta num nowrap">{t('draft.findingOf', { number: Math.max(0, at) + 1, count: findings.length })}</span>
          <IconButton label={t('draft.previousFinding')} title={keysText('previousFinding')} onClick={() => onStep(-1)}>
            <ChevronUpIcon aria-hidden />
          </IconButton>
          <IconButton label={t('draft.nextFinding')} title={keysText('nextFinding')} onClick={() => onStep(1)}>
            <ChevronDownIcon aria-hidden />
          </IconButton>
        </>
      ) : (
        <>
          <StateIcon shape="done" />
          <b className="semi">{t('draft.noFindings')}</b>
          <span className="push" />
        </>
      )}
      <Button className="small" variant="secondary" onClick={onAll}>
        {t(finding ? 'draft.showAll' : 'draft.showPanel')}
      </Button>
    </section>
  );
}
