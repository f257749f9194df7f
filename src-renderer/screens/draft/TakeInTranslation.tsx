import { Checkbox } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { type Inline, inlineText, type LanguageCode } from '#shared/domain/draft/document.ts';
import { type Match, matchTranslation, withTranslation } from '#shared/domain/draft/translation.ts';
import { wordDiff } from '#shared/domain/draft/word-diff.ts';
import { fileHandle } from '../../bridge.ts';
import { Pieces } from '../../compare/Pieces.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { Desk } from './Desk.tsx';
import type { DraftStore } from './store.ts';

interface TakeInTranslationProps {
  store: DraftStore;
  onTaken: (languages: readonly LanguageCode[]) => void;
  onClose: () => void;
}

/** What came back from a translator, line by line beside the source and the text now; nothing is taken that was not chosen. */
export function TakeInTranslation({ store, onTaken, onClose }: TakeInTranslationProps) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const read = useAct('translations.read');
  return (
    <Desk title={t('desk.takeTranslation.title')} about={t('desk.takeTranslation.what')} onClose={onClose}>
      <div>
        <PickFile
          accept=".docx"
          label={t('begin.chooseFile')}
          busy={read.isPending}
          variant={read.data ? 'secondary' : 'primary'}
          onFile={(file) =>
            void store.saver
              .flush()
              .then(() => fileHandle([file]))
              .then((handle) => read.mutate({ id: detail.id, file: handle }))
          }
        />
      </div>
      {read.isError && <InlineError error={read.error} />}
      {read.data && <Choose key={read.submittedAt} came={read.data} store={store} onTaken={onTaken} />}
    </Desk>
  );
}

interface ChooseProps {
  came: Result<'translations.read'>;
  store: DraftStore;
  onTaken: (languages: readonly LanguageCode[]) => void;
}

function Choose({ came, store, onTaken }: ChooseProps) {
  const t = useTexts();
  const { source, target } = came;
  const [bodies] = useState(() => ({ source: store.bodies[source], target: store.bodies[target] }));
  const { matches, orphans } = useMemo(() => matchTranslation(bodies.source, bodies.target, came.units), [bodies, came.units]);
  const changed = matches.filter(differs);
  const missing = matches.filter((match) => match.came === null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const toggle = (number: number): void =>
    setChosen((before) => new Set(before.has(number) ? [...before].filter((one) => one !== number) : [...before, number]));
  const take = async (numbers: ReadonlySet<number>): Promise<void> => {
    setBusy(true);
    setError(null);
    const taken = new Map(
      changed.flatMap((match) => (match.came && numbers.has(match.unit.number) ? [[match.unit.number, match.came] as const] : [])),
    );
    try {
      onTaken(await store.takeIn({ [target]: withTranslation(bodies.source, bodies.target, taken) }, 'translation'));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <div className="col gap-16">
      <p role="status">
        {t('desk.takeTranslation.found', {
          changed: changed.length,
          same: matches.length - changed.length - missing.length,
          missing: missing.length,
        })}
      </p>
      {changed.length > 0 && (
        <div className="row gap-12">
          <ActButton variant="primary" busy={busy} onAct={() => void take(new Set(changed.map(({ unit }) => unit.number)))}>
            {t('desk.takeTranslation.all', { count: changed.length })}
          </ActButton>
          <ActButton
            variant="secondary"
            busy={busy}
            reason={chosen.size === 0 ? t('desk.takeTranslation.chooseFirst') : undefined}
            onAct={() => void take(chosen)}
          >
            {t('desk.takeTranslation.chosen', { count: chosen.size })}
          </ActButton>
          <span className="dense sub">{t('desk.kept')}</span>
        </div>
      )}
      {error !== null && <InlineError error={error} />}
      <ul className="translated" aria-label={t('desk.takeTranslation.lines')}>
        {matches
          .filter((match) => differs(match) || match.came === null)
          .map((match) => (
            <Line
              key={match.unit.number}
              match={match}
              source={source}
              target={target}
              chosen={chosen.has(match.unit.number)}
              onToggle={() => toggle(match.unit.number)}
            />
          ))}
      </ul>
      {orphans.length > 0 && (
        <section>
          <h3 className="small-heading">{t('desk.takeTranslation.orphans', { count: orphans.length })}</h3>
          <ul className="translated">
            {orphans.map((orphan, index) => (
              <li key={index}>
                <span />
                <p lang={source}>{orphan.source}</p>
                <p lang={target}>{inlineText(orphan.content)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function differs({ came, now }: Match): boolean {
  return came !== null && JSON.stringify(came) !== JSON.stringify(now);
}

interface LineProps {
  match: Match;
  source: LanguageCode;
  target: LanguageCode;
  chosen: boolean;
  onToggle: () => void;
}

function Line({ match: { unit, now, came, sourceWas }, source, target, chosen, onToggle }: LineProps) {
  const t = useTexts();
  const where = String(unit.number);
  const said = (content: readonly Inline[] | null): string => inlineText(content ?? []);
  return (
    <li>
      {came ? (
        <Checkbox aria-label={t('desk.takeTranslation.take', { number: unit.number })} checked={chosen} onChange={onToggle} />
      ) : (
        <StateIcon shape="warns" />
      )}
      <div lang={source}>
        <p>{sourceWas === null ? unit.text : <Pieces pieces={wordDiff(sourceWas, unit.text)} where={where} />}</p>
        {sourceWas !== null && (
          <p className="dense c-warning" lang={t.locale}>
            {t('desk.takeTranslation.sourceChanged')}
          </p>
        )}
      </div>
      <div lang={target}>
        {came ? (
          <p>
            <Pieces pieces={wordDiff(said(now), said(came))} where={where} />
            {said(now) === said(came) && (
              <span className="dense sub" lang={t.locale}>
                {' '}
                {t('compare.setting')}
              </span>
            )}
          </p>
        ) : (
          <p className="dense c-warning" lang={t.locale}>
            {t('desk.takeTranslation.missing')}
          </p>
        )}
      </div>
    </li>
  );
}
