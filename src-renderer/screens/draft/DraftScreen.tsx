import { type ComponentProps, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { emptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { mostPasted } from '../../editor/paste/most-pasted.ts';
import { SheetView } from '../../editor/SheetView.tsx';
import { Sheet } from '../../editor/sheet.ts';
import { Toolbar } from '../../editor/Toolbar.tsx';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useShortcuts } from '../../kit/keyboard.ts';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useNarrow } from '../../kit/use-narrow.ts';
import { ViewToggle } from '../../kit/Views.tsx';
import { Work } from '../../kit/Work.tsx';
import { CopyTextMenu } from '../message-frame/copy-text.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { DeskMenu } from './DeskMenu.tsx';
import { Drawer } from './Drawer.tsx';
import { FindingBar } from './FindingBar.tsx';
import { MeasureLine } from './Foot.tsx';
import { findingKey, isAboutBlock, placedWords, stillFound } from './findings.ts';
import { MachineMenu, MachineOutcome } from './MachineDraft.tsx';
import { PaneHead, rowMarks } from './marks.tsx';
import { SaveDraftFile } from './SaveDraftFile.tsx';
import { SavedAt, SaveNotice } from './SaveNotice.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';
import { SendToTranslator } from './SendToTranslator.tsx';
import { type PanelTab, SidePanel } from './SidePanel.tsx';
import { TakeInFile } from './TakeInFile.tsx';
import { TakeInTranslation } from './TakeInTranslation.tsx';
import { Terms } from './terms/Terms.tsx';
import { useDesk } from './use-desk.ts';
import { useDraft } from './use-draft.ts';
import { useFindingPopover } from './use-finding-popover.tsx';
import { useMachineDrafts } from './use-machine-drafts.ts';
import { useOfferFindings } from './use-offer-findings.ts';
import { usePaneLanguages } from './use-pane-languages.ts';
import { useRowLinks } from './use-row-links.ts';
import { useStaleBlocks } from './use-stale-blocks.ts';
import { useUnreadDrafts } from './use-unread-drafts.ts';
import { useVersions } from './use-versions.ts';
import { VersionCompare } from './VersionCompare.tsx';
import './draft.css';

/** From then on the text is what people have, or are about to have. */
const closedStages: readonly string[] = ['scheduled', 'sending', 'paused', 'stopped', 'handed-over', 'sent'];

/** Draft and checks: the texts side by side, and beside them what the rules say, the brief and the earlier versions. */
export function DraftScreen() {
  const t = useTexts();
  const open = useOpenMessage();
  const { detail, pack, live } = open;
  const editable = !closedStages.includes(detail.stage);
  const sheetNow = useRef<Sheet | null>(null);
  const { store, brief } = useDraft(open, (languages) => shownAnew(languages));
  const findings = useMemo(() => stillFound(open.findings, brief).filter(({ answer }) => !answer), [open.findings, brief]);
  const shownAnew = (languages: readonly LanguageCode[]): void => {
    for (const language of languages) sheetNow.current?.replace(language, store.bodies[language] ?? emptyDoc);
  };

  const versions = useVersions(store, open.step, shownAnew);
  const desk = useDesk(open.step, editable ? undefined : t('draft.openReadOnly', { stage: detail.stage.replace('-', '_') }));
  /** Something else lies in the panes' place. */
  const comparing = versions.compared !== null || desk.open !== null;
  const leave = (): void => {
    versions.choose(null);
    desk.choose(null);
  };
  const taken = (languages: readonly LanguageCode[]): void => {
    shownAnew(languages);
    versions.noteTaken();
    leave();
    requestAnimationFrame(() => languages[0] && sheetNow.current?.focus(languages[0], 0));
  };
  const audience = brief.audience?.kind ?? null;
  const languages = usePaneLanguages(pack, audience, store.bodies, versions.restored);
  /** How many paragraphs were pasted when it was too many; until the next change of the text. */
  const [refusedPaste, setRefusedPaste] = useState<number | null>(null);
  const pasteIsRefused = useRef(false);
  const onPasteRefused = useCallback((paragraphs: number | null): void => {
    pasteIsRefused.current = paragraphs !== null;
    setRefusedPaste(paragraphs);
  }, []);
  const pointNow = useRef<(key: string) => void>(() => {});
  const openAtNow = useRef<(finding: Finding) => boolean>(() => false);
  const staleNow = useRef<(language: LanguageCode, row: number) => void>(() => {});
  const sheet = useMemo(
    () =>
      new Sheet({
        languages,
        bodies: store.bodies,
        editable,
        label: (language) => t('draft.pane', { language: t(`draft.in.${language}`) }),
        onChange: (language, body) => {
          if (pasteIsRefused.current) onPasteRefused(null);
          store.setBody(language, body);
        },
        onBlur: () => void store.saver.flush(),
        onPasteRefused,
        onPoint: (_language, key) => pointNow.current(key),
        onStale: (language, row) => staleNow.current(language, row),
      }),
    [store, languages, editable, onPasteRefused, t],
  );
  sheetNow.current = sheet;
  useEffect(() => () => sheet.destroy(), [sheet]);

  const marked = useMemo(() => placedWords(findings), [findings]);
  const [selected, setSelected] = useState<string | null>(null);
  useLayoutEffect(() => sheet.showLinks(detail.linked, detail.bodies), [sheet, detail.linked, detail.bodies]);
  useLayoutEffect(() => sheet.marks.showFound(open.checked, marked, open.links), [sheet, open.checked, open.links, marked]);
  useLayoutEffect(() => sheet.marks.lightFound(selected), [sheet, selected]);

  const drafts = useMachineDrafts(store, sheet, editable);
  const links = useRowLinks(store, sheet, editable);
  const unread = useUnreadDrafts(store);
  useLayoutEffect(() => sheet.marks.showTags('draft', unread.tags), [sheet, unread.tags]);
  const stale = useStaleBlocks(store);
  useLayoutEffect(() => sheet.marks.showTags('stale', stale.tags), [sheet, stale.tags]);

  const small = useNarrow(1100);
  const tiny = useNarrow(760);
  const [panelOpen, setPanelOpen] = useState(true);
  const [drawer, setDrawer] = useState(false);
  const [tab, setTab] = useState<PanelTab>(open.step === 'draft' ? 'brief' : 'findings');
  useEffect(() => setTab(open.step === 'draft' ? 'brief' : 'findings'), [open.step]);
  const [editing, setEditing] = useState(() => brief.subject === '' && (brief.audience === null || brief.sender === ''));
  const [linkOpen, setLinkOpen] = useState(false);
  const [beside, setBeside] = useState<LanguageCode | null>(null);
  const source = languages[0] ?? 'nb';
  const second = beside && languages.includes(beside) && beside !== source ? beside : languages[1];
  const shown = useMemo(() => (tiny ? [source, ...(second ? [second] : [])] : languages), [tiny, source, second, languages]);
  const [field, setField] = useState<string | null>(null);

  const showPanel = (to?: PanelTab): void => {
    if (to) setTab(to);
    if (small) setDrawer(true);
    else setPanelOpen(true);
  };
  const { planAsked, planShown } = open;
  const showPanelNow = useRef(showPanel);
  showPanelNow.current = showPanel;
  useEffect(() => {
    if (!planAsked) return;
    showPanelNow.current('channels');
    planShown();
  }, [planAsked, planShown]);
  const goTo = (finding: Finding): void => {
    setSelected(findingKey(finding));
    const { place } = finding;
    if (place.in === 'mail') open.go('message');
    else if (place.in === 'brief') {
      showPanel('brief');
      if (editable) setEditing(true);
      setField(place.field);
    } else {
      if (tiny && place.language !== source) setBeside(place.language);
      setDrawer(false);
      leave();
      found.hear(finding);
      requestAnimationFrame(() => {
        if (!sheet.marks.selectFound(place.language, findingKey(finding))) sheet.focus(place.language, place.row ?? 0);
      });
    }
  };
  const showSentence = useCallback<ComponentProps<typeof MeasureLine>['onSentence']>(
    (language, block, stretch) => requestAnimationFrame(() => sheet.marks.selectWords(language, block, stretch)),
    [sheet],
  );
  const goToNow = useRef(goTo);
  goToNow.current = goTo;
  const found = useFindingPopover({
    store,
    sheet,
    findings,
    unread,
    stale,
    selected,
    onSelect: setSelected,
    editable,
    onGo: goTo,
    onOther: (language, row) => {
      if (tiny && language !== source) setBeside(language);
      requestAnimationFrame(() => sheet.focus(language, row));
    },
  });
  pointNow.current = found.point;
  openAtNow.current = found.openAt;
  staleNow.current = (language, row) => {
    const finding = findings.find(
      ({ rule, place }) => rule === 'stale' && place.in === 'body' && place.language === language && place.row === row,
    );
    if (finding) found.point(findingKey(finding));
  };
  /** Goes to a block, and into what is said of the whole. */
  const showAt = (finding: Finding): void => {
    goToNow.current(finding);
    requestAnimationFrame(() => requestAnimationFrame(() => openAtNow.current(finding)));
  };
  const showAtNow = useRef(showAt);
  showAtNow.current = showAt;
  // What was selected last has another name once something before it is mended.
  const indexOf = (key: string | null | undefined): number => findings.findIndex((finding) => findingKey(finding) === key);
  const at = indexOf(selected) < 0 ? indexOf(sheet.marks.foundHere()[0]?.key) : indexOf(selected);
  const nextIn = (direction: 1 | -1): Finding | undefined =>
    findings[at < 0 ? (direction === 1 ? 0 : findings.length - 1) : (at + direction + findings.length) % findings.length];
  const step = (direction: 1 | -1): void => {
    const next = nextIn(direction);
    if (next) goTo(next);
  };
  const showFindings = (): void => {
    showPanel('findings');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.findings button')?.focus());
  };
  useOfferFindings({ findings, next: nextIn(1), onStep: step, onAll: showFindings });
  useShortcuts({
    nextFinding: () => step(1),
    previousFinding: () => step(-1),
    fix: () => {
      if (comparing) return false;
      sheet.settleCaret();
      return found.open();
    },
    findings: showFindings,
    link: () => {
      if (comparing) return false;
      sheet.settleCaret();
      if (!sheet.spot()) return false;
      setLinkOpen(true);
      return true;
    },
    nextLanguage: () => sheet.step(1),
    previousLanguage: () => sheet.step(-1),
    panel: () => (small ? setDrawer(!drawer) : setPanelOpen(!panelOpen)),
    close: () => {
      if (drawer) setDrawer(false);
      else if (comparing) leave();
      else return false;
      return true;
    },
  });

  const marks = useMemo(() => rowMarks(findings, shown, t), [findings, shown, t]);
  const onMark = useCallback(
    (row: number) => {
      const finding = findings.find(({ place }) => place.in === 'body' && place.row === row);
      if (!finding) return;
      if (isAboutBlock(finding)) showAtNow.current(finding);
      else goToNow.current(finding);
    },
    [findings],
  );
  const opening = useMemo(
    () => ({
      text: pack.openingLine.text,
      lang: pack.openingLine.language,
      note: [t('draft.opening'), pack.rules.find((rule) => rule.kind === 'opening-line')?.id].filter(Boolean).join(' · '),
    }),
    [pack, t],
  );
  const head = useCallback(
    (language: LanguageCode) => (
      <PaneHead language={language} source={language === source} sheet={sheet} findings={findings}>
        <MachineMenu language={language} sheet={sheet} drafts={drafts} />
      </PaneHead>
    ),
    [source, sheet, findings, drafts],
  );
  const draftsNow = useRef(drafts);
  draftsNow.current = drafts;
  const draftRow = useCallback(
    (language: LanguageCode, row: number) => draftsNow.current.draft(language, draftsNow.current.beside(language, row)),
    [],
  );
  const panelShown = small ? drawer : panelOpen;
  const panel = (
    <SidePanel
      tab={tab}
      onTab={setTab}
      findings={findings}
      selected={selected}
      onGo={goTo}
      onShow={showAt}
      draftAnew={(language, row) => (drafts.working === null && drafts.from.has(language) ? () => draftRow(language, row) : null)}
      store={store}
      brief={brief}
      editing={editing && editable}
      onEditing={editable ? setEditing : undefined}
      field={field}
      onFieldReached={() => setField(null)}
      version={versions.compared?.id ?? null}
      onVersion={(version) => {
        desk.choose(null);
        versions.choose(version);
        setDrawer(false);
      }}
      onClose={small ? () => setDrawer(false) : undefined}
    />
  );
  return (
    <Work
      className="draft"
      panelLabel={t('draft.panel')}
      panel={!small && panelShown ? panel : undefined}
      foot={small || comparing ? undefined : <MeasureLine live={live} pack={pack} languages={languages} onSentence={showSentence} />}
    >
      {!comparing && (
        <Toolbar
          sheet={sheet}
          saved={<SavedAt store={store} version={detail.version?.number ?? null} />}
          panel={{ open: panelShown, onToggle: () => (small ? setDrawer(!drawer) : setPanelOpen(!panelOpen)) }}
          linkOpen={linkOpen}
          onLink={setLinkOpen}
        >
          <CopyTextMenu bodies={() => store.bodies} />
          <DeskMenu
            editable={editable}
            onChoose={(name) => {
              versions.choose(null);
              desk.choose(name);
            }}
          />
          {tiny && languages.length > 2 && second && (
            <ViewToggle
              label={t('draft.otherPane')}
              value={second}
              onChange={setBeside}
              views={languages.slice(1).map((language) => ({ value: language, label: language, lang: language }))}
            />
          )}
        </Toolbar>
      )}
      <SaveNotice
        store={store}
        onKeep={async () => shownAnew(await store.keepMine())}
        onTake={async () => shownAnew(await store.takeSaved())}
      />
      {refusedPaste !== null && (
        <div className="save-notice" role="alert">
          <StateIcon shape="stops" />
          <p>{t('draft.pasteRefused', { count: refusedPaste, most: mostPasted })}</p>
        </div>
      )}
      {!comparing && <MachineOutcome drafts={drafts} />}
      {!comparing && links.error !== null && (
        <div className="save-notice">
          <InlineError error={links.error} />
        </div>
      )}
      {!editable && !comparing && <p className="closed-note dense sub">{t('draft.openReadOnly', { stage: detail.stage })}</p>}
      {editable && !comparing && detail.version && detail.changedSince && (
        <p className="closed-note dense">
          <StateIcon shape="waits" size={14} />
          {t('draft.approvalVoid', { number: detail.version.number })}
        </p>
      )}
      {versions.compared && !desk.open && (
        <VersionCompare
          key={versions.compared.id}
          version={versions.compared}
          editable={editable}
          focus={small}
          onRestore={versions.restore}
          onClose={() => versions.choose(null)}
        />
      )}
      {desk.open === 'file' && (
        <TakeInFile store={store} languages={languages} first={sheet.spot()?.language ?? source} onTaken={taken} onClose={leave} />
      )}
      {desk.open === 'translate' && <SendToTranslator store={store} languages={languages} onClose={leave} />}
      {desk.open === 'takeTranslation' && <TakeInTranslation store={store} onTaken={taken} onClose={leave} />}
      {desk.open === 'draftFile' && <SaveDraftFile store={store} onClose={leave} />}
      {desk.open === 'template' && <SaveTemplate store={store} onClose={leave} />}
      <div className="sheet-keep" hidden={comparing}>
        <SheetView
          sheet={sheet}
          shown={shown}
          opening={opening}
          marks={marks}
          onMark={onMark}
          head={head}
          drafted={drafts.from}
          onLink={editable ? links.link : undefined}
          onUnlink={editable ? links.unlink : undefined}
          onDraft={drafts.working === null ? draftRow : undefined}
        />
      </div>
      {found.popover}
      {!comparing && <Terms sheet={sheet} packId={detail.packId} editable={editable} />}
      {small && <FindingBar findings={findings} at={at} onStep={step} onGo={goTo} onAll={() => showPanel('findings')} />}
      {small && drawer && <Drawer label={t('draft.panel')}>{panel}</Drawer>}
    </Work>
  );
}

export default DraftScreen;
