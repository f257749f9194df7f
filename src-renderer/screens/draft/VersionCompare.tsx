import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { HistoryEntry } from '#shared/contract/messages.ts';
import type { Written } from '#shared/domain/draft/draft.ts';
import { CompareKeys, CompareView } from '../../compare/CompareView.tsx';
import { useCompared } from '../../compare/use-compared.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

interface VersionCompareProps {
  version: HistoryEntry;
  editable: boolean;
  /** Takes focus, where the list that it was chosen in is gone. */
  focus: boolean;
  onRestore: () => Promise<void>;
  onClose: () => void;
}

/** A version and the text now, in the panes' place: what became of it since, and the way back to it. */
export function VersionCompare(props: VersionCompareProps) {
  const { detail } = useOpenMessage();
  const answer = useCall('messages.written', { id: detail.id, versionId: props.version.id });
  if (answer.isError)
    return (
      <div className="work-scroll" style={{ padding: 24 }}>
        <InlineError error={answer.error} onRetry={() => void answer.refetch()} />
      </div>
    );
  if (!answer.data)
    return (
      <div className="work-scroll">
        <Loading />
      </div>
    );
  return <Shown {...props} written={answer.data} />;
}

function Shown({ version, editable, focus, onRestore, onClose, written }: VersionCompareProps & { written: Written }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, live, nameOf } = useOpenMessage();
  const compared = useCompared(live, written);
  const region = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (focus) region.current?.focus();
  }, [focus]);

  const restore = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onRestore();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const reason = !editable ? t('draft.openReadOnly', { stage: detail.stage }) : compared.total === 0 ? t('draft.restore.same') : undefined;
  const yes = detail.decisions.some(({ outcome, voidedAt }) => outcome === 'yes' && voidedAt === null);
  return (
    <>
      <CompareView
        compared={compared}
        region={region}
        about={
          version.kind === 'frozen'
            ? t('draft.versions.sinceFrozen', { number: version.number })
            : t('draft.versions.since', { when: format.instant(version.at) })
        }
        acts={
          <span className="row gap-8">
            <ActButton className="small" variant="secondary" busy={busy} reason={reason} onAct={() => void restore()}>
              {t('draft.restore')}
            </ActButton>
            <Button className="small" variant="tertiary" data-color="neutral" onClick={onClose}>
              {t('draft.backToText')}
            </Button>
          </span>
        }
      >
        {error !== null && <InlineError error={error} onRetry={() => void restore()} />}
        {reason !== undefined && !editable && <p className="closed-note dense sub">{reason}</p>}
        {reason === undefined && yes && detail.version && (
          <p className="closed-note dense">
            <StateIcon shape="warns" size={14} />
            {t('draft.restore.voids', { number: detail.version.number })}
          </p>
        )}
      </CompareView>
      <footer className="foot num">
        <CompareKeys compared={compared} />
        <span className="push" />
        <span>{[nameOf(version.by), format.instant(version.at)].filter(Boolean).join(' · ')}</span>
      </footer>
    </>
  );
}
