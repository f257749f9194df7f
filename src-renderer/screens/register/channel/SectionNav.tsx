import { Select } from '@digdir/designsystemet-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTexts } from '../../../i18n.tsx';

export interface NavEntry {
  readonly id: string;
  readonly name: string;
  /** How much lacks there for the next step. */
  readonly lacking: number;
  /** Something is written there and not saved. */
  readonly unsaved: boolean;
}

/** The parts of the channel's page, how much lacks in each, and where one is. In a narrow window a menu. */
export function SectionNav({ entries, scroll }: { entries: readonly NavEntry[]; scroll: RefObject<HTMLElement | null> }) {
  const t = useTexts();
  const here = useScrolledTo(entries, scroll);
  const note = ({ lacking, unsaved }: NavEntry): string =>
    [lacking > 0 && t('register.channel.lacking', { count: lacking }), unsaved && t('register.channel.unsaved')].filter(Boolean).join(', ');
  return (
    <nav className="section-nav" aria-label={t('register.channel.parts')} data-region="sections">
      <Select
        className="section-select"
        aria-label={t('register.channel.parts')}
        value={here}
        onChange={(event) => goTo(event.target.value)}
      >
        {entries.map((entry) => (
          <Select.Option key={entry.id} value={entry.id}>
            {[entry.name, note(entry)].filter(Boolean).join(' – ')}
          </Select.Option>
        ))}
      </Select>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" aria-current={entry.id === here ? 'true' : undefined} onClick={() => goTo(entry.id)}>
              <span className="push">{entry.name}</span>
              {entry.unsaved && <span className="dot" aria-hidden />}
              {entry.lacking > 0 && (
                <span className="count num" aria-hidden>
                  {entry.lacking}
                </span>
              )}
              {note(entry) && <span className="ds-sr-only">{`, ${note(entry)}`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shows a part of the page, and puts the keyboard there. */
export function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** The part that stands at the top of what is shown. */
function useScrolledTo(entries: readonly NavEntry[], scroll: RefObject<HTMLElement | null>): string {
  const [here, setHere] = useState(entries[0]?.id ?? '');
  const ids = entries.map(({ id }) => id).join(' ');
  useEffect(() => {
    const { current } = scroll;
    if (!current) return;
    const look = (): void => {
      // In a narrow window it is not this that scrolls, but all of the work with its panel.
      const top = Math.max(current.getBoundingClientRect().top, current.closest('.work')?.getBoundingClientRect().top ?? 0);
      const shown = ids
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= top + 64);
      const atEnd = current.scrollTop > 0 && current.scrollTop + current.clientHeight >= current.scrollHeight - 2;
      setHere((atEnd ? ids.split(' ').at(-1) : shown.at(-1)) ?? ids.split(' ')[0] ?? '');
    };
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [ids, scroll]);
  return here;
}
