import { useEffect, useRef } from 'react';
import { type WayState, wayStates } from '#shared/domain/register/life-cycle.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useNarrow } from '../../../kit/use-narrow.ts';
import { blocksOf, type Channel, type Step } from './steps.ts';

/** The way of a channel, with the day on which it came into each state; where it is, how much is left before the next one. */
export function LifeBar({ found, step }: { found: Channel; step: Step | null }) {
  const t = useTexts();
  const format = useFormat();
  const nav = useRef<HTMLElement>(null);
  // Where it does not fit it scrolls, and has nothing in it that the keyboard can go to.
  const scrolls = useNarrow(1100);
  const { channel } = found;
  const beside = channel.state === 'open-legacy' || channel.state === 'suspended';
  const at = (wayStates as readonly string[]).indexOf(beside ? 'open' : channel.state);
  const blocks = blocksOf(step);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav
      className="step-bar life-bar"
      aria-label={t('register.screen.life')}
      data-region="steps"
      ref={nav}
      tabIndex={scrolls ? 0 : undefined}
    >
      <ol>
        {wayStates.map((state, index) => {
          const here = index === at;
          const day = index <= at ? dayOf(state, found, format.dayOf) : null;
          const left = here && blocks > 0;
          // What was only taken in from a file has passed none of the states before it.
          const passed = index < at && !channel.legacy;
          return (
            <li key={state} aria-current={here ? 'step' : undefined}>
              <span className={here || passed ? 'step' : 'later step'}>
                <StateIcon shape={left ? 'waits' : here ? 'here' : passed ? 'done' : 'later'} />
                <span className="word">{t(`register.state.${here ? channel.state : state}`)}</span>
                <span className="reason num">
                  {left ? t('register.screen.stepsLeft', { count: blocks }) : day !== null && format.day(day, { weekday: false })}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** When a channel came into a state: as it is told of, else as it was entered here. */
function dayOf(state: WayState, { channel, states }: Channel, dayOfInstant: (at: string) => string): string | null {
  const { fields } = channel;
  const told: Readonly<Partial<Record<WayState, string | null>>> = {
    anchored: fields.anchoring.on,
    approved: fields.approvalDate,
    registered: fields.registerNotice.on,
    open: fields.openedAt,
    decommissioned: fields.closure.on,
  };
  const entered = states.findLast((one) => one.state === state)?.at;
  const made = state === 'draft' && !channel.imported ? channel.createdAt : undefined;
  const at = entered ?? made;
  return told[state] ?? (at === undefined ? null : dayOfInstant(at));
}
