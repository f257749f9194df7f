import { ArchiveIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { ArchiveReport } from '#shared/contract/archive.ts';
import { call, fileHandle } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';

const shapes: Readonly<Record<ArchiveReport['checks'][number]['state'], StateShape>> = { fits: 'done', differs: 'stops', unknown: 'later' };

/** Checks an archive package that somebody has, and says in place what fits and what does not. */
export function ArchiveCheck() {
  const t = useTexts();
  const announce = useAnnounce();
  const [checking, setChecking] = useState<string | null>(null);
  const [report, setReport] = useState<ArchiveReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const check = async (file: File): Promise<void> => {
    setReport(null);
    setError(null);
    setChecking(file.name);
    try {
      const found = await call('archive.verify', { file: await fileHandle([file]) });
      setReport(found);
      announce(t(found.whole ? 'archive.whole' : 'archive.notWhole'));
    } catch (failure) {
      setError(failure);
    } finally {
      setChecking(null);
    }
  };
  return (
    <div className="col gap-12">
      <p className="dense sub">{t('archive.checkAbout')}</p>
      <div>
        <PickFile
          accept=".zip"
          label={t('archive.choose')}
          busy={checking !== null}
          icon={<ArchiveIcon width={16} height={16} aria-hidden />}
          onFile={(file) => void check(file)}
        />
      </div>
      {checking !== null && (
        <p className="dense" role="status">
          {t('archive.checking', { file: checking })}
        </p>
      )}
      {error !== null && <InlineError error={error} />}
      {report && <Report report={report} />}
    </div>
  );
}

function Report({ report }: { report: ArchiveReport }) {
  const t = useTexts();
  const { whole, subject, count, practice, checks } = report;
  return (
    <div className="archive-report">
      <div className="chain-result">
        <StateIcon shape={whole ? 'done' : 'stops'} />
        <p>{t(whole ? 'archive.whole' : 'archive.notWhole')}</p>
      </div>
      <p className="dense sub">{t('archive.of', { subject: subject || t('shell.noSubject'), count, practice: practice ? 'yes' : 'no' })}</p>
      <ul>
        {checks.map(({ check, state, files }) => (
          <li key={check} className={state === 'differs' ? 'c-danger' : undefined}>
            <StateIcon shape={shapes[state]} size={16} />
            <span>
              {t(`archive.check.${check}`, { state })}
              {files.length > 0 && <span className="meta mono">{files.join(', ')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
