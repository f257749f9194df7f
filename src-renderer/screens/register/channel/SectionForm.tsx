import { type ChannelFields, type FieldId, fields, type Section } from '#shared/domain/register/fields.ts';
import type { Part } from '#shared/domain/register/parts.ts';
import { useTexts } from '../../../i18n.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { fieldText } from '../words.ts';
import { keepDraft, useDraft } from './drafts.ts';
import { FieldAside } from './FieldAside.tsx';
import { useFieldHelp } from './FieldHelp.tsx';
import { PartField } from './PartField.tsx';
import { PartsForm } from './PartsForm.tsx';
import { problemsIn } from './problems.ts';
import type { Channel } from './steps.ts';
import { useSave } from './use-save.ts';

interface SectionFormProps {
  channel: Channel['channel'];
  section: Section;
  ids: readonly FieldId[];
  /** The field that the keyboard is put in; null for the first, undefined for none. */
  focus: string | null | undefined;
  onDone: () => void;
}

/** The fields of one section of a channel, to be filled in; only what is changed is sent. What is not saved is kept until it is. */
export function SectionForm({ channel, section, ids, focus, onDone }: SectionFormProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const helpOf = useFieldHelp();
  const save = useSave(channel);
  const form = draftOf(channel.id, section);
  const changed = useDraft(form) ?? {};
  const values = { ...channel.fields, ...changed } as ChannelFields;
  const put = (patch: Partial<Record<FieldId, unknown>>): void => keepDraft(form, { ...changed, ...patch });
  const done = (): void => {
    keepDraft(form, null);
    onDone();
  };
  return (
    <PartsForm
      label={t(`register.section.${section}`)}
      problems={ids.flatMap((id) => (id in changed ? problemsIn(fields[id] as Part, id, values[id]) : []))}
      busy={save.isPending}
      error={save.error}
      focus={focus}
      onSave={() =>
        save.mutate(changed, {
          onSuccess: () => {
            announce(t('register.channel.saved'));
            done();
          },
        })
      }
      onCancel={done}
    >
      {(problems) =>
        ids
          .filter((id) => id !== 'platformOther' || values.platform === 'other' || values.platformOther !== '')
          .map((id) => (
            <PartField
              key={id}
              part={fields[id] as Part}
              path={id}
              label={t(fieldText(id))}
              helpOf={helpOf}
              problems={problems}
              value={values[id]}
              onChange={(value) => put({ [id]: value })}
              aside={<FieldAside id={id} values={values} onFill={put} />}
            />
          ))
      }
    </PartsForm>
  );
}

/** The name of the form of a section of a channel. */
export function draftOf(channelId: string, section: Section): string {
  return `${channelId}:${section}`;
}
