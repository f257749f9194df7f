import { Tag } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { type ChannelFields, type FieldId, fieldIds, fields, type Section as SectionId, sections } from '#shared/domain/register/fields.ts';
import { wayStates } from '#shared/domain/register/life-cycle.ts';
import { isFilled, type Part } from '#shared/domain/register/parts.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { Books } from './Books.tsx';
import { DueWords } from './DueWords.tsx';
import { FieldValue } from './FieldValue.tsx';
import { SectionForm } from './SectionForm.tsx';
import { StepPanel } from './StepPanel.tsx';
import { fieldText, platformName, stateColors, useRegisterRules } from './words.ts';
import './register.css';

/** One channel: where it stands in its life, what is known of it, and what its next step lacks. */
export default function ChannelScreen({ id }: { id: string }) {
  const t = useTexts();
  const found = useCall('register.get', { id }, { keep: true });
  if (found.isError)
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={found.error} onRetry={() => void found.refetch()} />
        <p style={{ marginTop: 16 }}>
          <Link href="/register">{t('register.screen.title')}</Link>
        </p>
      </div>
    );
  return found.data ? <Channel found={found.data} /> : <Loading />;
}

function Channel({ found }: { found: Result<'register.get'> }) {
  const t = useTexts();
  const rules = useRegisterRules();
  const { channel, unit, due, steps, crisis } = found;
  const [editing, setEditing] = useState<SectionId | null>(channel.revision === 1 ? 'idea' : null);
  const values = channel.fields as ChannelFields;
  const units = useMemo(() => new Map(unit ? [[unit.id, unit.name]] : []), [unit]);
  const toField = (path: string): void => {
    const field = path.split('.')[0] as FieldId;
    const section = fields[field]?.section;
    if (!section) return;
    setEditing(section);
    requestAnimationFrame(() => document.getElementById(`section-${section}`)?.scrollIntoView({ block: 'start' }));
  };
  return (
    <>
      <header className="message-head" data-region="header" tabIndex={-1}>
        <div className="what">
          <div className="row gap-12">
            <h1>{values.name || t('register.screen.noName')}</h1>
            <Tag data-color={stateColors[channel.state]}>{t(`register.state.${channel.state}`)}</Tag>
          </div>
          <div className="facts num">
            {[
              <Link key="all" href="/register">
                {t('register.screen.title')}
              </Link>,
              platformName(rules, values.platform),
              unit?.name,
              values.addressUrl,
              crisis && t('register.screen.crisis'),
              channel.imported && t('register.screen.imported', { file: channel.imported.file, row: channel.imported.row }),
            ]
              .filter(Boolean)
              .map((fact, index) => (
                <span key={index}>{fact}</span>
              ))}
          </div>
        </div>
      </header>
      <LifeBar channel={channel} audit={found.audit.entries} />
      <Work
        panelLabel={t('register.screen.next')}
        panelWidth={352}
        panel={
          <>
            <StepPanel channelId={channel.id} steps={steps} onField={toField} />
            {due.length > 0 && (
              <Section title={t('register.screen.due')}>
                <FactList facts={due.map((one) => [t(one.text), <DueWords key={one.kind} due={one} />] as const)} />
              </Section>
            )}
            <Changes audit={found.audit.entries} />
          </>
        }
      >
        <div className="work-scroll channel-sections">
          {sections.map((section) => (
            <ChannelSection
              key={section}
              section={section}
              found={found}
              values={values}
              units={units}
              editing={editing === section}
              onEdit={(on) => setEditing(on ? section : null)}
            />
          ))}
          <Books channelId={channel.id} entries={found.entries} ended={steps.length === 0} />
        </div>
      </Work>
    </>
  );
}

function ChannelSection({
  section,
  found: { channel, steps },
  values,
  units,
  editing,
  onEdit,
}: {
  section: SectionId;
  found: Result<'register.get'>;
  values: ChannelFields;
  units: ReadonlyMap<string, string>;
  editing: boolean;
  onEdit: (on: boolean) => void;
}) {
  const t = useTexts();
  const { requirements } = useRegisterRules();
  const ids = fieldIds.filter((id) => fields[id].section === section);
  const lacking = new Set(steps.flatMap(({ failing }) => failing.flatMap(({ field }) => (field === null ? [] : [field.split('.')[0]]))));
  const ended = steps.length === 0;
  return (
    <section className="channel-section" id={`section-${section}`} aria-labelledby={`head-${section}`}>
      <header>
        <h2 className="heading push" id={`head-${section}`}>
          {t(`register.section.${section}`)}
        </h2>
        {!editing && !ended && (
          <ActButton
            size="small"
            variant="tertiary"
            aria-label={`${t('register.screen.edit')}: ${t(`register.section.${section}`)}`}
            onAct={() => onEdit(true)}
          >
            {t('register.screen.edit')}
          </ActButton>
        )}
      </header>
      {editing ? (
        <SectionForm
          channelId={channel.id}
          revision={channel.revision}
          values={values}
          ids={ids}
          requirements={requirements}
          onDone={() => onEdit(false)}
        />
      ) : (
        <FactList
          className="channel-facts"
          facts={ids.map((id) =>
            isFilled(values[id])
              ? ([t(fieldText(id)), <FieldValue key={id} path={id} part={fields[id] as Part} value={values[id]} units={units} />] as const)
              : lacking.has(id)
                ? ([
                    t(fieldText(id)),
                    <span key={id} className="row gap-8">
                      <StateIcon shape="waits" size={14} />
                      {t('register.screen.empty')}
                    </span>,
                  ] as const)
                : null,
          )}
        />
      )}
    </section>
  );
}

type Audit = Result<'register.get'>['audit']['entries'];

/** The way of a channel, with the day on which it came into each state. */
function LifeBar({ channel, audit }: { channel: Result<'register.get'>['channel']; audit: Audit }) {
  const t = useTexts();
  const format = useFormat();
  const at = (wayStates as readonly string[]).indexOf(
    channel.state === 'open-legacy' || channel.state === 'suspended' ? 'open' : channel.state,
  );
  const reached = (state: string): string | undefined => audit.find(({ field, after }) => field === 'state' && after === state)?.at;
  return (
    <nav className="step-bar life-bar" aria-label={t('register.screen.life')} data-region="steps">
      <ol>
        {wayStates.map((state, index) => {
          const when = reached(state);
          const here = index === at;
          return (
            <li key={state} aria-current={here ? 'step' : undefined}>
              <span className={index > at ? 'later step' : 'step'}>
                <StateIcon shape={here ? 'here' : index < at ? 'done' : 'later'} />
                <span className="word">{here ? t(`register.state.${channel.state}`) : t(`register.state.${state}`)}</span>
                <span className="reason num">{when ? format.day(format.dayOf(when)) : ''}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const mostChanges = 12;

function Changes({ audit }: { audit: Audit }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  const nameOf = (by: string): string => people.data?.people.find(({ id }) => id === by)?.name ?? '';
  const shown = audit.filter(({ field }) => field === 'state' || field in fields).slice(0, mostChanges);
  if (shown.length === 0) return null;
  return (
    <Section title={t('register.screen.changes')}>
      <ul className="changes">
        {shown.map(({ number, at, by, field, after }) => (
          <li key={number}>
            <span className="sub num">{format.instant(at, { bare: true })}</span>
            <span>
              {field === 'state'
                ? t(`register.state.${String(after)}` as 'register.state.draft')
                : t('register.screen.changed', { field: t(fieldText(field)) })}
              {nameOf(by) && <span className="sub">, {nameOf(by)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
