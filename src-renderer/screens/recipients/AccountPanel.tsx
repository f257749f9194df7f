import { useState } from 'react';
import { otherGroup } from '#shared/domain/recipients/collect.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { columnWord, groupBars } from './shown.ts';

interface Counted {
  /** Rows outside the selection, where there is one. */
  readonly unselected?: number | undefined;
  readonly invalid: number;
  readonly duplicates: number;
  readonly suppressed: number;
  readonly count: number;
  readonly groups: Readonly<Record<string, number>>;
  /** The column that the groups are values of. */
  readonly groupColumn: string | undefined;
  readonly outside: number;
  /** Domains outside with their counts, the largest first, where they are known. */
  readonly domains?: Readonly<Record<string, number>>;
}

/** What became of the file's rows, line by line to those who get the message; then who they are. `counted` null: no addresses yet. */
export function AccountPanel({ rows, counted }: { rows: number; counted: Counted | null }) {
  const t = useTexts();
  const format = useFormat();
  const less = (count: number): string => (count === 0 ? format.count(0) : `− ${format.count(count)}`);
  const lines = [
    [t('recipients.screen.account.rows'), format.count(rows)],
    ...(counted?.unselected === undefined ? [] : [[t('recipients.selection.account'), less(counted.unselected)] as const]),
    [t('recipients.screen.account.bad'), counted ? less(counted.invalid) : '–'],
    [t('recipients.screen.account.duplicates'), counted ? less(counted.duplicates) : '–'],
    [t('recipients.screen.account.suppressed'), counted ? less(counted.suppressed) : '–'],
  ] as const;
  return (
    <>
      <Section title={t('recipients.screen.account')}>
        <dl className="account num">
          {lines.map(([name, figure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
          <div className="total">
            <dt>{t('recipients.screen.account.recipients')}</dt>
            <dd>{counted ? format.count(counted.count) : '–'}</dd>
          </div>
        </dl>
      </Section>
      {counted?.groupColumn !== undefined && <Groups groups={counted.groups} column={counted.groupColumn} />}
      {counted && counted.count > 0 && <Outside counted={counted} />}
    </>
  );
}

const groupsAtFirst = 10;

function Groups({ groups, column }: { groups: Counted['groups']; column: string }) {
  const t = useTexts();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const bars = groupBars(groups);
  const hidden = bars.length - groupsAtFirst;
  const named = (name: string): string =>
    name === '' ? t('recipients.screen.by.none') : name === otherGroup ? t('recipients.screen.by.others') : name;
  if (bars.length === 0) return null;
  return (
    <Section title={t('recipients.screen.by', { column: columnWord(column) })}>
      <dl className="group-bars num">
        {(all || hidden <= 1 ? bars : bars.slice(0, groupsAtFirst)).map(({ name, count, length }) => (
          <div key={name}>
            <dt className="ellipsis" title={named(name)}>
              {named(name)}
            </dt>
            <dd>
              <span className="track">
                <i style={{ width: `${length * 100}%` }} />
              </span>
              <span>{format.count(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {hidden > 1 && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('recipients.screen.by.fewer') : t('recipients.screen.by.more', { count: hidden })}
        </button>
      )}
    </Section>
  );
}

/** The share of addresses outside the institution's domains, and the pack's limit for it. */
function Outside({ counted: { outside, count, domains = {} } }: { counted: Counted }) {
  const t = useTexts();
  const format = useFormat();
  const { settings, pack } = useHouse();
  const own = settings.institutionDomains.length > 0 ? settings.institutionDomains : (pack?.domains ?? []);
  if (own.length === 0 || !pack) return null;
  const share = outside / count;
  const over = outside > 0 && share >= pack.outsideShareWarning;
  const known = Object.entries(domains);
  const [domain, most] = known[0] ?? [];
  const words =
    outside === 0
      ? t('recipients.screen.outside.none', { domains: own.join(', ') })
      : domain === undefined || most === undefined
        ? t('recipients.screen.outside.count', { count: outside, domains: own.join(', ') })
        : known.length === 1
          ? t('recipients.screen.outside.one', { count: outside, domain })
          : t('recipients.screen.outside.several', { count: outside, domain, most });
  return (
    <Section>
      <header>
        <h2 className="heading push">{t('recipients.screen.outside')}</h2>
        <span className="heading num">{format.percent(share)}</span>
      </header>
      <div className={over ? 'outside over' : 'outside'}>
        {over && <StateIcon shape="warns" />}
        <p className="meta sub">
          {words}{' '}
          {outside > 0 &&
            t(over ? 'recipients.screen.outside.over' : 'recipients.screen.outside.under', {
              limit: format.percent(pack.outsideShareWarning),
            })}
        </p>
      </div>
    </Section>
  );
}
