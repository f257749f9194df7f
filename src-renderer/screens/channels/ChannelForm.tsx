import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useId, useState } from 'react';
import { type FunctionTag, functionTags } from '#shared/domain/channels/function-tags.ts';
import { hasAddress, isFormal, isWebAddress, type PlanItem, planLimits } from '#shared/domain/channels/item.ts';
import type { ItemView } from '#shared/domain/channels/plan.ts';
import { asLine } from '#shared/domain/draft/brief.ts';
import { type ChannelKind, channelKinds } from '#shared/domain/policy/channels.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

interface ChannelFormProps {
  items: readonly ItemView[];
  /** The item that is changed; null for a new one. */
  item: PlanItem | null;
  onDone: (itemId: string) => void;
  onClose: () => void;
}

/** What is planned of one place: which channel, what it is called, what it points to. */
export function ChannelForm({ items, item, onDone, onClose }: ChannelFormProps) {
  const t = useTexts();
  const id = useId();
  const { detail, pack, live } = useOpenMessage();
  const add = useAct('channels.add');
  const change = useAct('channels.change');
  const primaries = items.map((view) => view.item).filter((one) => one.id !== item?.id && one.parentId === null && isFormal(pack, one));
  const [kind, setKind] = useState<ChannelKind>(item?.kind ?? (primaries.length === 0 ? 'web' : 'social'));
  const [channel, setChannel] = useState(item ? item.channel : firstOf(item ? 'other' : primaries.length === 0 ? 'web' : 'social'));
  const [title, setTitle] = useState(item?.title ?? live.brief.subject.slice(0, planLimits.title));
  const [parentId, setParentId] = useState(item ? item.parentId : (primaries[0]?.id ?? null));
  const [tag, setTag] = useState<FunctionTag | null>(item?.tag ?? null);
  const [address, setAddress] = useState(item?.address ?? '');
  const of = pack.channels.filter((one) => one.kind === kind);
  const addressed = hasAddress({ kind });
  const badAddress = addressed && address.trim() !== '' && !isWebAddress(address.trim());
  const asksForTag = pack.rules.some((rule) => rule.kind === 'channel-function' && rule.params.kinds.includes(kind));
  const missing = title.trim() === '' ? t('channels.titleMissing') : badAddress ? t('channels.addressBad') : undefined;
  const busy = add.isPending || change.isPending;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || busy) return;
    const entry = { kind, channel, title: title.trim(), parentId, tag: asksForTag ? tag : null, address: addressed ? address.trim() : '' };
    if (item) change.mutate({ messageId: detail.id, itemId: item.id, ...entry }, { onSuccess: () => onDone(item.id) });
    else add.mutate({ messageId: detail.id, ...entry }, { onSuccess: ({ itemId }) => onDone(itemId) });
  };
  return (
    <form className="channel-form" onSubmit={submit} aria-label={item ? t('channels.change') : t('channels.add')}>
      <Field>
        <Label htmlFor={`${id}-kind`}>{t('channels.kind')}</Label>
        <Select id={`${id}-kind`} value={kind} onChange={(event) => choose(event.target.value as ChannelKind)}>
          {channelKinds.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`channels.kind.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {of.length > 0 && (
        <Field>
          <Label htmlFor={`${id}-channel`}>{t('channels.channel')}</Label>
          <Select id={`${id}-channel`} value={channel ?? ''} onChange={(event) => setChannel(event.target.value || null)}>
            {of.map((one) => (
              <Select.Option key={one.id} value={one.id}>
                {one.name[t.locale]}
              </Select.Option>
            ))}
            <Select.Option value="">{t('channels.channelOther')}</Select.Option>
          </Select>
        </Field>
      )}
      <Textfield
        label={t('channels.title')}
        value={title}
        maxLength={planLimits.title}
        autoComplete="off"
        onChange={(event) => setTitle(asLine(event.target.value))}
      />
      <Field>
        <Label htmlFor={`${id}-parent`}>{t('channels.parent')}</Label>
        <Field.Description>{t('channels.parentHelp')}</Field.Description>
        <Select id={`${id}-parent`} value={parentId ?? ''} onChange={(event) => setParentId(event.target.value || null)}>
          <Select.Option value="">{t('channels.noParent')}</Select.Option>
          {primaries.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.title}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {asksForTag && (
        <Field>
          <Label htmlFor={`${id}-tag`}>{t('channels.tag')}</Label>
          <Select id={`${id}-tag`} value={tag ?? ''} onChange={(event) => setTag((event.target.value || null) as FunctionTag | null)}>
            <Select.Option value="">{t('channels.noTag')}</Select.Option>
            {functionTags.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`channels.tag.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {addressed && (
        <Textfield
          label={t('channels.addressPlanned')}
          type="url"
          autoComplete="off"
          value={address}
          maxLength={planLimits.address}
          error={badAddress ? t('channels.addressBad') : undefined}
          onChange={(event) => setAddress(asLine(event.target.value))}
        />
      )}
      {(add.isError || change.isError) && <InlineError error={add.error ?? change.error} />}
      <div className="row gap-8">
        <ActButton type="submit" variant="secondary" size="small" busy={busy} reason={missing} onAct={() => {}}>
          {t('channels.save')}
        </ActButton>
        <Button type="button" variant="tertiary" className="small" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );

  function choose(next: ChannelKind): void {
    setKind(next);
    setChannel(firstOf(next));
  }

  function firstOf(one: ChannelKind): string | null {
    return pack.channels.find((candidate) => candidate.kind === one)?.id ?? null;
  }
}
