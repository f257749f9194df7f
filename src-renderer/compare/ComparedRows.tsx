import { ExpandVerticalIcon } from '@navikt/aksel-icons';
import { type CSSProperties, useState } from 'react';
import type { ComparedCell, ComparedRow } from '#shared/domain/draft/comparison.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../i18n.tsx';
import { Pieces } from './Pieces.tsx';

interface ComparedRowsProps {
  rows: readonly ComparedRow[];
  /** The panes in view. */
  languages: readonly LanguageCode[];
  /** Changes by language; null where nothing is compared. */
  counts: ReadonlyMap<LanguageCode, number> | null;
  /** Shows unchanged rows too. */
  whole: boolean;
  compared: boolean;
}

type Run = { readonly rows: readonly ComparedRow[]; readonly changed: boolean };

/** The panes side by side, row by row; runs without a change are folded until somebody opens them. */
export function ComparedRows({ rows, languages, counts, whole, compared }: ComparedRowsProps) {
  const t = useTexts();
  const style = { '--panes': languages.length } as CSSProperties;
  return (
    <div style={style}>
      <div className="compared-row heads">
        <span className="gut" />
        {languages.map((language) => (
          <div className="cell" key={language}>
            {t(`shell.language.${language}`)}{' '}
            {counts && (
              <span className="sub num" title={t('compare.changes', { count: counts.get(language) ?? 0 })}>
                {counts.get(language) ?? 0}
                <span className="ds-sr-only">{t('compare.changes', { count: counts.get(language) ?? 0 })}</span>
              </span>
            )}
          </div>
        ))}
      </div>
      {runsOf(rows).map((run, index) =>
        run.changed || whole ? (
          run.rows.map((row, at) => <OneRow key={`${index}-${at}`} row={row} languages={languages} dim={compared && !whole} />)
        ) : (
          <Folded key={`${index}`} rows={run.rows} languages={languages} />
        ),
      )}
    </div>
  );
}

function runsOf(rows: readonly ComparedRow[]): Run[] {
  const runs: { rows: ComparedRow[]; changed: boolean }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.changed === row.changed) last.rows.push(row);
    else runs.push({ rows: [row], changed: row.changed });
  }
  return runs;
}

function Folded({ rows, languages }: { rows: readonly ComparedRow[]; languages: readonly LanguageCode[] }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <FoldButton open={open} onToggle={() => setOpen(!open)}>
        {t('compare.same', { count: rows.length })}
      </FoldButton>
      {open && rows.map((row, at) => <OneRow key={at} row={row} languages={languages} dim />)}
    </>
  );
}

export function FoldButton({ open, onToggle, children }: { open: boolean; onToggle: () => void; children: string }) {
  return (
    <button type="button" className="folded" aria-expanded={open} onClick={onToggle}>
      <span className="gut">
        <ExpandVerticalIcon width={14} height={14} aria-hidden />
      </span>
      <span className="cell">{children}</span>
    </button>
  );
}

function OneRow({ row, languages, dim }: { row: ComparedRow; languages: readonly LanguageCode[]; dim: boolean }) {
  return (
    <div className="compared-row">
      <span className="gut num">{row.number}</span>
      {languages.map((language) => (
        <Cell key={language} cell={row.cells[language] ?? null} language={language} row={row} dim={dim} />
      ))}
    </div>
  );
}

function Cell({ cell, language, row, dim }: { cell: ComparedCell | null; language: LanguageCode; row: ComparedRow; dim: boolean }) {
  const t = useTexts();
  if (!cell)
    return (
      <div className="cell lacks">
        <span aria-hidden>–</span>
        <span className="ds-sr-only">{t('compare.lacks')}</span>
      </div>
    );
  const { segment } = cell;
  const where = [t(`shell.language.${language}`), row.number].filter((part) => part !== null).join(' ');
  const kind = segment.kind === 'heading' ? `heading-${segment.level}` : segment.kind;
  return (
    <div className={`cell ${kind}${dim && cell.state === 'same' ? ' same' : ''}`} lang={language}>
      {segment.kind === 'list-item' && (
        <span className="bullet" aria-hidden>
          {segment.ordered ? `${(segment.item ?? 0) + 1}.` : '•'}
        </span>
      )}
      <span className="words">
        {segment.kind === 'rule' ? (
          <Pieces pieces={[{ kind: ruleKind[cell.state], text: t('compare.rule') }]} where={where} />
        ) : (
          <Pieces pieces={cell.pieces} where={where} />
        )}
        <Addresses cell={cell} where={where} />
        {cell.onlySetting && (
          <span className="setting" data-change={where} tabIndex={-1} lang={t.locale}>
            {t('compare.setting')}
          </span>
        )}
      </span>
    </div>
  );
}

const ruleKind = { same: 'same', changed: 'same', added: 'inserted', removed: 'deleted' } as const;

/** Where the links lead: those that changed marked, so that an address under the same words is never overlooked. */
function Addresses({ cell, where }: { cell: ComparedCell; where: string }) {
  const { deleted, inserted } = cell.links;
  const kept = cell.segment.links.filter((link) => !deleted.includes(link) && !inserted.includes(link));
  const pairs = Array.from({ length: Math.max(deleted.length, inserted.length) }, (_, index) => [deleted[index], inserted[index]] as const);
  if (kept.length + pairs.length === 0) return null;
  const whole = cell.state === 'added' || cell.state === 'removed';
  return (
    <span className="leads-to mono">
      {kept.map((link, index) => (
        <span key={`${index}${link}`}>{link}</span>
      ))}
      {pairs.map(([before, after]) => (
        <span key={`${before}${after}`} {...(whole ? {} : { 'data-change': where, tabIndex: -1 })}>
          {before && <del>{before}</del>} {after && <ins>{after}</ins>}
        </span>
      ))}
    </span>
  );
}
