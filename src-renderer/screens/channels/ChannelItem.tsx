import { ArrowRightIcon, ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { channelOf } from '#shared/domain/channels/item.ts';
import type { ItemView } from '#shared/domain/channels/plan.ts';
import type { ItemState } from '#shared/domain/channels/states.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { CareTicks } from '../draft/CareTicks.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { Corrections } from './Corrections.tsx';
import { PlanFindings } from './PlanFindings.tsx';
import { Published, PublishForm } from './PublishForm.tsx';

const shapes: Readonly<Record<ItemState, StateShape>> = { planned: 'waits', unlocked: 'here', published: 'done', corrected: 'done' };

interface ChannelItemProps {
  view: ItemView;
  items: readonly ItemView[];
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** One place of the plan: its row, and opened what is known of it and what can be done. */
export function ChannelItem({ view, items, open, onOpen }: ChannelItemProps) {
  const t = useTexts();
  const { pack } = useOpenMessage();
  const detail = useId();
  const { item, state } = view;
  const channel = channelOf(pack, item);
  const Chevron = open ? ChevronUpIcon : ChevronDownIcon;
  return (
    <li className={item.parentId === null ? 'channel-item' : 'channel-item follows'}>
      <button
        type="button"
        className="channel-row"
        aria-expanded={open}
        aria-controls={open ? detail : undefined}
        onClick={() => onOpen(!open)}
      >
        {item.parentId !== null && <ArrowRightIcon className="c-sub" width={14} height={14} aria-hidden />}
        <StateIcon shape={shapes[state]} size={16} />
        <span className="words">
          <span className="medium">{item.title}</span>
          <span className="meta sub">
            {[channel?.name[t.locale] ?? t(`channels.kind.${item.kind}`), t(`channels.state.${state}`)].join(' · ')}
          </span>
        </span>
        <Chevron width={16} height={16} aria-hidden />
      </button>
      {open && (
        <div id={detail} className="channel-detail">
          <Opened view={view} items={items} onClose={() => onOpen(false)} />
        </div>
      )}
    </li>
  );
}

function Opened({ view, items, onClose }: { view: ItemView; items: readonly ItemView[]; onClose: () => void }) {
  const t = useTexts();
  const [changing, setChanging] = useState(false);
  const remove = useAct('channels.remove');
  const { item, acts, findings } = view;
  const ids = { messageId: item.messageId, itemId: item.id };
  if (changing) return <ChannelForm items={items} item={item} onDone={() => setChanging(false)} onClose={() => setChanging(false)} />;
  const removing = acts.find(({ act }) => act === 'remove');
  return (
    <>
      {item.published ? (
        <>
          <Published published={item.published} />
          <PlanFindings findings={findings} />
          <Corrections view={view} />
        </>
      ) : (
        <>
          <Care view={view} />
          {/* What is not ticked says so above. */}
          <PlanFindings findings={findings.filter(({ kind }) => kind !== 'item-care')} />
          <PublishForm view={view} />
        </>
      )}
      {remove.isError && <InlineError error={remove.error} />}
      {acts.some(({ act }) => act === 'change') && (
        <div className="row gap-8">
          <ActButton size="small" variant="tertiary" onAct={() => setChanging(true)}>
            {t('channels.change')}
          </ActButton>
          {removing && (
            <ActButton
              size="small"
              variant="tertiary"
              busy={remove.isPending}
              reason={removing.because[0] && t(removing.because[0].text)}
              onAct={() => remove.mutate(ids, { onSuccess: onClose })}
            >
              {t('channels.remove')}
            </ActButton>
          )}
        </div>
      )}
    </>
  );
}

/** Privacy and information security, considered for this very place by a named person. */
function Care({ view: { item } }: { view: ItemView }) {
  const t = useTexts();
  const { pack, nameOf } = useOpenMessage();
  const tick = useAct('channels.tick');
  const rules = pack.rules.filter((rule) => rule.kind === 'item-care').map(({ id }) => id);
  if (rules.length === 0 && !item.privacy && !item.security) return null;
  return (
    <div>
      <CareTicks
        legend={t('channels.care')}
        help={t('brief.askedBy', { rules: rules.join(', ') })}
        said={item}
        nameOf={nameOf}
        onTick={(what, on) => tick.mutate({ messageId: item.messageId, itemId: item.id, what, on })}
      />
      {tick.isError && <InlineError error={tick.error} />}
    </div>
  );
}
