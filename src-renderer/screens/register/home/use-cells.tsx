import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ChannelRow } from '#shared/contract/register.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { placeAddress } from '../channel/use-place.ts';
import { StateTag } from '../StateTag.tsx';
import { platformName, useRegisterRules } from '../words.ts';
import type { ColumnId } from './columns.ts';
import { NynorskShare } from './NynorskShare.tsx';
import { useLanguageName } from './use-language-name.ts';

/** Of a channel that is not open yet: before which step it needs its dates. */
const before: Partial<Readonly<Record<ChannelState, TextId>>> = {
  draft: 'register.home.before.anchor',
  anchored: 'register.home.before.approve',
  approved: 'register.home.before.register',
  registered: 'register.home.before.open',
};

/** What stands in each column of a channel. Links are reached by the row, which opens the same. */
export function useCells(): Readonly<Record<ColumnId | 'name', (row: ChannelRow) => ReactNode>> {
  const t = useTexts();
  const format = useFormat();
  const rules = useRegisterRules();
  const languageName = useLanguageName();
  return {
    name: ({ id, name }) => (
      <Link href={`/register/${id}`} className="plain-link medium" tabIndex={-1}>
        {name || t('register.screen.noName')}
      </Link>
    ),
    platform: ({ platform }) => platformName(rules, platform) || '–',
    unit: ({ unit }) => unit || '–',
    state: ({ state, evaluationOverdue }) =>
      evaluationOverdue ? <Tag data-color="danger">{t('register.home.evaluationOverdue')}</Tag> : <StateTag state={state} />,
    responsible: ({ responsible, state }) =>
      responsible || <span className={state === 'open' || state === 'open-legacy' ? 'late' : 'sub'}>{t('register.screen.missing')}</span>,
    due: ({ id, due, debt, state }) => {
      if (debt > 0)
        return (
          <Link href={placeAddress(id, 'debt')} className="plain-link num" tabIndex={-1}>
            {t('register.screen.debt', { count: debt })}
          </Link>
        );
      const word = before[state];
      if (!due) return word === undefined ? '–' : t(word);
      return (
        <span className={due.overdue ? 'late num' : 'num'}>
          {due.on === null ? t('register.screen.neverSet') : format.day(due.on, { weekday: false })}
        </span>
      );
    },
    nynorsk: ({ nynorsk }) => <NynorskShare share={nynorsk} least={rules.leastShare} />,
    handle: ({ handle }) => handle || '–',
    addressUrl: ({ addressUrl }) => addressUrl.replace(/^https:\/\/(www\.)?/, '') || '–',
    languages: ({ languages }) => languages.map(languageName).join(', ') || '–',
    crisis: ({ crisis }) =>
      crisis ? (
        <span className="crisis-yes">
          <StateIcon shape="done" size={16} />
          {t('register.screen.yes')}
        </span>
      ) : (
        '–'
      ),
    changed: ({ changedAt }) => <span className="num">{format.day(format.dayOf(changedAt), { weekday: false })}</span>,
  };
}
