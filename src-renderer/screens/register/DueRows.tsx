import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../i18n.tsx';
import { DueWords } from './DueWords.tsx';
import { platformName, useRegisterRules } from './words.ts';

const mostShown = 5;

/** What is due at channels, the longest overdue first; each row leads to its channel. */
export function DueRows({ found }: { found: Result<'register.due'> }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const shown = found.rows.slice(0, mostShown);
  const more = new Set(found.rows.slice(mostShown).map(({ channelId }) => channelId)).size + found.total - countOf(found.rows);
  return (
    <section className="register-due" aria-labelledby="register-due">
      <h2 id="register-due" className="heading">
        {t('register.screen.due')}
      </h2>
      {shown.length === 0 ? (
        <p className="sub">{t('register.screen.dueNone')}</p>
      ) : (
        <ul>
          {shown.map(({ channelId, name, platform, due }, index) => (
            <li key={`${channelId}${due.kind}${index}`}>
              <Link href={`/register/${channelId}`} className="plain-link medium">
                {[name || t('register.screen.noName'), platformName(rules, platform)].filter(Boolean).join(', ')}
              </Link>
              <span className="dense">{t(due.text)}</span>
              <DueWords due={due} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="sub num">{t('register.screen.dueMore', { count: more })}</p>}
    </section>
  );
}

function countOf(rows: Result<'register.due'>['rows']): number {
  return new Set(rows.map(({ channelId }) => channelId)).size;
}
