import { Button } from '@digdir/designsystemet-react';
import { LinkIcon, PadlockLockedIcon, PlusCircleIcon } from '@navikt/aksel-icons';
import { type CSSProperties, memo, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Severity } from '#shared/domain/checks/finding.ts';
import type { Row } from '#shared/domain/draft/alignment.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { hasText } from '#shared/domain/draft/segments.ts';
import { useTexts } from '../i18n.tsx';
import { severityShapes } from '../kit/rule-words.ts';
import { StateIcon } from '../kit/StateIcon.tsx';
import { type Counterpart, counterpartsIn, firstLine, type Lack, type Layout, lacking, nameOf } from './layout.ts';
import type { Sheet } from './sheet.ts';
import './editor.css';

/** What stands in the gutter of a row: the gravest of its findings, and what they are, for those who cannot see it. */
export interface RowMark {
  readonly severity: Severity;
  readonly label: string;
}

interface SheetViewProps {
  sheet: Sheet;
  /** The panes in view: all, or under 760 px the source and one more. */
  shown: readonly LanguageCode[];
  /** The content of a pane's head. */
  head: (language: LanguageCode) => ReactNode;
  opening: { readonly text: string; readonly lang: string; readonly note: string };
  marks: ReadonlyMap<number, RowMark>;
  onMark: (row: number) => void;
  /** The languages that a machine can draft, and what each is drafted from. */
  drafted?: ReadonlyMap<LanguageCode, LanguageCode>;
  /** Has a lacking block drafted; absent where one cannot now. */
  onDraft?: ((language: LanguageCode, row: number) => void) | undefined;
  /** Puts a block of a language, which stands in a row of its own, in the row that lacks it; absent where the text cannot be changed. */
  onLink?: ((language: LanguageCode, row: number, at: number) => void) | undefined;
  /** Takes back that a row was put together. */
  onUnlink?: ((row: number) => void) | undefined;
}

/** The panes side by side: one scrolling grid of gutter, texts, what is lacking, and the light on the row of the caret. */
export const SheetView = memo(function SheetView({
  sheet,
  shown,
  head,
  opening,
  marks,
  onMark,
  drafted,
  onDraft,
  onLink,
  onUnlink,
}: SheetViewProps) {
  const layout = useSyncExternalStore(sheet.subscribe, sheet.layout);
  const t = useTexts();
  const style = { '--panes': shown.length } as CSSProperties;
  const lines = { gridTemplateRows: `auto repeat(${Math.max(1, layout.lines)}, auto) minmax(64px, 1fr)` };
  const column = (language: LanguageCode): number => shown.indexOf(language) + 2;
  return (
    <div className="sheet" style={style}>
      <div className="sheet-heads">
        <span />
        {shown.map((language) => (
          <div className="pane-head" key={language}>
            {head(language)}
          </div>
        ))}
      </div>
      <div className="sheet-grid" style={lines}>
        <RowLight sheet={sheet} />
        <span className="gutter opens">
          <PadlockLockedIcon width={14} height={14} aria-hidden />
        </span>
        {shown.length > 1 ? (
          <>
            <div className="opening" style={{ gridColumn: 2 }} lang={opening.lang}>
              {opening.text}
            </div>
            <div className="opening note" style={{ gridColumn: shown.length + 1 }}>
              {opening.note}
            </div>
          </>
        ) : (
          <div className="opening both" style={{ gridColumn: 2 }}>
            <span lang={opening.lang}>{opening.text}</span>
            <span>{opening.note}</span>
          </div>
        )}
        {layout.rows.map((row, index) => (
          <GutterCell
            key={index}
            row={row}
            index={index}
            mark={marks.get(index)}
            onMark={onMark}
            onUnlink={layout.linked.has(index) ? onUnlink : undefined}
          />
        ))}
        {sheet.languages.map((language) => (
          <Pane
            key={language}
            sheet={sheet}
            language={language}
            column={column(language)}
            hidden={!shown.includes(language)}
            empty={layout.empty.includes(language)}
            placeholder={t('draft.placeholder', { language: t(`draft.in.${language}`) })}
          />
        ))}
        {lacking(layout, shown).map(({ language, row, slim, model }) => (
          <Missing
            key={`${language}${row}`}
            sheet={sheet}
            language={language}
            row={row}
            slim={slim}
            model={model}
            column={column(language)}
            counterparts={onLink ? counterpartsIn(layout, language, row) : []}
            onLink={onLink}
            onDraft={hasSource(layout, row, drafted?.get(language)) ? onDraft : undefined}
          />
        ))}
      </div>
    </div>
  );
});

function hasSource({ rows }: Layout, row: number, from: LanguageCode | undefined): boolean {
  return from !== undefined && hasText(rows[row]?.cells[from]);
}

/** Follows the caret without the rest being drawn again. */
function RowLight({ sheet }: { sheet: Sheet }) {
  const spot = useSyncExternalStore(sheet.subscribe, sheet.spot);
  useSyncExternalStore(sheet.subscribe, sheet.layout);
  return spot ? <div className="row-light" style={{ gridRow: spot.row + firstLine }} /> : null;
}

interface GutterCellProps {
  row: Row;
  index: number;
  mark: RowMark | undefined;
  onMark: (row: number) => void;
  onUnlink: SheetViewProps['onUnlink'];
}

function GutterCell({ row, index, mark, onMark, onUnlink }: GutterCellProps) {
  const t = useTexts();
  const model = Object.values(row.cells).find((segment) => segment);
  const kind = model?.kind === 'heading' ? (model.level === 1 ? 'title' : `heading-${model.level}`) : (model?.kind ?? 'paragraph');
  return (
    <span className={`gutter ${kind}`} style={{ gridRow: index + firstLine }}>
      {mark && (
        <button type="button" title={mark.label} aria-label={mark.label} onClick={() => onMark(index)}>
          <StateIcon shape={severityShapes[mark.severity]} size={14} />
        </button>
      )}
      {onUnlink && (
        <button
          type="button"
          className="unlink"
          title={t('rows.unlink', { row: index + 1 })}
          aria-label={t('rows.unlink', { row: index + 1 })}
          onClick={() => onUnlink(index)}
        >
          <LinkIcon width={14} height={14} aria-hidden />
        </button>
      )}
      <span aria-hidden>{index + 1}</span>
    </span>
  );
}

interface PaneProps {
  sheet: Sheet;
  language: LanguageCode;
  column: number;
  hidden: boolean;
  empty: boolean;
  placeholder: string;
}

const Pane = memo(function Pane({ sheet, language, column, hidden, empty, placeholder }: PaneProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (holder.current ? sheet.mount(language, holder.current) : undefined), [sheet, language]);
  const style = { '--column': column, '--placeholder': JSON.stringify(placeholder) } as CSSProperties;
  return <div className="pane" ref={holder} style={style} hidden={hidden} data-empty={empty || undefined} />;
});

interface MissingProps extends Lack {
  sheet: Sheet;
  column: number;
  counterparts: readonly Counterpart[];
  onDraft: SheetViewProps['onDraft'];
  onLink: SheetViewProps['onLink'];
}

function Missing({ sheet, language, row, slim, model, column, counterparts: others, onDraft, onLink }: MissingProps) {
  const t = useTexts();
  const number = model.kind === 'list-item' ? (model.item ?? 0) + 1 : row + 1;
  const text = t(`draft.missing.${model.kind}`, { number, language: t(`draft.in.${language}`) });
  return (
    <div className={slim ? 'missing slim' : 'missing'} style={{ gridRow: row + firstLine, gridColumn: column }}>
      <div>
        <span>
          {!slim && <PlusCircleIcon width={16} height={16} aria-hidden />}
          {text}
        </span>
        <span className="acts">
          {onDraft && (
            <Button
              className="small"
              variant="tertiary"
              aria-label={t('machine.missingNamed', { what: text })}
              onClick={() => onDraft(language, row)}
            >
              {t('machine.missing')}
            </Button>
          )}
          <Button
            className="small"
            variant={slim ? 'tertiary' : 'secondary'}
            aria-label={t('draft.missing.writeIt', { what: text })}
            onClick={() => sheet.write(language, row)}
          >
            {t('draft.missing.write')}
          </Button>
          {onLink &&
            others.map(({ at, text: other }) => (
              <Button
                key={at}
                className="small"
                variant="tertiary"
                title={t('rows.linkHint')}
                aria-label={t('rows.linkNamed', { one: nameOf(model.text), other })}
                onClick={() => onLink(language, row, at)}
              >
                {t('rows.link', { text: other })}
              </Button>
            ))}
        </span>
      </div>
    </div>
  );
}
