import { useState } from 'react';
import { type Transition, transitions } from '#shared/domain/register/life-cycle.ts';
import { emptyOf, type Parts } from '#shared/domain/register/parts.ts';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { blocksOf, type Step } from './steps.ts';

interface TakeStepProps {
  channelId: string;
  step: Step;
  /** The head of the page has its button too, with the reason why it waits. */
  isMain: boolean;
  onTaken: () => void;
}

/** What is told with a step, and the act itself; greyed with its reason while the step cannot be taken. */
export function TakeStep({ channelId, step, isMain, onTaken }: TakeStepProps) {
  const t = useTexts();
  const { now, dayOf } = useFormat();
  const me = useHouse().me?.name ?? '';
  const row: Transition | undefined = transitions.find(({ event }) => event === step.event);
  const parts = (row?.evidence ?? {}) as Parts;
  const [told, setTold] = useState<Readonly<Record<string, unknown>>>(() => ({ ...emptyOf(parts), ...begun(parts, dayOf(now), me) }));
  const take = useAct('register.transition');
  const blocks = blocksOf(step);
  const refused = take.data?.taken === false ? take.data.failing : [];
  const reason = !step.mayI ? t('register.screen.notMine') : blocks > 0 ? t('register.screen.stepsLeft', { count: blocks }) : undefined;
  if (isMain && reason !== undefined) return null;
  return (
    <form
      id="take-step"
      className="take-step"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== undefined || take.isPending) return;
        take.mutate({ id: channelId, event: step.event, evidence: told }, { onSuccess: ({ taken }) => taken && onTaken() });
      }}
    >
      {reason === undefined && row && (
        <EvidenceFields channelId={channelId} step={row} told={told} onTold={(parts) => setTold((before) => ({ ...before, ...parts }))} />
      )}
      {refused.map(({ guard, field, says }) => (
        <p key={`${guard}${field}`} className="late" role="alert">
          {says}
        </p>
      ))}
      {take.isError && <InlineError error={take.error} />}
      <ActButton type="submit" variant="primary" reason={reason} showReason busy={take.isPending} onAct={() => {}}>
        {t(`register.event.${step.event}`)}
      </ActButton>
    </form>
  );
}

/** What is told today, by the one at the keyboard, unless something else is said. */
function begun(parts: Parts, today: string, me: string): Readonly<Record<string, unknown>> {
  const days = ['on', 'acceptedOn'].filter((id) => id in parts).map((id) => [id, today]);
  return Object.fromEntries('by' in parts ? [...days, ['by', me]] : days);
}
