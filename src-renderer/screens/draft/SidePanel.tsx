import { Tabs } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/contract/messages.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../../i18n.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ChannelsPanel } from '../channels/ChannelsPanel.tsx';
import { PlanInChecks } from '../channels/PlanStops.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { AdviceOfMessage } from './AdviceOfMessage.tsx';
import { BriefForm } from './BriefForm.tsx';
import { BriefRead } from './BriefRead.tsx';
import { FindingsList } from './FindingsList.tsx';
import type { DraftStore, TickWhat } from './store.ts';
import { VersionsList } from './VersionsList.tsx';

export type PanelTab = 'findings' | 'brief' | 'channels' | 'versions';

interface SidePanelProps {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  findings: readonly Finding[];
  selected: string | null;
  onGo: (finding: Finding) => void;
  /** Goes to a block, and shows what is said of it there. */
  onShow: (finding: Finding) => void;
  /** Has the block of a row drafted anew; null where that cannot be done. */
  draftAnew: (language: LanguageCode, row: number) => (() => void) | null;
  store: DraftStore;
  brief: Brief;
  editing: boolean;
  /** Absent where the message can no longer be changed. */
  onEditing: ((editing: boolean) => void) | undefined;
  /** The field of the form that shall have focus. */
  field: string | null;
  onFieldReached: () => void;
  /** The version that the text is compared with. */
  version: string | null;
  onVersion: (version: HistoryEntry | null) => void;
  onClose: (() => void) | undefined;
}

/** Findings, brief, channels and versions. */
export function SidePanel({
  tab,
  onTab,
  findings,
  selected,
  onGo,
  onShow,
  draftAnew,
  store,
  brief,
  editing,
  onEditing,
  field,
  onFieldReached,
  version,
  onVersion,
  onClose,
}: SidePanelProps) {
  const t = useTexts();
  const { pack, nameOf, me } = useOpenMessage();
  const [confirming, setConfirming] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    if (!field || tab !== 'brief') return;
    const target = field === 'replyToConfirmed' ? 'replyTo' : field;
    const element = document.getElementById(`brief-${target}`);
    if (!element) return;
    const focusable = element.matches('fieldset') ? (element.querySelector<HTMLElement>('input:checked, input') ?? element) : element;
    focusable.focus();
    focusable.closest('div')?.scrollIntoView({ block: 'nearest' });
    onFieldReached();
  }, [field, tab, editing, onFieldReached]);

  const tick = async (what: TickWhat, on: boolean): Promise<void> => {
    setError(null);
    try {
      await store.tick(what, on);
    } catch (failure) {
      setError(failure);
    }
  };
  const confirm = async (): Promise<void> => {
    setConfirming(true);
    setError(null);
    try {
      await store.confirmReplyList(me?.id ?? '');
    } catch (failure) {
      setError(failure);
    } finally {
      setConfirming(false);
    }
  };
  return (
    <Tabs value={tab} onChange={(value) => onTab(value as PanelTab)} className="draft-panel">
      <div className="panel-tabs">
        <Tabs.List>
          <Tabs.Tab value="findings">
            {t('draft.tab.findings')} <span className="tab-count num">{findings.length}</span>
          </Tabs.Tab>
          <Tabs.Tab value="brief">{t('draft.tab.brief')}</Tabs.Tab>
          <Tabs.Tab value="channels">{t('channels.tab')}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('draft.tab.versions')}</Tabs.Tab>
        </Tabs.List>
        {onClose && (
          <IconButton label={t('draft.hidePanel')} onClick={onClose}>
            <XMarkIcon aria-hidden />
          </IconButton>
        )}
      </div>
      <Tabs.Panel value="findings">
        {tab === 'findings' && (
          <>
            <FindingsList
              findings={findings}
              selected={selected}
              onGo={onGo}
              onShow={onShow}
              draftAnew={draftAnew}
              store={store}
              editable={onEditing !== undefined}
            />
            <PlanInChecks onOpen={() => onTab('channels')} />
          </>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="brief">
        {tab === 'brief' && error !== null && <InlineError error={error} />}
        {tab === 'brief' && <AdviceOfMessage findings={findings} store={store} editable={onEditing !== undefined} />}
        {tab === 'brief' &&
          (editing ? (
            <BriefForm
              brief={brief}
              pack={pack}
              findings={findings}
              nameOf={nameOf}
              onChange={(change) => store.setBrief(change)}
              onConfirmList={() => void confirm()}
              onTick={(what, on) => void tick(what, on)}
              confirming={confirming}
              onDone={() => onEditing?.(false)}
              onBlur={() => void store.saver.flush()}
            />
          ) : (
            <BriefRead brief={brief} pack={pack} findings={findings} nameOf={nameOf} onEdit={onEditing && (() => onEditing(true))} />
          ))}
      </Tabs.Panel>
      <Tabs.Panel value="channels">{tab === 'channels' && <ChannelsPanel />}</Tabs.Panel>
      <Tabs.Panel value="versions">{tab === 'versions' && <VersionsList chosen={version} onChoose={onVersion} />}</Tabs.Panel>
    </Tabs>
  );
}
