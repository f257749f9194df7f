import { ArrowRightIcon, FilesIcon, PauseFillIcon } from '@navikt/aksel-icons';
import type { RefObject } from 'react';
import { useLocation } from 'wouter';
import type { NextAct } from '#shared/domain/message/next-act.ts';
import type { MessageStep } from '#shared/domain/message/steps.ts';
import { useTexts } from '../../i18n.tsx';
import { keysOf } from '../../kit/keyboard.ts';
import { stepKeys } from '../../kit/StepBar.tsx';
import type { Entry } from '../../palette/entry.ts';
import { useOffer } from '../../palette/offers.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from './message-context.ts';
import { useDoAct } from './use-do-act.ts';

/** The message's steps in the palette. */
export function OfferSteps({ steps }: { steps: readonly MessageStep[] }) {
  const t = useTexts();
  const { step: here, go } = useOpenMessage();
  useOffer('frame', () =>
    steps.flatMap(({ word, text, name }): Entry[] =>
      word === here
        ? []
        : [
            {
              id: `step ${word}`,
              group: 'message',
              icon: ArrowRightIcon,
              title: name ? t(name) : t(`shell.step.${word}`),
              detail: t(text),
              keys: keysOf(stepKeys[word]),
              moves: true,
              run: () => go(word),
            },
          ],
    ),
  );
  return null;
}

/** A new message from this one, in the palette. */
export function OfferCopy({ flush }: { flush: RefObject<(() => Promise<number>) | null> }) {
  const t = useTexts();
  const [, go] = useLocation();
  const { detail } = useOpenMessage();
  const duplicate = useAct('messages.duplicate');
  useOffer('frame', () => [
    {
      id: 'copy message',
      group: 'message',
      icon: FilesIcon,
      title: t('begin.fromThis'),
      moves: true,
      act: async () => {
        await flush.current?.();
        go(`/messages/${(await duplicate.mutateAsync({ id: detail.id })).id}/draft`);
      },
    },
  ]);
  return null;
}

/** The message's next act in the palette, with its reason when it cannot be done. */
export function OfferAct({ act }: { act: NextAct }) {
  const t = useTexts();
  const { step } = useOpenMessage();
  const { doAct } = useDoAct(act);
  const atOnce = act.act === 'submit' || act.act === 'pause';
  useOffer('frame', () => [
    {
      id: 'next act',
      group: 'message',
      icon: act.act === 'pause' ? PauseFillIcon : ArrowRightIcon,
      title: t(act.label),
      reason: act.because ? `${t(act.because.what)} ${t(act.because.remedy)}` : undefined,
      ...(atOnce || act.step !== step ? { act: doAct, moves: act.act !== 'pause', keys: keysOf('headAct') } : { run: focusMainAct }),
    },
  ]);
  return null;
}

/** On its own screen the act stands where the work is: there it is pressed, with what it asks for in view. */
function focusMainAct(): void {
  document.querySelector<HTMLElement>('main .ds-button[data-variant="primary"]')?.focus();
}
