import { useState } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { ProgressBar } from '../../../kit/ProgressBar.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { useWork } from '../../../work.ts';

/** Checks the database, quickly or whole, and says in plain words what was found and what to do. */
export function DatabaseCheck() {
  const t = useTexts();
  const check = useAct('data.check');
  const [full, setFull] = useState(false);
  const value = useWork('database');
  const run = (all: boolean): void => {
    setFull(all);
    check.mutate({ full: all });
  };
  return (
    <section className="backup-part" aria-labelledby="database-check">
      <h3 id="database-check" className="settings-sub">
        {t('safety.database')}
      </h3>
      <p className="sub">{t('safety.databaseWhat')}</p>
      <div className="row gap-8 wrap">
        <ActButton variant="secondary" busy={check.isPending && !full} onAct={() => run(false)}>
          {t('safety.checkQuick')}
        </ActButton>
        <ActButton variant="tertiary" busy={check.isPending && full} onAct={() => run(true)}>
          {t('safety.checkFull')}
        </ActButton>
      </div>
      {check.isPending && <ProgressBar value={value ?? 0} label={t('safety.checking')} />}
      {check.isError && <InlineError error={check.error} onRetry={() => run(full)} />}
      {check.data && (
        <div role="status" className="check-result">
          <p className="strong">{t(check.data.ok ? 'safety.checkOk' : 'safety.checkBroken')}</p>
          <ul>
            {check.data.parts
              .filter(({ state }) => state !== 'unchecked')
              .map(({ part, state, faults }) => (
                <li key={part}>
                  <StateIcon shape={state === 'whole' ? 'done' : 'stops'} />
                  {t(state === 'whole' ? `safety.part.${part}.whole` : `safety.part.${part}.broken`, { faults })}
                </li>
              ))}
          </ul>
        </div>
      )}
    </section>
  );
}
