import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ShortcutId } from '#shared/domain/keyboard/shortcuts.ts';
import type { MessageStep, StepWord } from '#shared/domain/message/steps.ts';
import { useTexts } from '../i18n.tsx';
import { ariaKeysOf } from './keyboard.ts';
import { StateIcon, type StateShape } from './StateIcon.tsx';

/** The seven words, in the product's order. */
export const stepWords = ['draft', 'checks', 'message', 'approval', 'recipients', 'dispatch', 'log'] as const satisfies readonly StepWord[];
/** The key that goes to each step. */
export const stepKeys = {
  draft: 'step1',
  checks: 'step2',
  message: 'step3',
  approval: 'step4',
  recipients: 'step5',
  dispatch: 'step6',
  log: 'step7',
} as const satisfies Readonly<Record<StepWord, ShortcutId>>;
const shapes: Readonly<Record<MessageStep['state'], StateShape>> = {
  done: 'done',
  stops: 'stops',
  waits: 'waits',
  here: 'here',
  later: 'later',
  plain: 'plain',
  runs: 'runs',
  held: 'held',
};

/** The message's way, a word and one reason for each step; what stops is seen from every step. */
export function StepBar({
  steps,
  current,
  hrefOf,
}: {
  steps: readonly MessageStep[];
  current: StepWord;
  hrefOf: (word: StepWord) => string;
}) {
  const t = useTexts();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav className="step-bar" aria-label={t('shell.steps')} data-region="steps" ref={nav}>
      <ol>
        {steps.map((step) => (
          <li key={step.word}>
            <Link
              href={hrefOf(step.word)}
              aria-current={step.word === current ? 'step' : undefined}
              className={step.state === 'later' ? 'later' : undefined}
              aria-keyshortcuts={ariaKeysOf(stepKeys[step.word])}
            >
              <StateIcon shape={shapes[step.state]} />
              <span className="word">{step.name ? t(step.name) : t(`shell.step.${step.word}`)}</span>
              <span className={step.state === 'stops' ? 'reason stops' : 'reason'}>{t(step.text)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
