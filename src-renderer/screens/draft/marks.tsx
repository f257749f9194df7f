import { type ReactNode, useSyncExternalStore } from 'react';
import { countFindings, type Finding, severities } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Translate } from '#shared/texts/translate.ts';
import type { RowMark } from '../../editor/SheetView.tsx';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { severityShapes } from '../../kit/rule-words.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';

/** The gutter: per row the gravest finding in the panes that are in view. */
export function rowMarks(findings: readonly Finding[], shown: readonly LanguageCode[], t: Translate): Map<number, RowMark> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { place } = finding;
    if (place.in !== 'body' || place.row === undefined || !shown.includes(place.language)) continue;
    byRow.set(place.row, [...(byRow.get(place.row) ?? []), finding]);
  }
  const marks = new Map<number, RowMark>();
  for (const [row, own] of byRow) {
    const [first] = own;
    if (first)
      marks.set(row, { severity: first.severity, label: t('draft.rowMark', { row: row + 1, text: t(first.text), more: own.length - 1 }) });
  }
  return marks;
}

interface PaneHeadProps {
  language: LanguageCode;
  source: boolean;
  sheet: Sheet;
  findings: readonly Finding[];
  /** What can be done with this pane alone. */
  children?: ReactNode;
}

/** A language's name, whether it is the one the others follow, and how much is found in it. */
export function PaneHead({ language, source, sheet, findings, children }: PaneHeadProps) {
  const t = useTexts();
  const { empty } = useSyncExternalStore(sheet.subscribe, sheet.layout);
  const counts = countFindings(findings.filter(({ place }) => place.in === 'body' && place.language === language));
  const lacks = empty.includes(language) && empty.length < sheet.languages.length;
  return (
    <>
      <b>{t(`shell.language.${language}`)}</b>
      {source && <span className="sub">{t('draft.source')}</span>}
      <span className="push" />
      {lacks ? (
        <span className="lacks c-danger">
          <StateIcon shape="stops" size={14} />
          {t('draft.lacks')}
        </span>
      ) : (
        severities.map(
          (severity) =>
            counts[severity] > 0 && (
              <span className="severity-count" key={severity} title={t(`draft.count.${severity}`, { count: counts[severity] })}>
                <StateIcon shape={severityShapes[severity]} size={14} />
                <span aria-hidden>{counts[severity]}</span>
                <span className="ds-sr-only">{t(`draft.count.${severity}`, { count: counts[severity] })}</span>
              </span>
            ),
        )
      )}
      {children}
    </>
  );
}
