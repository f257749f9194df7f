import { type FieldId, fieldIds, fields, type Section } from '#shared/domain/register/fields.ts';
import { isFilled } from '#shared/domain/register/parts.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { fieldText } from '../words.ts';
import { SectionForm } from './SectionForm.tsx';
import type { Channel, Failing } from './steps.ts';
import { useRead } from './use-read.tsx';

interface ChannelSectionProps {
  section: Section;
  found: Channel;
  /** What the next step fails on. */
  failing: readonly Failing[];
  editing: boolean;
  /** The field that the keyboard is put in; null for the first, undefined for none. */
  focus: string | null | undefined;
  onEdit: (on: boolean) => void;
}

/** One part of what is known of a channel: to be read, or to be filled in. */
export function ChannelSection({ section, found, failing, editing, focus, onEdit }: ChannelSectionProps) {
  const t = useTexts();
  const { channel } = found;
  const mayEdit = canEdit(found);
  const name = t(`register.section.${section}`);
  const ids = fieldIds.filter((id) => fields[id].section === section);
  return (
    <section className="channel-section" id={`section-${section}`} aria-labelledby={`head-${section}`}>
      <header>
        <h2 className="heading push" id={`head-${section}`} tabIndex={-1}>
          {name}
        </h2>
        {!editing && mayEdit && (
          <button type="button" className="text-link" aria-label={`${t('register.screen.edit')}: ${name}`} onClick={() => onEdit(true)}>
            {t('register.screen.edit')}
          </button>
        )}
      </header>
      {editing ? (
        <SectionForm
          channel={channel}
          section={section}
          ids={ids}
          focus={focus}
          onDone={() => {
            onEdit(false);
            document.getElementById(`head-${section}`)?.focus({ preventScroll: true });
          }}
        />
      ) : (
        <ReadSection ids={ids} found={found} failing={failing} onFill={() => onEdit(true)} />
      )}
    </section>
  );
}

/** True where its life goes on, and for one who may write in it. */
function canEdit({ steps, may }: Channel): boolean {
  return steps.length > 0 && may.write;
}

function ReadSection({
  ids,
  found,
  failing,
  onFill,
}: {
  ids: readonly FieldId[];
  found: Channel;
  failing: readonly Failing[];
  onFill: () => void;
}) {
  const t = useTexts();
  const read = useRead(found);
  const shownAt = (path: string): string => {
    const [field = ''] = path.split('.');
    return field === 'approvalDate' && read.isWithin(field) ? 'approver' : field;
  };
  const lacksAt = (id: FieldId): readonly Failing[] => failing.filter(({ field }) => field !== null && shownAt(field) === id);
  const rows = ids.filter((id) => !read.isWithin(id) && (isFilled(found.channel.fields[id]) || lacksAt(id).length > 0));
  if (rows.length === 0)
    return (
      <p className="sub nothing">
        {t('register.channel.nothing')}{' '}
        {canEdit(found) && (
          <ActButton size="small" variant="tertiary" onAct={onFill}>
            {t('register.step.fill')}
          </ActButton>
        )}
      </p>
    );
  return (
    <dl className="fact-list channel-facts">
      {rows.map((id) => {
        const value = read.value(id);
        const lacks = lacksAt(id);
        // The name of the field says what lacks where it is the only thing.
        const whole = value === null && lacks.length === 1;
        return (
          <div key={id}>
            <dt>{t(fieldText(id))}</dt>
            <dd>
              {value}
              {lacks.map((one) => (
                <Lack key={`${one.guard}${one.field}`} one={one} whole={whole} />
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What lacks at a field: in red where it stops the next step. */
function Lack({ one, whole }: { one: Failing; whole: boolean }) {
  const t = useTexts();
  const block = one.severity === 'block';
  return (
    <span className={block ? 'lack late' : 'lack'}>
      <StateIcon shape={block ? 'stops' : 'warns'} size={14} />
      {one.guard !== 'required' || !whole ? one.says : block ? t('register.channel.missing') : t('register.channel.shouldFill')}
    </span>
  );
}
