import { type ReactNode, useEffect, useState } from 'react';
import { isAnswerable } from '#shared/domain/checks/answers.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { ProofFinding } from '#shared/domain/proofing/finding.ts';
import { call } from '../../bridge.ts';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { FindingPopover } from './FindingPopover.tsx';
import { findingKey, isAboutBlock, isAboutWords, isInText } from './findings.ts';
import type { DraftStore } from './store.ts';
import { useAnswers } from './use-answers.ts';
import type { StaleBlocks } from './use-stale-blocks.ts';
import { useFirstSuggestion } from './use-suggestions.ts';
import type { UnreadDrafts } from './use-unread-drafts.ts';

interface Options {
  store: DraftStore;
  sheet: Sheet;
  findings: readonly Finding[];
  unread: UnreadDrafts;
  stale: StaleBlocks;
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
  /** Opens it at a finding that one went to, with the focus in it. False for one that is not dealt with in the text. */
  readonly openAt: (finding: Finding) => boolean;
  /** Opens it at the caret, or at the finding that one came to last; false where nothing was found in words there. */
  readonly open: () => boolean;
  /** Says a finding and its suggestion to those who listen. */
  readonly hear: (finding: Finding) => void;
}

/** What is found at words, one at a time: by a click on them, or by a key. */
export function useFindingPopover({
  store,
  sheet,
  findings,
  unread,
  stale,
  selected,
  onSelect,
  editable,
  onGo,
  onOther,
}: Options): FindingPopovers {
  const t = useTexts();
  const announce = useAnnounce();
  const suggest = useFirstSuggestion();
  const answers = useAnswers(store);
  const { detail } = useOpenMessage();
  const [shown, setShown] = useState<{ readonly finding: ProofFinding; readonly byKey: boolean } | null>(null);
  /** Words were pointed at whose mark is older than the findings: shown when both are of one answer. */
  const [awaited, setAwaited] = useState(false);
  const byKey = (key: string | null | undefined): ProofFinding | undefined =>
    findings.find((one): one is ProofFinding => isInText(one) && findingKey(one) === key);
  /** The block at the caret, where something is to be said of the whole. */
  const blockHere = (): ProofFinding | undefined => {
    const spot = sheet.spot();
    if (!spot) return undefined;
    return findings.filter(isAboutBlock).find(({ place }) => place.language === spot.language && place.row === spot.row);
  };
  /** What was found in the words at the caret, the nearest. */
  const wordsHere = (): ProofFinding | undefined => sheet.marks.foundHere().flatMap(({ key }) => byKey(key) ?? [])[0];
  const finding = shown ? again(shown.finding, findings) : undefined;

  const show = (one: ProofFinding, keyed: boolean): void => {
    onSelect(findingKey(one));
    setAwaited(false);
    setShown({ finding: one, byKey: keyed });
  };
  useEffect(() => {
    if (!awaited) return;
    const here = wordsHere();
    if (here) show(here, false);
    const stop = (): void => setAwaited(false);
    document.addEventListener('keydown', stop, true);
    document.addEventListener('pointerdown', stop, true);
    return () => {
      document.removeEventListener('keydown', stop, true);
      document.removeEventListener('pointerdown', stop, true);
    };
  });
  const close = (back: boolean): void => {
    setShown(null);
    if (back && finding && !sheet.marks.selectFound(finding.place.language, findingKey(finding)))
      sheet.focus(finding.place.language, finding.place.row ?? 0);
  };
  const nextOf = (one: ProofFinding): Finding | undefined => {
    const index = findings.indexOf(one);
    return [...findings.slice(index + 1), ...findings.slice(0, index)].find(isInText);
  };
  const mend = (one: ProofFinding, text: string): void => {
    setShown(null);
    if (!sheet.marks.mend(one.place.language, findingKey(one), { text, target: one.target })) return;
    goOn(one, t('draft.fix.done', { text }));
  };
  /** After what was found has been dealt with: to the next, or back to the text. `said`: what came of it, where the act has not said so itself. */
  const goOn = (one: ProofFinding, said?: string): void => {
    setShown(null);
    const next = nextOf(one);
    if (next) onGo(next);
    else {
      sheet.editor(one.place.language)?.view.focus();
      if (said !== undefined) announce(said);
    }
  };
  const [draft, old] = finding ? [unread.of(finding), stale.of(finding)] : [null, null];
  const others = finding
    ? sheet.languages.filter(
        (language) => language !== finding.place.language && sheet.layout().rows[finding.place.row ?? -1]?.cells[language],
      )
    : [];
  return {
    point: (key) => {
      const one = byKey(key);
      if (one) show(one, false);
      else setAwaited(true);
    },
    openAt: (one) => {
      if (!isInText(one)) return false;
      show(one, true);
      return true;
    },
    open: () => {
      const here = wordsHere() ?? blockHere() ?? byKey(selected);
      if (!here) return false;
      show(here, true);
      return true;
    },
    hear: (one) => {
      if (!isAboutWords(one)) return announce(t(one.text));
      void suggest(one).then((first) =>
        announce([t(one.text), first && t('draft.fix.suggested', { text: first })].filter(Boolean).join(' ')),
      );
    },
    popover: finding && shown && (
      <FindingPopover
        key={findingKey(shown.finding)}
        finding={finding}
        sheet={sheet}
        byKey={shown.byKey}
        editable={editable}
        onAnswer={
          editable && isAnswerable(finding) && !old
            ? async (reason) => {
                await answers.say(finding, reason);
                goOn(finding, t('draft.fix.answered'));
              }
            : undefined
        }
        onAddWord={
          finding.rule === 'spelling'
            ? async () => {
                await call('proofing.addWord', { scope: 'institution', word: finding.words, packId: detail.packId });
                goOn(finding, t('draft.fix.added', { word: finding.words }));
              }
            : undefined
        }
        onRead={
          editable && draft
            ? async () => {
                await unread.read(draft);
                goOn(finding);
              }
            : undefined
        }
        change={stale.changeOf(finding)}
        onHolds={
          editable && old
            ? async () => {
                await stale.keep(old);
                goOn(finding);
              }
            : undefined
        }
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

/** The same finding where it is now: what is changed before it gives it another place. */
function again(before: ProofFinding, findings: readonly Finding[]): ProofFinding | undefined {
  const key = findingKey(before);
  const same = findings.filter(
    (one): one is ProofFinding =>
      isInText(one) &&
      one.rule === before.rule &&
      one.words === before.words &&
      one.place.language === before.place.language &&
      (one.words !== '' || one.text.params?.text === before.text.params?.text),
  );
  const away = ({ place }: ProofFinding): number =>
    Math.abs((place.row ?? 0) - (before.place.row ?? 0)) * 100_000 + Math.abs((place.from ?? 0) - (before.place.from ?? 0));
  return same.find((one) => findingKey(one) === key) ?? same.sort((a, b) => away(a) - away(b))[0];
}
