import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { HandOverReport } from '#shared/contract/handover-in.ts';
import { call, fileHandle } from '../../bridge.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import '../log/log.css';

const shapes: Readonly<Record<HandOverReport['checks'][number]['state'], StateShape>> = {
  fits: 'done',
  differs: 'stops',
  unknown: 'later',
};

/** An approved message of another workstation, for the one who runs the send: checked, shown for what it is, and taken in. */
export function TakeInPackage() {
  const t = useTexts();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const takeIn = useAct('handover.takeIn');
  const [code, setCode] = useState('');
  const [checking, setChecking] = useState<string | null>(null);
  const [found, setFound] = useState<{ readonly file: string; readonly report: HandOverReport } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const check = async (file: File): Promise<void> => {
    setFound(null);
    setError(null);
    setChecking(file.name);
    try {
      const handle = await fileHandle([file]);
      const report = await call('handover.check', { file: handle, code });
      setFound({ file: handle, report });
      announce(t(report.whole ? 'handover.in.whole' : 'handover.in.differs'));
    } catch (failure) {
      setError(failure);
    } finally {
      setChecking(null);
    }
  };
  const take = async (file: string): Promise<void> => {
    setError(null);
    try {
      go(`/messages/${(await takeIn.mutateAsync({ file, code })).messageId}/approval`);
    } catch (failure) {
      setError(failure);
    }
  };
  const report = found?.report;
  const reason = report?.because
    ? t(report.because)
    : report && !report.whole
      ? t('handover.in.notWhole')
      : code.trim() === ''
        ? t('handover.in.needCode')
        : null;
  return (
    <section className="col gap-12 take-in">
      <h2 className="subheading">{t('handover.in.title')}</h2>
      <p className="sub begin-about">{t('handover.in.about')}</p>
      <Textfield
        label={t('handover.in.code')}
        description={t('handover.in.codeAbout')}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <PickFile accept=".zip" label={t('handover.in.choose')} busy={checking !== null} onFile={(file) => void check(file)} />
      </div>
      {checking !== null && (
        <p className="dense" role="status">
          {t('handover.in.checking', { file: checking })}
        </p>
      )}
      {report && <Report report={report} />}
      {error !== null && <InlineError error={error} />}
      {found && (
        <div>
          <ActButton variant="primary" busy={takeIn.isPending} reason={reason} showReason onAct={() => void take(found.file)}>
            {t('handover.in.take')}
          </ActButton>
        </div>
      )}
    </section>
  );
}

function Report({ report }: { report: HandOverReport }) {
  const t = useTexts();
  const format = useFormat();
  const { whole, subject, sender, count, checks, decisions } = report;
  return (
    <div className="archive-report">
      <div className="chain-result">
        <StateIcon shape={whole ? 'done' : 'stops'} />
        <p>{t(whole ? 'handover.in.whole' : 'handover.in.differs')}</p>
      </div>
      <p className="dense sub">
        {[subject || t('shell.noSubject'), sender, count > 0 && t('shell.recipients', { count })].filter(Boolean).join(' · ')}
      </p>
      <ul>
        {checks.map(({ check, state, files }) => (
          <li key={check} className={state === 'differs' ? 'c-danger' : undefined}>
            <StateIcon shape={shapes[state]} size={16} />
            <span>
              {t(`handover.in.check.${check}`, { state })}
              {files.length > 0 && <span className="meta mono">{files.join(', ')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="small-heading">{t('handover.in.claimed')}</h3>
      <p className="meta sub">{t('handover.in.claimedAbout')}</p>
      <ul>
        {decisions.map(({ step, outcome, decidedBy, strength, at }) => (
          <li key={`${step} ${at}`}>
            <StateIcon shape="hint" size={16} />
            <span>
              {t('approval.screen.act', {
                step: step === 'assessment' ? 'assessment' : 'approval',
                outcome: outcome === 'no' ? 'no' : 'yes',
              })}
              : {decidedBy}, {format.instant(at)}, {t('approval.screen.strength', { strength })}
            </span>
          </li>
        ))}
      </ul>
      <p className="meta sub">{t('handover.in.twice')}</p>
    </div>
  );
}
