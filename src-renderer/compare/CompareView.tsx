import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../i18n.tsx';
import { useAnnounce } from '../kit/Announcer.tsx';
import { keysText, useShortcuts } from '../kit/keyboard.ts';
import { useNarrow } from '../kit/use-narrow.ts';
import { ViewToggle } from '../kit/Views.tsx';
import { BriefRows } from './BriefRows.tsx';
import { ComparedRows } from './ComparedRows.tsx';
import type { Compared } from './use-compared.ts';
import './compare.css';

interface CompareViewProps {
  compared: Compared;
  /** Which two they are: from version 1 to version 2. */
  about: string;
  /** Buttons at the end of the bar. */
  acts?: ReactNode;
  /** Between the bar and the text. */
  children?: ReactNode;
  region?: RefObject<HTMLElement | null>;
}

/** The text in its panes with what changed in it, word by word. N and P go from change to change. */
export function CompareView({ compared, about, acts, children, region }: CompareViewProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const own = useRef<HTMLElement>(null);
  const work = region ?? own;
  const [view, setView] = useState<'changes' | 'all'>('changes');
  const tiny = useNarrow(760);
  const [beside, setBeside] = useState<LanguageCode | null>(null);
  const { languages, rows, answers, counts, total } = compared;
  const whole = !compared.compared || view === 'all';
  const second = beside && languages.includes(beside) ? beside : languages[1];
  const shown = tiny ? [languages[0] ?? 'nb', ...(second ? [second] : [])] : languages;

  const step = (by: 1 | -1): void => {
    const changes = [...(work.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const at = changes.indexOf(document.activeElement as HTMLElement);
    const next = changes[at < 0 ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
    announce(`${t('compare.at', { number: changes.indexOf(next) + 1, count: changes.length })}. ${next.dataset.change}`);
  };
  useShortcuts({ nextChange: () => step(1), previousChange: () => step(-1) });

  return (
    <>
      <div className="compare-bar">
        <p>
          <b>{compared.compared ? t('compare.changes', { count: total }) : t('compare.only')}</b> <span className="sub">{about}</span>
        </p>
        <span className="push" />
        {tiny && languages.length > 2 && second && (
          <ViewToggle
            label={t('compare.pane')}
            value={second}
            onChange={setBeside}
            views={languages.slice(1).map((language) => ({ value: language, label: language, lang: language }))}
          />
        )}
        {compared.compared && (
          <ViewToggle
            label={t('compare.view')}
            value={view}
            onChange={setView}
            views={[
              { value: 'changes', label: t('compare.viewChanges') },
              { value: 'all', label: t('compare.viewAll') },
            ]}
          />
        )}
        {acts}
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="work-scroll compared" ref={work} tabIndex={0} aria-label={t('compare.only')}>
        <BriefRows answers={answers} whole={whole} />
        <ComparedRows rows={rows} languages={shown} counts={compared.compared ? counts : null} whole={whole} compared={compared.compared} />
      </section>
    </>
  );
}

/** For the foot: the keys that go from change to change, where there are any. */
export function CompareKeys({ compared }: { compared: Compared }) {
  const t = useTexts();
  if (!compared.compared || compared.total === 0) return null;
  return (
    <>
      <span className="row gap-6 compare-keys">
        <kbd>{keysText('nextChange')}</kbd> {t('compare.next')}
      </span>
      <span className="row gap-6 compare-keys">
        <kbd>{keysText('previousChange')}</kbd> {t('compare.previous')}
      </span>
    </>
  );
}
