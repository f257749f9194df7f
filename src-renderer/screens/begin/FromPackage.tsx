import { FolderPlusIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fileHandle } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useAct } from '../../queries.ts';
import { TakeInPackage } from './TakeInPackage.tsx';

/** A whole message comes in: a draft that was saved as a file, or a folder with brief.json and a Markdown file a language. */
export function FromPackage() {
  const t = useTexts();
  const [, go] = useLocation();
  const folder = useRef<HTMLInputElement>(null);
  const readFolder = useAct('messages.import');
  const readDraft = useAct('drafts.take');
  const [error, setError] = useState<unknown>(null);
  const take = async (files: readonly File[], read: (handle: string) => Promise<{ id: string }>): Promise<void> => {
    if (files.length === 0) return;
    setError(null);
    try {
      go(`/messages/${(await read(await fileHandle(files))).id}/draft`);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <div className="col gap-16">
      <p className="sub begin-about">{t('begin.packageWhat')}</p>
      <div className="row gap-12">
        <PickFile
          accept=".json"
          label={t('begin.readDraft')}
          busy={readDraft.isPending}
          onFile={(file) => void take([file], (handle) => readDraft.mutateAsync({ file: handle }))}
        />
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          tabIndex={-1}
          aria-label={t('messages.readFolder')}
          {...{ webkitdirectory: '' }}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void take(files, (handle) => readFolder.mutateAsync({ folder: handle }));
          }}
        />
        <ActButton
          variant="secondary"
          busy={readFolder.isPending}
          icon={<FolderPlusIcon width={16} height={16} aria-hidden />}
          onAct={() => folder.current?.click()}
        >
          {t('messages.readFolder')}
        </ActButton>
      </div>
      {error !== null && <InlineError error={error} />}
      <TakeInPackage />
    </div>
  );
}
