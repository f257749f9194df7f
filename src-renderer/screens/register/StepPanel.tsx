import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { type Transition, transitions } from '#shared/domain/register/life-cycle.ts';
import { emptyOf, type Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { PartField } from './PartField.tsx';

type Step = Result<'register.get'>['steps'][number];
type Failing = Step['failing'][number];

/** What a channel’s way goes on by, the nearest first; other steps are asked for. */
const onwardSteps: readonly Step['event'][] = [
  'adopt',
  'anchor',
  'approve',
  'register',
  'open',
  'settle',
  'resume',
  'finishHandover',
  'evaluate',
];

interface StepPanelProps {
  channelId: string;
  steps: readonly Step[];
  /** Leads to the field that something is about. */
  onField: (path: string) => void;
}

/** What can happen to the channel next: what each step still lacks and by which rule, what is told with it, and the act. */
export function StepPanel({ channelId, steps, onField }: StepPanelProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<Step['event'] | null>(null);
  const onward = onwardSteps.flatMap((event) => steps.filter((one) => one.event === event));
  const step = steps.find(({ event }) => event === chosen) ?? onward[0] ?? steps[0];
  if (!step) return <Section title={t('register.screen.next')}>{t('register.screen.ended')}</Section>;
  return (
    <>
      <Section title={t('register.screen.beforeStep', { step: t(`register.event.${step.event}`) })}>
        <Lacking failing={step.failing} onField={onField} />
        <TakeStep key={step.event} channelId={channelId} step={step} onTaken={() => setChosen(null)} />
      </Section>
      {steps.length > 1 && (
        <Section title={t('register.screen.otherSteps')}>
          <div className="other-steps">
            {steps
              .filter(({ event }) => event !== step.event)
              .map(({ event }) => (
                <ActButton key={event} size="small" variant="tertiary" onAct={() => setChosen(event)}>
                  {t(`register.event.${event}`)}
                </ActButton>
              ))}
          </div>
        </Section>
      )}
    </>
  );
}

function Lacking({ failing, onField }: { failing: readonly Failing[]; onField: (path: string) => void }) {
  const t = useTexts();
  if (failing.length === 0)
    return (
      <p className="lacking-none">
        <StateIcon shape="done" size={16} />
        {t('register.screen.allClear')}
      </p>
    );
  return (
    <ul className="lacking">
      {failing.map(({ guard, field, rule, severity, says }) => (
        <li key={`${guard}${field}`}>
          <StateIcon shape={severity === 'block' ? 'stops' : 'warns'} size={16} />
          <span>
            {field === null ? (
              says
            ) : (
              <button type="button" className="plain-button" onClick={() => onField(field)}>
                {says}
              </button>
            )}
            {rule !== null && <span className="sub"> {t('register.screen.rule', { rule })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function TakeStep({ channelId, step, onTaken }: { channelId: string; step: Step; onTaken: () => void }) {
  const t = useTexts();
  const row: Transition | undefined = transitions.find(({ event }) => event === step.event);
  const parts = (row?.evidence ?? {}) as Parts;
  const needed = Object.entries(parts).filter(([id]) => (row?.needs as readonly string[] | undefined)?.includes(id));
  const [told, setTold] = useState<Readonly<Record<string, unknown>>>(() => emptyOf(parts));
  const take = useAct('register.transition');
  const blocks = step.failing.filter(({ severity }) => severity === 'block').length;
  const refused = take.data?.taken === false ? take.data.failing : [];
  const reason = !step.mayI ? t('register.screen.notMine') : blocks > 0 ? t('register.screen.stepsLeft', { count: blocks }) : undefined;
  return (
    <div className="take-step">
      {reason === undefined &&
        needed.map(([id, part]) => (
          <PartField
            key={id}
            part={part}
            path={id}
            label={t(`register.evidence.${id}` as TextId)}
            value={told[id]}
            onChange={(value) => setTold((before) => ({ ...before, [id]: value }))}
          />
        ))}
      {refused.map(({ guard, field, says }) => (
        <p key={`${guard}${field}`} className="late" role="alert">
          {says}
        </p>
      ))}
      {take.isError && <InlineError error={take.error} />}
      <ActButton
        variant="primary"
        reason={reason}
        showReason
        busy={take.isPending}
        onAct={() => take.mutate({ id: channelId, event: step.event, evidence: told }, { onSuccess: ({ taken }) => taken && onTaken() })}
      >
        {t(`register.event.${step.event}`)}
      </ActButton>
    </div>
  );
}
