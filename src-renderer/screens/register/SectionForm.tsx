import { useState } from 'react';
import type { Requirement } from '#shared/domain/policy/register.ts';
import { type ChannelFields, type FieldId, fields } from '#shared/domain/register/fields.ts';
import type { Part } from '#shared/domain/register/parts.ts';
import { useTexts } from '../../i18n.tsx';
import { useAct } from '../../queries.ts';
import { PartField } from './PartField.tsx';
import { PartsForm } from './PartsForm.tsx';
import { fieldText } from './words.ts';

interface SectionFormProps {
  channelId: string;
  revision: number;
  values: ChannelFields;
  ids: readonly FieldId[];
  requirements: readonly Requirement[];
  onDone: () => void;
}

/** The fields of one section of a channel, to be filled in; only what is changed is sent. */
export function SectionForm({ channelId, revision, values, ids, requirements, onDone }: SectionFormProps) {
  const t = useTexts();
  const save = useAct('register.save');
  const [changed, setChanged] = useState<Partial<Record<FieldId, unknown>>>({});
  const hintOf = (id: FieldId): string | undefined => {
    const own = requirements.filter(({ field }) => field === id || field.startsWith(`${id}.`));
    const rules = [...new Set(own.map(({ rule }) => rule).filter((rule) => rule !== null))];
    return rules.length > 0 ? rules.map((rule) => t('register.screen.rule', { rule })).join(', ') : undefined;
  };
  return (
    <PartsForm
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ id: channelId, revision, fields: changed }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      {ids.map((id) => (
        <PartField
          key={id}
          part={fields[id] as Part}
          path={id}
          label={t(fieldText(id))}
          hint={hintOf(id)}
          value={id in changed ? changed[id] : values[id]}
          onChange={(value) => setChanged((before) => ({ ...before, [id]: value }))}
        />
      ))}
    </PartsForm>
  );
}
