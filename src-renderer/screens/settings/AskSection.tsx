import { Textfield } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { CheckLine } from '#shared/contract/workplace.ts';
import { isSelector } from '#shared/domain/workplace/settings-file.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { useWork } from '../../work.ts';
import { SettingsHead } from './SettingsHead.tsx';
import './workplace.css';

/** What to ask IT for: each item with why it matters, what is set, a check, and the question to send. */
export function AskSection() {
  const t = useTexts();
  const announce = useAnnounce();
  const { practice } = useHouse();
  const checks = useCall('workplace.checks', {}, { keep: true });
  const run = useAct('workplace.check');
  const progress = useWork('check');
  const [said, setSaid] = useState('');
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const copy = async (questions: string, count: number): Promise<void> => {
    await navigator.clipboard.writeText(questions);
    say(t('workplace.questionsCopied', { count }));
  };
  const checkAll = (): void => {
    setSaid('');
    run.mutate({}, { onSuccess: async () => say(t('workplace.checked', { open: (await checks.refetch()).data?.open ?? 0 })) });
  };
  const { data } = checks;
  return (
    <>
      <SettingsHead title={t('workplace.it')} what={t('workplace.itWhat')} />
      {checks.isError && <InlineError error={checks.error} onRetry={() => void checks.refetch()} />}
      {!data && !checks.isError && <Loading />}
      {data && (
        <>
          <p className="dense sub ask-note">{t(practice ? 'workplace.noNetwork' : 'workplace.network')}</p>
          <div className="ask-acts">
            <ActButton variant="primary" busy={run.isPending} onAct={checkAll}>
              {t('workplace.checkAll')}
            </ActButton>
            <ActButton
              variant="secondary"
              icon={<FilesIcon width={16} height={16} aria-hidden />}
              reason={data.open === 0 ? t('workplace.nothingToAsk') : undefined}
              onAct={() => void copy(data.questions, data.open)}
            >
              {t('workplace.copyQuestions')}
            </ActButton>
            <span className="sub dense num">
              {run.isPending ? t('workplace.checking') : said || t('workplace.left', { open: data.open })}
            </span>
          </div>
          {run.isPending && <ProgressBar value={progress ?? 0} label={t('workplace.progress')} />}
          {run.isError && <InlineError error={run.error} />}
          <ul className="check-list">
            {data.items.map((line) => (
              <CheckRow key={line.item} line={line} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const shapes: Readonly<Record<'passed' | 'todo' | 'unknown' | 'later' | 'unchecked', StateShape>> = {
  passed: 'done',
  todo: 'warns',
  unknown: 'doubt',
  later: 'later',
  unchecked: 'later',
};

function CheckRow({ line }: { line: CheckLine }) {
  const t = useTexts();
  const format = useFormat();
  const run = useAct('workplace.check');
  const confirm = useAct('workplace.confirm');
  const people = useCall('people.list', {}).data?.people ?? [];
  const { item, title, result, confirmed } = line;
  // A person's word closes what could not be seen; the icon says what holds.
  const state = line.closed ? 'passed' : line.later ? 'later' : (result?.state ?? 'unchecked');
  return (
    <li className="check-row" aria-label={title}>
      <StateIcon shape={shapes[state]} size={20} label={t(`workplace.state.${state}`)} />
      <div className="what">
        <h3>
          {title} <span className="meta sub">{t(`workplace.state.${state}`)}</span>
        </h3>
        <p className="dense sub">{line.why}</p>
        {line.present !== '' && (
          <p className="dense present">
            <span className="sub">{t('workplace.file.ours')}:</span> {line.present}
          </p>
        )}
        {item === 'dkim' && <SelectorForm />}
        {result && state !== 'later' && (
          <p className="dense found">
            {result.texts.join(' ')} <span className="sub num">{t('workplace.checkedAt', { when: format.instant(result.at) })}</span>
          </p>
        )}
        {confirmed && (
          <p className="dense found">
            {t('workplace.confirmedBy', {
              name: people.find(({ id }) => id === confirmed.by)?.name ?? confirmed.by,
              when: format.instant(confirmed.at),
            })}
          </p>
        )}
        {!line.closed && (
          <p className="dense ask">
            <b>{t('workplace.askLabel')}</b> {line.ask}
          </p>
        )}
        {run.isError && <InlineError error={run.error} />}
        {confirm.isError && <InlineError error={confirm.error} />}
      </div>
      <div className="acts">
        {!line.later && (
          <ActButton
            variant="secondary"
            size="small"
            busy={run.isPending}
            aria-label={t('workplace.checkOne', { item: title })}
            onAct={() => run.mutate({ items: [item] })}
          >
            {t('workplace.check')}
          </ActButton>
        )}
        {line.canConfirm && (confirmed !== null || !line.closed) && (
          <ActButton
            variant="tertiary"
            size="small"
            busy={confirm.isPending}
            aria-label={t(confirmed ? 'workplace.unconfirmOne' : 'workplace.confirmOne', { item: title })}
            onAct={() => confirm.mutate({ item, confirmed: confirmed === null })}
          >
            {t(confirmed ? 'workplace.unconfirm' : 'workplace.confirm')}
          </ActButton>
        )}
      </div>
    </li>
  );
}

/** The name of the DKIM key, which only IT knows. */
function SelectorForm() {
  const t = useTexts();
  const { locked, dkimSelector } = useHouse();
  const save = useAct('workplace.dkimSelector');
  const [typed, setTyped] = useState(dkimSelector);
  if (locked.includes('dkimSelector')) return <FixedByIt />;
  const wanted = typed.trim();
  const bad = wanted !== '' && !isSelector(wanted);
  return (
    <form
      className="selector-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad && wanted !== dkimSelector) save.mutate({ selector: wanted });
      }}
    >
      <Textfield
        label={t('workplace.dkim.selector')}
        description={t('workplace.dkim.selectorWhat')}
        value={typed}
        spellCheck={false}
        error={bad ? t('workplace.dkim.badSelector', { selector: wanted }) : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ActButton
        type="submit"
        variant="secondary"
        size="small"
        busy={save.isPending}
        reason={bad ? t('workplace.dkim.badSelector', { selector: wanted }) : wanted === dkimSelector ? t('settings.isSaved') : undefined}
        onAct={() => {}}
      >
        {t('workplace.dkim.saveSelector')}
      </ActButton>
      {save.isError && <InlineError error={save.error} />}
    </form>
  );
}
