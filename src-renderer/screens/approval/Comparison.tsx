import type { ReactNode } from 'react';
import type { Written } from '#shared/domain/draft/draft.ts';
import { CompareKeys, CompareView } from '../../compare/CompareView.tsx';
import { useCompared } from '../../compare/use-compared.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { Work } from '../../kit/Work.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { LeadTime } from './LeadTime.tsx';

interface ComparisonProps {
  now: Written;
  /** Null when there is nothing to compare with: the whole text is new. */
  before: Written | null;
  /** Version numbers; `to` null is the draft. */
  from: number | null;
  to: number | null;
  panelProps: { panel: ReactNode; panelLabel: string; panelWidth: number };
}

/** What is decided about, with what changed in it since it was last decided about. */
export function Comparison({ now, before, from, to, panelProps }: ComparisonProps) {
  const t = useTexts();
  const { detail, go } = useOpenMessage();
  const compared = useCompared(now, before);
  const about =
    before === null
      ? t('approval.screen.onlyAbout', { number: to ?? 0 })
      : to === null
        ? t('approval.screen.sinceFrozen', { from: from ?? 0 })
        : t('approval.screen.between', { from: from ?? 0, to });
  return (
    <Work
      className="approval"
      {...panelProps}
      foot={
        <>
          <CompareKeys compared={compared} />
          <span className="push" />
          <LeadTime />
        </>
      }
    >
      <CompareView compared={compared} about={about}>
        {detail.changedSince && detail.version && (
          <div className="changed-note" role="status">
            <StateIcon shape="warns" />
            <p>
              <b>{t('approval.screen.changed', { number: detail.version.number })}</b> {t('approval.screen.changedAbout')}
            </p>
            <ActButton className="small" size="small" variant="secondary" onAct={() => go('checks')}>
              {t('approval.screen.toChecks')}
            </ActButton>
          </div>
        )}
      </CompareView>
    </Work>
  );
}
