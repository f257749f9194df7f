// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells of a table are not pressed
import { Button, Tag } from '@digdir/designsystemet-react';
import { ArrowDownIcon } from '@navikt/aksel-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { GlossaryEntry } from '#shared/domain/proofing/glossary/entry.ts';
import { firstTerm } from '#shared/domain/proofing/glossary/term-file.ts';
import { useTexts } from '../../../i18n.tsx';
import { severityShapes } from '../../../kit/rule-words.ts';
import { StateIcon } from '../../../kit/StateIcon.tsx';

export type ListedTerm = GlossaryEntry & Pick<Result<'glossary.list'>['entries'][number], 'ofRules' | 'changedAt' | 'changedBy'>;

interface TermTableProps {
  rows: readonly ListedTerm[];
  languages: readonly LanguageCode[];
  sortedBy: LanguageCode;
  onSort: (language: LanguageCode) => void;
  onChange: (term: ListedTerm) => void;
  onRemove: (term: ListedTerm) => void;
}

/** The terms side by side, as many rows drawn as are in view. */
export function TermTable({ rows, languages, sortedBy, onSort, onChange, onRemove }: TermTableProps) {
  const t = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const template = { gridTemplateColumns: `repeat(${languages.length}, minmax(0, 1fr)) var(--acts)` };
  const height = virtual.getTotalSize();
  return (
    <div className="term-table" role="table" aria-label={t('glossary.title')} aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className="heads">
        <div role="row" aria-rowindex={1} style={template}>
          {languages.map((language) => (
            <span key={language} role="columnheader" aria-sort={language === sortedBy ? 'ascending' : undefined}>
              <button type="button" onClick={() => onSort(language)}>
                {t(`shell.language.${language}`)}
                {language === sortedBy && <ArrowDownIcon width={14} height={14} aria-hidden />}
              </button>
            </span>
          ))}
          <span role="columnheader">
            <span className="ds-sr-only">{t('glossary.change')}</span>
          </span>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="scroller" ref={scroller} role="rowgroup" tabIndex={0} aria-label={t('glossary.title')}>
        <div role="presentation" style={{ height, position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const name = firstTerm(row);
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                style={{ ...template, transform: `translateY(${item.start}px)` }}
              >
                {languages.map((language) => (
                  <TermCell key={language} row={row} language={language} />
                ))}
                <span role="cell" className="acts">
                  {row.ofRules ? (
                    <Tag data-color="neutral" title={t('glossary.ofRulesWhat')}>
                      {t('glossary.ofRules')}
                    </Tag>
                  ) : (
                    <>
                      <Button
                        className="small"
                        variant="tertiary"
                        aria-label={t('glossary.changeOne', { term: name })}
                        onClick={() => onChange(row)}
                      >
                        {t('glossary.change')}
                      </Button>
                      <Button
                        className="small"
                        variant="tertiary"
                        aria-label={t('glossary.removeOne', { term: name })}
                        onClick={() => onRemove(row)}
                      >
                        {t('glossary.remove')}
                      </Button>
                    </>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What one language has: the term, what else is right, and what must not stand for it. */
function TermCell({ row, language }: { row: ListedTerm; language: LanguageCode }) {
  const t = useTexts();
  const own = row.terms[language];
  if (!own) return <span role="cell" />;
  return (
    <span role="cell">
      <span className="medium" lang={language}>
        {own.term}
      </span>
      {own.forms.length > 0 && (
        <span className="dense sub" lang={language}>
          {own.forms.join(', ')}
        </span>
      )}
      {own.forbidden.length > 0 && (
        <span className="dense avoid">
          <StateIcon shape={severityShapes[row.severity]} size={14} label={t('glossary.severity', { severity: row.severity })} />
          <span>
            <span className="sub">{t('glossary.avoid')}</span> <span lang={language}>{own.forbidden.join(', ')}</span>
          </span>
        </span>
      )}
    </span>
  );
}
