import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { DialogAct } from '../../../kit/DialogAct.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../../queries.ts';

/** A state that may take the present one's place: a backup, or a file by its handle and the name that people know it by. */
export type Replacement = { readonly name: string; readonly takenAt: string } | { readonly file: string; readonly shown: string };

/** Says in numbers what would come back and what would be lost, and then does it. */
export function ReplaceDialog({ replacement, onClose }: { replacement: Replacement | null; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const restore = useAct('backups.restore');
  const bring = useAct('data.import');
  const named = replacement && 'name' in replacement ? replacement : null;
  const filed = replacement && 'file' in replacement ? replacement : null;
  // What stands here may have changed since the dialog was open the last time.
  const ofBackup = useCall('backups.preview', { name: named?.name ?? '' }, { enabled: named !== null, fresh: true });
  const ofFile = useCall('data.preview', { file: filed?.file ?? '' }, { enabled: filed !== null, fresh: true });
  const preview = named ? ofBackup : ofFile;
  const isInUse = preview.data === undefined || preview.data.here.changedAt !== null;
  const title = named
    ? t('safety.replace.title', { when: format.instant(named.takenAt) })
    : t('safety.replace.fileTitle', { file: filed?.shown ?? '' });
  return (
    <DialogAct
      open={replacement !== null}
      title={title}
      verb={t(named ? 'safety.replace.verb' : 'safety.replace.fileVerb')}
      danger={isInUse}
      stopped={preview.data ? undefined : preview.isError ? t('safety.replace.cannot') : t('safety.replace.looking')}
      onAct={() => (named ? restore.mutateAsync({ name: named.name }) : bring.mutateAsync({ file: filed?.file ?? '' }))}
      onClose={onClose}
    >
      {preview.isError && <InlineError error={preview.error} />}
      {preview.isPending && <Loading />}
      {preview.data && <Meaning comparison={preview.data} />}
    </DialogAct>
  );
}

function Meaning({ comparison: { there, here, lost, back, held } }: { comparison: Result<'data.preview'> }) {
  const t = useTexts();
  const format = useFormat();
  const stands = ({ messages, sends, changedAt }: typeof there): string =>
    t('safety.replace.stands', { messages, sends, when: changedAt ? format.instant(changedAt) : t('safety.never') });
  const told = [
    { text: 'safety.replace.lostMessages', shape: 'warns', count: lost.messages },
    { text: 'safety.replace.lostSends', shape: 'warns', count: lost.sends },
    { text: 'safety.replace.lostChanges', shape: 'warns', count: lost.changed },
    { text: 'safety.replace.backMessages', shape: 'done', count: back.messages },
    { text: 'safety.replace.backSends', shape: 'done', count: back.sends },
  ] as const;
  const differences = told.filter(({ count }) => count > 0);
  return (
    <>
      <FactList
        facts={[
          [t('safety.replace.there'), stands(there)],
          [t('safety.replace.here'), stands(here)],
        ]}
      />
      <ul className="replace-list">
        {differences.map(({ text, shape, count }) => (
          <li key={text}>
            <StateIcon shape={shape} />
            {t(text, { count })}
          </li>
        ))}
        {differences.length === 0 && (
          <li>
            <StateIcon shape="done" />
            {t('safety.replace.same')}
          </li>
        )}
        {held.sends > 0 && (
          <li>
            <StateIcon shape="doubt" />
            {t('safety.replace.held', held)}
          </li>
        )}
      </ul>
      <p className="sub">{t('safety.replace.kept')}</p>
    </>
  );
}
