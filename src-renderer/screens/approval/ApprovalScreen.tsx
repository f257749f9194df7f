import { useMemo } from 'react';
import { approvalPath } from '#shared/domain/approval/path.ts';
import { comparedVersion } from '#shared/domain/approval/story.ts';
import type { Written } from '#shared/domain/draft/draft.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { Comparison } from './Comparison.tsx';
import { PathPanel } from './PathPanel.tsx';
import './approval.css';

/** Left exactly what is decided about, and what changed in it; right who has said what, and who must still answer. */
export default function ApprovalScreen() {
  const t = useTexts();
  const { detail, pack, people, go } = useOpenMessage();
  const { version, versions, decisions, changedSince } = detail;
  const answer = useCall('messages.versions', { id: detail.id }, { enabled: version !== null, keep: true });
  const written = useMemo(
    () => new Map((answer.data?.versions ?? []).map((one): [string, Written] => [one.id, { brief: one.brief, bodies: one.bodies }])),
    [answer.data],
  );
  const path = approvalPath({ pack, message: detail, version, decisions, people, changedSince });
  const panel = <PathPanel path={path} written={written} />;
  const panelProps = { panel, panelLabel: t('approval.screen.path'), panelWidth: 352 };
  if (!version)
    return (
      <Work className="approval" {...panelProps}>
        <div className="work-scroll" style={{ padding: '0 24px' }}>
          <EmptyState
            title={t('approval.screen.none')}
            act={
              <ActButton variant="secondary" onAct={() => go('checks')}>
                {t('approval.screen.toChecks')}
              </ActButton>
            }
          >
            {t('approval.screen.noneAbout')}
          </EmptyState>
        </div>
      </Work>
    );
  if (answer.isError)
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={answer.error} onRetry={() => void answer.refetch()} />
      </div>
    );
  const frozen = written.get(version.id);
  if (!frozen) return <Loading />;
  // What was changed after the freeze is compared with it; else the newest version with what was decided about before.
  const before = changedSince ? version : comparedVersion(versions, decisions);
  const now = changedSince ? { brief: detail.brief, bodies: detail.bodies } : frozen;
  return (
    <Comparison
      key={`${version.id}${changedSince}`}
      now={now}
      before={before ? (written.get(before.id) ?? null) : null}
      from={before?.number ?? null}
      to={changedSince ? null : version.number}
      panelProps={panelProps}
    />
  );
}
