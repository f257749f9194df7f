import type { Due } from '#shared/domain/register/due.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { Section } from '../../../kit/Section.tsx';
import { DueWords } from '../DueWords.tsx';
import { daysBetween } from '../words.ts';

/** Days ahead. */
const shown = 90;

/** What is overdue at the channel or due in the next months. */
export function DueList({ due }: { due: readonly Due[] }) {
  const t = useTexts();
  const format = useFormat();
  const today = format.dayOf(format.now);
  const soon = due.filter(({ on, overdue }) => overdue || on === null || daysBetween(today, on) <= shown);
  if (soon.length === 0) return null;
  return (
    <Section title={t('register.screen.due')}>
      <ul className="due-list">
        {soon.map((one, index) => (
          <li key={`${one.kind}${index}`}>
            <span>{t(one.text)}</span>
            <DueWords due={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
