import { useState } from 'react';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { Section } from '../../../kit/Section.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { NoticeCard } from './NoticeCard.tsx';
import { StepRow } from './StepRow.tsx';
import { blocksOf, type Channel, type Step } from './steps.ts';
import { TakeStep } from './TakeStep.tsx';
import type { Place } from './use-place.ts';
import './panel.css';

/** What holds is told whole up to so many rows. */
const mostHolding = 4;

interface StepPanelProps {
  found: Channel;
  /** The step that is looked at. */
  step: Step | null;
  /** It is the one that the channel goes on by. */
  isMain: boolean;
  onPlace: (place: Place) => void;
  onTaken: () => void;
}

/** What can happen to the channel next: what the step still lacks and by which rule, what is there already, what is told with it, and the act. */
export function StepPanel({ found, step, isMain, onPlace, onTaken }: StepPanelProps) {
  const t = useTexts();
  const { channel, steps } = found;
  if (!step) return <Section title={t('register.screen.next')}>{t('register.screen.ended')}</Section>;
  const others = steps.filter(({ event }) => event !== step.event);
  return (
    <>
      <Section
        title={
          blocksOf(step) > 0
            ? t('register.step.before', { can: t('register.step.can', { event: step.event }) })
            : t(`register.event.${step.event}`)
        }
        className="step-section"
      >
        <Conditions step={step} mayWrite={found.may.write} onPlace={onPlace} />
        <TakeStep key={step.event} channelId={channel.id} step={step} isMain={isMain} onTaken={onTaken} />
      </Section>
      {step.event === 'register' && <NoticeCard channel={channel} onPlace={onPlace} />}
      {others.length > 0 && (
        <Section title={t('register.screen.otherSteps')}>
          <div className="other-steps">
            {others.map(({ event }) => (
              <ActButton key={event} size="small" variant="secondary" data-color="neutral" onAct={() => onPlace({ at: 'step', event })}>
                {t(`register.event.${event}`)}
              </ActButton>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function Conditions({ step, mayWrite, onPlace }: { step: Step; mayWrite: boolean; onPlace: (place: Place) => void }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const { failing, holds } = step;
  const shown = all ? holds : holds.slice(0, mostHolding);
  const more = holds.length - shown.length;
  return (
    <>
      {failing.length === 0 && step.event !== 'evaluate' && (
        <p className="lacking-none">
          <StateIcon shape="done" size={16} />
          {t('register.screen.allClear')}
        </p>
      )}
      {(failing.length > 0 || shown.length > 0) && (
        <ul className="lacking">
          {failing.map((one) => (
            <StepRow key={`${one.guard}${one.field}`} one={one} mayWrite={mayWrite} onPlace={onPlace} />
          ))}
          {shown.map(({ guard, field, says }) => (
            <li key={`${guard}${field}`} className="holds">
              <StateIcon shape="done" size={16} />
              <span className="sub">{says.replace(/\.$/, '')}</span>
            </li>
          ))}
        </ul>
      )}
      {(more > 0 || all) && holds.length > mostHolding && (
        <button type="button" className="text-link more-holding" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('register.step.fewerHolding') : t('register.step.moreHolding', { count: more })}
        </button>
      )}
    </>
  );
}
