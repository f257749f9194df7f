import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelItem } from './ChannelItem.tsx';
import { PlanFindings } from './PlanFindings.tsx';
import './channels.css';

/** Where the message is to be found: each place with its state, what stops it and what is done next. */
export function ChannelsPanel() {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const plan = useCall('channels.get', { messageId: detail.id }, { keep: true });
  /** The item that is opened, or the form for a new one. */
  const [open, setOpen] = useState<string | null>(null);
  if (plan.isError) return <InlineError error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Loading />;
  const { items, findings } = plan.data;
  const adding = open === 'new';
  const add = (
    <ActButton variant="secondary" size="small" icon={<PlusIcon aria-hidden />} onAct={() => setOpen('new')}>
      {t('channels.add')}
    </ActButton>
  );
  if (items.length === 0 && !adding)
    return (
      <div className="channels">
        <EmptyState title={t('channels.empty')} act={add}>
          {t('channels.emptyHelp')}
        </EmptyState>
        <PlanFindings findings={findings} />
      </div>
    );
  return (
    <div className="channels">
      <PlanFindings findings={findings} />
      <ul aria-label={t('channels.tab')}>
        {items.map((view) => (
          <ChannelItem
            key={view.item.id}
            view={view}
            items={items}
            open={open === view.item.id}
            onOpen={(opened) => setOpen(opened ? view.item.id : null)}
          />
        ))}
      </ul>
      <div className="channels-add">
        {adding ? <ChannelForm items={items} item={null} onDone={(itemId) => setOpen(itemId)} onClose={() => setOpen(null)} /> : add}
      </div>
    </div>
  );
}
