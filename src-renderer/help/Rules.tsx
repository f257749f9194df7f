import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { isNumbered } from '#shared/domain/policy/rule-fields.ts';
import { distance, searchWords } from '#shared/domain/search/rank.ts';
import { useHouse } from '../house.tsx';
import { useFormat, useTexts } from '../i18n.tsx';
import { useOutside } from '../kit/outside.tsx';
import { type RuleWords, rulesInWords, severityShapes } from '../kit/rule-words.ts';
import { StateIcon } from '../kit/StateIcon.tsx';

/** The rules of the institution's pack as they are in use, with their sources; `asked` is the one that was asked about. */
export function RulesPage({ asked }: { asked: string | null }) {
  const t = useTexts();
  const format = useFormat();
  const { pack } = useHouse();
  const outside = useOutside();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const rules = useMemo(() => (pack ? rulesInWords(pack, t) : []), [pack, t]);
  const words = searchWords(query);
  const shown = rules.filter((rule) => distance(words, fields(rule)) !== null);

  useEffect(() => {
    setQuery('');
    if (asked === null) return;
    const frame = requestAnimationFrame(() => {
      const one = [...(list.current?.children ?? [])].find((child) => (child as HTMLElement).dataset.rule === asked);
      one?.scrollIntoView({ block: 'start' });
      one?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);

  if (!pack) return null;
  return (
    <>
      <p>{t('help.rules.what', { institution: pack.institution[t.locale] })}</p>
      <p className="dense sub">
        {t('help.rules.document', { issuer: pack.issuer, date: format.day(pack.date, { weekday: false }) })}
        <br />
        {outside.link(pack.sourceUrl)}
      </p>
      {outside.failed}
      <Textfield
        type="search"
        label={t('help.rules.filter')}
        description={t('help.rules.shown', { shown: shown.length, count: rules.length })}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {shown.length === 0 && (
        <div className="col gap-8">
          <p>{t('help.rules.noHit', { query: query.trim() })}</p>
          <div>
            <Button className="small" variant="secondary" onClick={() => setQuery('')}>
              {t('help.rules.showAll')}
            </Button>
          </div>
        </div>
      )}
      <ul className="rule-list" ref={list}>
        {shown.map((rule) => (
          <li key={rule.id} data-rule={rule.id} aria-current={rule.id === asked || undefined}>
            <OneRule rule={rule} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneRule({ rule }: { rule: RuleWords }) {
  const t = useTexts();
  const heading = useId();
  const sources = [...new Set(rule.demands.map(({ source }) => source))].filter(Boolean);
  const places = [...new Set(rule.demands.map(({ where }) => where))];
  const explained = [...new Set(rule.demands.map(({ what }) => what))];
  return (
    <article aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1} className="num">
        {isNumbered(rule.id) ? rule.id : t('help.rules.own')}
      </h3>
      <ul>
        {rule.demands.map((demand, index) => (
          <li key={index} className="demand">
            <StateIcon shape={severityShapes[demand.severity]} size={16} label={t(`settings.severity.${demand.severity}`)} />
            <span>
              <span className="medium">{demand.title}</span>
              {demand.audiences && (
                <span className="meta sub">
                  {t('help.rules.audiences')}: {demand.audiences}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {explained.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <dl className="dense">
        <dt>{t('help.rules.where')}</dt>
        <dd>{places.join('. ')}</dd>
        {sources.length > 0 && (
          <>
            <dt>{t('settings.source')}</dt>
            {sources.map((source) => (
              <dd key={source}>{source}</dd>
            ))}
          </>
        )}
      </dl>
    </article>
  );
}

/** What a rule is found by. */
export function fields({ id, demands }: RuleWords): string[] {
  return [id, ...demands.map(({ title }) => title), ...demands.flatMap(({ what, source, audiences }) => [what, source, audiences])];
}
