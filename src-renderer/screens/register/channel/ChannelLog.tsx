import { useState } from 'react';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { Section } from '../../../kit/Section.tsx';
import { useCall } from '../../../queries.ts';
import { fieldText } from '../words.ts';
import { type LogRow, logRows } from './log-rows.ts';
import type { Channel } from './steps.ts';
import './panel.css';

const mostRows = 6;
const mostFields = 3;

/** What happened to the channel, the newest first, each as a sentence. */
export function ChannelLog({ found }: { found: Channel }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const [all, setAll] = useState(false);
  const rows = logRows(found);
  const nameOf = (by: string): string => people.data?.people.find(({ id }) => id === by)?.name || t('register.log.somebody');
  const sentence = (row: LogRow): string => {
    const name = nameOf(row.by);
    if (row.kind === 'moved')
      return [t('register.log.moved', { name, event: row.event }), row.why && t('register.log.why', { why: wordsOf(row.why) })]
        .filter(Boolean)
        .join(' ');
    if (row.kind === 'made') return t('register.log.made', { name, imported: String(found.channel.imported !== null) });
    if (row.kind === 'entered') return t('register.log.entered', { name, book: t(`register.book.${row.book}`) });
    if (row.kind === 'followed') return t('register.log.followed', { name, book: t(`register.book.${row.book}`) });
    const names = row.fields.slice(0, mostFields).map((id) => t(fieldText(id)));
    return t('register.log.changed', { name, fields: names.join(', '), more: Math.max(0, row.fields.length - mostFields) });
  };
  /** A cause that the step offers has words of its own; a reason is as somebody wrote it. */
  const wordsOf = (why: string): string => (causes.includes(why) ? t(`register.value.${why}` as TextId) : why);
  if (rows.length === 0) return null;
  return (
    <Section title={t('register.log.title')}>
      <ul className="changes">
        {rows.slice(0, all ? rows.length : mostRows).map((row) => (
          <li key={row.key}>
            <span className="sub num">{format.instant(row.at, { bare: true })}</span>
            <span>{sentence(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length > mostRows && (
        <button type="button" className="text-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'register.log.fewer' : 'register.log.more')}
        </button>
      )}
    </Section>
  );
}

const causes: readonly string[] = ['leaves', 'role-change', 'closure'];
