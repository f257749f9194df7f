import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { CopyDetails } from '../../kit/CopyDetails.tsx';
import { useErrorText } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import type { DraftStore } from './store.ts';

/** When it was saved, in the toolbar. Said aloud only when a longer silence or an error is over. */
export function SavedAt({ store, version }: { store: DraftStore; version: number | null }) {
  const save = useSyncExternalStore(store.subscribe, store.save);
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const failed = useRef(false);
  const last = useRef('');
  const at = save.kind === 'saved' ? save.at : last.current;
  last.current = at;
  useEffect(() => {
    if (save.kind === 'failed') failed.current = true;
    if (save.kind !== 'saved' || !failed.current) return;
    failed.current = false;
    announce(t('draft.savedAnnounce'));
  }, [save, announce, t]);
  const words =
    save.kind === 'failed'
      ? t('draft.notSaved')
      : save.kind === 'saved' || at
        ? t('draft.saved', { time: at ? format.time(at) : '' })
        : t('draft.saving');
  return (
    <span className="save-state" data-saved={save.kind}>
      {save.kind === 'failed' && <StateIcon shape="stops" size={14} />}
      <span className="ellipsis">{[words, version !== null && t('draft.version', { number: version })].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

interface SaveNoticeProps {
  store: DraftStore;
  onKeep: () => Promise<void>;
  onTake: () => Promise<void>;
}

/** What to do about a text that could not be saved; it stands above the panes until it is. */
export function SaveNotice({ store, onKeep, onTake }: SaveNoticeProps) {
  const save = useSyncExternalStore(store.subscribe, store.save);
  const t = useTexts();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<unknown>(null);
  if (save.kind !== 'failed') return null;
  const choose = (act: () => Promise<void>) => () => {
    setFailure(null);
    act().catch(setFailure);
  };
  return (
    <div className="save-notice" role="alert">
      <StateIcon shape="stops" />
      <p>
        {failure !== null
          ? errorText(failure)
          : save.conflict
            ? t('draft.conflict')
            : t('draft.saveFailed', { why: errorText(save.error) })}
      </p>
      <span className="push" />
      <CopyDetails error={failure ?? save.error} />
      {save.conflict ? (
        <>
          <Button className="small" variant="tertiary" data-color="neutral" onClick={choose(onTake)}>
            {t('draft.takeTheirs')}
          </Button>
          <Button className="small" variant="secondary" onClick={choose(onKeep)}>
            {t('draft.keepMine')}
          </Button>
        </>
      ) : (
        <Button className="small" variant="secondary" onClick={() => void store.saver.flush()}>
          {t('draft.retrySave')}
        </Button>
      )}
    </div>
  );
}
