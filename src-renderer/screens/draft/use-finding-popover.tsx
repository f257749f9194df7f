import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { FindingPopover } from './FindingPopover.tsx';
import { findingKey, isAboutWords } from './findings.ts';
import { useSuggestions } from './use-suggestions.ts';

interface Options {
  sheet: Sheet;
  findings: readonly Finding[];
  selected: string | null;
  onSelect: (key: string) => void;
  editable: boolean;
  onGo: (finding: Finding) => void;
  /** Goes to a row in another pane. */
  onOther: (language: LanguageCode, row: number) => void;
}

export interface FindingPopovers {
  readonly popover: ReactNode;
  /** Opens it at the words of a finding that was pointed at. */
  readonly point: (key: string) => void;
  /** Opens it at the caret, or at the finding that one came to last; false where nothing was found in words there. */
  readonly open: () => boolean;
  /** False where none is open. */
  readonly close: () => boolean;
  /** Says a finding and its suggestion to those who listen. */
  readonly hear: (finding: Finding) => void;
}

/** What is found at words, one at a time: by a click on them, or by a key. */
export function useFindingPopover({ sheet, findings, selected, onSelect, editable, onGo, onOther }: Options): FindingPopovers {
  const t = useTexts();
  const announce = useAnnounce();
  const ask = useSuggestions();
  const [shown, setShown] = useState<{ readonly key: string; readonly byKey: boolean } | null>(null);
  const byKey = (key: string | null | undefined): ProofFinding | undefined =>
    findings.find((one): one is ProofFinding => isAboutWords(one) && findingKey(one) === key);
  const finding = byKey(shown?.key);

  const show = (key: string, keyed: boolean): void => {
    onSelect(key);
    setShown({ key, byKey: keyed });
  };
  const close = (back: boolean): void => {
    setShown(null);
    if (back && finding && !sheet.selectFound(finding.place.language, findingKey(finding)))
      sheet.focus(finding.place.language, finding.place.row ?? 0);
  };
  const nextOf = (one: ProofFinding): Finding | undefined => {
    const index = findings.indexOf(one);
    return [...findings.slice(index + 1), ...findings.slice(0, index)].find(isAboutWords);
  };
  const mend = (one: ProofFinding, text: string): void => {
    setShown(null);
    if (!sheet.mend(one.place.language, findingKey(one), { text, target: one.target })) return;
    const next = nextOf(one);
    if (next) onGo(next);
    else {
      sheet.editor(one.place.language)?.view.focus();
      announce(t('draft.fix.done', { text }));
    }
  };
  const others = finding
    ? sheet.languages.filter(
        (language) => language !== finding.place.language && sheet.layout().rows[finding.place.row ?? -1]?.cells[language],
      )
    : [];
  return {
    point: (key) => show(key, false),
    open: () => {
      const here = sheet.foundHere().find(({ key }) => byKey(key))?.key ?? (byKey(selected) ? selected : null);
      if (here === null) return false;
      show(here, true);
      return true;
    },
    close: () => {
      if (!finding) return false;
      close(true);
      return true;
    },
    hear: (one) => {
      if (!isAboutWords(one)) return announce(t(one.text));
      void Promise.resolve(ask(one)).then((suggestions) => {
        const first = suggestions === 'away' ? undefined : suggestions[0];
        announce([t(one.text), first && t('draft.fix.suggested', { text: first })].filter(Boolean).join(' '));
      });
    },
    popover: finding && shown && (
      <FindingPopover
        key={shown.key}
        finding={finding}
        sheet={sheet}
        ask={ask}
        byKey={shown.byKey}
        editable={editable}
        others={others}
        onMend={(text) => mend(finding, text)}
        onOther={(language) => {
          setShown(null);
          onOther(language, finding.place.row ?? 0);
        }}
        onNext={() => {
          setShown(null);
          const next = nextOf(finding);
          if (next) onGo(next);
          else close(true);
        }}
        onClose={close}
      />
    ),
  };
}
