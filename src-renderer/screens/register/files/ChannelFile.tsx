import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { fieldText } from '../words.ts';
import { FileRows } from './FileRows.tsx';
import { FileToTake } from './FileToTake.tsx';

const mostShown = 20;

/** A file of channels: what would become of its rows, what fits nothing, and the act. */
export function ChannelFile({ file, onLeave }: { file: string; onLeave: () => void }) {
  const t = useTexts();
  const preview = useCall('register.importPreview', { file }, { fresh: true });
  const take = useAct('register.import');
  const found = preview.data;
  return (
    <FileToTake
      title={t('register.screen.fileTitle', { file: found?.fileName ?? '…' })}
      reading={preview}
      taking={take}
      added={found?.added}
      onTake={() => take.mutate({ file }, { onSuccess: onLeave })}
      onLeave={onLeave}
    >
      {found && <Account found={found} />}
    </FileToTake>
  );
}

function Account({ found }: { found: Result<'register.importPreview'> }) {
  const t = useTexts();
  const format = useFormat();
  const lines = [
    [t('register.screen.fileRows'), found.rows],
    [t('register.screen.fileAdded'), found.added],
    [t('register.screen.fileKnown'), found.known],
    [t('register.screen.fileRefused'), found.refusedCount],
  ] as const;
  return (
    <>
      <FactList className="num" facts={lines.map(([name, count]) => [name, format.count(count)] as const)} />
      {found.unknown.length > 0 && <p className="sub">{t('register.screen.fileUnknown', { columns: found.unknown.join(', ') })}</p>}
      {found.unmatched.length > 0 && (
        <FileRows
          label={t('register.screen.fileUnmatched')}
          heads={[t('register.screen.field'), t('register.screen.value'), t('register.screen.times')]}
          rows={found.unmatched.slice(0, mostShown).map(({ field, value, rows }) => [t(fieldText(field)), value, format.count(rows)])}
        />
      )}
      {found.refused.length > 0 && (
        <FileRows
          label={t('register.screen.fileRefused')}
          heads={[t('register.screen.row'), t('register.column.name'), t('register.screen.why')]}
          rows={found.refused.slice(0, mostShown).map(({ row, name, text }) => [format.count(row), name, t(text)])}
        />
      )}
    </>
  );
}
