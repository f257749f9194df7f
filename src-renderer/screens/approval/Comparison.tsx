import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type ComparedRow, compareBodies, countChanges } from '#shared/domain/approval/comparison.ts';
import type { Written } from '#shared/domain/approval/story.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { englishLast, mailLanguages } from '#shared/domain/message/languages.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useKeys } from '../../kit/keyboard.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useNarrow } from '../../kit/use-narrow.ts';
import { ViewToggle } from '../../kit/Views.tsx';
import { Work } from '../../kit/Work.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { BriefRows, useBriefAnswers } from './BriefRows.tsx';
import { ComparedRows } from './ComparedRows.tsx';
import { LeadTime } from './LeadTime.tsx';

interface ComparisonProps {
  now: Written;
  /** Null when there is nothing to compare with: the whole text is new. */
  before: Written | null;
  /** Version numbers; `to` null is the draft. */
  from: number | null;
  to: number | null;
  panelProps: { panel: ReactNode; panelLabel: string; panelWidth: number };
}

/** The text in its panes with what changed in it, word by word. N and P go from change to change. */
export function Comparison({ now, before, from, to, panelProps }: ComparisonProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail, pack, go } = useOpenMessage();
  const work = useRef<HTMLElement>(null);
  const [view, setView] = useState<'changes' | 'all'>('changes');
  const tiny = useNarrow(760);
  const [beside, setBeside] = useState<LanguageCode | null>(null);

  const languages = useMemo(() => panes(pack, now, before), [pack, now, before]);
  const rows = useMemo(() => compareBodies(now.bodies, before?.bodies ?? null, languages), [now, before, languages]);
  const answers = useBriefAnswers(now.brief, before?.brief ?? null);
  const counts = countChanges(rows, languages);
  const changedAnswers = answers.filter(({ changed }) => changed).length;
  const total = rows.reduce((sum, row) => sum + changesOf(row), 0) + changedAnswers;
  const whole = before === null || view === 'all';
  const second = beside && languages.includes(beside) ? beside : languages[1];
  const shown = tiny ? [languages[0] ?? 'nb', ...(second ? [second] : [])] : languages;

  const step = (by: 1 | -1): void => {
    const changes = [...(work.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const at = changes.indexOf(document.activeElement as HTMLElement);
    const next = changes[at < 0 ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
    announce(`${t('approval.screen.at', { number: changes.indexOf(next) + 1, count: changes.length })}. ${next.dataset.change}`);
  };
  useKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const by = ({ n: 1, p: -1 } as const)[event.key.toLowerCase()];
    if (!by) return;
    event.preventDefault();
    step(by);
  });

  return (
    <Work
      className="approval"
      {...panelProps}
      foot={
        <>
          {before !== null && total > 0 && (
            <>
              <span className="row gap-6">
                <kbd>N</kbd> {t('approval.screen.next')}
              </span>
              <span className="row gap-6">
                <kbd>P</kbd> {t('approval.screen.previous')}
              </span>
            </>
          )}
          <span className="push" />
          <LeadTime />
        </>
      }
    >
      <div className="compare-bar">
        <p>
          <b>{before === null ? t('approval.screen.only') : t('approval.screen.changes', { count: total })}</b>{' '}
          <span className="sub">
            {before === null
              ? t('approval.screen.onlyAbout', { number: to ?? 0 })
              : to === null
                ? t('approval.screen.sinceFrozen', { from: from ?? 0 })
                : t('approval.screen.between', { from: from ?? 0, to })}
          </span>
        </p>
        <span className="push" />
        {tiny && languages.length > 2 && second && (
          <ViewToggle
            label={t('approval.screen.pane')}
            value={second}
            onChange={setBeside}
            views={languages.slice(1).map((language) => ({ value: language, label: language, lang: language }))}
          />
        )}
        {before !== null && (
          <ViewToggle
            label={t('approval.screen.view')}
            value={view}
            onChange={setView}
            views={[
              { value: 'changes', label: t('approval.screen.viewChanges') },
              { value: 'all', label: t('approval.screen.viewAll') },
            ]}
          />
        )}
      </div>
      {detail.changedSince && detail.version && (
        <div className="changed-note" role="status">
          <StateIcon shape="warns" />
          <p>
            <b>{t('approval.screen.changed', { number: detail.version.number })}</b> {t('approval.screen.changedAbout')}
          </p>
          <ActButton className="small" size="small" variant="secondary" onAct={() => go('checks')}>
            {t('approval.screen.toChecks')}
          </ActButton>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="work-scroll compared" ref={work} tabIndex={0} aria-label={t('approval.screen.only')}>
        <BriefRows answers={answers} whole={whole} />
        <ComparedRows rows={rows} languages={shown} counts={before === null ? null : counts} whole={whole} compared={before !== null} />
      </section>
    </Work>
  );
}

/** The panes of the mail, and a language that the earlier text had and this one has not. */
function panes(pack: Parameters<typeof mailLanguages>[0], now: Written, before: Written | null): LanguageCode[] {
  const own = mailLanguages(pack, now.brief.audience?.kind ?? null, now.bodies);
  const gone = before ? mailLanguages(pack, null, before.bodies).filter((language) => !own.includes(language)) : [];
  return englishLast([...own, ...gone]);
}

function changesOf(row: ComparedRow): number {
  return Object.values(row.cells).reduce((sum, cell) => sum + (cell?.changes ?? 0), 0);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]')
  );
}
