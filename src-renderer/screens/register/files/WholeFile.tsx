import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { FileRows } from './FileRows.tsx';
import { FileToTake } from './FileToTake.tsx';

const mostShown = 20;

/** The register's own file: what taking it in would do, and the act. */
export function WholeFile({ file, onLeave }: { file: string; onLeave: () => void }) {
  const t = useTexts();
  const preview = useCall('register.wholePreview', { file }, { fresh: true });
  const take = useAct('register.takeWhole');
  const found = preview.data;
  return (
    <FileToTake
      title={t('register.whole.title', { file: found?.fileName ?? '…' })}
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

function Account({ found }: { found: Result<'register.wholePreview'> }) {
  const t = useTexts();
  const format = useFormat();
  const line = (name: string, count: number, always = false) => (always || count > 0 ? ([name, format.count(count)] as const) : null);
  const states = found.states.map(({ state, count }) => `${t(`register.state.${state}`)}: ${format.count(count)}`).join(', ');
  return (
    <>
      <p>{t(found.empty ? 'register.whole.empty' : 'register.whole.filled')}</p>
      {found.leftOut.length > 0 && (
        <p>{t('register.whole.leftOut', { books: found.leftOut.map((book) => t(`register.book.${book}`)).join(', ') })}</p>
      )}
      <FactList
        className="num"
        facts={[
          line(t('register.whole.channels'), found.channels, true),
          line(t('register.whole.added'), found.added, true),
          states === '' ? null : [t('register.whole.states'), states],
          line(t('register.screen.fileKnown'), found.known),
          line(t('register.whole.newer'), found.newer),
          line(t('register.screen.fileRefused'), found.refusedCount),
          line(t('register.whole.units'), found.units),
          line(t('register.whole.entries'), found.entries),
        ]}
      />
      {found.refused.length > 0 && (
        <FileRows
          label={t('register.screen.fileRefused')}
          heads={[t('register.column.name'), t('register.screen.why')]}
          rows={found.refused.slice(0, mostShown).map(({ name, text }) => [name, t(text)])}
        />
      )}
    </>
  );
}
