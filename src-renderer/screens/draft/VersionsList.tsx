import { ClockDashedIcon, PadlockLockedIcon, PencilIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '#shared/contract/messages.ts';
import { languageCodes } from '#shared/domain/draft/document.ts';
import { pauseMinutes, snapshotLimits } from '#shared/domain/draft/snapshot.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

interface VersionsListProps {
  /** The version that is compared with the text now; null while the text itself is shown. */
  chosen: string | null;
  onChoose: (version: HistoryEntry | null) => void;
}

/** The text now, and every version of it that is kept, the newest first. Choosing one compares the two. */
export function VersionsList({ chosen, onChoose }: VersionsListProps) {
  const t = useTexts();
  const format = useFormat();
  const { detail, nameOf } = useOpenMessage();
  const answer = useCall('messages.history', { id: detail.id }, { keep: true });
  if (answer.isError) return <InlineError error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { versions } = answer.data;
  const when = (at: string): string => format.capital(format.instant(at));
  return (
    <div className="versions">
      <ul aria-label={t('draft.tab.versions')}>
        <li>
          <VersionRow
            icon={<PencilIcon width={16} height={16} aria-hidden />}
            title={t('draft.versions.now')}
            details={[when(detail.updatedAt), nameOf(detail.updatedBy)]}
            chosen={chosen === null}
            onChoose={() => onChoose(null)}
          />
        </li>
        {versions.map((version) => (
          <li key={version.id}>
            {version.kind === 'frozen' ? (
              <VersionRow
                icon={<PadlockLockedIcon width={16} height={16} aria-hidden />}
                title={t('draft.versions.frozen', { number: version.number })}
                code={format.digest(version.digest)}
                details={[t('draft.versions.submitted', { when: format.instant(version.at) }), nameOf(version.by)]}
                chosen={chosen === version.id}
                onChoose={() => onChoose(version)}
              />
            ) : (
              <VersionRow
                icon={<ClockDashedIcon width={16} height={16} aria-hidden />}
                title={when(version.at)}
                details={[nameOf(version.by), t(`draft.versions.because.${version.because}`)]}
                changes={
                  <Changes
                    parts={[
                      ...languageCodes.flatMap((language) => {
                        const count = version.changes.blocks[language] ?? 0;
                        return count > 0 ? [t('draft.versions.blocks', { language: t(`shell.language.${language}`), count })] : [];
                      }),
                      ...(version.changes.answers > 0 ? [t('draft.versions.answers', { count: version.changes.answers })] : []),
                    ]}
                  />
                }
                chosen={chosen === version.id}
                onChoose={() => onChoose(version)}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="versions-rule">
        {versions.length === 0 && t('draft.versions.none')}{' '}
        {t('draft.versions.rule', { minutes: pauseMinutes, newest: snapshotLimits.newest, all: snapshotLimits.all })}
      </p>
    </div>
  );
}

function Changes({ parts }: { parts: readonly string[] }) {
  return parts.length > 0 ? <span className="detail num">{parts.join(' · ')}</span> : null;
}

interface VersionRowProps {
  icon: ReactNode;
  title: string;
  code?: string;
  details: readonly string[];
  changes?: ReactNode;
  chosen: boolean;
  onChoose: () => void;
}

function VersionRow({ icon, title, code, details, changes, chosen, onChoose }: VersionRowProps) {
  return (
    <button type="button" className="finding version" aria-current={chosen || undefined} onClick={onChoose}>
      {icon}
      <span className="words">
        <span className="title medium num">{title}</span>
        <span className="detail num">{details.filter(Boolean).join(' · ')}</span>
        {changes}
      </span>
      {code !== undefined && <span className="meta sub mono">{code}</span>}
    </button>
  );
}
